"""The engine, from an article's pages as texts to a checked graph and a site.

Its words stand in `model.py`, its command line in `__main__.py`.
"""

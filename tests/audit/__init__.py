"""Measures the built site as its readers meet it; see __main__.py."""

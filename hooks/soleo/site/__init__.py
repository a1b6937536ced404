"""The built site.

It is made and swapped in by build, shown while one writes by serve; redirects, assets, unused_css and saved_list
stand beside its pages.
"""

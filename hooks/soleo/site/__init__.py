"""The built site.

It is made and swapped in by build, where target sees nothing in the way, and shown while one writes by serve;
redirects, assets, unused_css, extra_files and precache_manifest stand beside its pages.
"""

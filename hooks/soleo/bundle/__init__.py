"""What people carry away.

html_zip, epub/ and zim/ pack built_site into dist_folder; release says which version it is.
"""

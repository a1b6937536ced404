"""What people carry away.

html_zip, epub/ and zim/ pack built_site, page by page with article_html, into dist_folder; release says which
version it is.
"""

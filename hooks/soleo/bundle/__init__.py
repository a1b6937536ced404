"""What people carry away: html_zip, epub/ and zim/ pack built_site; release says which version it is."""

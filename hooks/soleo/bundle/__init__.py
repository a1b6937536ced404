"""What people carry away: the site in a file, for readers without a network."""

"""What `make report` prints: how far the pages are, and how they read."""

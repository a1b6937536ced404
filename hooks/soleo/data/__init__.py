"""What machines read: structured data on the pages, and the data set."""

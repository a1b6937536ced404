"""What `make report` prints: text is the door, figures and goals count, readability measures."""

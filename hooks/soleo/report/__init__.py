"""What `make report` prints: report is the door, figures and goals count, readability measures."""

"""What knows no project: Markdown bodies, plain prose, sorting, near words, YAML with places."""

"""The map of an entity: a picture of what it is joined to, and the same as a table."""

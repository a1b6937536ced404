"""The map of an entity: its picture and its table."""

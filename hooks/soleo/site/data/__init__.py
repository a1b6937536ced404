"""The facts for machines: the data set, its schemas, a table, JSON-LD."""

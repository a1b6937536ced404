"""What must hold: rules over the schema, the strings, the pages and the whole. Each is a generator of problems."""

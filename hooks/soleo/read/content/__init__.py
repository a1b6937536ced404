"""docs/<language>/ as typed values: load, front_matter, values, graph, translation, project, addresses."""

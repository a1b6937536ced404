"""docs/schema.yml as values (schema, parts), checked (checks, layout_checks, name_checks), in words (describe)."""

"""The domain in docs/schema.yml.

Its values are schema, lists and parts; checks, layout_checks and name_checks find what is wrong, engine_names has what
the engine reads by name, describe says them in words.
"""

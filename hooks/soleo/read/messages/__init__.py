"""overrides/messages/ as values (messages, locales, analyzer_rules); checked (checks, used_keys, untranslated)."""

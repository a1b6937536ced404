"""The strings in overrides/messages/.

Their values are messages and analyzer_rules, locales says which languages there are; checks, used_keys and
untranslated find what is wrong.
"""

"""The search index: one set of files a language."""

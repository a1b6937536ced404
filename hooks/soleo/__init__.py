"""Sóleo's engine: from an article's pages, as texts, to a checked graph and generated pages, as texts."""

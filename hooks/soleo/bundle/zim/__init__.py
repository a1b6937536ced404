"""A file a language for Kiwix: zim is the door, entries what stands in it."""

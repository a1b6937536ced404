"""One file a language for Kiwix: zim is the door."""

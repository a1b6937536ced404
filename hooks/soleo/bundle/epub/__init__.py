"""One book a language: epub is the door."""

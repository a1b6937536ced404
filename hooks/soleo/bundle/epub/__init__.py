"""A book a language: epub is the door, book puts it together from chapters and contents."""

"""The commands of people who write.

Pages: new, new_page, new_translation; what changed: pin, diff, history; names: rename, mentions; words: spelling;
manuals, their tables and the editor's schemas.
"""

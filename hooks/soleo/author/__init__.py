"""The commands of people who write.

Pages: new, new_page, new_translation, new_file; what changed: sync, diff, history; names: rename, mentions;
words: spelling; manuals, their tables and the editor's schemas.
"""

"""From a project to the Markdown of its pages.

The door is render; sections, tables, indexes and finder decide what stands there, labels what it is called, frame
what stands around; authored_text and glossary_links show what people wrote, call_numbers whom to call.
"""

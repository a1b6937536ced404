"""The facts for machines.

The door is data_files, to data_set, csv_table and their schemas; head has what a page says of itself (page_jsonld,
entity_jsonld).
"""

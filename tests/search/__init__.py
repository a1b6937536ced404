"""How well the search finds: labelled queries, and the report that types them. `make search-report`."""

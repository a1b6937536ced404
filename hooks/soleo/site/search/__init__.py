"""The index that the search in the browser reads: documents, words, postings, index_files."""

"""What the search in the browser reads.

What is found is in documents, how it is cut in words; postings and index_files write it.
"""

"""What the search in the browser reads.

What is found is in documents, analyzer cuts it into words; postings and index_files write it.
"""

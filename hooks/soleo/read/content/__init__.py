"""The pages in docs/<language>/.

They are read by load with front_matter and values, lists of records by inventory and call_numbers; project and graph
hold them, translation says which are
current, addresses where they are.
"""

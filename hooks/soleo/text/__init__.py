"""What knows no project.

There are markdown (escaping, links), body (what people write), prose, collation, did_you_mean, files (reading,
swapping) and yaml_tree (YAML with places).
"""

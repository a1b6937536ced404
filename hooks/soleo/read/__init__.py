"""A folder in, a project and its problems out: read is the door; schema/, messages/ and content/ read a part each."""

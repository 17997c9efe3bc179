"""A folder on a stick or a second disk is a peer; a process of its own opens it."""

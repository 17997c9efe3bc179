"""What a province keeps: its database, what is folded from facts, who may bring what, its inboxes for halls."""

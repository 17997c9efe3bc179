"""Records: what is replaced instead of appended, each version named by an entry."""

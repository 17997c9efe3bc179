"""A province over HTTP."""

"""Questions about a worker's day beside his seats."""

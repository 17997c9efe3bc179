"""What pages show of a worker's day beside his seat."""

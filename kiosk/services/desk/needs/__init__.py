"""What needs a person at the desk: one file a concern, each gives its own."""

"""What the hall announces, by who runs it."""

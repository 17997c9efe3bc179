"""What is asked of the hall, by concern."""

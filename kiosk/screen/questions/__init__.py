"""What the screen asks of the hall, by concern. Runs on the background thread."""

"""What the screen asks of the hall, by concern. Loaded on the background thread, after the first page."""

"""One hall's application."""

"""Who works at the desk, and at which computers."""

"""How an employer posts from a phone: the form, what was understood, and what comes of sending it."""

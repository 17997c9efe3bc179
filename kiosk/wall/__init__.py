"""A window that shows a glass: every pixel of an LED card as a round dot."""

"""The other end of the line: a strict Onbon card with a glass one can look at. Needs Pillow."""

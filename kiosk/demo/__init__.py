"""A believable morning of invented people, and the folder it lies in."""

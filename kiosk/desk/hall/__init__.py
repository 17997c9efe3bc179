"""The hall: open and closed, its machine, what holds for it."""

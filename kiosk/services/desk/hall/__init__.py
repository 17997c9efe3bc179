"""The hall as the desk opens, closes and sets it."""

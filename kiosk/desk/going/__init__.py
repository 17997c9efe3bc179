"""Seats that wait for a word of the desk's."""

"""Keeps the glass equal to the sign, and says how it goes."""

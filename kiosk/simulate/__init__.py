"""Halls from a seed."""

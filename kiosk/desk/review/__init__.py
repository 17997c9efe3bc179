"""Held work is read and decided on; employers' papers are seen."""

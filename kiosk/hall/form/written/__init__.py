"""Figures, pay, people, times and lengths as people write them; pure, and what can be read in two ways is refused."""

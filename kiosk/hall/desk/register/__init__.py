"""What is written down at the desk for people without a phone or card, and for several employers at once."""

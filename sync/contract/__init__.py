"""The published contract: what a province must answer, made of the same list as the reference province's routes."""

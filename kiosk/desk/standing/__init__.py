"""How workers and employers stand, who is kept away, appeals."""

"""Who acts: what a clerk does is written with what it changes, in one transaction."""

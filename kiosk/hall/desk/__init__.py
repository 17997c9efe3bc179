"""The desk: who stands there, and what they may."""

"""Structs that both sides speak, and the published JSON."""

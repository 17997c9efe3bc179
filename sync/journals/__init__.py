"""Journals: numbered entries hashed onto the one before, as a database holds them and as they are offered."""

"""Who belongs to whom: signed statements, what they add up to, and how one is let in."""

"""Seats: sign-ups, whose seats they are to give, from when to when, what comes of asking for one."""

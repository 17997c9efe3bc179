"""Tables of the desk: where the hall is open, what holds for all of it, who is kept away."""

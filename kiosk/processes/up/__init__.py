"""`up`: the supervisor of all processes, what it starts them on and what it says."""

"""What who looks for work does: known by his number, jobs for him, seats."""

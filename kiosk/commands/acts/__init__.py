"""What the commands do at this hall: one file a concern, one frame, one table of exit codes."""

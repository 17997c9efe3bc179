"""What each process runs, and `up`, which starts them all and keeps them running."""

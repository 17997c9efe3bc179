"""What is guessed at, and how often: numbers and labels by the day, passphrases ever more slowly."""

"""What a province reads out of what halls bring, and what follows from it: open postings, hires, answers."""

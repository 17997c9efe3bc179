"""The other kiosks of the hall: who is let in, where they are, what they say to each other sealed, seats asked."""

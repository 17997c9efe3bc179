"""The LED board: what the bulletin says, as a sign for the glass."""

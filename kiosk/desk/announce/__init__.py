"""What the hall says to everybody: its urgent word on the board, fairs, where the van stands."""

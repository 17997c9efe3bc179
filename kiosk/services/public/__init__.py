"""What everyone sees: the sign on the board, notices."""

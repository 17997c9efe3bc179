"""What an emulated card has in its windows, painted dot by dot."""

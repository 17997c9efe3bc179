"""What a card's program does with what it hears, one module for each protocol."""

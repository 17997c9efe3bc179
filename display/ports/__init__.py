"""The line to a card: pyserial with deadlines and named errors, adapters found again."""

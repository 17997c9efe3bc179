"""Pictures of the board: a sign on a television, or every pixel of an LED card as a round dot."""

"""What an employer does with a posting of his own: who comes, how many, how it is offered, seen live."""

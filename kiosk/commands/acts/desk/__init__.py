"""What is done about the desk: who stands there."""

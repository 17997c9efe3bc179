"""What the hall itself has to say: urgent notices, fairs and the recruiting van."""

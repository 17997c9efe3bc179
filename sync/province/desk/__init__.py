"""What a province does for kiosks, channels, clerks and anyone: use cases without HTTP."""

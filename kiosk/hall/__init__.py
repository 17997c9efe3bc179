"""The hall's domain: pure, without storage, windows or network."""

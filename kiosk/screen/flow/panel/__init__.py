"""The clerks' panel: found by who was told of it, opened by a PIN, locked when nobody touches it."""

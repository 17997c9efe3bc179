"""Where more is asked for than one seat here: for two, of another hall."""

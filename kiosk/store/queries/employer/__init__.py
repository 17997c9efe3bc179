"""Questions about what employers send."""

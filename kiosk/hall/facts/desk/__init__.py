"""Facts of the desk."""

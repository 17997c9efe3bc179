"""Copy journals and records between peers that are not always connected."""

"""What every window needs: the application, the collector of cycles kept to its thread, and where it stands."""

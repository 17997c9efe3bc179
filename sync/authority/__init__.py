"""Who may say what in one database."""

"""What several view models are made of: codes of QML, rows, terms of work, their QML module."""

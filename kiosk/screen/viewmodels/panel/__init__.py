"""The clerks' panel, for QML."""

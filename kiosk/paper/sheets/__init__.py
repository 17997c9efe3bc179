"""Sheets of rows and columns as people's programs write them: .xlsx and .csv, read and written."""

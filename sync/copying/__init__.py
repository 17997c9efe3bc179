"""Two hosts are brought to the same journals and records, over any line."""

"""Complaints: the list, one with its steps, one taken down at the desk, the letter to labour inspection."""

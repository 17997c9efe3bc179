"""What stands between strangers and every HTTP server of ours: gives out time, memory and places within `Limits`."""

"""Pages for employers' phones: a second front end on the same services; they work without script."""

"""The clerk's desk: pages for a browser on a computer that the hall has let in, without script."""

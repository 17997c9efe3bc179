"""Settings changed by a form: the same TOML, its comments kept, checked as at the start, saved in one step."""

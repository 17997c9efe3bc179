"""A kiosk's half of what it has with the province: how it is let in, and what online channels bring."""

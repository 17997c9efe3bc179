"""A kiosk's half of the province: credentials, admission, applying."""

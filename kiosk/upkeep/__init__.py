"""How this kiosk stands, for who looks after it: small files its processes keep, and what is odd about it, in words."""

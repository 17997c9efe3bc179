"""Tables of seats: who has one, lends them, waits for one, asks another hall for one."""

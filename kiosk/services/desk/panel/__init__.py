"""What the desk asks and does at the kiosk itself."""

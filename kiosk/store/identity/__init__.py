"""Who this kiosk is: by what it is recognised, whether it may go on with its journal."""

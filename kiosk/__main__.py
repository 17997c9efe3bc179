"""`python -m kiosk` is the command `linggong`."""

from kiosk.app import main

main()

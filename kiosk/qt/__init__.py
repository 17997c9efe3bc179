"""What every window needs: the application, the collector of cycles kept to its thread, and where it stands."""

from kiosk.qt.sources import leave_unread

leave_unread()

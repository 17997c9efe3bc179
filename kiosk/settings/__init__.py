"""Settings: files an office can edit, read strictly, and where the program's own files lie."""

from kiosk.settings.catalogue import read_catalogue
from kiosk.settings.errors import SettingsError
from kiosk.settings.hall import (
    HALL_FILE,
    BoardSettings,
    LaneSettings,
    ScreenSettings,
    Settings,
    SyncSettings,
    WallSettings,
    check_families,
    read_settings,
)
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside, resource
from kiosk.settings.rules import read_book, read_law, read_wages

__all__ = [
    "HALL_FILE",
    "BoardSettings",
    "LaneSettings",
    "ScreenSettings",
    "Section",
    "Settings",
    "SettingsError",
    "SyncSettings",
    "WallSettings",
    "beside",
    "check_families",
    "read",
    "read_book",
    "read_catalogue",
    "read_law",
    "read_settings",
    "read_wages",
    "resource",
]

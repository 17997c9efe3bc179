"""Settings that were changed come into force: what lives by them is started anew, the screen when nobody is at it."""

from collections.abc import Callable

import structlog

from kiosk.place.kept_settings import keep_sound, meant_by, signature
from kiosk.place.place import Place
from kiosk.settings import SettingsError
from kiosk.settings.sound import Sound, read_all

Signature = tuple[object, ...]


class Renewal:
    """Looks every few seconds at the files; what cannot be used changes nothing, and is said once."""

    def __init__(self, place: Place, renew: Callable[[], None]) -> None:
        self._place, self._renew, self._log = place, renew, structlog.get_logger("up")
        self._seen: Signature = ()
        self._in_force: Sound | None = None

    def begin(self) -> None:
        """What is in force now; a copy of it is kept, for a start after somebody has broken a file."""
        self._seen, self._in_force = self._look(), keep_sound(self._place)

    def look(self) -> None:
        """Renew who lives by settings that are another thing now."""
        seen = self._look()
        if seen == self._seen:
            return
        self._seen = seen
        try:
            found = read_all(meant_by(self._place))
        except SettingsError as error:
            self._log.warning("settings_broken", file=error.file.name, line=error.line, reason=str(error))
            return
        if found != self._in_force:
            self._in_force = keep_sound(self._place)
            self._log.info("settings_changed")
            self._renew()

    def _look(self) -> Signature:
        try:
            return signature(self._place)
        except OSError:
            return self._seen

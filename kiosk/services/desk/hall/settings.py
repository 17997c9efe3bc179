"""What holds for the hall, changed in editions; every kiosk takes over the one that stands."""

from kiosk.hall.desk.settings import (
    TEXT_BYTES,
    Edition,
    Part,
    SettingsPiece,
    Unchanged,
    digest_of,
    pieces_of,
)
from kiosk.hall.facts import SettingsChanged
from kiosk.store import Store
from kiosk.store.queries.desk.settings import PIECE


class HallSettings:
    """Editions of the hall's settings. Whether a text can be used is asked before, by who reads such files."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self) -> dict[Part, Edition]:
        """What stands of each part that was ever changed."""
        with self._store.read() as query:
            return query.settings.standing(self._store.hall)

    def overruled(self) -> tuple[Edition, ...]:
        """Changes that another kiosk overruled, made at the same time without a line: somebody should look again."""
        with self._store.read() as query:
            return query.settings.overruled(self._store.hall)

    def change(self, part: Part, after: int, text: str) -> Edition | Unchanged:
        """Another edition for the whole hall of who has seen the one of number `after`, 0 where there was none."""
        encoded = text.encode()
        if len(encoded) > TEXT_BYTES:
            return Unchanged.TOO_LONG
        if not self._store.counts:
            return Unchanged.NO_WORD
        with self._store.write() as tx:
            stands = tx.settings.standing(self._store.hall).get(part)
            if (stands.number if stands else 0) != after:
                return Unchanged.OVERTAKEN
            if stands and stands.text == text:
                return Unchanged.SAME
            pieces, id_ = pieces_of(encoded), tx.new_id()
            for number, piece in enumerate(pieces, 1):
                tx.put_open(id_, f"{PIECE}{number}", SettingsPiece(piece))
            tx.append(id_, SettingsChanged(part, after + 1, len(pieces), digest_of(encoded)))
            return Edition(part, after + 1, tx.journal, self._store.identity.kiosk, tx.now, text)

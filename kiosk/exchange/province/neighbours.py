"""Other halls as this kiosk reaches them: through the province, and no longer than a person waits at a tap."""

from collections.abc import Mapping
from contextlib import closing

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.codes import heard
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.posting import EXTRAS, Choosing, Extra, Paid, PayUnit, Terms
from kiosk.hall.seat.application import Answer, Application, ApplicationEnd, Distant, seat_of
from kiosk.store import Store
from sync.client.applying import Applying
from sync.contract.channels import ActRow, ApplicationAsked
from sync.contract.public import PostingRow
from sync.errors import LineDown, SyncError

PATIENCE_S = 3.0
AT_LEAST: Mapping[str, int] = {"full": 0, "1-2": 1, "3-9": 3, "10+": 10}
"""Places of which the feed tells about how many there are."""
PREFECTURE = 4
"""Digits of a region's code that name its prefecture."""


class ThroughProvince:
    """Asks the province at an address; `region` is where this hall stands: its prefecture is what is near."""

    def __init__(self, store: Store, address: str, region: str, catalogue: Catalogue) -> None:
        self._store, self._address, self._catalogue = store, address, catalogue
        self._region = f"{region[:PREFECTURE]}00"

    def postings(self) -> tuple[Distant, ...] | None:
        """What halls of the prefecture offer to who asks first, None without a line."""
        try:
            with closing(self._line()) as line:
                rows = line.open_postings(self._region)
        except SyncError:
            return None
        return tuple(self._work(row) for row in rows if heard(Choosing, row.choosing) is Choosing.AT_ONCE)

    def ask(self, application: Application, name: str, phone: str) -> Answer:
        """Ask for a seat for somebody; asking again is harmless, and is how the answer is heard."""
        asked = ApplicationAsked(to_text(application.id), to_text(application.posting), name, phone)
        try:
            with closing(self._line()) as line:
                return _answer(line.answer(line.apply(asked)))
        except LineDown:
            return None
        except SyncError:
            return ApplicationEnd.UNREACHABLE

    def _line(self) -> Applying:
        return Applying(self._address, self._store.seed, PATIENCE_S)

    def _work(self, row: PostingRow) -> Distant:
        terms = Terms(
            trade=row.trade,
            headcount=row.headcount,
            pay_fen=row.pay_fen,
            pay_unit=heard(PayUnit, row.pay_unit),
            start=row.start,
            pay_most_fen=row.pay_most_fen,
            paid=heard(Paid, row.paid),
            hours=row.hours,
            days=row.days,
            extras=Extra(row.extras) & EXTRAS,
            needs=row.needs,
        )
        ids, ride = (from_text(row.id), from_text(row.hall)), self._ride(row.region)
        return Distant(*ids, row.hall_name, terms, row.place, AT_LEAST[row.places_left], ride)

    def _ride(self, county: str) -> int:
        """Minutes to a county that is one of this hall's zones, the nearest of them; 0 where none is."""
        return min((zone.minutes for zone in self._catalogue.zones if zone.county == county), default=0)


def _answer(row: ActRow) -> Answer:
    """A place elsewhere that is withdrawn there is no seat any more; a label that cannot be read is for the desk."""
    if row.state == "waiting":
        return None
    if row.state == "done":
        return seat_of(row.seat or "") or ApplicationEnd.UNREACHABLE
    return heard(ApplicationEnd, row.said) if row.state == "refused" else ApplicationEnd.WITHDRAWN

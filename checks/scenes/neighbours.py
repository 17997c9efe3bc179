"""Other halls as a scene or a test wants them to be."""

from collections.abc import Sequence

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR
from kiosk.hall.posting import Paid, PayUnit, Terms
from kiosk.hall.seat.application import Answer, Application, Distant


class Others:
    """What other halls offer, None where there is no line, and what they will answer."""

    def __init__(self) -> None:
        self.offered: tuple[Distant, ...] | None = None
        self.answer: Answer = None

    def postings(self) -> tuple[Distant, ...] | None:
        """What they offer now."""
        return self.offered

    def ask(self, _application: Application, _name: str, _phone: str) -> Answer:
        """Whatever is asked."""
        return self.answer


def works(catalogue: Catalogue, now: int, count: int) -> tuple[Distant, ...]:
    """So many jobs of other halls, of each trade in turn, an hour apart."""
    trades: Sequence[int] = [trade.code for trade in catalogue.trades()]
    terms = [
        Terms(trades[number % len(trades)], 5, 26000, PayUnit.DAY, now + (1 + number) * HOUR, paid=Paid.SAME_DAY)
        for number in range(count)
    ]
    return tuple(
        Distant(b"afar-%05d" % number, b"other-hall", "九台零工市场", each, "九台区南山", 3, 60)
        for number, each in enumerate(terms)
    )

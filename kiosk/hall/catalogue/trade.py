"""The catalogue an office edits: trades in families small enough for one page, certificates, zones."""

from collections.abc import Collection

import msgspec

from kiosk.hall.age import GROWN_UP, YOUNGEST
from kiosk.hall.catalogue.card import Card
from kiosk.hall.catalogue.certificate import Certificate
from kiosk.hall.catalogue.certificate import codes as codes_of
from kiosk.hall.catalogue.course import Course
from kiosk.hall.catalogue.holidays import Holidays
from kiosk.hall.catalogue.named import Named
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import MINUTE
from kiosk.hall.language import Language
from kiosk.hall.posting import Terms


class Trade(Named, frozen=True):
    """One kind of work; `code` goes into facts and is never reused.

    `near`: what who does this can do as well, one way. Younger than `from_age` the law lets nobody do it.
    """

    code: int
    name: str
    icon: str
    near: tuple[int, ...] = ()
    from_age: int = YOUNGEST


class Family(Named, frozen=True):
    """Up to five trades shown together."""

    name: str
    icon: str
    trades: tuple[Trade, ...]

    def named(self, language: Language) -> "Family":
        """The same with its trades, all by the names that who reads a language knows."""
        trades = tuple(trade.named(language) for trade in self.trades)
        return msgspec.structs.replace(super().named(language), trades=trades)


class Ended(msgspec.Struct, frozen=True):
    """What a hall offers no more: codes that nothing else ever has, so that what was told by them can be read."""

    trades: tuple[Trade, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    zones: tuple[Zone, ...] = ()

    def named(self, language: Language) -> "Ended":
        """The same, by the names that who reads a language knows."""
        return Ended(
            tuple(trade.named(language) for trade in self.trades),
            tuple(paper.named(language) for paper in self.certificates),
            tuple(zone.named(language) for zone in self.zones),
        )


class Catalogue(msgspec.Struct, frozen=True):
    """What a hall knows: trades in at most five families, certificates, zones, courses, cards, holidays.

    `ended` is only for what was told before.
    """

    families: tuple[Family, ...]
    certificates: tuple[Certificate, ...] = ()
    zones: tuple[Zone, ...] = ()
    courses: tuple[Course, ...] = ()
    policies: tuple[Card, ...] = ()
    public: tuple[Card, ...] = ()
    holidays: Holidays = Holidays()
    ended: Ended = Ended()

    def named(self, language: Language) -> "Catalogue":
        """The same, everything by the name that who reads a language knows."""
        return Catalogue(
            families=tuple(family.named(language) for family in self.families),
            certificates=tuple(paper.named(language) for paper in self.certificates),
            zones=tuple(zone.named(language) for zone in self.zones),
            courses=tuple(course.named(language) for course in self.courses),
            policies=self.policies,
            public=self.public,
            holidays=self.holidays,
            ended=self.ended.named(language),
        )

    def trades(self) -> tuple[Trade, ...]:
        """All trades in the order of the catalogue."""
        return tuple(trade for family in self.families for trade in family.trades)

    def find(self, code: int) -> Trade | None:
        """The trade with this code, also one that has ended."""
        return next((trade for trade in (*self.trades(), *self.ended.trades) if trade.code == code), None)

    def zone(self, code: int) -> Zone | None:
        """The zone with this code, also one that has ended."""
        return next((zone for zone in (*self.zones, *self.ended.zones) if zone.code == code), None)

    def name(self, code: int) -> str:
        """A trade's name; empty for a code that an older catalogue does not know."""
        trade = self.find(code)
        return trade.name if trade else ""

    def near(self, codes: Collection[int]) -> set[int]:
        """What who looks for these trades may be shown as well, if he has the papers."""
        return {code for trade in self.trades() if trade.code in codes for code in trade.near}

    def has_any(self, family: int, codes: Collection[int]) -> bool:
        """Whether one of these trades stands in a family, counted from 0."""
        return any(trade.code in codes for trade in self.families[family].trades)

    def from_age(self, code: int) -> int:
        """From which age the law lets people do it; grown up for what an older catalogue does not know."""
        trade = self.find(code)
        return trade.from_age if trade else GROWN_UP

    def certified(self, codes: Collection[int]) -> int:
        """Bits of the certificates without which nobody does one of these trades."""
        return sum(paper.bit for paper in self.certificates if not set(codes).isdisjoint(paper.trades))

    def needed(self, terms: Terms) -> int:
        """Bits of the certificates that work needs, by its trade or because its employer says so."""
        return self.certified((terms.trade,)) | terms.needs

    def papers(self, needs: int) -> list[str]:
        """Names of the certificates of such a number, empty for one that this hall does not know."""
        names = {paper.code: paper.name for paper in (*self.certificates, *self.ended.certificates)}
        return [names.get(code, "") for code in codes_of(needs)]

    def ride(self, zone: int) -> int:
        """How long one usually rides to a zone (ms), 0 for one that is not known."""
        found = self.zone(zone)
        return found.minutes * MINUTE if found else 0

    def family_of(self, code: int) -> Family | None:
        """The family a trade stands in."""
        return next((family for family in self.families if any(trade.code == code for trade in family.trades)), None)

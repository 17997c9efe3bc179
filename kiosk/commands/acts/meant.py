"""Which posting a clerk means: its number, and where two have it also its start or its id."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import local
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.words.words import CHINESE


@dataclass(frozen=True)
class Wanted:
    """Which posting is meant: its number; if two have it, the end of its start or the beginning of its id."""

    number: int
    start: str = ""
    id: str = ""

    def among(self, postings: Iterable[Posting]) -> list[Posting]:
        """Those of which all that was said is true."""
        return [posting for posting in postings if self._means(posting)]

    def _means(self, posting: Posting) -> bool:
        is_then = _start(posting).endswith(self.start.strip())
        return posting.number == self.number and is_then and to_text(posting.id).startswith(self.id.strip().upper())


def in_words(catalogue: Catalogue, posting: Posting) -> str:
    """A posting on one line, with all that tells it from another of its number."""
    terms = posting.terms
    people = f"要 {posting.wanted} 人，报了 {posting.taken} 人"
    trade = CHINESE.catalogue.trade_name(catalogue, terms.trade)
    words = (trade, _start(posting), posting.place, people, to_text(posting.id))
    return f"{posting.number} 号 {' '.join(word for word in words if word)}"


def ambiguous(catalogue: Catalogue, found: Sequence[Posting]) -> list[str]:
    """What is said where several are meant: nothing was done, and how to say which."""
    said = f"有 {len(found)} 个 {found[0].number} 号活儿，什么都没动。请加上 --start 写明几点开始，或者 --id 写明代号："
    return [said, *(in_words(catalogue, posting) for posting in found)]


def _start(posting: Posting) -> str:
    return f"{local(posting.terms.start):%m-%d %H:%M}"

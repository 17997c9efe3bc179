"""What a liar may say: each lie is a few entries, records or statements, written with a pen about what is known."""

from collections.abc import Callable, Sequence
from random import Random

import msgspec

from kiosk.hall import facts
from kiosk.hall.clock import DAY
from kiosk.hall.facts import Fact
from kiosk.hall.ids import ID_BYTES, Id
from kiosk.hall.posting import CloseReason, PayUnit
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.signup import Party
from kiosk.simulate.liars.forge import Known, Pen
from sync.entries import HASH_BYTES, Header
from sync.records.record import MOST_EDIT, Record
from sync.roll.statements import Admitted, NamedHead, NextRoot, Secret, Struck, member_of

LARGEST = 2**53
EDITS = (1, 2, 3, MOST_EDIT - 1, MOST_EDIT, MOST_EDIT + 1, LARGEST)
NUMBERS = (0, 1, 2, 25, 26, 1000, 2**31, LARGEST)
CHANGES = (-(2**63), -LARGEST, -1, 1, LARGEST, 2**63 - 1, 2**63, 2**64 - 1)
DEEP = 3000

Lie = Callable[[Pen, Known], None]


def invents(pen: Pen, known: Known) -> None:
    """Work nobody offers, with terms nobody has; sometimes under another's number."""
    chance, start = pen.chance, pen.clock() + pen.chance.choice((DAY, -DAY, 0))
    start = chance.choice((start, 0, LARGEST))
    headcount, pay = chance.choice(NUMBERS), chance.choice(NUMBERS)
    where = _some(chance, known, "posting.published") if chance.random() < 0.3 else _new(chance)
    terms = (chance.choice((102, LARGEST)), headcount, pay, PayUnit.DAY, start, _new(chance), chance.randbytes(16))
    further = facts.PostingPublished.__struct_fields__[len(terms) :]
    wild = {name: chance.choice(NUMBERS) for name in chance.sample(further, 3)}
    pen.say(where, msgspec.structs.replace(facts.PostingPublished(*terms), **wild))


def gives_seats(pen: Pen, known: Known) -> None:
    """Seats that nobody lent, to people who are not there."""
    chance, posting = pen.chance, _some(pen.chance, known, "posting.published")
    for _ in range(chance.randint(1, 4)):
        seat = facts.SignupConfirmed(posting, _new(chance), chance.choice((pen.kiosk, 0, 1)), chance.choice(NUMBERS))
        pen.say(_new(chance), seat)


def withdraws(pen: Pen, known: Known) -> None:
    """Somebody's seat, in his name."""
    chance, signup = pen.chance, _some(pen.chance, known, "signup.confirmed")
    pen.say(signup, facts.SignupWithdrawn(chance.choice(list(Party))))
    if chance.random() < 0.5:
        pen.say(signup, facts.SeatFreed(_some(chance, known, "posting.published")))


def closes(pen: Pen, known: Known) -> None:
    """Somebody's posting."""
    pen.say(_some(pen.chance, known, "posting.published"), facts.PostingClosed(CloseReason.DESK_TOOK_OFF))


def decides(pen: Pen, known: Known) -> None:
    """What no clerk has read: that it passed, waits or is taken back."""
    chance, edition = pen.chance, pen.chance.choice((1, 2, 3))
    posting, end = (
        _some(chance, known, chance.choice(("posting.held", "posting.published"))),
        chance.choice([*ReviewEnd]),
    )
    said: tuple[Fact, ...] = (
        facts.PostingHeld(_new(chance), pen.clock() + DAY, edition),
        facts.ReviewEnded(edition, end, _new(chance)),
        facts.PostingCancelled(CloseReason.EMPLOYER_CANCELLED),
    )
    pen.say(posting, chance.choice(said))
    pen.say(_new(chance), facts.ReviewWished(posting, edition, end))


def lends(pen: Pen, known: Known) -> None:
    """Seats it does not have, takes what was lent to others, and counts without end."""
    chance, posting = pen.chance, _some(pen.chance, known, "posting.published")
    journal, seats = chance.choice(known.journals or [_new(chance)]), chance.choice(NUMBERS)
    said: tuple[Fact, ...] = (
        facts.LeaseGranted(posting, journal, seats),
        facts.LeaseRecalled(posting, journal, seats),
        facts.LeaseReturned(posting, seats),
        facts.ReturnBooked(posting, seats, journal),
        facts.LeaseTaken(posting, seats),
        facts.HeadcountChanged(posting, chance.choice(CHANGES)),
    )
    pen.say(_new(chance), chance.choice(said))


def follows_another(pen: Pen, known: Known) -> None:
    """A journal that says it goes on where another kiosk's was."""
    pen.open(pen.chance.choice(known.journals) if known.journals else None)


def overwrites(pen: Pen, known: Known) -> None:
    """What others have typed, with garbage or nothing at all."""
    chance = pen.chance
    for record in chance.sample(known.records, min(3, len(known.records))):
        is_erased = chance.random() < 0.4
        body = b"" if is_erased else chance.randbytes(chance.choice((1, 30, 200)))
        edit, at = chance.choice(EDITS), chance.choice((0, pen.clock(), LARGEST))
        key = b"" if is_erased else record.key and chance.randbytes(40)
        pen.put(Record(record.subject, record.name, edit, at, _new(chance), 1, body, record.sealed, key, is_erased))


def borrows_entries(pen: Pen, known: Known) -> None:
    """Other content under the entry of somebody else, who never wrote it."""
    chance = pen.chance
    for record in chance.sample(known.records, min(3, len(known.records))):
        false = {"body": chance.randbytes(20), "edit": chance.choice(EDITS)}
        pen.forge.junk.append(msgspec.structs.replace(record, **false))


def absurd_heads(pen: Pen, known: Known) -> None:
    """How far others are believed, whether they wrote that or not."""
    chance = pen.chance
    heads = chance.sample(known.heads, min(3, len(known.heads)))
    heads.append(NamedHead(chance.randbytes(32), chance.choice(NUMBERS), chance.randbytes(HASH_BYTES)))
    heads += [NamedHead(head.key, LARGEST, head.hash) for head in heads[:1]]
    pen.state_heads(heads)


def forks(pen: Pen, known: Known) -> None:
    """Its own journal."""
    chance = pen.chance
    posting, seat = _some(chance, known, "posting.published"), chance.choice(NUMBERS)
    pen.fork(_new(chance), facts.SignupConfirmed(posting, _new(chance), pen.kiosk, seat))


def nonsense(pen: Pen, known: Known) -> None:
    """Entries that say nothing this program knows, nest without end, or must be understood."""
    chance, subject = pen.chance, _some(pen.chance, known, "posting.published")
    kinds = ("posting.published", "signup.confirmed", "of.tomorrow", "channel.posting", "bodies.dropped")
    header = Header(chance.choice(kinds), subject, LARGEST, must_understand=chance.random() < 0.2)
    deep = b"\x9f" + b"\x91" * DEEP + b"\xc0"
    pen.write(header, chance.choice((b"", b"\xc1", deep, b"\x91" * DEEP, chance.randbytes(50), b"\x90")))


def declares(pen: Pen, known: Known) -> None:
    """Statements it has no right to make: of its own hall, and of others."""
    chance, owner = pen.chance, pen.hall
    key = known.heads[0].key if known.heads else pen.key
    said = (
        Struck(owner, key, (), ()),
        NextRoot(owner, pen.key, (), (key,), ()),
        Secret(owner, chance.choice(NUMBERS), chance.randbytes(10), chance.randbytes(40), chance.randbytes(40)),
        Admitted(owner, member_of(owner, chance.randbytes(32), 0)),
        Admitted(_new(chance), member_of(owner, chance.randbytes(32), 0)),
    )
    pen.declare(chance.choice(said))


def _some(chance: Random, known: Known, kind: str) -> Id:
    found: Sequence[Id] = known.subjects.get(kind, ())
    return chance.choice(found) if found else _new(chance)


def _new(chance: Random) -> Id:
    return chance.randbytes(ID_BYTES)


LIES: tuple[Lie, ...] = (
    invents,
    gives_seats,
    withdraws,
    closes,
    decides,
    lends,
    follows_another,
    overwrites,
    overwrites,
    borrows_entries,
    absurd_heads,
    forks,
    nonsense,
    declares,
)

"""What both sides of an exchange do: compare how far journals go, offer what the other lacks, take what comes."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from sync.copying.host import Host
from sync.copying.wire import RANGE_ENTRIES, REASON_LETTERS, RECORDS, Changes, Push, Range, Refusal, Welcome, unpack
from sync.entries import NAME_BYTES, STATED, Follows
from sync.errors import Gap
from sync.journals.offers import Far, Offer
from sync.records.record import NO_SPAN, Span

_STATED = STATED.encode()


def take(host: Host, message: Welcome | Push) -> tuple[dict[bytes, Refusal], Span]:
    """Store what came, each journal apart: those that could not be, and where records were counted.

    A host that finds itself an old copy goes on under another name and asks for all records again.
    """
    name, refused = host.database(), _received(host, message.ranges)
    if refused and state_heads(message.ranges):
        refused = _received(host, [range_ for range_ in message.ranges if range_.journal in refused])
    changes = message.changes
    if host.database() == name and (changes.records or changes.sequence > host.cursor(message.database)):
        return refused, host.merge(message.database, changes)
    return refused, NO_SPAN


def _received(host: Host, ranges: Iterable[Range]) -> dict[bytes, Refusal]:
    refused: dict[bytes, Refusal] = {}
    for range_ in ranges:
        refusal = host.receive(unpack(range_))
        if refusal is not None:
            reason = f"{type(refusal).__name__}: {refusal}"[:REASON_LETTERS]
            refused[range_.journal] = Refusal(range_.journal, reason, not isinstance(refusal, Gap))
    return refused


def passed(host: Host, span: Span, cursor: int) -> int:
    """Up to where a peer has our records, if it had them up to `cursor` and has brought what lies in `span`."""
    is_next = cursor < span.after and host.last_change((), span.before) <= cursor
    return span.after if is_next else cursor


def differing_journals(host: Host, held: Iterable[Far], theirs: Iterable[Far]) -> Iterator[bytes]:
    """Journals whose entry at the other side's end is another one here."""
    known = hashes_at(host, held, theirs)
    return (far.journal for far in theirs if known[far.journal] not in (None, far.head.hash))


def hashes_at(host: Host, held: Iterable[Far], theirs: Iterable[Far]) -> dict[bytes, bytes | None]:
    """Our hashes where the other side's journals end; most end where ours do."""
    ours = {far.journal: far.head for far in held}
    return {
        far.journal: ours[far.journal].hash
        if far.journal in ours and ours[far.journal].number == far.head.number
        else host.hash_at(far.journal, far.head.number)
        for far in theirs
    }


def offers_for(host: Host, held: Sequence[Far], theirs: dict[bytes, Far], room: int) -> Iterator[Offer]:
    """What the other side lacks, as much as one message carries; branches behind what they branch from."""
    entries_left, theirs = RANGE_ENTRIES, {**_unparted(host, held, theirs), **theirs}
    for far in held:
        branch_of, known = _parted(host, far, theirs)
        if known is not None and (known.no_further or far.head.number <= known.head.number):
            continue
        offer = host.offer(far.journal, known.head.number if known else 0, room)
        if offer is None:
            continue
        yield offer if branch_of is None or known is None else _renamed(offer, known.journal, branch_of)
        entries_left -= len(offer.entries)
        room -= sum(entry.size for entry in offer.entries)
        if room <= 0 or entries_left <= 0:
            return


def _parted(host: Host, far: Far, theirs: Mapping[bytes, Far]) -> tuple[Follows | None, Far | None]:
    """How far the other side has a journal; where that forked there and goes on here, how far it has the branch."""
    known = theirs.get(far.journal)
    if known is None or far.no_further or not known.no_further or not 0 < known.head.number < far.head.number:
        return None, known
    next_one = host.hash_at(far.journal, known.head.number + 1)
    if next_one is None or host.hash_at(far.journal, known.head.number) != known.head.hash:
        return None, known
    name = next_one[:NAME_BYTES]
    return Follows(far.journal, known.head), theirs.get(name, Far(name, known.head))


def _unparted(host: Host, held: Sequence[Far], theirs: Mapping[bytes, Far]) -> dict[bytes, Far]:
    """How far the other side has branches of what forked here and goes on there."""
    forked = [far for far in held if far.no_further and far.journal in theirs and not theirs[far.journal].no_further]
    heads = [theirs[far.journal].head for far in forked if theirs[far.journal].head.number > far.head.number]
    return {
        far.journal: Far(far.journal, head)
        for head in heads
        for far in held
        if host.hash_at(far.journal, head.number) == head.hash
    }


def _renamed(offer: Offer, name: bytes, branch_of: Follows) -> Offer:
    return msgspec.structs.replace(offer, journal=name, branch_of=branch_of)


def changes_after(host: Host, halls: Collection[bytes], after: int, room: int, theirs: Mapping[bytes, Far]) -> Changes:
    """Records changed behind a count, as many as one message carries, none before its entry is with the other side."""
    chosen, sequence = [], after
    for number, record in host.changed_records(halls, after, RECORDS):
        far = theirs.get(record.journal)
        if far is None or (record.number > far.head.number and not far.no_further):
            break
        chosen.append(record)
        sequence, room = number, room - len(record.body)
        if room <= 0:
            break
    return Changes(tuple(chosen), sequence, after)


def with_offers(theirs: Mapping[bytes, Far], offers: Iterable[Offer]) -> dict[bytes, Far]:
    """How far the other side has journals when these have come."""
    return {**theirs, **{offer.journal: Far(offer.journal, offer.head) for offer in offers}}


def state_heads(ranges: Iterable[Range]) -> bool:
    """Whether entries say how far somebody is believed, so that what was not taken before may be now."""
    return any(_STATED in header for offered in ranges for header in offered.headers)


def count_parts(ranges: Iterable[Range], changes: Changes) -> int:
    """How many entries and records these are."""
    return sum(len(offered.headers) for offered in ranges) + len(changes.records)

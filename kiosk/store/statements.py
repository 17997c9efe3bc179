"""What is asked all the time, put together once: building a statement takes four times as long as running it.

Tables keep what anybody says; here it is judged whose it was to say, by machine: the key that signs a journal.
"""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.posting import POSTING_TEXT, PostingState
from kiosk.hall.signup import HOLDS_SEAT, SignupState
from kiosk.store import tables
from kiosk.store.tables import own as own_tables

LABELS_MOST = 9999
"""Further than any posting's labels go: what another machine of the same letter says beyond is not gone on from."""


def machine_of(journal: sa.ColumnElement[bytes]) -> sa.ScalarSelect[bytes]:
    """The key of the machine that writes a journal, or a branch of it."""
    held = tables.journals.journals.alias()
    return sa.select(held.c.public_key).where(held.c.name == journal).correlate_except(held).scalar_subquery()


def is_one_machine(one: sa.ColumnElement[bytes], other: sa.ColumnElement[bytes]) -> sa.ColumnElement[bool]:
    """Whether one machine writes two journals."""
    return machine_of(one) == machine_of(other)


def is_ours(journal: sa.ColumnElement[bytes]) -> sa.ColumnElement[bool]:
    """Whether this very machine, whose key is bound to `me`, writes a journal."""
    return machine_of(journal) == sa.bindparam("me")


def state_of(signups: sa.FromClause) -> sa.ColumnElement[int]:
    """How a seat stands that was given."""
    states = tables.signup_states.alias()
    later = sa.select(states.c.state).where(states.c.id == signups.c.id).correlate_except(states).scalar_subquery()
    return sa.func.coalesce(later, int(SignupState.CONFIRMED))


def was_holders(signups: sa.FromClause) -> sa.ColumnElement[bool]:
    """Whether a seat was its writer's to give: a home's, lent to it by one, or stated by a clerk to be free there."""
    given, home, forced = signups.c, tables.homes.alias(), tables.seats.alias()
    lease = tables.leases.alias()
    lent = (lease.c.posting == given.posting, is_one_machine(lease.c.home, home.c.home))
    is_lent = sa.exists().where(*lent, is_one_machine(lease.c.holder, given.holder)).correlate_except(lease)
    stated = (forced.c.posting == given.posting, forced.c.forced > 0, is_one_machine(forced.c.holder, given.holder))
    is_stated = sa.exists().where(*stated).correlate_except(forced)
    entitled = sa.or_(is_one_machine(home.c.home, given.holder), is_lent, is_stated)
    return sa.exists().where(home.c.id == given.posting, entitled).correlate_except(home)


def is_free_again(signups: sa.FromClause) -> sa.ColumnElement[bool]:
    """Whether the machine that gave a seat has put it back."""
    freed = tables.freed.alias()
    own = (freed.c.id == signups.c.id, is_one_machine(freed.c.holder, signups.c.holder))
    return sa.exists().where(*own).correlate_except(freed)


def _is_one_person(same: sa.FromClause) -> sa.ColumnElement[bool]:
    """Whether this very machine says that two ids are one person's, and nobody has parted them."""
    parted = tables.parted.alias()
    pair = (parted.c.one == same.c.same, parted.c.other == same.c.id)
    return sa.and_(is_ours(same.c.journal), ~sa.exists().where(*pair).correlate_except(parted))


def _person(worker: sa.ColumnElement[bytes]) -> sa.ColumnElement[bytes]:
    """The id that stands for a person, by this machine's own word."""
    same = tables.same.alias()
    known = sa.select(sa.func.min(same.c.same)).where(same.c.id == worker, _is_one_person(same))
    return sa.func.coalesce(known.correlate_except(same).scalar_subquery(), worker)


def _length(editions: sa.FromClause, whose: str) -> list[sa.Label[int]]:
    return [editions.c[name].label(f"{whose}_{name}") for name in ("start", "hours", "days")]


def _latest_end(editions: sa.FromClause) -> sa.ColumnElement[int]:
    """No work lasts longer; exactly when it is over says `kiosk.hall.span`."""
    return editions.c.start + editions.c.hours * HOUR + (editions.c.days + 1) * DAY


def _shown_text() -> sa.ScalarSelect[Any]:
    """The one version of a posting's text that the fact names, unless it was erased."""
    post, text = tables.postings.c, tables.records.records.c
    name = sa.literal(POSTING_TEXT) + sa.cast(post.edition, sa.String)
    named = (text.subject == post.id, text.name == name, text.digest == post.text, text.shown)
    return sa.select(text.body).where(*named).limit(1).scalar_subquery()


def _taken() -> sa.ScalarSelect[Any]:
    """Seats given of a posting: the home's by its own word, of each other machine at most what it was lent."""
    seats, held, post = tables.seats.c, tables.journals.journals, tables.postings.c
    sums = [sa.func.sum(seats[name]).label(name) for name in ("taken", "added", "forced")]
    accounts = sa.select(held.c.public_key.label("machine"), *sums).where(seats.posting == post.id)
    accounts = accounts.join_from(tables.seats, held, held.c.name == seats.holder).group_by(held.c.public_key)
    each = accounts.correlate(tables.postings).subquery("accounts")
    lease, back = tables.leases.alias(), tables.returns.alias()
    by_home = (lease.c.posting == post.id, is_one_machine(lease.c.home, post.home))
    lent = _sum(lease, *by_home, machine_of(lease.c.holder) == each.c.machine)
    returned = _sum(back, back.c.posting == post.id, machine_of(back.c.holder) == each.c.machine)
    most = sa.func.min(each.c.taken, lent - returned + each.c.forced)
    is_home = each.c.machine == machine_of(post.home)
    given = sa.case((is_home, each.c.taken - each.c.added), else_=sa.func.max(0, most))
    total = sa.select(sa.func.coalesce(sa.func.sum(given), 0)).select_from(each)
    return total.correlate(tables.postings).scalar_subquery()


def _sum(table: sa.FromClause, *where: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    total = sa.select(sa.func.sum(table.c.seats)).where(*where).correlate_except(table).scalar_subquery()
    return sa.func.coalesce(total, 0)


SUBJECTS = sa.select(own_tables.lookups.c.subject).where(own_tables.lookups.c.hash == sa.bindparam("hash"))
_ONE = _is_one_person(tables.same)
STANDS = sa.select(sa.func.min(tables.same.c.same)).where(tables.same.c.id == sa.bindparam("id"), _ONE)
_STANDS_FOR = _person(tables.same.c.id) == sa.bindparam("same")
SAME = sa.select(tables.same.c.id).where(tables.same.c.same == sa.bindparam("same"), _ONE, _STANDS_FOR)
SAME = SAME.distinct().order_by(tables.same.c.id)
CLOSED = sa.select(tables.closed_to_us.c.state).where(tables.closed_to_us.c.id == sa.bindparam("id"))


def _of_kiosks() -> tuple[sa.Select[Any], ...]:
    """A journal goes on from another of its own machine alone, whatever it says."""
    kiosks, later = tables.kiosks.c, tables.kiosks.alias()
    follows = (kiosks.holds_seats, is_one_machine(kiosks.id, kiosks.follows))
    earlier = sa.select(kiosks.follows).where(*follows, kiosks.id == sa.bindparam("id"))
    journals = sa.select(kiosks.id).where(kiosks.hall == sa.bindparam("hall")).order_by(kiosks.id)
    is_followed = sa.exists().where(later.c.follows == kiosks.id, is_one_machine(later.c.id, kiosks.id))
    is_member = machine_of(kiosks.id).in_(sa.bindparam("members", expanding=True))
    current = journals.where(is_member, ~is_followed.correlate_except(later))
    held = tables.journals.journals.c
    others = current.where(kiosks.id != sa.bindparam("own")).order_by(None)
    last = sa.select(sa.func.max(held.key)).where(held.name.in_(others)).group_by(held.public_key)
    return earlier, journals, current, sa.select(held.name).where(held.key.in_(last)).order_by(held.name)


def _postings() -> tuple[sa.Select[Any], ...]:
    """By id; by employer, the newest first; by start: open ones, those with a bay, those of a number."""
    table, states = tables.postings.c, tables.posting_states.c
    shown = (states.state, states.close_reason, _shown_text().label("words"), _taken().label("taken"))
    query = sa.select(tables.postings, *shown).join_from(tables.postings, tables.posting_states, states.id == table.id)
    of_employer = query.where(table.employer == sa.bindparam("employer"))
    is_due = table.start.between(sa.bindparam("first"), sa.bindparam("last"))
    due = query.where(table.home.in_(sa.bindparam("homes", expanding=True)), is_due)
    due = due.order_by(table.start, table.published_at, table.id)
    return (
        query.where(table.id == sa.bindparam("id")),
        of_employer.order_by(table.published_at.desc(), table.id),
        due.where(states.state == PostingState.OPEN),
        due.where(table.bay > 0, sa.or_(states.state == PostingState.OPEN, _taken() > 0)),
        due.where(table.number == sa.bindparam("number")),
    )


def _signups() -> tuple[sa.Select[Any], ...]:
    """By id, by posting and by worker, this machine's own first; how many held seats the province named."""
    table = tables.signups.c
    given = sa.select(tables.signups, state_of(tables.signups).label("now")).where(was_holders(tables.signups))
    ordered = given.order_by(is_ours(table.holder).desc(), table.holder, table.id)
    of_posting = table.posting == sa.bindparam("posting")
    from_afar = given.where(of_posting, table.is_from_afar).subquery()
    held = sa.select(sa.func.count()).select_from(from_afar).where(from_afar.c.now.in_(HOLDS_SEAT))
    of_worker = table.worker.in_(sa.bindparam("ids", expanding=True))
    return (
        ordered.where(table.id == sa.bindparam("id")),
        ordered.where(of_posting),
        ordered.where(of_worker),
        held,
    )


def _last_signup() -> sa.Select[Any]:
    table = tables.signups.c
    return sa.select(sa.func.max(table.at)).where(table.worker.in_(sa.bindparam("ids", expanding=True)))


def _last_seat() -> sa.Select[Any]:
    table = tables.signups.c
    known = sa.or_(is_ours(table.holder), table.seat <= LABELS_MOST)
    meant = (table.posting == sa.bindparam("posting"), table.kiosk == sa.bindparam("kiosk"))
    return sa.select(sa.func.max(table.seat)).where(*meant, known)


def _is_refused() -> sa.Select[Any]:
    table = tables.refusals.c
    return sa.select(sa.exists().where(table.id == sa.bindparam("id"), is_ours(table.journal)))


def _experience() -> sa.Select[Any]:
    signups, postings = tables.signups, tables.postings.c
    held = (was_holders(signups), state_of(signups).in_(HOLDS_SEAT))
    had = (signups.c.worker.in_(sa.bindparam("ids", expanding=True)), postings.start <= sa.bindparam("now"))
    query = sa.select(postings.trade, sa.func.count()).join_from(
        signups, tables.postings, signups.c.posting == postings.id
    )
    return query.where(*had, *held).group_by(postings.trade)


def _withdrawn_and_not_freed() -> sa.Select[Any]:
    signups, states = tables.signups, tables.signup_states.c
    query = sa.select(signups.c.id, signups.c.posting).join_from(
        tables.signup_states, signups, states.id == signups.c.id
    )
    is_theirs = signups.c.holder.in_(sa.bindparam("holders", expanding=True))
    gone = (states.state == SignupState.WITHDRAWN, is_theirs, ~is_free_again(signups))
    return query.where(*gone).order_by(signups.c.id)


def _seen_by(signups: sa.FromClause, editions: sa.FromClause) -> sa.ColumnElement[bool]:
    """The edition that a worker had seen, by the posting's home: what it became later makes nobody's seat fall."""
    post = tables.postings.alias()
    is_home = sa.exists().where(post.c.id == editions.c.id, is_one_machine(post.c.home, editions.c.home))
    meant = (editions.c.id == signups.c.posting, editions.c.edition == signups.c.edition)
    return sa.and_(*meant, is_home.correlate_except(post))


def _doubles() -> sa.Select[Any]:
    mine, other = tables.signups.alias("mine"), tables.signups.alias("other")
    my_edition, edition = tables.editions.alias("my_edition"), tables.editions.alias("edition")
    earlier = sa.or_(other.c.at < mine.c.at, sa.and_(other.c.at == mine.c.at, other.c.id < mine.c.id))
    joined = mine.join(other, sa.and_(_person(other.c.worker) == _person(mine.c.worker), earlier))
    joined = joined.join(my_edition, _seen_by(mine, my_edition)).join(edition, _seen_by(other, edition))
    may_overlap = (my_edition.c.start < _latest_end(edition), edition.c.start < _latest_end(my_edition))
    is_mine = mine.c.holder.in_(sa.bindparam("holders", expanding=True))
    held = (state_of(mine) == SignupState.CONFIRMED, state_of(other).in_(HOLDS_SEAT), is_mine)
    lengths = (*_length(my_edition, "my"), *_length(edition, "other"))
    query = sa.select(mine, state_of(mine).label("now"), *lengths).select_from(joined)
    return query.where(*held, *may_overlap, was_holders(other)).order_by(mine.c.id)


UNFOLDED = sa.select(own_tables.unfolded.c.root).limit(1)
WAITS = sa.select(sa.exists().where(own_tables.unfolded.c.root == sa.bindparam("root")))
SETTING = sa.select(own_tables.settings.c.value).where(own_tables.settings.c.name == sa.bindparam("name"))
ONE_POSTING, POSTINGS_OF, OPEN_POSTINGS, DEPARTURES, NUMBERED = _postings()
ONE_SIGNUP, SIGNUPS_OF_POSTING, SIGNUPS_OF_WORKER, HELD_FROM_AFAR = _signups()
LAST_SEAT, LAST_SIGNUP, IS_REFUSED = _last_seat(), _last_signup(), _is_refused()
EXPERIENCE, WITHDRAWN_AND_NOT_FREED = _experience(), _withdrawn_and_not_freed()
EARLIER, JOURNALS, CURRENT, OTHERS = _of_kiosks()
DOUBLES = _doubles()
READABLE = sa.select(own_tables.readable.c.body, own_tables.readable.c.key).where(
    own_tables.readable.c.subject == sa.bindparam("subject"), own_tables.readable.c.name == sa.bindparam("name")
)

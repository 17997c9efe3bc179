"""Whose it was to say: tables keep what anybody says, here it is judged by machine, the key that signs a journal.

Statements are put together once: building one takes four times as long as running it.
"""

import sqlalchemy as sa

from kiosk.hall.day.attendance import Attendance
from kiosk.hall.posting import PostingState
from kiosk.hall.seat.signup import SignupState
from kiosk.store import tables


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
    """How a seat stands that was given; where the work was cancelled it has fallen, unless somebody was there.

    He is there by his own word, or by his employer's last one.
    """
    states, postings = tables.signup_states.alias(), tables.posting_states.alias()
    said = tables.attendances.alias()
    later = sa.select(states.c.state).where(states.c.id == signups.c.id).correlate_except(states).scalar_subquery()
    is_there = sa.exists().where(said.c.id == signups.c.id, said.c.word == Attendance.ARRIVED).correlate_except(said)
    cancelled = (postings.c.id == signups.c.posting, postings.c.state == PostingState.CANCELLED)
    is_over = sa.exists().where(*cancelled).correlate_except(postings)
    untouched = sa.case((is_over, int(SignupState.WITHDRAWN)), else_=int(SignupState.CONFIRMED))
    by_employer = sa.case((is_there, sa.func.max(sa.func.coalesce(later, 0), int(SignupState.ARRIVED))))
    return sa.func.coalesce(by_employer, later, untouched)


def withdrawn_by(signups: sa.FromClause) -> sa.ScalarSelect[int]:
    """Who says that somebody does not go."""
    states = tables.signup_states.alias()
    return (
        sa.select(states.c.withdrawn_by).where(states.c.id == signups.c.id).correlate_except(states).scalar_subquery()
    )


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


def decides(posting: sa.ColumnElement[bytes], journal: sa.ColumnElement[bytes]) -> sa.ColumnElement[bool]:
    """Whether a journal's machine says who waits for a posting: its home, or where a clerk has taken it over."""
    post, forced = tables.postings.alias(), tables.seats.alias()
    own = sa.exists().where(post.c.id == posting, is_one_machine(post.c.home, journal)).correlate_except(post)
    stated = (forced.c.posting == posting, forced.c.forced > 0, is_one_machine(forced.c.holder, journal))
    return sa.or_(own, sa.exists().where(*stated).correlate_except(forced))


def is_free_again(signups: sa.FromClause) -> sa.ColumnElement[bool]:
    """Whether the machine that gave a seat has put it back."""
    freed = tables.freed.alias()
    own = (freed.c.id == signups.c.id, is_one_machine(freed.c.holder, signups.c.holder))
    return sa.exists().where(*own).correlate_except(freed)

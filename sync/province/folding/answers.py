"""What came of what channels brought: read out of the facts of the hall that it went to."""

import enum
from collections.abc import Mapping

import msgspec
import sqlalchemy as sa

from sync.columns import among, is_among
from sync.province.ledger.tables import acts


class ActState(enum.IntEnum):
    """It only moves up."""

    WAITING = 0
    REFUSED = 1
    DONE = 2
    WITHDRAWN = 3


class Answer(msgspec.Struct, frozen=True):
    """What a fact says of an act: `said` why it was refused, `seat` the label of a seat that was given."""

    state: ActState
    said: int | None = None
    seat: str | None = None


def note_answers(conn: sa.Connection, hall: bytes, answers: Mapping[bytes, Answer]) -> None:
    """Keep what concerns acts that went to this hall."""
    if not answers:
        return
    table = acts.c
    known = sa.and_(table.hall == hall, is_among(conn.dialect.name, table.subject))
    query = sa.select(table.subject).where(known).order_by(table.subject)
    for subject in conn.scalars(query, among(answers)).all():
        answer = answers[subject]
        given = {name: value for name, value in msgspec.structs.asdict(answer).items() if value is not None}
        is_before = sa.and_(table.subject == subject, table.state < answer.state)
        conn.execute(sa.update(acts).where(is_before).values(given))

"""Questions about complaints: by case number, by who made them, by what they are against, and how each stands."""

from collections.abc import Collection, Iterator
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.day.complaint import (
    Blamed,
    Case,
    CaseEnd,
    Complaint,
    Filed,
    Step,
    StepKind,
    StepWords,
    state_of,
)
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import Own
from kiosk.store.queries.records import RecordQueries

COMPLAINT, STEP = "complaint", "complaint.step"
COMPLAINANT, OF_NUMBER = "complaints of a worker", "complaints of a number"
OF_SIGNUP, OF_POSTING = "complaints of a sign-up", "complaints of a posting"
OF_EMPLOYER = "complaints of an employer"
_TABLE, _STEPS, _ENDS = tables.complaints.c, tables.complaint_steps.c, tables.complaint_ends.c


def step_of(*kinds: StepKind) -> sa.Select[Any]:
    """The latest step of these kinds of a complaint: its columns are chosen by who asks."""
    mine = sa.select(_STEPS.id).where(_STEPS.complaint == _TABLE.id, _STEPS.what.in_(kinds))
    return mine.order_by(_STEPS.stepped_at.desc(), _STEPS.id.desc()).limit(1).correlate(tables.complaints)


FOR_MANAGER = sa.or_(_TABLE.against.not_in((Blamed.EMPLOYER, Blamed.HALL)), step_of(StepKind.FOR_MANAGER).exists())
IS_TAKEN_BY: sa.ScalarSelect[bytes] = step_of(StepKind.TAKEN).with_only_columns(_STEPS.clerk).scalar_subquery()
FILED = sa.select(
    _TABLE.id,
    _TABLE.kiosk,
    _TABLE.number,
    _TABLE.against,
    _TABLE.made_at,
    _ENDS.how,
    _ENDS.ended_at,
    _ENDS.step,
    IS_TAKEN_BY.label("clerk"),
    step_of(StepKind.TAKEN).exists().label("is_taken"),
    step_of(StepKind.ANSWER).scalar_subquery().label("answer"),
    FOR_MANAGER.label("is_for_manager"),
).join_from(tables.complaints, tables.complaint_ends, _ENDS.id == _TABLE.id, isouter=True)
OF_CASE = FILED.where(_TABLE.kiosk == sa.bindparam("kiosk"), _TABLE.number == sa.bindparam("number"))
OF_IDS = FILED.where(_TABLE.id.in_(sa.bindparam("ids", expanding=True))).order_by(_TABLE.made_at.desc(), _TABLE.id)
LAST = sa.select(sa.func.max(_TABLE.number)).where(_TABLE.kiosk == sa.bindparam("kiosk"))
HAS_MADE = sa.select(sa.exists().where(_TABLE.journal.in_(sa.bindparam("journals", expanding=True))))
STEPS = (
    sa.select(tables.complaint_steps)
    .where(_STEPS.complaint == sa.bindparam("complaint"))
    .order_by(_STEPS.stepped_at, _STEPS.id)
)
SUSTAINED = sa.select(sa.func.count()).where(
    _ENDS.id.in_(sa.bindparam("ids", expanding=True)),
    _ENDS.how == CaseEnd.SUSTAINED,
    _ENDS.ended_at > sa.bindparam("since"),
)


def found_by(complaint: Complaint) -> Iterator[tuple[str, str]]:
    """By what a complaint is found again on this machine: kind and value of each lookup."""
    ids = {
        COMPLAINANT: complaint.worker,
        OF_SIGNUP: complaint.signup,
        OF_POSTING: complaint.posting,
        OF_EMPLOYER: complaint.employer,
    }
    yield from ((kind, value.hex()) for kind, value in ids.items() if value)
    if complaint.phone:
        yield OF_NUMBER, complaint.phone


class ComplaintQueries:
    """What can be asked of complaints."""

    def __init__(self, conn: sa.Connection, own: Own, records: RecordQueries) -> None:
        self._conn, self._own, self._records = conn, own, records

    def last_number(self, kiosk: int) -> int:
        """The highest case number that any machine of this letter is known to have given, 0 if none."""
        return self._conn.scalar(LAST, {"kiosk": kiosk}) or 0

    def has_made(self, journals: Collection[Id]) -> bool:
        """Whether a complaint stands in one of these journals."""
        return self._conn.scalar(HAS_MADE, {"journals": list(journals)}) or False

    def of_case(self, case: Case) -> tuple[Filed, ...]:
        """All that bear a case number: nearly always one, several where two machines had one letter."""
        return self.read(self._conn.execute(OF_CASE, {"kiosk": case.kiosk, "number": case.number}))

    def some(self, ids: Collection[Id]) -> tuple[Filed, ...]:
        """Complaints by their ids, the newest first."""
        return self.read(self._conn.execute(OF_IDS, {"ids": list(ids)})) if ids else ()

    def one(self, complaint: Id) -> Filed | None:
        """A complaint by its id."""
        return next(iter(self.some([complaint])), None)

    def of_worker(self, ids: Collection[Id]) -> tuple[Filed, ...]:
        """What somebody, under all his ids, has complained of, the newest first."""
        return self._of(COMPLAINANT, ids)

    def of_number(self, phone: str) -> tuple[Filed, ...]:
        """What was complained of at the desk by who is no worker and left this number."""
        return self.some(self._own.subjects_of(OF_NUMBER, phone))

    def of_signup(self, signup: Id) -> tuple[Filed, ...]:
        """What was complained of one seat."""
        return self._of(OF_SIGNUP, [signup])

    def of_posting(self, posting: Id) -> tuple[Filed, ...]:
        """What was complained of one posting, the newest first."""
        return self._of(OF_POSTING, [posting])

    def of_employers(self, employers: Collection[Id]) -> tuple[Filed, ...]:
        """What was complained of these employers, the newest first."""
        return self._of(OF_EMPLOYER, employers)

    def count_sustained(self, employers: Collection[Id], since: int) -> int:
        """How many complaints of these employers were found true since then (epoch ms)."""
        ids = self._subjects(OF_EMPLOYER, employers)
        return (self._conn.scalar(SUSTAINED, {"ids": ids, "since": since}) or 0) if ids else 0

    def steps(self, complaint: Id) -> tuple[Step, ...]:
        """What was done about a complaint, the earliest first."""
        found = self._conn.execute(STEPS, {"complaint": complaint}).all()
        return tuple(
            Step(row.id, heard(StepKind, row.what), row.stepped_at, row.clerk, self.words(row.id)) for row in found
        )

    def words(self, step: Id | None) -> str:
        """What was written in a step, empty for none, or where it was erased or does not open."""
        found = self._records.sealed(step, STEP, StepWords) if step else None
        return found.words if isinstance(found, StepWords) else ""

    def read(self, rows: Any) -> tuple[Filed, ...]:
        """Complaints as they stand, of rows of FILED."""
        return tuple(map(self._filed, rows))

    def _of(self, kind: str, ids: Collection[Id]) -> tuple[Filed, ...]:
        return self.some(self._subjects(kind, ids))

    def _subjects(self, kind: str, ids: Collection[Id]) -> list[Id]:
        return sorted({complaint for each in ids for complaint in self._own.subjects_of(kind, each.hex())})

    def _filed(self, row: Any) -> Filed:
        end = None if row.how is None else heard(CaseEnd, row.how)
        return Filed(
            id=row.id,
            case=Case(row.kiosk, row.number),
            at=row.made_at,
            complaint=self._read(row.id),
            against=heard(Blamed, row.against),
            state=state_of(end, is_answered=row.answer is not None, is_taken=bool(row.is_taken)),
            clerk=row.clerk,
            is_for_manager=bool(row.is_for_manager),
            answer=row.answer if end is None else row.step,
            ended_at=row.ended_at,
        )

    def _read(self, complaint: Id) -> Complaint | None:
        found = self._records.sealed(complaint, COMPLAINT, Complaint)
        return found if isinstance(found, Complaint) else None

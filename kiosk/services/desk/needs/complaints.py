"""Complaints that wait: taken by nobody, soon due, given to another hall that is silent, ended twice; pay not given."""

from collections.abc import Iterator

from kiosk.hall.clock import DAY, day_of, day_range, local
from kiosk.hall.day.complaint import CaseState
from kiosk.hall.desk.clerk import Clerk
from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.services.desk.cases import Cases, Shown
from kiosk.services.worker.complaints import Complaints

MOST = 50


def complaints_of(clerk: Clerk, cases: Cases, complaints: Complaints, now: int) -> Iterator[Need]:
    """What waits of complaints that he may see; who has taken one is told when its last day is near."""
    for filed in cases.listed(clerk, Shown.OPEN):
        last = day_range(complaints.due(filed.at).day)[1]
        values = (filed.case.digits, f"{local(last):%m-%d}")
        if filed.state is CaseState.RECEIVED:
            yield need(NeedKind.COMPLAINT, filed.at, filed.id, *values, latest=last)
        elif last - DAY <= day_range(day_of(now))[1]:
            yield Need(NeedKind.COMPLAINT_DUE, filed.at, last, filed.id, values)
    for unpaid in cases.unpaid(MOST):
        work, label = unpaid.posting.number, unpaid.signup.seat.label
        yield need(NeedKind.UNPAID, unpaid.at, unpaid.signup.id, work, label)
    for filed in cases.silent(clerk):
        yield need(NeedKind.COMPLAINT_SILENT, filed.at, filed.id, filed.case.digits)
    for found in cases.overruled(clerk.id):
        ended = found.filed.ended_at or now
        yield need(NeedKind.COMPLAINT_OVERRULED, ended, found.filed.id, found.filed.case.digits)

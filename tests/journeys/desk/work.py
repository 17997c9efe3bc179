"""Work for tomorrow, as an employer gives it."""

import datetime as dt

from kiosk.hall.clock import day_of
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import Posting
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings
from kiosk.store.identity.machine import system_clock
from tests.journeys.halls import Hall

PLACE, EMPLOYER, PHONE = "南关区人民大街", "王老板", "13812345678"


def publish(hall: Hall, time_of_day: str = "07:30", headcount: int = 5) -> Posting:
    """An employer of his own wants bricklayers."""
    day = (day_of(system_clock()) + dt.timedelta(days=1)).isoformat()
    draft = Draft("102", str(headcount), "260", "2", day, time_of_day, PLACE, "带手套", EMPLOYER, PHONE, paid="1")
    with open_hall(hall.place, read_settings(hall.place.config)) as opened:
        outcome = opened.services.postings.publish(f"employer-{time_of_day}".encode(), draft)
    assert isinstance(outcome, Published), outcome
    return outcome.posting

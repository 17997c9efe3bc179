"""How long work lasts: from its start to its end."""

from kiosk.hall.clock import DAY, HOUR, day_of, day_range
from kiosk.hall.posting import Terms

EVENING = 18 * HOUR
SHORTEST_DAY = 4 * HOUR


def end_of(terms: Terms) -> int:
    """When the work is over (epoch ms): after so many hours, else at 18:00 of the last of so many days.

    Not said is one day; a day lasts four hours at least, so that what begins after 14:00 ends after 18:00.
    """
    if terms.hours:
        return terms.start + terms.hours * HOUR
    midnight, _ = day_range(day_of(terms.start))
    last_day = midnight + max(0, terms.days - 1) * DAY
    return max(last_day + EVENING, terms.start + SHORTEST_DAY)

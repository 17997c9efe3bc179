"""Papers that employers of the demo have shown; every name and number is invented."""

import datetime as dt
from random import Random

from kiosk.demo.people import person_name
from kiosk.hall.employer.numbers import credit_check, identity_check
from kiosk.hall.employer.verification import EmployerKind, Papers

SHOWN = 0.6
"""So many of them have."""
REGION = "220199"
"""No county's."""
_DIGITS = "0123456789"


def shown_papers(chance: Random, is_farm: bool, today: dt.date) -> tuple[EmployerKind, Papers] | None:
    """What an employer has shown, None for who has left a telephone number only."""
    if chance.random() >= SHOWN:
        return None
    if is_farm:
        return EmployerKind.FARM, _card(chance)
    kind = chance.choice((EmployerKind.BUSINESS, EmployerKind.BUSINESS, EmployerKind.AGENCY, EmployerKind.PERSON))
    if kind is EmployerKind.PERSON:
        return kind, _card(chance)
    begun = f"91{REGION}MA{_digits(chance, 7)}"
    trade = "劳务" if kind is EmployerKind.AGENCY else "建筑"
    name = f"长春{chance.choice('宏瑞鑫盛嘉')}{chance.choice('达源通泰和')}{trade}有限公司"
    code = begun + credit_check(begun)
    if kind is EmployerKind.BUSINESS:
        return kind, Papers(name, code)
    return kind, Papers(
        name, code, f"{REGION}{_digits(chance, 6)}", today + dt.timedelta(days=chance.randrange(30, 900))
    )


def _card(chance: Random) -> Papers:
    born = dt.date(chance.randrange(1960, 1999), chance.randrange(1, 13), chance.randrange(1, 29))
    begun = f"{REGION}{born:%Y%m%d}{_digits(chance, 3)}"
    return Papers(person_name(chance), begun + identity_check(begun))


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choice(_DIGITS) for _ in range(count))

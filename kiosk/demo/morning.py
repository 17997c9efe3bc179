"""A believable morning, made from a seed through the same services as taps and forms. All people are invented."""

import datetime as dt
from random import Random

import msgspec

from kiosk.demo.employers import shown_papers
from kiosk.demo.people import FIELD, NOTES, OFFERS, PLACES, USUAL_OFFER, more_terms, person_name, phone_number
from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import codes
from kiosk.hall.catalogue.trade import Catalogue, Trade
from kiosk.hall.clock import HOUR, LAST_HOUR_FOR_TODAY, day_of, day_range, local, working_day
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import PayUnit
from kiosk.services import Services
from kiosk.services.employer.employers import TokenProblem
from kiosk.services.employer.sent import Keeps, Published
from kiosk.store import Store

POSTINGS = 64
WORKERS = 200
SIGNING_UP = 0.35
FIRST_HOUR = 6
TOMORROW_EVERY = 5
FAR, RANGES = 60, 0.15
"""Minutes of ride from which on work is far; how often pay is a range."""
DOUBTFUL = ("限男，能扛动", "不要外地的，长期干")
"""Notes that the law does not let pass by themselves."""
BAY_EVERY, BAYS = 3, 4
"""Every third employer picks people up, at these bays if the hall has them."""


def prepare(store: Store, services: Services, catalogue: Catalogue, now: int, seed: int = 7) -> bool:
    """Fill the hall for the next working hours; false if that morning is there. A broken-off one is finished."""
    day = working_day(now)
    mark = f"{seed} {day}".encode()
    with store.read() as query:
        if query.own.setting("morning") == mark:
            return False
        present = len(query.postings.open((store.identity.journal,), day_range(day)[0], _end(day)))
    for number in range(present, POSTINGS):
        _publish(services, catalogue, Random(f"posting {seed} {day} {number}"), number, now)
    for number in range(WORKERS):
        _look_for_work(services, catalogue, Random(f"worker {seed} {day} {number}"), number, day)
    with store.write() as tx:
        tx.own.put_setting("morning", mark)
    return True


def hold_some(services: Services, catalogue: Catalogue, now: int, seed: int = 7) -> None:
    """Work whose words a clerk must read, so that the desk has something to do."""
    for number, note in enumerate(DOUBTFUL):
        chance = Random(f"held {seed} {number} {working_day(now)}")
        draft = _draft(chance, catalogue.trades()[number], TOMORROW_EVERY - 1, now)
        draft = msgspec.structs.replace(draft, note=note, paid="1", headcount=str(2 + number))
        services.postings.publish(services.employers.let_in().employer, draft, keeps=Keeps.MUST_BE_READ)


def _end(day: dt.date) -> int:
    return day_range(day + dt.timedelta(days=1))[1]


def _publish(services: Services, catalogue: Catalogue, chance: Random, number: int, now: int) -> None:
    trades = catalogue.trades()
    session = services.employers.redeem(services.employers.token())
    if isinstance(session, TokenProblem):
        raise RuntimeError(f"the hall's own code was refused: {session.value}")
    draft = _draft(chance, trades[number % len(trades)], number, now)
    more = _terms(Random(f"{number} {draft.place} {draft.pay}"), draft, catalogue)
    draft = msgspec.structs.replace(draft, bay=_bay(number, services.postings.limits.room.bays), **more)
    result = services.postings.publish(session.employer, draft)
    if not isinstance(result, Published):
        raise RuntimeError(f"posting {number} was refused: {result}")
    is_farm = OFFERS.get(trades[number % len(trades)].name, USUAL_OFFER)[-1] == FIELD
    shown = shown_papers(Random(f"papers {number} {draft.phone}"), is_farm, day_of(now))
    if shown is not None:
        services.verifications.verify(session.employer, *shown)


def _draft(chance: Random, trade: Trade, number: int, now: int) -> Draft:
    unit, low, high, step, where = OFFERS.get(trade.name, USUAL_OFFER)
    start = _start(chance, number, now)
    return Draft(
        trade=str(trade.code),
        headcount=str(chance.choice((1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 15))),
        pay=str(chance.randrange(low, high + 1, step)),
        pay_unit=str(PayUnit(unit).value),
        day=start.date().isoformat(),
        time=start.strftime("%H:%M"),
        place=chance.choice(PLACES[where]),
        note=chance.choice(NOTES),
        name=person_name(chance),
        phone=phone_number(chance),
    )


def _terms(chance: Random, draft: Draft, catalogue: Catalogue) -> dict[str, str]:
    """What the work's trade and place have to do with."""
    unit = PayUnit(int(draft.pay_unit))
    zone = next((zone for zone in catalogue.zones if draft.place.startswith(zone.name)), None)
    is_range = unit is PayUnit.DAY and chance.random() < RANGES
    return more_terms(unit, chance, zone is not None and zone.minutes >= FAR) | {
        "pay_most": str(int(draft.pay) + chance.choice((20, 40, 50))) if is_range else "",
        "needs": " ".join(map(str, codes(catalogue.certified((int(draft.trade),))))),
        "zone": str(zone.code) if zone else "",
    }


def _bay(number: int, bays: int) -> str:
    return str(number // BAY_EVERY % min(bays, BAYS) + 1 if bays and number % BAY_EVERY == 0 else 0)


def _start(chance: Random, number: int, now: int) -> dt.datetime:
    """From the next working hour on; every fifth posting a day later."""
    day, at = working_day(now), local(now + HOUR)
    first = at.hour if at.date() == day and local(now).date() == day else 0
    hour = max(FIRST_HOUR, min(first, LAST_HOUR_FOR_TODAY)) + chance.choice((0, 0, 0, 1, 1, 2))
    later = dt.timedelta(days=1 if number % TOMORROW_EVERY == TOMORROW_EVERY - 1 else 0)
    return dt.datetime.combine(day + later, dt.time(hour, chance.choice((0, 30))))


def _look_for_work(services: Services, catalogue: Catalogue, chance: Random, number: int, day: dt.date) -> None:
    family = catalogue.families[number % len(catalogue.families)]
    trades = tuple(trade.code for trade in chance.sample(family.trades, k=min(2, len(family.trades))))
    phone, name = phone_number(Random(f"number {number}")), person_name(Random(f"name {number}"))
    services.workers.agree(phone, Age.ADULT)
    worker = services.workers.register(phone, trades, day, name)
    if chance.random() < SIGNING_UP and (jobs := services.jobs.suggestions(worker)):
        services.signups.sign_up(worker.id, chance.choice(jobs).posting.id)

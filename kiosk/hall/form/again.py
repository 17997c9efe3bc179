"""A posting as it would be typed into the form, to be offered again or otherwise."""

import datetime as dt

import msgspec

from kiosk.hall.catalogue.certificate import codes
from kiosk.hall.clock import DAY, day_of, local, moment, working_day
from kiosk.hall.form.draft import EXTRAS, Draft
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Choosing, Contact, PostingText, Terms


def as_typed(terms: Terms, text: PostingText, contact: Contact) -> Draft:
    """What somebody would type who means just this."""
    start, is_talked = local(terms.start), terms.choosing is Choosing.TALK_FIRST
    return Draft(
        trade=str(terms.trade),
        headcount=str(terms.headcount),
        pay=yuan(terms.pay_fen),
        pay_most=yuan(terms.pay_most_fen) if terms.pay_most_fen else "",
        pay_unit=str(terms.pay_unit.value),
        paid=str(terms.paid.value) if terms.paid else "",
        day=f"{start:%Y-%m-%d}",
        time=f"{start:%H:%M}",
        length=f"{terms.hours}h" if terms.hours else f"{terms.days}d" if terms.days else "",
        bay=str(terms.bay) if terms.bay else "",
        leave_time=f"{local(terms.leaves_at):%H:%M}" if terms.leaves_at else "",
        event=to_text(terms.event) if terms.event else "",
        needs=" ".join(map(str, codes(terms.needs))),
        zone=str(terms.zone) if terms.zone else "",
        choosing=str(terms.choosing.value),
        talk_table=str(terms.talk_table) if is_talked else "",
        talk_time=f"{local(terms.talk_at):%H:%M}" if is_talked else "",
        help_first=str(terms.help_first) if terms.help_first else "",
        place=text.place,
        note=text.note,
        name=contact.name,
        phone=contact.phone,
        **{field: "1" for field, extra in EXTRAS.items() if terms.extras & extra},
    )


def moved(draft: Draft, now: int) -> Draft:
    """The same for the next day people post for, at the same time: today until then, else tomorrow."""
    time = dt.time.fromisoformat(draft.time)
    day = working_day(now)
    if day == day_of(now) and moment(day, time) <= now:
        day = day_of(now + DAY)
    return msgspec.structs.replace(draft, day=day.isoformat(), event="")


def yuan(fen: int) -> str:
    """Digits of an amount: 260, 12.5."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02d}".rstrip("0") if rest else str(whole)

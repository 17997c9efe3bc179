"""What `linggong employer` says of an employer."""

from kiosk.hall.clock import day_of
from kiosk.hall.employer.numbers import mask_identity
from kiosk.hall.employer.verification import WITH_CREDIT_CODE, Seen
from kiosk.hall.form.phone_number import mask
from kiosk.hall.ids import Id, to_text
from kiosk.place.hall import Hall
from kiosk.words.words import CHINESE


def in_words(hall: Hall, employer: Id) -> list[str]:
    """What is known of an employer, a line each: as workers read it, how he is called, what was seen and when."""
    known, contact = hall.services.verifications.known_as(employer), hall.services.earlier.contact(employer)
    called = f"，叫 {contact.name}，手机 {mask(contact.phone)}" if contact else ""
    seen = hall.services.verifications.of_employer(employer)
    own = f"{to_text(employer)} {CHINESE.employer.said(known)}{called}"
    return [own, *(f"  {_seen_in_words(one, hall.store.clock())}" for one in seen)]


def _seen_in_words(seen: Seen, now: int) -> str:
    made, papers = seen.verification, seen.papers
    kind = CHINESE.employer.known[made.kind]
    if papers is None:
        what = "证件已删"
    else:
        number = papers.number if made.kind in WITH_CREDIT_CODE else mask_identity(papers.number)
        until = f"到 {papers.until}" if papers.until else ""
        what = " ".join(word for word in (papers.name, number, papers.licence, until) if word)
    end = "" if made.stands(now) else "（不作数了）"
    return f"{day_of(made.at)} {kind}：{what}{end}"

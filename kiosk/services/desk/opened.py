"""A complaint with all that the desk knows of it."""

import msgspec

from kiosk.hall.day.complaint import Complaint, Filed, Step
from kiosk.hall.day.pay import PayWord
from kiosk.hall.employer.verification import Papers
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.signup import Party, Signup
from kiosk.hall.worker import Person
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT


class Who(msgspec.Struct, frozen=True):
    """Who complained, as the hall knows him; empty where it does not. `signup` is the seat it is of."""

    name: str = ""
    phone: str = ""
    signup: Signup | None = None


class Opened(msgspec.Struct, frozen=True):
    """A complaint with all that the desk knows of it."""

    filed: Filed
    who: Who
    steps: tuple[Step, ...]
    posting: Posting | None = None
    contact: Contact | None = None
    papers: Papers | None = None
    """Of the employer, as a clerk has seen them."""
    pay_words: tuple[PayWord | None, PayWord | None] = (None, None)
    """What worker and employer say of the pay."""
    of_employer: tuple[Filed, ...] = ()
    """Other complaints of the same employer, the newest first."""


def who(query: Queries, complaint: Complaint) -> Who:
    """Who complained."""
    signup = query.signups.one(complaint.signup) if complaint.signup else None
    person = query.records.sealed(complaint.worker, PERSON, Person) if complaint.worker else None
    if isinstance(person, Person):
        return Who(person.name or complaint.name, person.phone, signup)
    return Who(complaint.name, complaint.phone, signup)


def open_case(query: Queries, filed: Filed) -> Opened:
    """All of it that can be read here."""
    steps, said = query.complaints.steps(filed.id), filed.complaint
    if said is None:
        return Opened(filed, Who(), steps)
    contact = query.records.sealed(said.posting, CONTACT, Contact) if said.posting else None
    others = query.complaints.of_employers(query.verifications.same(said.employer)) if said.employer else ()
    seen = query.verifications.of_employers([said.employer]) if said.employer else ()
    papers = [found for one in reversed(seen) if not one.is_ended and (found := query.verifications.papers(one.id))]
    return Opened(
        filed=filed,
        who=who(query, said),
        steps=steps,
        posting=query.postings.one(said.posting) if said.posting else None,
        contact=contact if isinstance(contact, Contact) else None,
        papers=papers[0] if papers else None,
        pay_words=(
            query.work.pay_word(said.signup, Party.WORKER),
            query.work.pay_word(said.signup, Party.EMPLOYER),
        ),
        of_employer=tuple(other for other in others if other.id != filed.id and not other.is_for_manager),
    )

"""Who is kept away, as every kiosk of the hall obeys it: a worker has no seat, an employer posts nothing."""

from collections.abc import Collection

from kiosk.hall.desk.exclusion import Side
from kiosk.hall.employer.verification import known_as
from kiosk.hall.ids import Id
from kiosk.hall.worker import Person
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON


def worker_is_away(query: Queries, worker: Id, now: int) -> bool:
    """Whether a worker is kept away, under whatever id; or is new under the number of one who is."""
    if not query.exclusions.any_runs(now):
        return False
    ids = query.persons.ids_of(worker)
    return query.exclusions.is_away(Side.WORKER, ids, numbers_of(query, ids), now)


def numbers_of(query: Queries, ids: Collection[Id]) -> set[str]:
    """Numbers by which who has these ids is told from others."""
    people = (query.records.sealed(one, PERSON, Person) for one in ids)
    return {number for person in people if isinstance(person, Person) for number in _known_by(person)}


def _known_by(person: Person) -> tuple[str, ...]:
    """That of his card, else what he types."""
    return (person.identity,) if person.identity else person.typed_numbers


def may_not_post(query: Queries, employer: Id, phone: str, now: int) -> bool:
    """Whether an employer is kept away from this hall, or listed by the province, and sees the desk."""
    return employer_is_away(query, employer, phone, now) or query.listed.names(employer, now)


def employer_is_away(query: Queries, employer: Id, phone: str, now: int) -> bool:
    """Whether an employer is kept away: by his papers, on whatever phone; who has none, by the number he gives too."""
    if not query.exclusions.any_runs(now):
        return False
    seen = query.verifications.of_employers([employer])
    numbers = {papers.number for one in seen if (papers := query.verifications.papers(one.id))}
    if not known_as(seen, now).is_verified:
        numbers.add(phone)
    return query.exclusions.is_away(Side.EMPLOYER, query.verifications.same(employer), numbers, now)

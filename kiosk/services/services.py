"""All services of one kiosk, on one store."""

from collections.abc import Callable

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.seat.asked import Answered, Asked
from kiosk.hall.seat.crew import CrewRequest
from kiosk.services.channels import Channels
from kiosk.services.employer.editions import Editions
from kiosk.services.employer.employers import Employers
from kiosk.services.employer.postings import Postings
from kiosk.services.here import Here
from kiosk.services.public.bulletin import Bulletin
from kiosk.services.public.notices import Notices
from kiosk.services.reach import ALONE, Reach
from kiosk.services.worker.complaints import Complaints
from kiosk.services.worker.courses import Courses
from kiosk.services.worker.crews import Crews
from kiosk.services.worker.elsewhere import Elsewhere
from kiosk.services.worker.jobs import Jobs
from kiosk.services.worker.pays import Pays
from kiosk.services.worker.ratings import Ratings
from kiosk.services.worker.signups import Signups
from kiosk.services.worker.workers import Workers
from kiosk.store import Store
from kiosk.store.database import Watch


class Services(msgspec.Struct, frozen=True):
    """What front ends may ask and do."""

    workers: Workers
    jobs: Jobs
    signups: Signups
    crews: Crews
    elsewhere: Elsewhere
    employers: Employers
    postings: Postings
    editions: Editions
    bulletin: Bulletin
    notices: Notices
    channels: Channels
    here: Here
    pays: Pays
    ratings: Ratings
    complaints: Complaints
    courses: Courses
    watch: Callable[[], Watch]
    """Sees every commit, whoever made it; ask every 50 ms."""

    def answer(self, request: Asked) -> Answered:
        """What another kiosk of the hall is answered; the same request is answered the same way."""
        return self.crews.answer(request) if isinstance(request, CrewRequest) else self.signups.answer(request)


def open_services(
    store: Store, catalogue: Catalogue, clock: Clock, limits: Limits = USUAL, reach: Reach = ALONE
) -> Services:
    """All services on this store, of a hall with these limits; `reach` is what lies beyond this kiosk."""
    signups, postings = Signups(store, catalogue, clock, reach.ask_other), Postings(store, catalogue, clock, limits)
    return Services(
        workers=Workers(store),
        jobs=Jobs(store, catalogue, clock),
        signups=signups,
        crews=Crews(store, signups, reach),
        elsewhere=Elsewhere(store, signups, reach.neighbours),
        employers=Employers(store, clock),
        postings=postings,
        editions=Editions(store, catalogue, clock, limits),
        bulletin=Bulletin(store),
        notices=Notices(store, clock),
        channels=Channels(store, postings, signups),
        here=Here(store),
        pays=Pays(store),
        ratings=Ratings(store),
        complaints=Complaints(store),
        courses=Courses(store, catalogue),
        watch=store.watch,
    )

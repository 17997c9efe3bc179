"""All services of one kiosk, on one store."""

from collections.abc import Callable

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.review import ReviewWish
from kiosk.hall.seat.asked import Told, Wish
from kiosk.hall.seat.crew import CrewRequest
from kiosk.hall.seat.outcomes import Request
from kiosk.hall.seat.talk import Agreement, TalkRequest
from kiosk.services.channels import Channels
from kiosk.services.desk.acts import Acts
from kiosk.services.desk.clerks import Clerks
from kiosk.services.desk.desk import Desk, open_desk
from kiosk.services.employer.applicants import Applicants
from kiosk.services.employer.cancellations import Cancellations
from kiosk.services.employer.doors.afar import FromAfar
from kiosk.services.employer.doors.digits import Digits
from kiosk.services.employer.earlier import Earlier
from kiosk.services.employer.editions import Editions
from kiosk.services.employer.employers import Employers
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.replacements import Replacements
from kiosk.services.employer.reviews import Reviews
from kiosk.services.employer.takeovers import Takeovers
from kiosk.services.employer.ticks import Ticks
from kiosk.services.employer.verifications import Verifications
from kiosk.services.here import Here
from kiosk.services.public.bulletin import Bulletin
from kiosk.services.public.events import Events
from kiosk.services.public.market import MarketFigures
from kiosk.services.public.notices import Notices
from kiosk.services.reach import ALONE, Reach
from kiosk.services.turns import Turns
from kiosk.services.worker.complaints import Complaints
from kiosk.services.worker.courses import Courses
from kiosk.services.worker.crews import Crews
from kiosk.services.worker.elsewhere import Elsewhere
from kiosk.services.worker.jobs import Jobs
from kiosk.services.worker.papers import Papers
from kiosk.services.worker.pays import Pays
from kiosk.services.worker.ratings import Ratings
from kiosk.services.worker.signups import Signups
from kiosk.services.worker.talks import Talks
from kiosk.services.worker.waitings import Waitings
from kiosk.services.worker.workers import Workers
from kiosk.store import Store
from kiosk.store.database import Watch


class Services(msgspec.Struct, frozen=True):
    """What front ends may ask and do."""

    workers: Workers
    jobs: Jobs
    signups: Signups
    papers: Papers
    crews: Crews
    elsewhere: Elsewhere
    talks: Talks
    waitings: Waitings
    turns: Turns
    employers: Employers
    verifications: Verifications
    takeovers: Takeovers
    digits: Digits
    postings: Postings
    applicants: Applicants
    ticks: Ticks
    editions: Editions
    earlier: Earlier
    cancellations: Cancellations
    replacements: Replacements
    reviews: Reviews
    desk: Desk
    bulletin: Bulletin
    notices: Notices
    events: Events
    market: MarketFigures
    channels: Channels
    here: Here
    pays: Pays
    ratings: Ratings
    complaints: Complaints
    courses: Courses
    watch: Callable[[], Watch]
    """Sees every commit, whoever made it; ask every 50 ms."""

    @property
    def clerks(self) -> Clerks:
        """Who stands at the desk."""
        return self.desk.clerks

    @property
    def acts(self) -> Acts:
        """Who does what there."""
        return self.desk.acts

    @property
    def is_due(self) -> bool:
        """Whether the running clock alone has made something due of who waits, or talks."""
        return self.turns.is_due or self.talks.is_due

    def settle(self) -> None:
        """Do what others' words and the running clock make due of who waits, or talks, and of held work."""
        self.replacements.settle()
        self.turns.settle()
        self.talks.settle()
        self.reviews.settle()

    def answer(self, wish: Wish) -> Told:
        """What another kiosk is told that asks."""
        match wish:
            case Request():
                return self.signups.answer(wish)
            case CrewRequest():
                return self.crews.answer(wish)
            case TalkRequest() | Agreement():
                return self.talks.answer(wish)
            case ReviewWish():
                return self.reviews.answer(wish)
            case _:
                return self.waitings.answer(wish)


def open_services(
    store: Store, catalogue: Catalogue, clock: Clock, limits: Limits = USUAL, reach: Reach = ALONE
) -> Services:
    """All services on this store, of a hall with these limits; `reach` is what lies beyond this kiosk."""
    postings, employers = Postings(store, catalogue, clock, limits), Employers(store, clock)
    return Services(
        workers=Workers(store),
        jobs=Jobs(store, catalogue, clock),
        signups=(signups := Signups(store, catalogue, clock, reach.ask_other)),
        papers=Papers(store),
        crews=Crews(store, catalogue, signups, reach),
        elsewhere=Elsewhere(store, catalogue, reach.neighbours),
        talks=Talks(store, catalogue, limits, reach),
        turns=(turns := Turns(store, catalogue, limits)),
        waitings=Waitings(store, catalogue, turns, reach.ask_other),
        employers=employers,
        verifications=Verifications(store, clock),
        takeovers=Takeovers(store),
        digits=Digits(store, clock),
        postings=postings,
        applicants=Applicants(store, clock),
        ticks=Ticks(store),
        editions=Editions(store, postings),
        earlier=Earlier(store, clock),
        cancellations=Cancellations(store),
        replacements=(replacements := Replacements(store, catalogue, postings, turns)),
        reviews=Reviews(store, replacements, reach.ask_other),
        desk=open_desk(store, catalogue, postings),
        bulletin=Bulletin(store, catalogue),
        notices=Notices(store, clock),
        events=Events(store, clock),
        market=MarketFigures(store, clock),
        channels=Channels(store, postings, signups, FromAfar(store, employers)),
        here=Here(store),
        pays=Pays(store),
        ratings=Ratings(store),
        complaints=Complaints(store, catalogue.holidays),
        courses=Courses(store, catalogue),
        watch=store.watch,
    )

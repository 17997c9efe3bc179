"""Tables of the hall's database.

They come from facts alone and can be thrown away and folded again; this machine's own stand in `own`.
"""

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata
from kiosk.store.tables.clerk import clerk_acts, clerk_ends, clerks, pc_ends, pcs
from kiosk.store.tables.complaint import complaints
from kiosk.store.tables.course import course_places
from kiosk.store.tables.desk.drafts import draft_takers
from kiosk.store.tables.desk.exclusion import appeal_ends, appeals, exclusion_ends, exclusions
from kiosk.store.tables.desk.opening import openings
from kiosk.store.tables.desk.settings import settings_editions
from kiosk.store.tables.event import events
from kiosk.store.tables.journal import authority, closed_to_us, journal_ends, journals, kiosks, records, rolls
from kiosk.store.tables.notice import notices
from kiosk.store.tables.person import hall_numbers, parted, same, workers
from kiosk.store.tables.posting import editions, headcounts, homes, posting_states, postings
from kiosk.store.tables.review import held, review_wishes, reviews
from kiosk.store.tables.seats.application import afar, afar_answers, talk_ends, talk_places, talks
from kiosk.store.tables.seats.lease import bookings, leases, leases_taken, recalls, returns
from kiosk.store.tables.seats.signup import ACCOUNT, freed, refusals, seats, signup_states, signups
from kiosk.store.tables.seats.waiting import offer_states, offers, waiting_ends, waiting_mates, waitings
from kiosk.store.tables.verification import verification_ends, verifications
from kiosk.store.tables.work import attendances, desk_wishes, employer_ratings, pay_words, worker_ratings

__all__ = [
    "ACCOUNT",
    "FOLDED",
    "RANK",
    "SMALL",
    "afar",
    "afar_answers",
    "appeal_ends",
    "appeals",
    "attendances",
    "authority",
    "bookings",
    "clerk_acts",
    "clerk_ends",
    "clerks",
    "closed_to_us",
    "complaints",
    "course_places",
    "desk_wishes",
    "draft_takers",
    "editions",
    "employer_ratings",
    "events",
    "exclusion_ends",
    "exclusions",
    "freed",
    "hall_numbers",
    "headcounts",
    "held",
    "homes",
    "id_column",
    "journal_ends",
    "journals",
    "kiosks",
    "leases",
    "leases_taken",
    "metadata",
    "notices",
    "offer_states",
    "offers",
    "openings",
    "parted",
    "pay_words",
    "pc_ends",
    "pcs",
    "posting_states",
    "postings",
    "recalls",
    "records",
    "refusals",
    "returns",
    "review_wishes",
    "reviews",
    "rolls",
    "same",
    "seats",
    "settings_editions",
    "signup_states",
    "signups",
    "talk_ends",
    "talk_places",
    "talks",
    "verification_ends",
    "verifications",
    "waiting_ends",
    "waiting_mates",
    "waitings",
    "worker_ratings",
    "workers",
]

FOLDED = (
    kiosks,
    journal_ends,
    workers,
    hall_numbers,
    same,
    parted,
    postings,
    editions,
    headcounts,
    homes,
    posting_states,
    held,
    review_wishes,
    reviews,
    verifications,
    verification_ends,
    clerks,
    clerk_ends,
    exclusions,
    exclusion_ends,
    appeals,
    appeal_ends,
    openings,
    draft_takers,
    settings_editions,
    clerk_acts,
    pcs,
    pc_ends,
    signups,
    signup_states,
    refusals,
    freed,
    seats,
    leases,
    leases_taken,
    recalls,
    returns,
    bookings,
    notices,
    events,
    pay_words,
    employer_ratings,
    worker_ratings,
    attendances,
    desk_wishes,
    complaints,
    course_places,
    afar,
    afar_answers,
    talks,
    talk_places,
    talk_ends,
    waitings,
    waiting_mates,
    waiting_ends,
    offers,
    offer_states,
    closed_to_us,
)

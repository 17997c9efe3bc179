"""Questions to the database, answered in the hall's own types: one object a concern, made from one connection."""

import sqlalchemy as sa

from kiosk.store.queries.applications import ApplicationQueries
from kiosk.store.queries.desk.acts import ActQueries
from kiosk.store.queries.desk.cases import CaseQueries
from kiosk.store.queries.desk.clerks import ClerkQueries
from kiosk.store.queries.desk.drafts import DraftQueries
from kiosk.store.queries.desk.exclusions import ExclusionQueries
from kiosk.store.queries.desk.openings import OpeningQueries
from kiosk.store.queries.desk.register import RegisterQueries
from kiosk.store.queries.desk.rosters import RosterQueries
from kiosk.store.queries.desk.settings import SettingsQueries
from kiosk.store.queries.desk.standings import StandingQueries
from kiosk.store.queries.employer.listed import ListedQueries
from kiosk.store.queries.employer.replacements import ReplacementQueries
from kiosk.store.queries.employer.reviews import ReviewQueries
from kiosk.store.queries.employer.stirred import StirredQueries
from kiosk.store.queries.employer.ticks import TickQueries
from kiosk.store.queries.employer.verifications import VerificationQueries
from kiosk.store.queries.figures import FigureQueries
from kiosk.store.queries.journals import JournalQueries
from kiosk.store.queries.leases import LeaseQueries
from kiosk.store.queries.listing.market import MarketQueries
from kiosk.store.queries.notices import NoticeQueries
from kiosk.store.queries.own import Own
from kiosk.store.queries.persons import PersonQueries
from kiosk.store.queries.postings import PostingQueries
from kiosk.store.queries.public.events import EventQueries
from kiosk.store.queries.records import RecordQueries
from kiosk.store.queries.signups import SignupQueries
from kiosk.store.queries.waiting import WaitingQueries
from kiosk.store.queries.worker.complaints import ComplaintQueries
from kiosk.store.queries.worker.courses import CourseQueries
from kiosk.store.queries.worker.work import WorkQueries
from kiosk.store.vault import Vault


class Queries:
    """What can be asked within one connection."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self.conn, self._vault = conn, vault
        self.own = Own(conn, vault)
        self.records = RecordQueries(conn, vault)
        self.journals = JournalQueries(conn, vault)
        self.persons = PersonQueries(conn, vault, self.own, self.records)
        self.postings = PostingQueries(conn, vault)
        self.replacements = ReplacementQueries(conn)
        self.reviews = ReviewQueries(conn, self.records)
        self.stirred = StirredQueries(conn)
        self.ticks = TickQueries(conn, vault)
        self.verifications = VerificationQueries(conn, self.own, self.records)
        self.standings = StandingQueries(conn, vault)
        self.listed = ListedQueries(vault, self.records, self.verifications)
        self.clerks = ClerkQueries(conn, self.records)
        self.exclusions = ExclusionQueries(conn, vault, self.own, self.records)
        self.register = RegisterQueries(conn, self.own)
        self.acts = ActQueries(conn)
        self.market = MarketQueries(conn)
        self.figures = FigureQueries(conn)
        self.rosters = RosterQueries(conn)
        self.signups = SignupQueries(conn, vault, self.persons)
        self.applications = ApplicationQueries(conn, vault, self.persons)
        self.leases = LeaseQueries(conn, vault)
        self.notices = NoticeQueries(conn, vault)
        self.events = EventQueries(conn)
        self.work = WorkQueries(conn)
        self.complaints = ComplaintQueries(conn, self.own, self.records)
        self.cases = CaseQueries(conn, self.complaints)
        self.courses = CourseQueries(conn)
        self.waiting = WaitingQueries(conn, self.persons)
        self.drafts = DraftQueries(conn, self.journals)
        self.openings = OpeningQueries(conn, self.journals, self.waiting)
        self.settings = SettingsQueries(conn, self.journals, self.records)

    def lookup(self, kind: str, value: str) -> bytes:
        """The keyed hash under which a value of a kind is found on this machine."""
        return self._vault.lookup(kind, value)

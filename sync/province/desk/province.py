"""One province put together: what a node serves and what clerks do, without HTTP."""

import secrets
from concurrent.futures import ThreadPoolExecutor

from sync.province.desk.api_keys import ApiKeys
from sync.province.desk.channels import Channels
from sync.province.desk.clerks import Clerks
from sync.province.desk.enrolment import Enrolment
from sync.province.desk.exchanges import Exchanges
from sync.province.desk.limits import Limits
from sync.province.desk.listed.listed import Listed
from sync.province.desk.news import News, line_of
from sync.province.desk.phones.drafts import Drafts
from sync.province.desk.phones.scans import Scans
from sync.province.desk.presence import Presence
from sync.province.desk.public import Public
from sync.province.desk.rows import Rows
from sync.province.folding.feed import Feed
from sync.province.folding.gate import Gate
from sync.province.ledger.database import CONNECTIONS
from sync.province.ledger.inbox import Inboxes
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.store import Clock, Entropy, ProvinceStore, system_clock
from sync.province.ledger.voice import Voice


class Province:
    """A node's parts on one database; `clock` in epoch ms."""

    def __init__(
        self,
        url: str,
        keys: ProvinceKeys,
        clock: Clock = system_clock,
        entropy: Entropy = secrets.token_bytes,
        limits: Limits | None = None,
    ) -> None:
        self.store = ProvinceStore(url, clock, entropy)
        self.store.be_province(keys)
        voice = Voice(self.store.province, keys)
        self.inboxes = Inboxes(voice, clock, entropy)
        self.store.guard(Gate(self.inboxes, Feed(clock)))
        self.keys, self.limits = keys, limits or Limits()
        self.enrolment = Enrolment(self.store, voice)
        self.api_keys = ApiKeys(self.store)
        self.pool = ThreadPoolExecutor(CONNECTIONS, "province")
        self.news = News(line_of(self.store.engine), self.pool)
        self.store.tell(self.news.tell)
        self.exchanges = Exchanges(self.store, self.pool, self.news, Presence(self.store))
        self.channels = Channels(self.store, self.inboxes, voice, self.limits)
        self.scans = Scans(self.store)
        self.drafts = Drafts(self.store, keys, self.channels, self.scans, self.limits)
        self.listed = Listed(self.store)
        self.public, self.clerks, self.rows = Public(self.store), Clerks(self.store), Rows(self.store)

    def close(self) -> None:
        """Let go of the database."""
        self.pool.shutdown()
        self.store.close()

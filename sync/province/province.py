"""One province put together: what a node serves and what clerks do."""

import secrets
import time
from concurrent.futures import ThreadPoolExecutor

from sync.province.access import Challenges
from sync.province.callers import ApiKeys, Callers
from sync.province.channels import Channels
from sync.province.clerks import Clerks
from sync.province.database import CONNECTIONS
from sync.province.enrolment import Enrolment
from sync.province.exchange import Exchanges
from sync.province.feed import Feed
from sync.province.gate import Gate
from sync.province.inbox import Inboxes
from sync.province.keys import ProvinceKeys
from sync.province.limits import Limits
from sync.province.news import News, line_of
from sync.province.presence import Presence
from sync.province.public import Public
from sync.province.rows import Rows
from sync.province.store import Clock, Entropy, ProvinceStore, system_clock
from sync.province.voice import Voice
from sync.province.web import Web


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
        limits = limits or Limits()
        self.enrolment = Enrolment(self.store, voice)
        self.api_keys = ApiKeys(self.store)
        self.pool = ThreadPoolExecutor(CONNECTIONS, "province")
        self.news = News(line_of(self.store.engine), self.pool)
        self.store.tell(self.news.tell)
        challenges = Challenges(keys.mac, clock, entropy)
        callers = Callers(challenges, self.enrolment, self.api_keys, limits, time.monotonic)
        self.web = Web(callers, self.pool)
        self.exchanges = Exchanges(self.store, self.web, self.news, Presence(self.store))
        self.channels = Channels(self.store, self.inboxes, voice, limits)
        self.public, self.clerks, self.rows = Public(self.store), Clerks(self.store), Rows(self.store)

    def close(self) -> None:
        """Let go of the database."""
        self.pool.shutdown()
        self.store.close()

"""Every exchange of the contract: the server's routes and its description are both made of this list."""

from collections.abc import Iterator
from http import HTTPStatus

import msgspec

from sync.letting import Door, Enter, Knock
from sync.province.access import CHALLENGE_PATH
from sync.province.callers import Access
from sync.province.channels import Accepted, ActRow, ApplicationAsked, PostingAsked
from sync.province.clerks import AnomalyRows, KioskRows, MarketAsked
from sync.province.enrolment import Enrolled, EnrolmentRefused
from sync.province.problem import Problem
from sync.province.province import Province
from sync.province.public import MarketRow, MarketRows, PostingRows
from sync.province.regions import Tree
from sync.province.rows import RowPage
from sync.province.web import Call, Operation
from sync.transport import COMPARE, PULL, PUSH, ROLLS
from sync.wire import Compare, Compared, Hello, Push, Receipt, Rolls, Welcome

SAME, FORBIDDEN, NOT_FOUND = HTTPStatus.NOT_MODIFIED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
ROLL_LIMIT = 1024 * 1024
"""Bytes of a hall's roll in JSON: machines came and went for years."""
UNFIT, CONFLICT = HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT


class Health(msgspec.Struct, frozen=True):
    """A sign of life; the challenge is in a header."""

    status: str


def operations(province: Province) -> Iterator[Operation]:
    """All of them."""
    yield from _exchanges(province)
    yield from _for_anyone(province)
    yield from _for_channels(province)
    yield from _for_clerks(province)
    yield from _for_adapters(province)


def _exchanges(province: Province) -> Iterator[Operation]:
    exchanges, reader = province.exchanges, Access.READER
    yield Operation("POST", PULL, "What the caller lacks", reader, exchanges.pull, Welcome, Hello, True)
    yield Operation("POST", PUSH, "What the province lacks", Access.KIOSK, exchanges.push, Receipt, Push, True)
    yield Operation("POST", COMPARE, "Hashes of a journal", reader, exchanges.compare, Compared, Compare, True)

    yield Operation("POST", ROLLS, "Who may say what", Access.KIOSK, exchanges.rolls, Rolls, Rolls, True)

    def knock(call: Call) -> Door:
        return province.enrolment.knock(call.content)

    def enter(call: Call) -> Enrolled:
        return _enrolled(province, call.content)

    yield Operation("POST", "/v1/knocks", "Show that both know a clerk's code", Access.CODE, knock, Door, Knock)
    told = "Let a kiosk in that knows a clerk's code"
    yield Operation("POST", "/v1/enrolments", told, Access.CODE, enter, Enrolled, Enter, refusals=(FORBIDDEN,))


def _for_anyone(province: Province) -> Iterator[Operation]:
    public, anyone = province.public, Access.PUBLIC
    yield Operation("GET", "/v1/health", "A sign of life", anyone, _alive, Health)
    yield Operation("GET", CHALLENGE_PATH, "A challenge for the next request", anyone, _alive, Health)
    tree = "The regions of the province"
    yield Operation("GET", "/v1/regions", tree, anyone, public.regions, Tree, refusals=(SAME,))
    path, told = "/v1/regions/{code}/postings", "Open postings of a region and all inside it"
    yield Operation("GET", path, told, anyone, public.postings, PostingRows, refusals=(SAME, NOT_FOUND))
    told = "The directory of markets"
    yield Operation("GET", "/v1/markets", told, anyone, public.markets, MarketRows, refusals=(SAME,))


def _for_channels(province: Province) -> Iterator[Operation]:
    channels, access, refusals = province.channels, Access.APPLICANT, (NOT_FOUND, CONFLICT, UNFIT)
    path, told = "/v1/postings", "A posting for a hall, which checks it"
    yield Operation("POST", path, told, Access.CHANNEL, channels.publish, Accepted, PostingAsked, refusals=refusals)
    path, told = "/v1/applications", "An application for a seat, which the posting's hall answers"
    yield Operation("POST", path, told, access, channels.apply, Accepted, ApplicationAsked, refusals=refusals)

    told = "What came of a posting or an application"
    yield Operation("GET", "/v1/acts/{id}", told, access, channels.act, ActRow, refusals=(NOT_FOUND, UNFIT))


def _for_clerks(province: Province) -> Iterator[Operation]:
    clerks, access = province.clerks, Access.CLERK
    yield Operation("GET", "/v1/kiosks", "How each kiosk is", access, clerks.kiosks, KioskRows)
    yield Operation("GET", "/v1/anomalies", "Stored and not applied", access, clerks.anomalies, AnomalyRows)
    path, refusals = "/v1/markets/{id}", (NOT_FOUND, UNFIT)
    yield Operation(
        "PUT", path, "Describe a market", access, clerks.describe, MarketRow, MarketAsked, refusals=refusals
    )


def _for_adapters(province: Province) -> Iterator[Operation]:
    path, told = "/v1/rows/{table}/{after}", "Rows that changed after a number, for the adapter"
    yield Operation("GET", path, told, Access.ADAPTER, province.rows.changed, RowPage, refusals=(NOT_FOUND,))


def _alive(_call: Call) -> Health:
    return Health("ok")


def _enrolled(province: Province, asked: Enter) -> Enrolled:
    try:
        return province.enrolment.enter(asked)
    except EnrolmentRefused as refused:
        raise Problem(FORBIDDEN, str(refused)) from refused

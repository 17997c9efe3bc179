"""Every exchange of the contract: the server's routes and its description are both made of this list."""

from collections.abc import Iterator
from http import HTTPStatus

import msgspec

from sync.contract.access import CHALLENGE_PATH
from sync.contract.channels import Accepted, ActRow, ApplicationAsked, PostingAsked
from sync.contract.clerks import AnomalyRows, KioskRows, MarketAsked
from sync.contract.drafts import DraftAsked, DraftRow
from sync.contract.enrolment import Enrolled
from sync.contract.form import Form
from sync.contract.listed import ListedAsked, ListedEnd, ListedRow, ListedRows
from sync.contract.public import MarketRow, MarketRows, PostingRows
from sync.contract.regions import Tree
from sync.contract.rows import RowPage
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS
from sync.copying.wire import Compare, Compared, Hello, Push, Receipt, Rolls, Welcome
from sync.province.calls.callers import Access
from sync.province.calls.shown import shown
from sync.province.calls.tags import tagged
from sync.province.calls.web import Call, Operation, Reply
from sync.province.desk import regions
from sync.province.desk.province import Province
from sync.roll.letting import Door, Enter, Knock

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
    yield from _for_newcomers(province)
    yield from _for_anyone(province)
    yield from _for_channels(province)
    yield from _for_clerks(province)
    yield from _listed(province)
    yield from _for_adapters(province)


def _exchanges(province: Province) -> Iterator[Operation]:
    exchanges, reader, kiosk = province.exchanges, Access.READER, Access.KIOSK

    async def pull(call: Call) -> bytes:
        return await exchanges.pull(call.caller, call.body, shown(call.headers))

    def push(call: Call) -> bytes:
        return exchanges.push(call.caller, call.body, shown(call.headers))

    def compare(call: Call) -> bytes:
        return exchanges.compare(call.caller, call.body)

    def rolls(call: Call) -> bytes:
        return exchanges.rolls(call.caller, call.body)

    yield Operation("POST", PULL, "What the caller lacks", reader, pull, Welcome, Hello, True)
    yield Operation("POST", PUSH, "What the province lacks", kiosk, push, Receipt, Push, True)
    yield Operation("POST", COMPARE, "Hashes of a journal", reader, compare, Compared, Compare, True)
    yield Operation("POST", ROLLS, "Who may say what", kiosk, rolls, Rolls, Rolls, True)


def _for_newcomers(province: Province) -> Iterator[Operation]:
    def knock(call: Call) -> Door:
        return province.enrolment.knock(call.content)

    def enter(call: Call) -> Enrolled:
        return province.enrolment.enter(call.content)

    yield Operation("POST", "/v1/knocks", "Show that both know a clerk's code", Access.CODE, knock, Door, Knock)
    told = "Let a kiosk in that knows a clerk's code"
    yield Operation("POST", "/v1/enrolments", told, Access.CODE, enter, Enrolled, Enter, refusals=(FORBIDDEN,))


def _for_anyone(province: Province) -> Iterator[Operation]:
    public, anyone = province.public, Access.PUBLIC

    def tree(call: Call) -> Reply:
        return tagged(call.headers, regions.tree())

    def postings(call: Call) -> Reply:
        return tagged(call.headers, public.postings(call.path["code"]))

    def markets(call: Call) -> Reply:
        return tagged(call.headers, public.markets())

    yield Operation("GET", "/v1/health", "A sign of life", anyone, _alive, Health)
    yield Operation("GET", CHALLENGE_PATH, "A challenge for the next request", anyone, _alive, Health)
    yield Operation("GET", "/v1/regions", "The regions of the province", anyone, tree, Tree, refusals=(SAME,))
    path, told = "/v1/regions/{code}/postings", "Open postings of a region and all inside it"
    yield Operation("GET", path, told, anyone, postings, PostingRows, refusals=(SAME, NOT_FOUND))
    yield Operation("GET", "/v1/markets", "The directory of markets", anyone, markets, MarketRows, refusals=(SAME,))


def _for_channels(province: Province) -> Iterator[Operation]:
    channels, access, refusals = province.channels, Access.APPLICANT, (NOT_FOUND, CONFLICT, UNFIT)

    def publish(call: Call) -> Accepted:
        return channels.publish(call.caller, call.content, call.body)

    def apply(call: Call) -> Accepted:
        return channels.apply(call.caller, call.content, call.body)

    def act(call: Call) -> ActRow:
        return channels.act(call.caller, call.path["id"])

    path, told = "/v1/postings", "A posting for a hall, which checks it"
    yield Operation("POST", path, told, Access.CHANNEL, publish, Accepted, PostingAsked, refusals=refusals)
    path, told = "/v1/applications", "An application for a seat, which the posting's hall answers"
    yield Operation("POST", path, told, access, apply, Accepted, ApplicationAsked, refusals=refusals)
    yield from _for_pages(province)
    told = "What came of a posting or an application"
    yield Operation("GET", "/v1/acts/{id}", told, access, act, ActRow, refusals=(NOT_FOUND, UNFIT))


def _for_pages(province: Province) -> Iterator[Operation]:
    drafts, access = province.drafts, Access.CHANNEL

    def form(call: Call) -> Form:
        return drafts.form(call.path["presence"])

    def publish(call: Call) -> Accepted:
        return drafts.publish(call.caller, call.content, call.body)

    def draft(call: Call) -> DraftRow:
        return drafts.draft(call.caller, call.path["id"])

    path, told = "/v1/forms/{presence}", "The form of the kiosk that made a code"
    yield Operation("GET", path, told, access, form, Form, refusals=(NOT_FOUND,))
    path, told, refusals = "/v1/drafts", "Work as typed by who scanned a kiosk's code", (NOT_FOUND, CONFLICT, UNFIT)
    yield Operation("POST", path, told, access, publish, Accepted, DraftAsked, refusals=refusals)
    path, told = "/v1/drafts/{id}", "What the hall answered to it"
    yield Operation("GET", path, told, access, draft, DraftRow, refusals=(NOT_FOUND, UNFIT))


def _for_clerks(province: Province) -> Iterator[Operation]:
    clerks, access = province.clerks, Access.CLERK

    def kiosks(_call: Call) -> KioskRows:
        return clerks.kiosks()

    def anomalies(_call: Call) -> AnomalyRows:
        return clerks.anomalies()

    def describe(call: Call) -> MarketRow:
        return clerks.describe(call.path["id"], call.content)

    yield Operation("GET", "/v1/kiosks", "How each kiosk is", access, kiosks, KioskRows)
    yield Operation("GET", "/v1/anomalies", "Stored and not applied", access, anomalies, AnomalyRows)
    path, told, refusals = "/v1/markets/{id}", "Describe a market", (NOT_FOUND, UNFIT)
    yield Operation("PUT", path, told, access, describe, MarketRow, MarketAsked, refusals=refusals)


def _listed(province: Province) -> Iterator[Operation]:
    listed, clerk = province.listed, Access.CLERK

    def rows(_call: Call) -> ListedRows:
        return listed.rows()

    def add(call: Call) -> ListedRow:
        return listed.add(call.content, call.caller.name)

    def end(call: Call) -> ListedRow:
        return listed.end(call.content, call.caller.name)

    yield Operation("GET", "/v1/listed", "Employers that no hall lets post", Access.READER, rows, ListedRows)
    told, refusals = "List an employer or an agency", (CONFLICT, UNFIT)
    yield Operation("POST", "/v1/listed", told, clerk, add, ListedRow, ListedAsked, refusals=refusals)
    told, refusals = "End that it is listed", (NOT_FOUND, UNFIT)
    yield Operation("POST", "/v1/listed/ends", told, clerk, end, ListedRow, ListedEnd, refusals=refusals)


def _for_adapters(province: Province) -> Iterator[Operation]:
    def changed(call: Call) -> RowPage:
        return province.rows.changed(call.path["table"], call.path["after"])

    path, told = "/v1/rows/{table}/{after}", "Rows that changed after a number, for the adapter"
    yield Operation("GET", path, told, Access.ADAPTER, changed, RowPage, refusals=(NOT_FOUND,))


def _alive(_call: Call) -> Health:
    return Health("ok")

"""The application of the desk, put together."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from kiosk.desk.announce.events import EventPages
from kiosk.desk.announce.notices import NoticePages
from kiosk.desk.audit.acts import ActPages
from kiosk.desk.complaints.listed import ComplaintLists
from kiosk.desk.complaints.opened import ComplaintPages
from kiosk.desk.complaints.taking import ComplaintTaking
from kiosk.desk.doors import Doors, NotAdmitted, NotIn
from kiosk.desk.entry import Entry
from kiosk.desk.going.seats import SeatPages
from kiosk.desk.hall.arriving import Arriving
from kiosk.desk.hall.join import JoinPages
from kiosk.desk.hall.kiosks import KioskPages
from kiosk.desk.hall.overview import HallPages
from kiosk.desk.hall.settings import SettingsPages
from kiosk.desk.hall.takeover import TakeoverPages
from kiosk.desk.now import Now
from kiosk.desk.pages import FOLDER, HallFacts, Pages
from kiosk.desk.parts import Parts
from kiosk.desk.people.clerks import ClerkPages
from kiosk.desk.people.pcs import PcPages
from kiosk.desk.register.hiring import HiringPages
from kiosk.desk.register.lists import RegisterPages
from kiosk.desk.register.seekers import SeekerPages
from kiosk.desk.review.held import HeldPages
from kiosk.desk.review.papers import PaperPages
from kiosk.desk.standing.appeals import AppealPages
from kiosk.desk.standing.standing import StandingPages
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.pages.edge import Edge
from kiosk.services import Services
from kiosk.services.desk.acts import NotAllowedError
from kiosk.services.desk.hall.care import Care
from kiosk.services.errors import StoreUnavailable
from sync.edge.bodies import Bodies
from sync.edge.limits import KB, MB, Limits

LIMITS = Limits(connections=200, an_address=60, body=512 * KB, bodies=4 * MB)
"""Of the desk: a handful of computers."""
THREADS = 4
PAGES = (
    Now,
    HeldPages,
    PaperPages,
    SeekerPages,
    HiringPages,
    RegisterPages,
    SeatPages,
    AppealPages,
    StandingPages,
    ComplaintLists,
    ComplaintTaking,
    ComplaintPages,
    NoticePages,
    EventPages,
    HallPages,
    TakeoverPages,
    JoinPages,
    KioskPages,
    Arriving,
    SettingsPages,
    ActPages,
    ClerkPages,
    PcPages,
)

_log = logging.getLogger("kiosk.desk")


def create_app(
    services: Services,
    catalogue: Catalogue,
    clock: Clock,
    hall: HallFacts,
    care: Care | None = None,
) -> FastAPI:
    """The desk of one hall on its services, and of the machine it runs on; run it without an access log."""
    parts = Parts(services, catalogue, clock, Pages(catalogue, clock, hall), Doors(services.desk), care, hall.glass)
    app = FastAPI(
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_with_few_threads,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.bodies = Bodies(LIMITS)
    entry = Entry(parts)
    app.include_router(entry.routes())
    for pages in PAGES:
        app.include_router(pages(parts).routes())
    app.mount("/static", StaticFiles(directory=FOLDER / "static"))
    _explain_errors(app, parts, entry)
    app.add_middleware(Edge, failed=lambda _request: parts.pages.bare("error.html", 500), log=_log)
    return app


@asynccontextmanager
async def _with_few_threads(_app: FastAPI) -> AsyncIterator[None]:
    """Each needs the interpreter, and a connection to the database."""
    current_default_thread_limiter().total_tokens = THREADS
    yield


def _explain_errors(app: FastAPI, parts: Parts, entry: Entry) -> None:
    """Every refusal is a page in words."""
    bare = parts.pages.bare

    def refused(_request: Request, error: Exception) -> Response:
        page = bare("error.html", error.status_code if isinstance(error, HTTPException) else 422)
        page.headers.update(getattr(error, "headers", None) or {})
        return page

    def unavailable(_request: Request, error: Exception) -> Response:
        reason = error.reason.value if isinstance(error, StoreUnavailable) else ""
        _log.warning("a page: the store is unavailable (%s)", reason)
        return bare("error.html", 503)

    def not_in(request: Request, error: Exception) -> Response:
        return entry.asked(request, error if isinstance(error, NotIn) else NotIn())

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, refused)
    app.add_exception_handler(NotAllowedError, lambda _request, _error: bare("error.html", 403))
    app.add_exception_handler(NotAdmitted, lambda request, _error: entry.not_admitted(request))
    app.add_exception_handler(NotIn, not_in)
    app.add_exception_handler(StoreUnavailable, unavailable)

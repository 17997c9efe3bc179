"""The application for phones, put together."""

import logging
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, Doubt
from kiosk.hall.ids import Entropy
from kiosk.pages.body import MOST_BYTES
from kiosk.pages.edge import Edge
from kiosk.phone.doors import Doors, NotLetIn
from kiosk.phone.entry import Entry
from kiosk.phone.hall import HallPage
from kiosk.phone.jobs import Jobs
from kiosk.phone.known import Known
from kiosk.phone.languages import LanguageChoice
from kiosk.phone.own.live import Live
from kiosk.phone.own.people import People
from kiosk.phone.own.ticks import Ticks
from kiosk.phone.own_postings import OwnPostings
from kiosk.phone.pages import FOLDER, HallFacts, Pages
from kiosk.phone.parts import Parts
from kiosk.phone.posting.edit import EditForm
from kiosk.phone.posting.form import PostingForm
from kiosk.phone.posting.over import ComingOver
from kiosk.phone.printed import PrintedDoor
from kiosk.phone.taking_back import TakingBack
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable
from sync.edge.bodies import Bodies
from sync.edge.limits import MB, Limits

_log = logging.getLogger("kiosk.phone")
LIMITS = Limits(connections=800, an_address=300, body=MOST_BYTES, bodies=4 * MB)
"""Of the pages: browsers keep up to six connections each, one of them for what is new; phones may share an address."""
THREADS = 8
"""As many as the store keeps connections open for."""


def create_app(  # noqa: PLR0913, PLR0917  what all the pages are made of
    services: Services,
    catalogue: Catalogue,
    clock: Clock,
    hall: HallFacts,
    entropy: Entropy = secrets.token_bytes,
    is_near: Callable[[str], bool] = lambda _address: True,
) -> FastAPI:
    """The pages of one hall on its services; run it without an access log, addresses hold codes."""
    pages = Pages(catalogue, clock, hall, lambda: _doubt(services))
    parts = Parts(services, catalogue, clock, entropy, pages, Doors(services.employers, clock), is_near)
    app = FastAPI(
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lambda _app: _served(pages),
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.bodies = Bodies(LIMITS)
    own = (OwnPostings(parts), TakingBack(parts), Ticks(parts), People(parts), EditForm(parts), Live(parts))
    for part in (
        Entry(parts),
        PrintedDoor(parts),
        LanguageChoice(),
        ComingOver(parts),
        PostingForm(parts),
        *own,
        Known(parts),
        Jobs(parts),
        HallPage(parts),
    ):
        app.include_router(part.routes())
    app.mount("/static", StaticFiles(directory=FOLDER / "static"))
    _explain_errors(app, pages)
    app.add_middleware(Edge, failed=lambda request: pages.page(request, "error.html", 500), log=_log)
    return app


@asynccontextmanager
async def _served(pages: Pages) -> AsyncIterator[None]:
    """With few threads: more would stand in each other's way, each needs the interpreter and the database."""
    pages.get_ready()
    current_default_thread_limiter().total_tokens = THREADS
    yield


def _doubt(services: Services) -> Doubt | None:
    """Why the clock seems wrong, as far as it can be asked: the page that says what fails is shown all the same."""
    try:
        return services.here.doubt()
    except StoreUnavailable:
        return None


def _explain_errors(app: FastAPI, pages: Pages) -> None:
    """Every refusal is a page in words."""

    def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 422
        page = pages.page(request, "error.html", status)
        page.headers.update(getattr(error, "headers", None) or {})
        return page

    def not_let_in(request: Request, error: Exception) -> Response:
        is_known = isinstance(error, NotLetIn) and error.is_known
        return pages.page(request, "refused.html", 403, problem="not_here" if is_known else "no_session")

    def unavailable(request: Request, error: Exception) -> Response:
        reason = error.reason.value if isinstance(error, StoreUnavailable) else ""
        _log.warning("a page: the store is unavailable (%s)", reason)
        return pages.page(request, "error.html", 503)

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, refused)
    app.add_exception_handler(NotLetIn, not_let_in)
    app.add_exception_handler(StoreUnavailable, unavailable)

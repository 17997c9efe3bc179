"""What an address names, and whose it is: what is another's looks like what does not exist."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.pages.addressed import id_of
from kiosk.phone.doors import is_own_form
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session


def own_posting(parts: Parts, session: Session, posting: str) -> Posting:
    """The posting of an address, where this employer has it; HTTPException 404 if not."""
    found = parts.services.postings.own(session.employer, id_of(posting))
    if found is None:
        raise HTTPException(404)
    return found


def sent(parts: Parts, request: Request, posting: str, fields: dict[str, str]) -> tuple[Session, Posting]:
    """Who sends a form of a page of ours about his posting; HTTPException 403 for any other form."""
    session = parts.doors.needed(request)
    if not is_own_form(session, fields):
        raise HTTPException(403)
    return session, own_posting(parts, session, posting)


def to_posting(posting: Posting) -> Response:
    """On to a posting's page."""
    return RedirectResponse(f"/postings/{to_text(posting.id)}", 303)

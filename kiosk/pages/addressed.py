"""What an address names."""

from starlette.exceptions import HTTPException

from kiosk.hall.ids import Id, from_text

LONGEST = 32


def id_of(text: str) -> Id:
    """The id in an address; HTTPException 404 if it is none."""
    try:
        return from_text(text[:LONGEST])
    except ValueError:
        raise HTTPException(404) from None

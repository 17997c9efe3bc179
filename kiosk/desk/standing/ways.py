"""Where one of them is read."""

from kiosk.hall.desk.exclusion import Side
from kiosk.hall.ids import Id, to_text

SIDES = {"worker": Side.WORKER, "employer": Side.EMPLOYER}
NAMES = {side: name for name, side in SIDES.items()}


def way_of(side: Side, who: Id) -> str:
    """The page of a worker or an employer."""
    return f"/standing/{NAMES[side]}/{to_text(who)}"

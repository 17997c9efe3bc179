"""How a television writes a row: it has lines enough to give more to the place rather than leave it out."""

from dataclasses import replace

from display.layout.columns import Form
from display.layout.rules import Layout, Sight, hall_line
from display.sign import LETTERS

IN_LINES: tuple[Form, ...] = (
    (hall_line((5, 8, 8, 9)), hall_line((0, 0, 0, 0, 7, 14))),
    (hall_line((4, 8, 6, 9)), hall_line((0, 0, 0, 0, 7, 14))),
    (hall_line((4, 8, 6)), hall_line((0, 0, 0, 9, 7)), hall_line((0, 0, 0, 0, 0, 14))),
    (hall_line((4, 8, 4), gap=0), hall_line((0, 0, 0, 8, 7)), hall_line((0, 0, 0, 0, 0, 14))),
)
"""Number, trade, places left and pay over start and place; what has no room beside the number goes a line down."""
GAP = 4
"""Dots between lines of 16: further apart than on LEDs, where every row of dots is dear."""
ROW = Sight(row=LETTERS[0])
"""The matrix is chosen so that its smallest letters are large enough."""


def television_layout(layout: Layout) -> Layout:
    """The rules with several lines a row in front of the first form that shows less than the widest."""
    forms = layout.forms
    first_poorer = next((index for index, form in enumerate(forms) if _cells(form) < _cells(forms[0])), len(forms))
    kept = (*forms[:first_poorer], *IN_LINES, *forms[first_poorer:])
    return replace(layout, forms=kept, sight=ROW, gap=GAP, grows=True)


def _cells(form: Form) -> set[int]:
    return {column.cell for line in form for column in line}

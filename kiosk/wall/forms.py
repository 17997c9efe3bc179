"""How a television writes a row: it has lines enough to give one more to the place rather than leave it out."""

from dataclasses import replace

from display.layout.columns import Form
from display.layout.rules import Layout, Sight, hall_line
from display.sign import LETTERS

TWO_LINES: Form = (hall_line((5, 8, 8, 9)), hall_line((0, 0, 0, 0, 7, 14)))
"""Number, trade, places left and pay over start and place."""
ROW = Sight(row=LETTERS[0])
"""The matrix is chosen so that its smallest letters are large enough."""


def television_layout(layout: Layout) -> Layout:
    """The rules with two lines a row in front of the first form that shows less than the widest."""
    forms = layout.forms
    first_poorer = next((index for index, form in enumerate(forms) if _cells(form) < _cells(forms[0])), len(forms))
    return replace(layout, forms=(*forms[:first_poorer], TWO_LINES, *forms[first_poorer:]), sight=ROW)


def _cells(form: Form) -> set[int]:
    return {column.cell for line in form for column in line}

"""The form's controls and the draft behind them: some fields have things to tap beside the one to write in.

What stands there before anybody taps gives way to what is written; otherwise who taps and writes says two things.
"""

from collections.abc import Collection, Mapping

from kiosk.hall.form.draft import Draft
from kiosk.pages.body import GARBLED

TAPPED = ("trade", "headcount", "day", "time", "length")
TAP, NEEDS = "_tap", "needs_"
"""What follows the name of a field's tap, and comes before a certificate's code."""
ASKED = (
    *("trade", "headcount", "pay", "pay_most", "pay_unit", "day", "time", "place", "paid"),
    *("meals", "lodging", "ride", "tools", "insurance", "name", "phone"),
    *("length", "bay", "leave_time", "zone", "choosing", "talk_time", "event", "help_first", "note"),
)
"""Fields of the form beside the certificates; nothing else is read from it."""


class Controls:
    """What each control holds, by its name, as it was sent or is to be shown; what was never sent is empty."""

    def __init__(self, values: Mapping[str, str], certificates: Collection[int] = ()) -> None:
        self._needs = [f"{NEEDS}{code}" for code in certificates]
        known = (*ASKED, *(name + TAP for name in TAPPED), *self._needs, "nonce")
        self.values = {name: values.get(name, "") for name in known}

    def draft(self) -> Draft:
        """As if all had been typed."""
        typed = {name: self.values[name] for name in (*ASKED, "nonce")}
        for name in TAPPED:
            typed[name] = (typed[name].strip() and typed[name]) or self.values[name + TAP]
        needs = [name.removeprefix(NEEDS) for name in self._needs if self.values[name]]
        return Draft(**typed, needs=" ".join(needs))

    def garbled(self) -> list[str]:
        """Fields that hold what is no text."""
        return [name.removesuffix(TAP) for name, value in self.values.items() if GARBLED in value]

    def twice(self, usual: Mapping[str, str]) -> list[str]:
        """Fields that were tapped and written differently, where the tap is not what stood there before."""
        return [name for name in TAPPED if self._differs(name, usual.get(name, ""))]

    def _differs(self, name: str, usual: str) -> bool:
        tapped, written = self.values[name + TAP], self.values[name].strip()
        return bool(tapped and written) and tapped not in (written, usual)


def of_draft(draft: Draft, certificates: Collection[int]) -> Controls:
    """A draft as if all had been written."""
    values = {name: getattr(draft, name) for name in (*ASKED, "nonce")}
    return Controls(values | {f"{NEEDS}{code}": "1" for code in draft.needs.split()}, certificates)


def spread(draft: Draft, offered: Mapping[str, Collection[str]], certificates: Collection[int]) -> Controls:
    """A draft in the form: what can be tapped is, the rest is written."""
    values = of_draft(draft, certificates).values
    for name in TAPPED:
        if values[name] in offered[name]:
            values |= {name + TAP: values[name], name: ""}
    return Controls(values, certificates)

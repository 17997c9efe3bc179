"""What a kiosk reaches beyond its own database, and how it waits for it: given in by the process."""

import time
from collections.abc import Callable
from typing import TypeAlias

import msgspec

from kiosk.hall.seat.asked import AskOther, nobody_answers

Pause: TypeAlias = Callable[[float], None]
"""Waits so many seconds."""


class Reach(msgspec.Struct, frozen=True):
    """`ask_other` asks other kiosks of the hall for what is theirs to give, `pause` waits for what is on its way."""

    ask_other: AskOther = nobody_answers
    pause: Pause = time.sleep


ALONE = Reach()
"""There is no other kiosk."""

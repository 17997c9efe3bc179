"""What a province answers to a kiosk that it lets in."""

import msgspec

from sync.entries import Name
from sync.roll.letting import Box, Statements

LETTER_TAKEN = "Another kiosk of this hall has this letter."


class Enrolled(msgspec.Struct, frozen=True):
    """The kiosk may speak: its hall as the province knows it, the province's id and roll, and the roll of the hall.

    `body`, `key`: the hall's secrets sealed to the kiosk (`sync.sealing`), if one has left them with the province.
    """

    hall: Name
    name: str
    region: str
    province: Name
    statements: Statements
    body: Box = b""
    key: Box = b""

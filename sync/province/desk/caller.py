"""Who asks."""

import msgspec


class Caller(msgspec.Struct, frozen=True):
    """Who asks: a kiosk has a key and a hall, others have a name."""

    name: str = ""
    key: bytes = b""
    hall: bytes = b""

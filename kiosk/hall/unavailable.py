"""Why the hall cannot answer this time, as far as anybody needs to know; trying again may work."""

import enum


class Unavailable(enum.Enum):
    """What keeps it from answering."""

    BUSY = "busy"
    DISK_FULL = "disk_full"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"

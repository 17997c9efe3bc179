"""Records of a log that is not open yet: kept in their order until it is.

What writes them loads longer than a kiosk's first page; this is the standard library's alone.
"""

import logging
from logging.handlers import MemoryHandler

MOST = 1000


class Kept(MemoryHandler):
    """The last records, kept whatever their level; nothing is flushed before there is somewhere to write."""

    def __init__(self) -> None:
        super().__init__(MOST, flushOnClose=False)

    def shouldFlush(self, record: logging.LogRecord) -> bool:  # noqa: ARG002, N802  the standard library's name
        """Only when told to; the oldest go first."""
        del self.buffer[:-MOST]
        return False


def keep() -> None:
    """Keep what is logged from now on."""
    root = logging.getLogger()
    root.addHandler(Kept())
    root.setLevel(logging.INFO)


def are_kept() -> bool:
    """Whether what is logged waits for somewhere to write."""
    return any(isinstance(handler, Kept) for handler in logging.getLogger().handlers)


def hand_over(to: logging.Handler) -> None:
    """Nothing is kept any more: what was goes to the handler that writes."""
    root = logging.getLogger()
    for kept in [handler for handler in root.handlers if isinstance(handler, Kept)]:
        root.removeHandler(kept)
        kept.setTarget(to)
        kept.flush()
        kept.close()

"""Errors of this package.

SyncError
├── EntryTooLarge     an entry over the limit, refused before anything is written
├── UnknownJournal    a journal this database does not hold
├── Gap               entries that do not begin right after the last one held
├── ChainBroken       entries whose hashes do not lead to the stated head
├── BadMessage        bytes that are no message, or too many
├── LineDown          the peer could not be reached
└── PeerRefused       the peer answered with a refusal
"""


class SyncError(Exception):
    """Root of this package's errors."""


class EntryTooLarge(SyncError):
    """An entry's header and body exceed ENTRY_LIMIT bytes; nothing was written."""


class UnknownJournal(SyncError):
    """This database does not hold the journal asked for."""


class Gap(SyncError):
    """The entries offered do not begin right after the last one held."""


class ChainBroken(SyncError):
    """The entries offered do not hash to the head that was stated for them."""


class BadMessage(SyncError):
    """Bytes that are no message of this contract, or more of them than are taken."""


class LineDown(SyncError):
    """The peer could not be reached, or the answer was cut; trying again may work."""


class PeerRefused(SyncError):
    """The peer answered and will not have us: wrong key, wrong address, or a contract it does not speak."""

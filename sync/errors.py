"""Errors of this package.

SyncError
├── EntryTooLarge     an entry over the limit, refused before anything is written
├── UnknownJournal    a journal this database does not hold
├── Gap               entries that do not begin right after the last one held
└── ChainBroken       entries whose hashes do not lead to the stated head
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

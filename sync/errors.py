"""Errors of this package.

SyncError
├── EntryTooLarge     an entry over the limit, refused before anything is written
├── UnknownJournal    a journal this database does not hold
├── JournalEnded      nothing may be written behind a journal's end, or into one that has forked
├── Gap               entries that do not begin right after the last one held
├── ChainBroken       entries whose hashes do not lead to the stated head, or not to the journal's name
├── BadSignature      a head that the journal's owner has not signed
├── KeyRevoked        a journal whose key is no longer trusted
├── KeyUnknown        a journal whose key nobody enrolled, or enrolled for another hall
├── BadMessage        bytes that are no message, or too many
├── LineDown          the peer could not be reached
└── PeerRefused       the peer answered with a refusal
    └── NotPrivate    a province's address at which others may listen or answer: it was not even asked
"""


class SyncError(Exception):
    """Root of this package's errors."""


class EntryTooLarge(SyncError):
    """An entry's header and body exceed ENTRY_LIMIT bytes; nothing was written."""


class UnknownJournal(SyncError):
    """This database does not hold the journal asked for."""


class JournalEnded(SyncError):
    """The journal has ended or forked; its owner goes on in another one."""


class Gap(SyncError):
    """The entries offered do not begin right after the last one held."""


class ChainBroken(SyncError):
    """The entries offered do not hash to the head that was stated for them, or not to the journal's name."""


class BadSignature(SyncError):
    """The head offered is not signed with the journal's key."""


class KeyRevoked(SyncError):
    """The journal's key is no longer trusted; what was stored before stays."""


class KeyUnknown(SyncError):
    """Nobody enrolled the journal's key, or it was enrolled for another hall."""


class BadMessage(SyncError):
    """Bytes that are no message of this contract, or more of them than are taken."""


class LineDown(SyncError):
    """The peer could not be reached, or the answer was cut; trying again may work."""


class PeerRefused(SyncError):
    """The peer answered and will not have us: wrong key, wrong address, or a contract it does not speak."""


class NotPrivate(PeerRefused):
    """A province is asked over HTTPS, or on this machine, and nowhere else."""

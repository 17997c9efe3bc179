"""Errors of this package.

SyncError
├── EntryTooLarge     an entry over the limit, refused before anything is written
├── UnknownJournal    a journal this database does not hold
├── JournalEnded      nothing may be written behind a journal's end, or into one that has forked
├── Gap               entries that do not begin right after the last one held
├── ChainBroken       entries whose hashes do not lead to the stated head, or not to the journal's name
├── BadSignature      a head that the journal's owner has not signed
├── NotOnRoll         a journal whose key is not on the roll of the hall it names
├── KeyStruck         entries behind what is believed of a machine that was struck off
├── KeyRevoked        a journal of a machine that the province has sent away
├── BadMessage        bytes that are no message, or too many
├── LineDown          the peer could not be reached
│   └── FolderDown    a folder could not be copied with; its `trouble` says why
└── PeerRefused       the peer answered with a refusal
    └── NotPrivate    a province's address at which others may listen or answer: it was not even asked
"""

import enum


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


class NotOnRoll(SyncError):
    """The journal's key is not on the roll of the hall it names, as far as that is known here."""


class KeyStruck(SyncError):
    """The machine was struck off: nothing behind what is believed of it is stored."""


class KeyRevoked(SyncError):
    """The province has sent the machine away: nothing more is taken of it; what was stored before stays."""


class BadMessage(SyncError):
    """Bytes that are no message of this contract, or more of them than are taken."""


class LineDown(SyncError):
    """The peer could not be reached, or the answer was cut; trying again may work."""


class Trouble(enum.Enum):
    """Why a folder could not be copied with."""

    ABSENT = "absent"
    """There is no such folder."""
    LINK = "link"
    """The folder or a file in it is a link: it may lead anywhere."""
    ODD_FILE = "odd_file"
    """Something that is neither a regular file nor a folder where one belongs."""
    TOO_LARGE = "too_large"
    FOREIGN = "foreign"
    """The database was not as we write it, or damaged; it is kept under another name and a new one will be begun."""
    FULL = "full"
    READ_ONLY = "read_only"
    GONE = "gone"
    """Pulled out, or it cannot be read or written."""
    SLOW = "slow"
    """It took longer than it may; what was under way was killed."""
    DIED = "died"
    """The process that read it died, or answered what is no answer."""


class FolderDown(LineDown):
    """A folder could not be copied with this time; what was stored before stays."""

    def __init__(self, trouble: Trouble, words: str = "") -> None:
        super().__init__(f"{trouble.value}: {words}" if words else trouble.value)
        self.trouble, self.words = trouble, words


class PeerRefused(SyncError):
    """The peer answered and will not have us: wrong key, wrong address, or a contract it does not speak."""


class NotPrivate(PeerRefused):
    """A province is asked over HTTPS, or on this machine, and nowhere else."""

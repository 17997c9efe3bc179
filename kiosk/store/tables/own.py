"""Tables of this machine alone: facts and other kiosks know nothing of them."""

import sqlalchemy as sa

from kiosk.store.tables import SMALL, id_column, metadata
from sync.columns import Bytes

tries = sa.Table(
    "tries",
    metadata,
    sa.Column("number", Bytes(32), primary_key=True),
    sa.Column("day", sa.Integer, nullable=False),
    sa.Column("wrong", sa.Integer, nullable=False),
    comment="keyed hash of a number -> how often something wrong was said for it on a day (1 is 0001-01-01)",
)
guesses = sa.Table(
    "guesses",
    metadata,
    sa.Column("key", Bytes(32), primary_key=True),
    sa.Column("wrong", sa.Integer, nullable=False),
    sa.Column("at", sa.BigInteger, nullable=False),
    comment="keyed hash of an account or place -> wrong passphrases in a row, the last by the running clock (ms)",
)
pc_codes = sa.Table(
    "pc_codes",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    id_column("by"),
    sa.Column("until", sa.BigInteger, nullable=False),
    comment="keyed hash of digits by which a computer is let in, once, and whose they are",
)
pc_keys = sa.Table(
    "pc_keys",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    id_column("pc"),
    comment="hash of what a computer shows this kiosk -> which of the hall's it is",
)
desk_sessions = sa.Table(
    "desk_sessions",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    id_column("clerk"),
    id_column("pc"),
    sa.Column("seen", sa.BigInteger, nullable=False),
    sa.Column("until", sa.BigInteger, nullable=False),
    comment="clerks at work: hash of the cookie -> who, where, seen last by the running clock (ms), until when",
)
settings = sa.Table(
    "settings",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", Bytes, nullable=False),
)
lookups = sa.Table(
    "lookups",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    id_column("subject", primary_key=True),
    sa.Index("lookups_by_subject", "subject"),
    comment="keyed hash of a number -> the subjects it belongs to, of which the smallest stands",
    **SMALL,
)
searched = sa.Table(
    "searched",
    metadata,
    sa.Column("hash", Bytes(8), primary_key=True),
    id_column("subject", primary_key=True),
    sa.Index("searched_by_subject", "subject"),
    comment="shortened keyed hash of a name, or of four last digits -> people and postings that may have them",
    **SMALL,
)
contact_numbers = sa.Table(
    "contact_numbers",
    metadata,
    id_column("posting", primary_key=True),
    sa.Column("hash", Bytes(32), nullable=False),
    sa.Index("contact_numbers_by_hash", "hash"),
    comment="keyed hash of the number under which a posting's employer is called",
    **SMALL,
)
takeovers = sa.Table(
    "takeovers",
    metadata,
    id_column("employer", primary_key=True),
    sa.Column("hash", Bytes(32), nullable=False),
    sa.Column("until", sa.BigInteger, nullable=False),
    sa.Column("wrong", sa.Integer, nullable=False),
    comment="keyed hash of digits by which a phone becomes an employer's, how many others were typed meanwhile",
    **SMALL,
)
unfolded = sa.Table(
    "unfolded",
    metadata,
    id_column("root", primary_key=True),
    comment="journals that forked, let bodies go, or count otherwise since all were folded: they wait",
)
readable = sa.Table(
    "readable",
    metadata,
    id_column("subject", primary_key=True),
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("body", Bytes, nullable=False),
    sa.Column("key", Bytes, nullable=False),
    comment="the last version of a sealed record that opened here, where one came that does not",
)
redeemed = sa.Table(
    "redeemed",
    metadata,
    sa.Column("token", Bytes(20), primary_key=True),
    id_column("employer"),
    sa.Column("until", sa.BigInteger, nullable=False),
    comment="digests of the codes that were used, and who used them",
)
heard_notices = sa.Table(
    "heard_notices",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("at", sa.BigInteger, nullable=False),
    comment="when a notice came here: it stands for its length from then, whatever time its writer thought it was",
    **SMALL,
)
turns = sa.Table(
    "turns",
    metadata,
    id_column("offer", primary_key=True),
    sa.Column("since", sa.BigInteger, nullable=False),
    comment="since when an offer of this kiosk's is open, by the running clock (ms)",
    **SMALL,
)
talk_times = sa.Table(
    "talk_times",
    metadata,
    id_column("application", primary_key=True),
    sa.Column("since", sa.BigInteger, nullable=False),
    comment="since when a talk of this kiosk's waits for its result, by the running clock (ms)",
    **SMALL,
)
sessions = sa.Table(
    "sessions",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    id_column("employer"),
    sa.Column("until", sa.BigInteger, nullable=False),
    sa.Column("here_until", sa.BigInteger, nullable=False),
    comment="phones that are known: hash of the cookie -> who, until when, and until when one that was let in may post",
)
cursors = sa.Table(
    "cursors",
    metadata,
    id_column("peer", primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
    comment="up to which of a peer's sequence numbers its records are here",
    **SMALL,
)

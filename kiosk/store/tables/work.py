"""Work that was done: who came, whether it was paid, how employer and worker were."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

pay_words = sa.Table(
    "pay_words",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("party", sa.Integer, primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("unpaid_at", sa.BigInteger),
    sa.Column("paid_at", sa.BigInteger),
    sa.Index("pay_words_by_party", "party", "state", "unpaid_at"),
    comment="what each party says of the pay of a sign-up",
    **SMALL,
)
employer_ratings = sa.Table(
    "employer_ratings",
    metadata,
    id_column("signup", primary_key=True),
    sa.Column("mark", sa.Integer, nullable=False),
    sa.Column("reasons", sa.BigInteger, nullable=False),
    sa.Column("rated_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    comment="what a worker says of who employed him, by sign-up",
    info={RANK: ("journal",)},
    **SMALL,
)
worker_ratings = sa.Table(
    "worker_ratings",
    metadata,
    id_column("signup", primary_key=True),
    sa.Column("mark", sa.Integer, nullable=False),
    sa.Column("reasons", sa.BigInteger, nullable=False),
    sa.Column("rated_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    comment="what an employer says of a worker, by sign-up: for the desk alone",
    info={RANK: ("journal",)},
    **SMALL,
)
attendances = sa.Table(
    "attendances",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("word", sa.Integer, nullable=False),
    sa.Column("turn", sa.BigInteger, nullable=False),
    sa.Column("said_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    comment="whether a worker came, by his employer's last word, by sign-up",
    info={RANK: ("turn", "journal")},
    **SMALL,
)
seats_seen = sa.Table(
    "seats_seen",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("seen_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    comment="seats whose holder has shown that they are his, by sign-up",
    info={RANK: ("journal",)},
    **SMALL,
)
contests = sa.Table(
    "contests",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("contested_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("contests_by_time", "contested_at"),
    comment="who says that he came, whatever his employer says, by sign-up",
    info={RANK: ("journal",)},
    **SMALL,
)
judgements = sa.Table(
    "judgements",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("word", sa.Integer, nullable=False),
    sa.Column("turn", sa.BigInteger, nullable=False),
    sa.Column("judged_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    comment="whether a worker came, by the desk's last word, by sign-up",
    info={RANK: ("turn", "journal")},
    **SMALL,
)
desk_wishes = sa.Table(
    "desk_wishes",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("why", sa.Integer, nullable=False),
    sa.Column("asked_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("desk_wishes_by_time", "asked_at"),
    comment="what employers ask the desk for, by sign-up",
    info={RANK: ("journal",)},
    **SMALL,
)

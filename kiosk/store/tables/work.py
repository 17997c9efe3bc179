"""Work that was done: whether it was paid, how the employer was."""

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

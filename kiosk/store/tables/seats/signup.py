"""Sign-ups, and what each kiosk says of its account of a posting."""

import sqlalchemy as sa

from kiosk.store.tables.base import SMALL, id_column, metadata

ACCOUNT = ("taken", "lent", "held", "added", "forced", "offered")
signups = sa.Table(
    "signups",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("kiosk", sa.Integer),
    sa.Column("seat", sa.Integer),
    sa.Column("is_from_afar", sa.Boolean),
    sa.Column("edition", sa.Integer),
    id_column("crew"),
    sa.Column("crew_size", sa.Integer),
    sa.Column("at", sa.BigInteger),
    sa.Index("signups_by_posting", "posting"),
    sa.Index("signups_by_worker", "worker"),
    comment="seats given, each by the journal that says so",
)
signup_states = sa.Table(
    "signup_states",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("arrived_at", sa.BigInteger),
    sa.Column("withdrawn_at", sa.BigInteger),
    sa.Column("withdrawn_by", sa.Integer),
    sa.Index("signup_states_by_withdrawal", "withdrawn_by", "withdrawn_at"),
    comment="what became of seats that were given",
    **SMALL,
)
refusals = sa.Table(
    "refusals",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("reason", sa.Integer),
    sa.Column("at", sa.BigInteger),
)
freed = sa.Table(
    "freed",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="sign-ups whose seat a holder says to have put back",
    **SMALL,
)
seats = sa.Table(
    "seats",
    metadata,
    id_column("posting", primary_key=True),
    id_column("holder", primary_key=True),
    *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in ACCOUNT),
    comment="what each journal says of its own account of a posting",
    **SMALL,
)

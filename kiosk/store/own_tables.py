"""Tables of this machine alone: facts and other kiosks know nothing of them."""

import sqlalchemy as sa

from kiosk.store.tables import metadata
from sync.columns import Bytes

tries = sa.Table(
    "tries",
    metadata,
    sa.Column("number", Bytes(32), primary_key=True),
    sa.Column("day", sa.Integer, nullable=False),
    sa.Column("wrong", sa.Integer, nullable=False),
    comment="keyed hash of a number -> how many wrong labels were typed for it on a day (1 is 0001-01-01)",
)

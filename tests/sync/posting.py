"""What a channel brings for the hall of `tests.sync.kiosk`."""

from sync.names import to_text
from tests.sync.kiosk import HALL
from tests.sync.nodes import Time

NOW = Time().now
START = NOW + 3_600_000
POSTING = {
    "id": "wx-1",
    "hall": to_text(HALL),
    "trade": 3,
    "headcount": 4,
    "pay_fen": 30_000,
    "pay_unit": 2,
    "paid": 1,
    "start": START,
    "place": "局子街",
    "name": "李师傅",
    "phone": "13800001234",
}

"""How much an employer who has never been here does to post: taps, letters, and seconds by the keystroke-level model.

Card, Moran, Newell: The keystroke-level model for user performance time with interactive systems, CACM 23(7), 1980.
"""

import pytest

from kiosk.hall.posting import Paid

KEY, POINT, THINK = 0.28, 1.10, 1.35
"""Seconds: a key of somebody who types as most do, pointing at a target, making up one's mind (their K, P, M)."""
ANSWER = 0.15
"""Seconds that a page may take (their R)."""
TAPS_MOST, LETTERS_MOST, SECONDS_MOST = 10, 20, 45
PICKED = 1
"""A word of Chinese is picked once its sounds are typed."""

TAPPED = {"trade_tap": "102", "headcount_tap": "3", "time_tap": "06:30", "paid": "1"}
WRITTEN = {
    "pay": ("260", 3),
    "place": ("净月大街", 12 + PICKED),
    "name": ("王姐", 7 + PICKED),
    "phone": ("13812345678", 11),
}
"""Into each field: what stands there then, and keys pressed for it (jing yue da jie)."""
READ = ("work and people", "pay", "when", "where")
"""What somebody looks at before he sends it."""


def test_a_first_posting_takes_ten_taps_twenty_letters_and_three_quarters_of_a_minute(hall, phone):
    page = phone.scan(hall.services)
    assert (page.typed["name"], page.typed["phone"]) == ("", "")
    for name, value in TAPPED.items():
        assert value in page.taps[name], "what can be tapped lies open on the page"
    assert set(WRITTEN) <= page.ids
    looked = phone.send(page, **TAPPED, **{name: text for name, (text, _) in WRITTEN.items()})
    assert looked.forms[-1][0] == "/post/send", looked.problems()
    sent = phone.send(looked)
    assert "发出去了" in sent.text
    (posting,) = hall.services.bulletin.rows(hall.clock.at)
    assert (posting.terms.trade, posting.terms.headcount, posting.terms.paid) == (102, 3, Paid.SAME_DAY)

    taps = len(TAPPED) + len(WRITTEN) + len(("看一遍", "就这样发"))
    letters = sum(len(text) for text, _ in WRITTEN.values())
    keys = sum(pressed for _, pressed in WRITTEN.values())
    thought = len(TAPPED) + len(WRITTEN) + len(READ)
    seconds = taps * (POINT + KEY) + keys * KEY + thought * THINK + 2 * ANSWER
    assert taps <= TAPS_MOST
    assert letters <= LETTERS_MOST
    assert seconds == pytest.approx(40.1, abs=0.1)
    assert seconds <= SECONDS_MOST

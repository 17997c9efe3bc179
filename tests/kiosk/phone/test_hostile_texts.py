"""Markup, cards' inline codes, templates and letters that turn a line round, in all that an employer may type: text and
nothing else on every page of the phone, on the glass and at the province, whoever's program brought it."""

import re
import time
import unicodedata

import pytest
import requests

from display.sign import Size, line_text
from kiosk.board.row import row
from kiosk.board.sign import Frame, sign
from kiosk.exchange.host import StoreHost
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form.draft import NOTE_LETTERS, PLACE_LETTERS, Checked
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Contact, PostingText
from kiosk.services.employer import postings
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.transport import Http
from tests.kiosk.conftest import KITCHEN, SITE, enrol_store
from tests.sync.nodes import copy, opened, serving

TURNED = "\u202e\u2066\u200f\u061c"
"""Letters that turn a line round and are not seen."""
TYPED = {
    "markup": ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>王</b>"),
    "out of an attribute": ('" onfocus=alert(1) x="\'', "'><svg onload=alert(1)>", '"><i>'),
    "out of a field": ("</textarea><script>", "</title><h1>", "--><b>"),
    "a template": ("{{ 7*7 }}{% raw %}", "%(number)s %s %1", "${7*7}"),
    "turned round": (f"人民大街{TURNED}门东", f"{TURNED}带手套", f"王{TURNED}师傅"),
    "a card's codes": ("\\C1\\f2人民大街", "\x1b[31m红\\n", "\\K006"),
    "entities": ("&lt;b&gt;人民大街&#x202e;", "&nbsp;&copy;", "&amp;王"),
}
"""Place, note and name."""
REGION = "222401"


def unseen(text):
    """What is in a text and shows nothing."""
    return [letter for letter in text if unicodedata.category(letter) in ("Cf", "Cc", "Cs") and letter != "\n"]


def shown_alone(page, *texts):
    """Nothing was made of a text but text; where it is read and not typed again, nothing unseen is in it."""
    assert all(tag != "script" or set(found) == {"src", "defer"} for tag, found in page.attributes)
    assert not {tag for tag, _ in page.attributes} & {"b", "i", "svg"}
    assert not [name for _, found in page.attributes for name in found if name.startswith("on")]
    assert all(found.get("src", "/static/").startswith("/static/") for _, found in page.attributes)
    if texts:
        assert unseen(page.answer.text) == []
    for text in texts:
        is_read = text in page.text
        assert is_read, text


def glass(hall):
    """All that stands on the LED card."""
    now, catalogue = hall.clock(), Catalogue((SITE, KITCHEN))
    rows = tuple(row(each, catalogue, now) for each in hall.services.bulletin.rows(now))
    areas = sign(rows, Frame("大厅", "12333", Size(640, 128)), now).areas
    return "".join(line_text(line) for area in areas for page in area.pages for line in page)


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_is_typed_is_text_on_the_form_the_pages_and_the_glass(hall, employer, new_phone, filled, typed):
    place, note, name = typed
    form = employer.get("/post")
    sent = {**filled, "place": place, "note": note, "name": name}
    shown_alone(employer.send(form, **{**sent, "pay": "0"}))
    looked = employer.send(form, **sent)
    assert looked.forms[-1][0] == "/post/send", looked.problems()
    shown_alone(looked)
    page = employer.send(looked, "/post/send")
    (posting,) = hall.services.bulletin.rows(hall.clock())
    assert not unseen(posting.place + posting.note)
    shown_alone(page, posting.place, posting.note)
    public = new_phone().get(f"/jobs/{to_text(posting.id)}")
    shown_alone(public, posting.place, posting.note)
    for end in ("/close", "/cancel"):
        shown_alone(employer.get(page.url + end))
    shown_alone(employer.get("/postings"))
    shown_alone(employer.get(f"/post/again/{to_text(posting.id)}"))
    assert not unseen(glass(hall))
    assert "\\" not in glass(hall), "a card would read a code"


def test_every_field_that_is_tapped_gives_back_as_text_what_was_sent_instead(employer, filled):
    form = employer.get("/post")
    for name in form.fields:
        if name not in ("form_key", "nonce"):
            page = employer.send(form, **{**filled, name: "\"'><script>alert(1)</script><b>"})
            assert page.status in (200, 422)
            shown_alone(page)


def test_why_it_is_cancelled_is_text(employer, filled):
    page = employer.publish(employer.get("/post"), **filled)
    asked = employer.get(page.url + "/cancel")
    shown_alone(employer.send(asked, "/cancel", reason=" "))
    shown_alone(employer.send(asked, "/cancel", reason="<b>下雨了</b>"))


@pytest.mark.parametrize("text", ["很" * 400, f"<b>{TURNED}x</b>" * 40, "W" * 400, "一\n二\r\n三\x00"], ids=repr)
def test_what_another_program_brought_is_one_line_of_what_our_form_takes(hall, employer, new_phone, monkeypatch, text):
    right = postings.check
    brought = PostingText(text, text), Contact(text, "13987654321")
    form = employer.get("/post")
    with monkeypatch.context() as other:
        other.setattr(postings, "check", lambda *asked: Checked(right(*asked).terms, *brought))
        page = employer.post(
            "/post/send",
            {
                **form.fields,
                "trade": "102",
                "headcount": "2",
                "pay": "260",
                "paid": "1",
                "time": "07:30",
                "place": "x",
                "name": "x",
                "phone": "13812345678",
            },
        )
    (posting,) = hall.services.bulletin.rows(hall.clock())
    for seen in (page, new_phone().get(f"/jobs/{to_text(posting.id)}")):
        shown_alone(seen, a_line(text, PLACE_LETTERS), a_line(text, NOTE_LETTERS))
        longest = max(map(len, re.findall("很+", seen.answer.text)), default=0)
        assert longest <= NOTE_LETTERS
    shown_alone(employer.get(f"/post/again/{to_text(posting.id)}"))


def test_the_province_reads_text_without_letters_that_are_not_seen(hall, employer, filled, tmp_path, clock):
    place, note, name = TYPED["turned round"]
    employer.publish(employer.get("/post"), **{**filled, "place": place, "note": note, "name": name})
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    enrol_store(province, hall.store)
    with serving(province) as address:
        credentials = Credentials(address, hall.store.seed)
        copy(Caller(StoreHost(hall.store), Http(address, credentials, credentials.heard), time.monotonic))
        told = requests.get(f"{address}/v1/regions/{REGION}/postings", timeout=30)
    province.close()
    (seen,) = told.json()["postings"]
    assert not unseen(told.text)
    assert filled["phone"] not in told.text
    assert "人民大街" in str(seen)

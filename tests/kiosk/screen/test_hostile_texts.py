"""Names and places of 400 letters, rare characters, Hangul, ·, as another kiosk's program may bring them."""

import re

import pytest

from checks.audit.run import faults_of
from checks.scenes.looking import come
from checks.scenes.shapes import SMALL
from checks.scenes.stage import ROOT, open_stage
from kiosk.hall.form.draft import Checked
from kiosk.hall.posting import Contact, PostingText
from kiosk.services.employer import postings

RARE = "𠮷田·买买提·阿卜杜拉 㐂龘 김철수 <b>&amp;</b> %1 \u202e反\u202c "
TEXTS = {
    "400 letters": "长春市南关区全安广场东门向北二百米" * 24,
    "rare": RARE,
    "400 rare ones": (RARE * 20)[:400],
    "one word": "W" * 400,
    "lines": "一\n二\r\n三\t四\x00五" * 40,
}
"""What a place or a name may be."""

READS_TEXT = re.compile(r"^\s*(?:Text|Label|TextEdit|TextArea|TextField|Controls\.Label) \{", re.MULTILINE)
PLAIN = re.compile(r"^\s*textFormat: (?:Text|TextEdit)\.PlainText$", re.MULTILINE)
MOST_SHEETS = 3
UNBROKEN = "a word is broken in two"
"""A word that is longer than a line has to be."""


@pytest.fixture
def bring(monkeypatch):
    """Publishes work whose place, note and name are a text that this hall's form would not take."""
    right = postings.check

    def bring(stage, text):
        def check(*asked):
            told = PostingText(text, text), Contact(text, "13987654321")
            return Checked(right(*asked).terms, *told)

        monkeypatch.setattr(postings, "check", check)
        return stage.publish(pay="900", headcount="3")

    return bring


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("shape", [SMALL[0], SMALL[-1]], ids=str)
def test_they_break_no_page(application, complaints, shape, text, bring):
    with open_stage(shape) as stage:
        bring(stage, text)
        come(stage)
        found = {stage.page: faults_of(stage)}
        stage.tap("job-0")
        found[stage.page] = faults_of(stage)
        stage.tap("main")
        assert stage.page == "seat"
        found[stage.page] = faults_of(stage)
        read = stage.words("page-seat")
        for _ in range(MOST_SHEETS):
            if stage.sees("more"):
                stage.tap("more")
                found[f"further {stage.page}"] = faults_of(stage)
                read += stage.words("page-seat")
        assert text[:1] in read, "he can read where to go"
        told = [f"{page}: {fault}" for page, faults in found.items() for fault in faults]
        assert [fault for fault in told if UNBROKEN not in fault] == []


@pytest.mark.parametrize("folder", ["kiosk/screen/qml", "kiosk/wall", "display"])
def test_no_element_reads_a_text_as_markup(folder):
    for file in (ROOT / folder).rglob("*.qml"):
        written = file.read_text("utf-8")
        elements = len(READS_TEXT.findall(written))
        assert elements == len(PLAIN.findall(written)), f"{file.name}: a text without a format is read as markup"

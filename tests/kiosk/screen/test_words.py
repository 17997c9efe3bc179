"""Every code has its number in QML and its words, and what has none is called unknown, never by another's word."""

import datetime as dt
import enum
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtQml import QQmlExpression, QQmlProperty

from checks.scenes.tapper import read
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import HOUR, Witness
from kiosk.hall.day.complaint import CaseState, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.hall.desk.device import Device, Fault
from kiosk.hall.employer.verification import EmployerKind
from kiosk.hall.facts import PostingPublished
from kiosk.hall.language import Language
from kiosk.hall.listing.bars import Bar
from kiosk.hall.listing.browsing import Order
from kiosk.hall.matching import ReasonKind
from kiosk.hall.posting import Availability, Extra, Paid, PayUnit
from kiosk.hall.review import Cause
from kiosk.hall.seat.application import ApplicationEnd, ApplicationState
from kiosk.hall.seat.waiting import WaitingEnd
from kiosk.hall.unavailable import Unavailable
from kiosk.screen import window
from kiosk.screen.flow import way
from kiosk.screen.flow.look import Sheet
from kiosk.screen.flow.panel.state import Leaf, Told
from kiosk.screen.flow.state import Page, Remark
from kiosk.screen.viewmodels.parts import (
    application_codes,
    codes,
    list_codes,
    look_codes,
    matter_codes,
    panel_codes,
)
from kiosk.screen.viewmodels.parts.codes import UNKNOWN, code
from kiosk.words.words import CHINESE

MEANT = {
    codes.Pages.Page: Page,
    codes.Remarks.Remark: Remark,
    codes.Troubles.Trouble: Unavailable,
    codes.Statuses.Status: Availability,
    list_codes.Bars.Bar: Bar,
    list_codes.Orders.Order: Order,
    list_codes.EmployerKinds.Kind: EmployerKind,
    codes.Reasons.Reason: ReasonKind,
    codes.PayUnits.PayUnit: PayUnit,
    codes.Witnesses.Witness: Witness,
    codes.Pays.Paid: Paid,
    codes.Extras.Extra: Extra,
    look_codes.Languages.Language: Language,
    look_codes.Sheets.Sheet: Sheet,
    matter_codes.Grievances.Grievance: Grievance,
    matter_codes.CaseStates.CaseState: CaseState,
    matter_codes.Marks.Mark: Mark,
    matter_codes.MarkReasons.MarkReason: MarkReason,
    matter_codes.PayWords.PayWord: PayWord,
    application_codes.Applications.Application: ApplicationState,
    application_codes.ApplicationEnds.ApplicationEnd: ApplicationEnd,
    codes.WaitingEnds.WaitingEnd: WaitingEnd,
    panel_codes.Leafs.Leaf: Leaf,
    panel_codes.Tolds.Told: Told,
    panel_codes.Devices.Device: Device,
    panel_codes.Faults.Fault: Fault,
    panel_codes.Causes.Cause: Cause,
}
OR_NONE = (
    codes.Troubles.Trouble,
    codes.Witnesses.Witness,
    list_codes.Bars.Bar,
    matter_codes.PayWords.PayWord,
)
WORDS = {
    "status(%d)": codes.Statuses.Status,
    "JobWords.bar(%d, '焊工证')": list_codes.Bars.Bar,
    "JobWords.order(%d)": list_codes.Orders.Order,
    "JobWords.known(%d)": list_codes.EmployerKinds.Kind,
    "reason(%d, 3, '瓦工')": codes.Reasons.Reason,
    "payUnit(%d)": codes.PayUnits.PayUnit,
    "clock(%d, 'B', '5:30', '6:30')": codes.Witnesses.Witness,
    "paid(%d)": codes.Pays.Paid,
    "Ends.application(%d)": application_codes.ApplicationEnds.ApplicationEnd,
    "Ends.waiting(%d)": codes.WaitingEnds.WaitingEnd,
    "PanelWords.told(%d, 4)": panel_codes.Tolds.Told,
    "PanelWords.device(%d, 'hall')": panel_codes.Devices.Device,
    "PanelWords.fault(1, %d, 7)": panel_codes.Faults.Fault,
    "PanelWords.cause(%d)": panel_codes.Causes.Cause,
    "MatterWords.grievance(%d)": matter_codes.Grievances.Grievance,
    "MatterWords.caseState(%d, '11月30日')": matter_codes.CaseStates.CaseState,
    "MatterWords.mark(%d)": matter_codes.Marks.Mark,
    "MatterWords.markReason(%d, true)": matter_codes.MarkReasons.MarkReason,
    "MatterWords.markReason(%d, false)": matter_codes.MarkReasons.MarkReason,
}
UNSAID = {codes.Pays.Paid: {"UNKNOWN"}, list_codes.Bars.Bar: {"NONE"}, panel_codes.Tolds.Told: {"NONE"}}
"""What most employers do not say, what nothing keeps from anybody: nothing is shown."""
SAY_NOTHING = (
    *(Page.START, Page.CONSENT, Page.MATE_CONSENT, Page.HELD, Page.HIRE),
    *(Page.PICK, Page.ZONES, Page.PAPERS, Page.SWAP),
    *(
        Page.MATTERS,
        Page.MARK,
        Page.WHY,
        Page.GRIEVANCE,
        Page.CASE,
        Page.COURSES,
        Page.POLICIES,
        Page.POLICY,
        Page.EVENTS,
        Page.PANEL,
    ),
)
"""Pages that no step comes to with a remark."""
PAGES = window.QML / "Hall" / "pages"


def _ask(kiosk, singleton: str, asked: str) -> Any:
    """What a function of one of QML's singletons gives."""
    engine = kiosk.window.engine
    expression = QQmlExpression(engine.rootContext(), engine.singletonInstance("Hall", singleton), asked)
    value, is_undefined = expression.evaluate()
    assert not expression.hasError(), expression.error().toString()
    assert not is_undefined, asked
    value = value.toVariant() if hasattr(value, "toVariant") else value
    return read(value) if isinstance(value, str) else value


def test_every_enum_of_qml_is_the_one_it_repeats():
    repeated = {
        kind
        for module in (application_codes, codes, list_codes, look_codes, matter_codes, panel_codes)
        for holder in vars(module).values()
        if isinstance(holder, type) and holder.__module__ == module.__name__
        for kind in vars(holder).values()
        if isinstance(kind, enum.EnumMeta)
    }
    assert repeated == set(MEANT)
    for kind, meant in MEANT.items():
        names = [member.name for member in meant]
        assert sorted(kind.__members__) == sorted(names + ["NONE"] * (kind in OR_NONE)), kind
        assert [code(kind, member) for member in meant] == [kind[name].value for name in names]
        assert UNKNOWN not in [member.value for member in kind]
    assert [code(codes.Extras.Extra, bit) for bit in Extra] == [bit.value for bit in Extra]


def test_what_qml_has_no_name_for_is_unknown():
    class Newer(enum.Enum):
        BY_THE_MOON = 1

    assert code(codes.PayUnits.PayUnit, Newer.BY_THE_MOON) == code(codes.PayUnits.PayUnit, None) == UNKNOWN


@pytest.mark.parametrize(("asked", "kind"), WORDS.items())
def test_every_code_has_words_of_its_own_and_an_unknown_one_nobody_s(kiosk, asked, kind):
    singleton, _, question = asked.rpartition(".")
    said = {member.name: _ask(kiosk, singleton or "Words", question % member.value) for member in kind}
    unknown = {_ask(kiosk, singleton or "Words", question % number) for number in (UNKNOWN, 0, 99)}
    assert len(unknown) == 1
    assert "" not in unknown
    assert {name for name, words in said.items() if words == ""} == UNSAID.get(kind, set())
    known = {name: words for name, words in said.items() if name not in ("UNKNOWN", "NONE", "SENSE")}
    assert max(Counter(known.values()).values()) == 1, "two codes with one word"
    assert not unknown & set(known.values()), "an unknown code with the word of another"


def test_every_bit_of_what_comes_with_work_has_its_word(kiosk):
    each = [_ask(kiosk, "Words", f"extras({bit.value})") for bit in Extra]
    assert all(each)
    assert _ask(kiosk, "Words", f"extras({sum(Extra)})").split(" · ") == each


def test_days_and_times_have_words(kiosk):
    week = [_ask(kiosk, "Words", f"weekday({day})") for day in range(8)]
    assert all(week)
    assert len(set(week)) == 8
    assert [_ask(kiosk, "Words", f"dayName({days}, 11, 23)") for days in (-1, 0, 1, 2)] == [
        *("11月23日", "今天", "明天", "11月23日")
    ]


def test_the_room_of_words_says_the_same(kiosk):
    posting, clock, names = CHINESE.posting, CHINESE.clock, CHINESE.catalogue
    tables = {
        "payUnit(%d)": (codes.PayUnits.PayUnit, PayUnit, posting.pay_units),
        "paid(%d)": (codes.Pays.Paid, Paid, posting.paid),
        "extras(%d)": (codes.Extras.Extra, Extra, posting.extras),
        "status(%d)": (codes.Statuses.Status, Availability, posting.availabilities),
    }
    for asked, (numbers, kind, words) in tables.items():
        known = [member for member in kind if member.name != "UNKNOWN"]
        assert {member: _ask(kiosk, "Words", asked % code(numbers, member)) for member in known} == {
            member: words[member] for member in known
        }
    for asked, word in (("payUnit(%d)", posting.pay_units), ("paid(%d)", posting.paid)):
        said = _ask(kiosk, "Words", asked % UNKNOWN)  # on the glass it may break into two lines
        assert said == word[0].replace("，", " ")
    for kind in set(EmployerKind) - {EmployerKind.UNKNOWN}:
        asked = f"known({code(list_codes.EmployerKinds.Kind, kind)})"
        assert _ask(kiosk, "JobWords", asked) == CHINESE.employer.known[kind]
    assert _ask(kiosk, "JobWords", f"given({matter_codes.Marks.Mark.GOOD.value}, 20)") == "20 人以上说好"
    assert _ask(kiosk, "JobWords", "employer(6, '2027.3.31')") == "劳务公司，核过，证到 2027.3.31"
    for witness, sentence in clock.contradicted.items():
        number, who = code(codes.Witnesses.Witness, witness), sentence.format(own="5:30", kiosk="B", other="6:30")
        assert who.partition("，")[2] in _ask(kiosk, "Words", f"clock({number}, 'B', '5:30', '6:30')")
    assert tuple(_ask(kiosk, "Words", f"weekday({day})") for day in range(7)) == clock.weekdays
    for days in (0, 1):
        assert _ask(kiosk, "Words", f"dayName({days}, 11, 23)") == clock.near_days[days]
    assert _ask(kiosk, "Words", "date(11, 3)") == clock.dated(dt.date(2026, 11, 3))
    assert [_ask(kiosk, "Words", f"trade('{name}')") for name in ("瓦工", "")] == ["瓦工", names.trade]


def test_what_an_older_catalogue_does_not_know_is_said_to_be_any_work_or_paper(make_kiosk):
    kiosk = make_kiosk(catalogue=Catalogue((Family("工地", "hardhat", (Trade(102, "瓦工", "trowel"),)),)))
    start = kiosk.now + 2 * HOUR
    work = PostingPublished(999, 2, 26000, 2, start, b"employer-1", bytes(16), number=7)
    with kiosk.store.write() as tx:
        tx.append(b"posting-99", work)
    kiosk.known_worker((999, 102))
    kiosk.come_again()
    assert "零工" in kiosk.words("job-0")
    assert "零工、瓦工" in kiosk.words("pages")
    assert _ask(kiosk, "Words", "promises(0, 0, 0, 0, ['焊工证', ''])").endswith("要焊工证 · 要证")


def test_what_a_page_has_no_words_for_it_says_so(kiosk):
    for remark in codes.Remarks.Remark:
        said = _ask(kiosk, "Words", f"said({remark.value}, {{}})")
        assert said == ("" if remark is codes.Remarks.Remark.NONE else "这台机器说不清，请到服务台问。")


@pytest.mark.parametrize("page", [page for page in Page if page not in SAY_NOTHING])
def test_no_page_passes_over_a_remark(kiosk, page):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    talk = kiosk.window.conversation
    talk.step(way.go(talk.state, page))
    kiosk.settle()
    talk.step(replace(talk.state, remark=Remark.NONE))
    quiet = kiosk.words("pages")
    for remark in Remark:
        if remark is not Remark.NONE:
            talk.step(replace(talk.state, remark=remark))
            is_default_of_notice = page is Page.NOTICE and "说不清" in kiosk.words("pages")
            assert kiosk.words("pages") != quiet or is_default_of_notice, f"{remark} on {page}"
            assert kiosk.words("pages").strip()


def test_every_page_has_its_file_and_every_file_its_page(kiosk):
    files = _ask(kiosk, "PageFiles", "files")
    assert sorted(map(int, files)) == sorted(member.value for member in codes.Pages.Page)
    assert sorted(files.values()) == sorted(path.name for path in PAGES.glob("*Page.qml"))
    for page in codes.Pages.Page:
        assert files[str(page.value)] == f"{page.name.title().replace('_', '')}Page.qml"


def test_a_page_without_a_file_is_said_to_be_unclear_and_not_blank(kiosk):
    pages = kiosk.find("pages")
    QQmlProperty.write(pages, "page", UNKNOWN)
    kiosk.settle()
    assert (kiosk.page, kiosk.text("notice")) == ("notice", "这台机器说不清，请到服务台问。")

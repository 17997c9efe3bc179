"""Every page is fit for hands and eyes on every glass and speaks each language, and whatever is not is found."""

import pytest
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from checks.audit.contrast import contrast, over
from checks.audit.rules import Fault, Kind, faults
from checks.audit.run import seen
from checks.audit.sight import look
from checks.scenes.shapes import CONTRAST, LARGE, NORMAL, SHAPES, Look, Shape
from checks.scenes.stage import Stage, open_stage
from checks.scenes.walks import WALKS
from tests.kiosk.screen.untranslated import untranslated

PAGE = """
import QtQuick
import Hall

Rectangle {
    anchors.fill: parent
    anchors.bottomMargin: Theme.mm(60)
    color: Theme.paper

    %s
}
"""


def column(count: int, gap: float = 5, height: float = 20, more: str = "") -> str:
    """So many buttons, one below the other."""
    one = "PressButton { y: Theme.mm(%s); width: Theme.mm(150); height: Theme.mm(%s); text: '看第 %d 样'; %s }"
    return " ".join(one % (number * (height + gap), height, number, more) for number in range(count))


RIGHT = {
    "a line": "Say { text: '今天还有十个活儿' }",
    "lines": "Say { width: Theme.mm(60); text: '今天还有很多很多很多很多很多个活儿' }",
    "words": "Say { width: Theme.mm(90); text: 'Construction workers wanted' }",
    "hangul": "Say { width: Theme.mm(60); text: '일자리 찾기 사람 구하기' }",
    "a date that stays whole": "Say { width: 7 * Theme.body; text: Words.whole('11月23日 星期一') }",
    "a number that stays with its unit": "Say { width: 5 * Theme.body; text: Words.whole('坐车要 15 分钟') }",
    "an amount that stays whole": "Say { width: 7 * Theme.body; text: Words.whole('260-280 yuan/day') }",
    "an address": "Say { width: Theme.mm(60); wrapMode: Text.WrapAnywhere; text: 'http://192.168.1.20:8080/e/abc' }",
    "beside each other": "Row { Say { text: '几点' } Say { text: '六点半' } }",
    "on a card": "Rectangle { width: Theme.mm(80); height: width; color: Theme.sand; Say { text: '六点半' } }",
    "at the right": "Rectangle { width: Theme.mm(80); height: Theme.mm(20); color: Theme.sand; Say { "
    "width: parent.width; horizontalAlignment: Text.AlignRight; text: '六点半' } }",
    "a large one of less contrast": "Say { em: Theme.title; color: '#737373'; text: '六点半' }",
    "aside": "Say { em: Theme.aside; isAside: true; text: '长春' }",
    "five choices and a main one": column(5) + "PressButton { y: Theme.mm(130); isMain: true; isFilled: true; "
    "tone: Theme.pine; width: Theme.mm(150); text: '就这个' }",
    "keys": column(9, more="isChoice: false"),
    "a card with a button": "Touchable { says: '力工'; width: Theme.mm(150); height: Theme.mm(60); "
    "PressButton { x: Theme.mm(2); y: Theme.mm(2); text: '报名' } }",
    "a button on a card that does not hold it": "Touchable { says: '力工'; width: Theme.mm(90); height: Theme.mm(60) } "
    "PressButton { x: Theme.mm(2); y: Theme.mm(2); text: '报名' }",
    "what cannot be touched is no choice": column(5) + "PressButton { y: Theme.mm(120); enabled: false; text: '看' }",
    "what is not shown": "Say { visible: false; em: Theme.mm(1); text: '看' } Say { opacity: 0; em: 1; text: '看' }",
}
WRONG = {
    "elided": (
        Kind.CUT,
        "Say { width: Theme.mm(40); elide: Text.ElideRight; wrapMode: Text.NoWrap; text: '今天还有十个活儿' }",
    ),
    "fewer lines": (
        Kind.CUT,
        "Say { width: Theme.mm(40); elide: Text.ElideRight; maximumLineCount: 2; text: '今天还有十个活儿，明天还有' }",
    ),
    "too wide": (Kind.CUT, "Say { width: Theme.mm(40); wrapMode: Text.NoWrap; text: '今天还有十个活儿' }"),
    "too high": (Kind.CUT, "Say { width: Theme.mm(40); height: Theme.mm(14); text: '今天还有十个活儿' }"),
    "clipped": (
        Kind.CUT,
        "Item { width: Theme.mm(60); height: Theme.mm(8); clip: true; Say { text: '六点半' } }",
    ),
    "a word in two": (Kind.BROKEN, "Say { width: Theme.mm(40); text: 'Construction workers' }"),
    "a weekday in two": (Kind.TORN, "Say { width: 7 * Theme.body; text: '11月23日 星期一' }"),
    "a number without its unit": (Kind.TORN, "Say { width: 5 * Theme.body; text: '坐车要 15 分钟' }"),
    "an amount in two": (Kind.TORN, "Say { width: 7 * Theme.body; text: '260-280 yuan/day' }"),
    "a word in two, in Hangul": (Kind.BROKEN, "Say { width: Theme.mm(40); text: '확인하고있습니다' }"),
    "over the edge of a card": (
        Kind.OUTSIDE,
        "Rectangle { width: Theme.mm(20); height: width; color: Theme.sand; Say { text: '六点半' } }",
    ),
    "out of the page": (Kind.OUTSIDE, "Say { x: parent.width - Theme.mm(10); text: '六点半' }"),
    "a button out of the page": (Kind.OUTSIDE, "PressButton { x: -Theme.mm(5); text: '六点半' }"),
    "something lies on it": (
        Kind.HIDDEN,
        "Say { text: '六点半' } Rectangle { width: Theme.mm(90); height: Theme.mm(30); color: Theme.sand }",
    ),
    "two texts": (Kind.OVERLAPPING, "Say { text: '六点半' } Say { x: Theme.mm(20); y: Theme.mm(9); text: '七点' }"),
    "a text on a picture": (
        Kind.OVERLAPPING,
        "IconSign { name: 'check' } Say { x: Theme.mm(9); text: '六点半' }",
    ),
    "a text under a button": (
        Kind.OVERLAPPING,
        "Say { text: '六点半，南关区' } PressButton { x: Theme.mm(50); text: '报名' }",
    ),
    "nine millimetres": (Kind.SMALL_LETTERS, "Say { em: Theme.mm(9); text: '六点半' }"),
    "aside, and not said to be": (Kind.SMALL_LETTERS, "Say { em: Theme.aside; text: '六点半' }"),
    "six millimetres aside": (Kind.SMALL_LETTERS, "Say { em: Theme.mm(6); isAside: true; text: '六点半' }"),
    "a low button": (Kind.SMALL_BUTTON, column(1, height=19)),
    "a narrow button": (
        Kind.SMALL_BUTTON,
        "PressButton { width: Theme.mm(19); em: Theme.body; text: '看' }",
    ),
    "buttons that are close": (Kind.CLOSE, column(2, gap=4)),
    "buttons on each other": (Kind.CLOSE, column(2, gap=-4)),
    "grey on paper": (Kind.FAINT, "Say { color: Theme.line; text: '六点半' }"),
    "grey on paper, large": (Kind.FAINT, "Say { em: Theme.title; color: '#777777'; text: '六点半' }"),
    "as good as its ground": (Kind.FAINT, "Say { color: Theme.paper; text: '六点半' }"),
    "half through": (Kind.FAINT, "Say { opacity: 0.5; text: '六点半' }"),
    "within something half through": (Kind.FAINT, "Item { opacity: 0.5; Say { text: '六点半' } }"),
    "ink on pine": (
        Kind.FAINT,
        "Rectangle { width: Theme.mm(80); height: width; color: Theme.pine; Say { text: '六点半' } }",
    ),
    "a button that says nothing": (Kind.SILENT, "Touchable { width: Theme.mm(40); height: width }"),
    "an area that says nothing": (Kind.SILENT, "MouseArea { width: Theme.mm(40); height: width }"),
    "six choices": (Kind.CHOICES, column(6)),
    "two main buttons": (Kind.MAINS, column(2, height=28, more="isMain: true; isFilled: true")),
    "nothing to answer": (Kind.NO_WAY, "Cover { anchors.fill: parent; icon: 'hand'; title: '您还在吗？' }"),
}

HIGHEST, _, _, LOWEST = SHAPES
LOOKED_AT = {
    HIGHEST: (Look("zh_CN", NORMAL), Look("ko_CN", LARGE)),
    LOWEST: (Look("zh_CN", CONTRAST), Look("en", LARGE)),
}
"""In a test a part of the glasses and looks, where words are longest and room is least; `make audit` sees all."""
AS_WELL = {"out of the page": {Kind.CUT}, "buttons on each other": {Kind.OVERLAPPING}}


class Page:
    """A page of a test's own in the real window."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.tap("findWork")
        stage.find("pages").setVisible(False)
        self._kept: list[tuple[QQmlComponent, QQuickItem]] = []

    def faults(self, written: str) -> list[Fault]:
        """What is wrong with it."""
        component = QQmlComponent(self.stage.window.engine)
        component.setData((PAGE % written).encode(), "")
        item = component.create()
        assert isinstance(item, QQuickItem), component.errorString()
        item.setParentItem(self.stage.find("stage"))
        self.stage.settle()
        found = faults(look(self.stage.window.root, self.stage.unit), is_first=False)
        item.setVisible(False)
        self._kept.append((component, item))
        return found


@pytest.fixture
def page(tmp_path, application, complaints):
    stage = Stage(tmp_path, SHAPES[0])
    shown = Page(stage)
    yield shown
    stage.close()


def test_what_is_right_is_left_alone(page):
    for name, written in RIGHT.items():
        assert [str(fault) for fault in page.faults(written)] == [], name


def test_each_planted_fault_is_found(page):
    for name, (kind, written) in WRONG.items():
        found = {fault.kind for fault in page.faults(written)}
        assert found - AS_WELL.get(name, set()) == {kind}, name
    assert {kind for kind, _ in WRONG.values()} == set(Kind)


@pytest.mark.parametrize("way", ["back", "leave"])
def test_a_page_without_a_way_out_is_found(page, way):
    page.stage.find(way).setVisible(False)
    found = page.faults(RIGHT["a line"])
    assert [(fault.kind, fault.much) for fault in found] == [(Kind.NO_WAY, way)]


def test_contrast_is_the_one_of_the_standard():
    black, white = (0, 0, 0), (255, 255, 255)
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast((0x76, 0x76, 0x76), white) == pytest.approx(4.54, abs=0.01)
    assert contrast((0x1B, 0x1F, 0x24), (0xFF, 0xFB, 0xF2)) == pytest.approx(16.0, abs=0.05)
    assert over(black, 0.5, white) == (128, 128, 128)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
@pytest.mark.parametrize("shape", LOOKED_AT, ids=str)
def test_every_page_is_fit_for_hands_and_eyes_and_none_is_left_in_chinese(application, complaints, shape: Shape, walk):
    wrong, left = [], []
    with open_stage(shape) as stage:
        for scene in walk(stage):
            wrong += [f"{scene} {look}: {fault}" for look, fault in seen(stage, LOOKED_AT[shape])]
            if shape == HIGHEST:
                left += [f"{scene} {look}: {texts}" for look, texts in untranslated(stage) if texts]
    assert (wrong, left) == ([], [])

"""What hands and eyes need of a page: each rule finds what breaks it. Lengths are in millimetres of glass."""

import enum
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from checks.audit.contrast import contrast, ground, is_painted, over
from checks.audit.sight import Control, Place, Sight, Text
from checks.scenes.tapper import read

LEAST_CAPITAL, ASIDE_EM = 7.3, 7.0
LEAST_BUTTON, LEAST_GAP = 20.0, 5.0
LEAST_CONTRAST, LEAST_CONTRAST_LARGE, LARGE_EM = 7.0, 4.5, 18.0
MOST_CHOICES, MOST_MAINS = 5, 1
PIXEL = 1.0
"""What Qt's rounding to whole pixels may take away or add."""
BACK, LEAVE = "back", "leave"
WHOLE = re.compile(
    r"\d+月\d+日|星期.|\d+월 \d+일|.요일|\d+:\d\d|1\d\d \d{4} \d{4}|第 \d+ 位"
    r"|[元원]/(?:小时|.)|yuan/[a-z]+|\d[\d.~-]* ?(?:个活儿|小时|分钟|[个人天位])"
    r"|\b\d[\d.~-]* (?:min|hours?|minutes?|jobs?|people|days?)\b"
)
"""Dates, times, amounts and numbers of things: what is broken in two is read wrongly."""
WORDS_RUN_ON = ("CJK", "HIRAGANA", "KATAKANA", "FULLWIDTH", "IDEOGRAPHIC")
"""Scripts that break between any two letters."""


class Kind(enum.Enum):
    """What can be wrong."""

    CUT = "cut off"
    BROKEN = "a word is broken in two"
    TORN = "a date, time or amount is torn"
    OUTSIDE = "runs out of what it lies on"
    HIDDEN = "nothing of it is painted"
    OVERLAPPING = "lies on another"
    SMALL_LETTERS = "letters too small"
    SMALL_BUTTON = "too small for a finger"
    CLOSE = "too close to another"
    FAINT = "too faint"
    SILENT = "nothing is spoken"
    NO_WAY = "no way back or out"
    CHOICES = "too many choices"
    MAINS = "more than one main button"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, where, and by how much."""

    kind: Kind
    where: str
    much: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.kind.value}{f' ({self.much})' if self.much else ''}"


def faults(sight: Sight, is_first: bool) -> list[Fault]:
    """All that is wrong with a page; the first one of all needs no way back."""
    found = [fault for rule in RULES for fault in rule(sight)]
    return found if is_first else [*found, *ways(sight)]


def cuts(sight: Sight) -> Iterator[Fault]:
    """No text is elided, wider or higher than its room, clipped, or broken within a word."""
    for text in sight.texts:
        if text.is_cut or text.box.width() > text.room + PIXEL:
            yield Fault(Kind.CUT, str(text), f"{text.box.width():.0f} of {text.room:.0f} pixels")
        elif not _contains(text.place.clip, text.box):
            yield Fault(Kind.CUT, str(text), "by what clips it")
        word = "" if text.is_broken_anywhere else _longest_word(text)
        if QFontMetricsF(text.font).horizontalAdvance(word) > text.room + PIXEL:
            yield Fault(Kind.BROKEN, str(text), word)


def tears(sight: Sight) -> Iterator[Fault]:
    """Where a line ends no date, time or amount goes on."""
    for text in sight.texts:
        for paragraph in () if text.is_broken_anywhere else text.words.split("\n"):
            lines = [read(line) for line in _lines(paragraph, text)]
            ends = set(itertools.accumulate(map(len, lines[:-1])))
            found = WHOLE.finditer("".join(lines))
            torn = (one.group() for one in found if any(one.start() < end < one.end() for end in ends))
            yield from (Fault(Kind.TORN, str(text), one) for one in torn)


def frames(sight: Sight) -> Iterator[Fault]:
    """A text stays on its card, button or page; so does what can be touched."""
    for text in sight.texts:
        if not _contains(text.place.frame, text.box):
            yield Fault(Kind.OUTSIDE, str(text))
    for control in sight.controls:
        if not _contains(control.place.clip, control.box):
            yield Fault(Kind.OUTSIDE, str(control))


def overlaps(sight: Sight) -> Iterator[Fault]:
    """No text lies on another, on a picture, or under a control that is not its own; told once a text."""
    for number, text in enumerate(sight.texts):
        beside = (
            *(control for control in sight.controls if not _lies_on(text.place, control.place)),
            *sight.texts[number + 1 :],
            *sight.pictures,
        )
        other = next((other for other in beside if _common(text.box, other.box)), None)
        if other is not None:
            yield Fault(Kind.OVERLAPPING, str(text), str(other))


def letters(sight: Sight) -> Iterator[Fault]:
    """Capitals of what must be read are 7.3 mm high, the em of what stands aside is 7."""
    for text in sight.texts:
        em = text.font.pixelSize()
        least, what = (ASIDE_EM, em) if text.is_aside else (LEAST_CAPITAL, QFontMetricsF(text.font).capHeight())
        if what < least * sight.unit - PIXEL / 2:
            yield Fault(Kind.SMALL_LETTERS, str(text), f"{what / sight.unit:.1f} mm")


def buttons(sight: Sight) -> Iterator[Fault]:
    """What can be touched is 20 mm high and wide, and 5 mm from the next."""
    for control in sight.controls:
        side = min(control.box.width(), control.box.height())
        if side < LEAST_BUTTON * sight.unit - PIXEL:
            yield Fault(Kind.SMALL_BUTTON, str(control), f"{side / sight.unit:.1f} mm")
    for one, other in itertools.combinations(sight.controls, 2):
        gap = _gap(one.box, other.box)
        if gap < LEAST_GAP * sight.unit - PIXEL and not _is_within(one, other) and not _is_within(other, one):
            yield Fault(Kind.CLOSE, f"{one} and {other}", f"{gap / sight.unit:.1f} mm")


def contrasts(sight: Sight) -> Iterator[Fault]:
    """Every text stands out from what is painted behind it, and is painted."""
    whole = QRectF(sight.image.rect())
    for text in sight.texts:
        box = text.box.intersected(whole).toAlignedRect()
        if box.isEmpty():
            continue
        edges = (box.left(), box.top(), box.right() + 1, box.bottom() + 1)
        pure = (text.colour.red(), text.colour.green(), text.colour.blue())
        behind = ground(sight.painted, edges, pure)
        ink = over(pure, text.colour.alphaF(), behind)
        is_large = text.font.pixelSize() >= LARGE_EM * sight.unit - PIXEL / 2
        reached = contrast(ink, behind)
        if reached < (LEAST_CONTRAST_LARGE if is_large else LEAST_CONTRAST):
            yield Fault(Kind.FAINT, str(text), f"{reached:.1f}:1")
        elif not is_painted(sight.painted, edges, ink, behind):
            yield Fault(Kind.HIDDEN, str(text))


def voices(sight: Sight) -> Iterator[Fault]:
    """Whatever can be touched says what it is."""
    for control in sight.controls:
        if not control.spoken:
            yield Fault(Kind.SILENT, str(control))


def choices(sight: Sight) -> Iterator[Fault]:
    """At most five things to choose from, a card with its buttons one of them, and one main button."""
    mains = [control for control in sight.controls if control.is_main]
    counted = [control for control in sight.controls if control.is_choice and not control.is_main]
    alone = [one for one in counted if not any(_is_within(one, other) for other in counted if other is not one)]
    if len(alone) > MOST_CHOICES:
        yield Fault(Kind.CHOICES, ", ".join(map(str, alone)), str(len(alone)))
    if len(mains) > MOST_MAINS:
        yield Fault(Kind.MAINS, ", ".join(map(str, mains)))


def ways(sight: Sight) -> Iterator[Fault]:
    """Back and out; a question that covers the page has answers of its own."""
    names = {control.name for control in sight.controls}
    if sight.is_covered and not names:
        yield Fault(Kind.NO_WAY, "the cover", "nothing to touch")
    missing = {BACK, LEAVE} - names
    if missing and not sight.is_covered:
        yield Fault(Kind.NO_WAY, "the page", ", ".join(sorted(missing)))


RULES: tuple[Callable[[Sight], Iterator[Fault]], ...] = (
    cuts,
    tears,
    frames,
    overlaps,
    letters,
    buttons,
    contrasts,
    voices,
    choices,
)


def _lines(paragraph: str, text: Text) -> Iterator[str]:
    """A paragraph as Qt breaks it, which counts in units of UTF-16."""
    units = paragraph.encode("utf-16-le")
    layout, wrapping = QTextLayout(paragraph, text.font), QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text.room)
        first, after = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        yield units[first:after].decode("utf-16-le", "replace")
    layout.endLayout()


def _longest_word(text: Text) -> str:
    """The longest of the words that may not be broken."""
    words = (word for word in text.words.split() if not any(map(_runs_on, word)))
    return max(words, key=QFontMetricsF(text.font).horizontalAdvance, default="")


def _runs_on(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(WORDS_RUN_ON)


def _contains(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-PIXEL, -PIXEL, PIXEL, PIXEL).contains(inner)


def _common(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > PIXEL and common.height() > PIXEL


def _gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two boxes, as one would have to slide; below 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def _is_within(one: Control, other: Control) -> bool:
    """Whether one control is part of another."""
    return _lies_on(one.place, other.place)


def _lies_on(one: Place, other: Place) -> bool:
    """Whether something is part of another thing, or lies wholly on it."""
    is_on = one.rank > other.rank and _contains(other.box, one.box)
    return is_on or other.rank in one.holders

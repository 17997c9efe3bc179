"""A scene as a picture: bars above and below, a list whose every second row has a ground of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from display.sign import Rect, Role
from kiosk.wall.lettering import draw_line
from kiosk.wall.programme import Scene, Text
from kiosk.wall.raster import Raster, fit
from kiosk.wall.ticker import Ticker
from kiosk.wall.tints import BAND, BAR, DARK, GROUND, NOTICE_TINTS, RULE, TINTS

_BARS = (Role.HEADER, Role.TICKER)
_LISTS = (Role.LIST, Role.LANE)
_RULES_IN_COLUMN = 12
"""A rule is so much thinner than a Latin letter is wide."""


@dataclass(frozen=True)
class Picture:
    """What stands, and what moves on it."""

    image: QImage
    tickers: tuple[tuple[Ticker, float], ...] = ()


def make_picture(scene: Scene, image: QImage) -> Picture:
    """The scene over the whole image."""
    if scene.sign is None:
        image.fill(DARK)
        return Picture(image)
    raster = fit(scene.sign.size, image.size())
    image.fill(GROUND)
    painter = QPainter(image)
    for band in _bands(scene.texts, raster):
        painter.fillRect(band, BAND)
    for text in scene.texts:
        if text.area.role in _BARS:
            _draw_bar(painter, text.area.rect, scene.sign.size.height, raster)
    moving = []
    for text in scene.texts:
        if text.since is None:
            _draw(painter, text, raster)
        else:
            moving.append((_ticker(text, raster), text.since))
    painter.end()
    return Picture(image, tuple(moving))


def _draw_bar(painter: QPainter, place: Rect, bottom: int, raster: Raster) -> None:
    """From side to side of the screen, to its edge if it is the first or last of the matrix; a rule where it is not."""
    screen, thick = raster.screen, max(1, raster.column // _RULES_IN_COLUMN)
    top = raster.down(place.y) if place.y else 0
    end = raster.down(place.y + place.height) if place.y + place.height < bottom else screen.height()
    painter.fillRect(0, top, screen.width(), end - top, BAR)
    if top:
        painter.fillRect(0, top, screen.width(), thick, RULE)
    if end < screen.height():
        painter.fillRect(0, end - thick, screen.width(), thick, RULE)


def _bands(texts: tuple[Text, ...], raster: Raster) -> Iterator[QRect]:
    """Behind every second row with columns, counted through all areas of the list."""
    rows = [row for text in texts if text.area.role in _LISTS for row in _rows(text, raster)]
    return (band for band, has_columns in rows[1::2] if has_columns)


def _rows(text: Text, raster: Raster) -> Iterator[tuple[QRect, bool]]:
    """Where each row of a list is, half of the space between lines above it, and whether it has columns."""
    area = text.area
    above = (area.line_height - area.letter) // 2
    for first in range(0, len(text.lines), area.in_row):
        top = raster.down(area.rect.y - above + first * area.line_height)
        end = raster.down(area.rect.y - above + (first + area.in_row) * area.line_height)
        yield QRect(0, top, raster.screen.width(), end - top), len(text.lines[first]) > 1


def _draw(painter: QPainter, text: Text, raster: Raster) -> None:
    area, tints = text.area, NOTICE_TINTS if text.area.role is Role.NOTICE else TINTS
    for number, line in enumerate(text.lines):
        draw_line(painter, line, raster.line(area.rect, number * area.line_height, area.letter), tints)


def _ticker(text: Text, raster: Raster) -> Ticker:
    area = text.area
    return Ticker(text.lines[0] if text.lines else (), raster.line(area.rect, 0, area.letter), area.stay_s)

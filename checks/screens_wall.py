"""Pictures of the wall: the sign on televisions of three shapes, in letters and as dots."""

import os
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from display.emulator.preview import preview
from display.layout.notice import notice_sign
from display.sign import Sign
from kiosk.board.row import Row
from kiosk.board.sign import Aside, Frame, sign
from kiosk.hall.clock import local
from kiosk.wall.dots import paint_dots
from kiosk.wall.forms import television_layout
from kiosk.wall.freshness import recovering_sign
from kiosk.wall.picture import make_picture
from kiosk.wall.programme import Programme
from kiosk.wall.raster import letter_for, matrix_for, matrix_for_nothing, matrix_for_notice, matrix_of_dots

SCREENS = {"1920x1080": QSize(1920, 1080), "1366x768": QSize(1366, 768), "1080x1920": QSize(1080, 1920)}
NOTICE = "停电通知：今天下午2点到4点停电，滚梯和自助机都停。要报名的请先到服务台，我们用纸记。"
PAGE_S = 10.0
INCHES = 55
"""Of the televisions on the pictures."""


def save(folder: Path, rows: tuple[Row, ...], frame: Frame, now: int) -> None:
    """wall-SIZE-WHAT.png for every screen; `frame` has the hall's words and rules."""
    application = QGuiApplication.instance() or QGuiApplication([])
    frame = replace(frame, layout=television_layout(frame.layout))
    for name, screen in SCREENS.items():
        letter = letter_for(screen, INCHES, 15 / 4 * 10)
        own = replace(frame, size=matrix_for(screen, letter), for_nothing=matrix_for_nothing(screen))
        signs = {
            "": sign(rows, own, now),
            "-few": sign(rows[:3], own, now),
            "-nothing": sign((), own, now, Aside(busiest=(5, 7))),
            "-notice": notice_sign(matrix_for_notice(screen, letter), NOTICE),
            "-recovering": recovering_sign(own.size, own.layout, own.name, local(now)),
        }
        for what, shown in signs.items():
            in_letters(shown, screen).save(str(folder / f"wall-{name}{what}.png"))
        in_letters(signs[""], screen, signs[""].page_count - 1).save(str(folder / f"wall-{name}-last.png"))
        on_dots = sign(rows, replace(frame, size=matrix_of_dots(screen, letter)), now)
        in_dots(on_dots, screen).save(str(folder / f"wall-{name}-dots.png"))
    del application


def in_letters(shown: Sign, screen: QSize, page: int = 0) -> QImage:
    """A page in letters."""
    programme = Programme(PAGE_S)
    programme.show(shown)
    for turned in range(page):
        programme.scene(turned * PAGE_S)
    picture = make_picture(programme.scene(page * PAGE_S), QImage(screen, QImage.Format.Format_RGB32))
    painter = QPainter(picture.image)
    for ticker, since in picture.tickers:
        ticker.paint(painter, since)
    painter.end()
    return picture.image


def in_dots(shown: Sign, screen: QSize) -> QImage:
    """The first page as a card shows it."""
    glass = preview(shown)
    width, height = glass.size.width, glass.size.height
    image = QImage(screen, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_dots(painter, screen, QImage(glass.rgb, width, height, 3 * width, QImage.Format.Format_RGB888))
    painter.end()
    return image

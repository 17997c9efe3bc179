"""Pictures for QML: the project's line drawings in any colour and size, and the employers' code dot by dot."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICONS = "icon"
CODE = "code"
QUIET_DOTS = 4
"""What a code needs around it to be found by a camera."""
_NAME = re.compile(r"[a-z]+")
_DRAWN_SIZE = QSize(48, 48)


class IconPicture(QQuickImageProvider):
    """`image://icon/trowel/1B1F24`: a drawing of the folder `icons`, its lines in that colour."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803  Qt's names
        """An image of the size asked for; an empty one where there is no such drawing."""
        name, _, colour = id.partition("/")
        file = self._folder / f"{name}.svg"
        drawn = requestedSize if requestedSize.isValid() and not requestedSize.isEmpty() else _DRAWN_SIZE
        image = QImage(drawn, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(0, 0, 0, 0))
        if _NAME.fullmatch(name) and file.is_file():
            _paint(file.read_bytes().replace(b"currentColor", f"#{colour}".encode()), image)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _paint(drawing: bytes, image: QImage) -> None:
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()


class CodePicture(QQuickImageProvider):
    """`image://code/hire/...`: the code of that name drawn last, one pixel a dot, to be enlarged by whole pixels."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._images: dict[str, QImage] = {}

    def draw(self, name: str, text: str) -> int:
        """Draw the code of a name for a text; dots along one side, 0 for no text."""
        dots = _dots(text) if text else [[False]]
        image = QImage(len(dots), len(dots), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        for y, row in enumerate(dots):
            for x in (x for x, is_dark in enumerate(row) if is_dark):
                image.setPixelColor(x, y, QColor("black"))
        self._images[name] = image
        return len(dots) if text else 0

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N802, N803
        """The code as it stands."""
        image = self._images.get(id.partition("/")[0], QImage(1, 1, QImage.Format.Format_RGB32))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _dots(text: str) -> list[list[bool]]:
    import qrcode  # not needed for the first frame

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_L, border=QUIET_DOTS)
    code.add_data(text)
    code.make(fit=True)
    return [[bool(dot) for dot in row] for row in code.get_matrix()]

"""Errors of this package.

WindowError
├── FontMissing         the machine has no font for hanzi; the message is a sentence for the technician
└── DisplayMissing      the machine has nothing to show a window on
"""


class WindowError(Exception):
    """Root of what keeps a window from being shown."""


class FontMissing(WindowError):
    """The machine lacks the font; without it every word is an empty box."""

    def __init__(self, family: str) -> None:
        super().__init__(f'The font "{family}" is not installed; install the package fonts-noto-cjk.')


class DisplayMissing(WindowError):
    """No display: Qt would end the process without a word."""

    def __init__(self) -> None:
        super().__init__("No display to show the kiosk on: set DISPLAY, or use `linggong up`, which starts one.")

"""The board's colours as a television shows them, on a ground that is almost black; a trade, red on LEDs, is white.

Each has a contrast of more than 7 on each ground: white 18.3 / 16.9 / 16.3, red 8.2 / 7.6 / 7.3, yellow 13.3 / 12.2 /
11.7, green 11.4 / 10.5 / 10.0, grey 8.0 / 7.3 / 7.1 on GROUND / BAND / BAR.
"""

from PySide6.QtGui import QColor

from display.sign import Colour

GROUND = QColor("#14100B")
BAND = QColor("#1F1912")
"""Behind every second row of a list, so that the eye keeps to its row."""
BAR = QColor("#241C13")
"""Behind the header and the ticker."""
RULE = QColor("#6B4F26")
"""Between these and the list."""
DARK = QColor("#000000")
"""What is shown while LEDs would not shine."""
TINTS = {
    Colour.RED: QColor("#FFFBF2"),
    Colour.YELLOW: QColor("#FFD35A"),
    Colour.GREEN: QColor("#86DC8C"),
    Colour.GREY: QColor("#B0A797"),
}
NOTICE_TINTS = {**TINTS, Colour.RED: QColor("#FF8A73")}
"""An urgent notice looks like nothing else."""

"""Numbers in a text."""

import pytest

from kiosk.hall.linter.folding import Folding
from kiosk.hall.linter.numerals import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("200一天", [200, 1]),
        ("２００", [200]),
        ("2.5块", [2.5]),
        ("2百", [200]),
        ("1万2", [12000]),
        ("1千200", [1200]),
        ("三百", [300]),
        ("二百五", [250]),
        ("一千二", [1200]),
        ("一百零五", [105]),
        ("十五", [15]),
        ("十三四岁", [14]),
        ("二十六一小时", [26, 1]),
        ("一万五", [15000]),
        ("二五零", [250]),
        ("两个", [2]),
        ("200-300", [200, 300]),
        ("1.2.3", [1.2]),
        ("百里挑一", [1]),
        ("1" * 13, []),
        ("", []),
    ],
)
def test_as_people_write_them(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(Folding({}, {}).fold(text))] == values

"""Wages are those of the county where the work is: by the zone that was chosen, else by the one its place names."""

import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.form.draft import Draft
from kiosk.hall.linter.drafted import county_of

CATALOGUE = Catalogue(
    (), zones=(Zone(1, "宽城区", 30, "220103"), Zone(2, "双阳区", 60, "220112"), Zone(3, "齐家镇", 70, "220112"))
)


def draft(place, zone=""):
    return Draft("101", "2", "260", "2", "2026-11-23", "06:30", place, "", "王老板", "13812345678", zone=zone)


@pytest.mark.parametrize(
    ("place", "zone", "county"),
    [
        ("人民大街88号", "2", "220112"),
        ("宽城区人民大街88号", "", "220103"),
        ("双阳区齐家镇大棚", "", "220112"),
        ("宽城区到双阳区", "", ""),
        ("宽城区人民大街", "2", "220112"),
        ("人民大街", "", ""),
        ("人民大街", "9", ""),
    ],
)
def test_the_county_is_that_of_the_zone_chosen_or_named(place, zone, county):
    assert county_of(draft(place, zone), CATALOGUE) == county

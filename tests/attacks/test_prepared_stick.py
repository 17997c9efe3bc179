"""A stick that somebody prepared: it costs its own process, nothing else, and the hall's other folder is copied with.

Every stick here is one that a kiosk of the hall has filled, changed afterwards as whoever found it could.
"""

import ctypes
import os
import random
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.exchange.folders import Folders
from kiosk.exchange.host import StoreHost
from sync.errors import FolderDown, Trouble
from sync.folder.files import check_files, trouble_of, write_text
from sync.folder.wire import LIMITS, Limits
from tests.journeys.halls import Hall, Settings
from tests.kiosk.conftest import Hall as KioskHall
from tests.kiosk.conftest import StandingClock

ROOT = Path(__file__).resolve().parents[2]
FILE, TEXT = "journals.db", "A机.txt"
PATIENCE_S, STOP_S = 30, 3
MORE_MEMORY = 40 * 1024 * 1024
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
LANDLOCK_VERSION = (444, None, 0, 1)
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


@dataclass
class Attack:
    """A hall, the prepared stick, its good second disk, and a file of the machine that nobody may touch."""

    hall: object
    stick: Path
    good: Path
    secret: Path
    found: list = field(default_factory=list)

    @property
    def database(self):
        return self.stick / FILE

    def publish(self):
        """Something new to copy."""
        self.hall.publish(os.urandom(10), place="北京大街")

    def change(self, sql):
        with closing(sqlite3.connect(self.database, isolation_level=None)) as database:
            database.executescript(sql)

    def folders(self, *limits):
        return Folders(StoreHost(self.hall.store), "A", *limits)

    def look(self, folders=None, rounds=1):
        """Look at both folders as the sync process does; nothing of it may take longer than it may."""
        folders = folders or self.folders()
        before, content = resident(), self.secret.read_bytes()
        looking = threading.Thread(target=lambda: self._look(folders, rounds), daemon=True)
        looking.start()
        looking.join(PATIENCE_S)
        assert not looking.is_alive(), "copying hangs"
        begun = time.monotonic()
        folders.close()
        assert time.monotonic() - begun < STOP_S
        assert "拷好了" in (self.good / TEXT).read_text("utf-8")
        assert self.secret.read_bytes() == content
        assert resident() - before < MORE_MEMORY

    def _look(self, folders, rounds):
        for _ in range(rounds):
            folders.look([self.stick, self.good])
            self.found.append({path: state.trouble for path, state in folders.states().items()})

    @property
    def trouble(self):
        return self.found[-1].get(self.stick)

    def text(self):
        return (self.stick / TEXT).read_text("utf-8")

    def set_aside(self):
        return sorted(path.name for path in self.stick.iterdir() if path.name.endswith(".bad"))


def resident():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A hall, and a stick that it has filled: each test has a stick like it."""
    folder = tmp_path_factory.mktemp("filled")
    hall = KioskHall(folder / "hall", StandingClock())
    hall.publish()
    stick = folder / "stick"
    stick.mkdir()
    with closing(Folders(StoreHost(hall.store), "A")) as folders:
        folders.look([stick])
    yield hall, stick
    hall.store.close()


@pytest.fixture
def attack(filled, tmp_path, caplog):  # caplog: what is said of a stick is judged here
    hall, like = filled
    stick, good = tmp_path / "stick" / "linggong", tmp_path / "good"
    shutil.copytree(like, stick)
    good.mkdir()
    secret = tmp_path / "secret"
    secret.write_bytes(b"the hall's secret")
    attack = Attack(hall, stick, good, secret)
    assert attack.database.is_file()
    return attack


def test_the_text_as_a_link_does_not_overwrite_what_it_leads_to(attack):
    for name in (TEXT, f".{TEXT}.new"):
        (attack.stick / name).unlink(missing_ok=True)
        (attack.stick / name).symlink_to(attack.secret)
    attack.look()
    assert not (attack.stick / TEXT).is_symlink()
    assert "可以拔了" in attack.text()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.mknod(path, 0o140600)])
def test_the_text_as_a_pipe_a_folder_or_a_socket_stops_nothing(attack, make):
    (attack.stick / TEXT).unlink()
    make(attack.stick / TEXT)
    attack.look()
    assert attack.trouble == ""


@pytest.mark.parametrize("name", [FILE, f"{FILE}-journal", f"{FILE}-wal", f"{FILE}-shm"])
def test_a_database_file_that_is_a_link_is_not_followed(attack, tmp_path, name):
    outside = tmp_path / "outside.db"
    shutil.copy(attack.database, outside)
    content = outside.read_bytes()
    (attack.stick / name).unlink(missing_ok=True)
    (attack.stick / name).symlink_to(outside)
    attack.publish()
    attack.look()
    assert outside.read_bytes() == content
    assert {path.name for path in tmp_path.iterdir()} >= {"outside.db"}
    assert not (tmp_path / "outside.db-journal").exists()
    assert attack.trouble == "link"
    assert "没拷成：里面有链接" in attack.text()


def test_a_folder_that_is_a_link_or_lies_behind_one_is_not_followed(attack, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "linggong"
    elsewhere.mkdir(parents=True)
    (tmp_path / "way").symlink_to(elsewhere.parent)
    (tmp_path / "linggong").symlink_to(elsewhere)
    for way in (tmp_path / "way" / "linggong", tmp_path / "linggong"):
        attack.stick = way
        attack.look()
        assert attack.trouble == "link"
    assert not any(elsewhere.iterdir())


@pytest.mark.parametrize("name", [FILE, f"{FILE}-journal", f"{FILE}-wal"])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: socket.socket(socket.AF_UNIX).bind(str(path))])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_pipe_a_folder_or_a_socket_instead_of_a_file_is_not_opened(attack, make, name, monkeypatch):
    (attack.stick / name).unlink(missing_ok=True)
    monkeypatch.chdir(attack.stick)
    make(Path(name))
    attack.look()
    assert attack.trouble == "odd_file"


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo])
def test_a_file_or_a_pipe_instead_of_the_folder_is_not_opened(attack, make):
    shutil.rmtree(attack.stick)
    make(attack.stick)
    attack.look()
    assert attack.trouble == "odd_file"


def test_a_text_does_not_go_where_the_folder_leads_by_now(tmp_path):
    """It was looked at, and a link took its place."""
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "folder"
    elsewhere.mkdir()
    folder.symlink_to(elsewhere)
    with pytest.raises(OSError, match="directory"):
        write_text(folder, TEXT, "words")
    assert not any(elsewhere.iterdir())


@contextmanager
def changed_all_the_time(place, kept, outside):
    """Another program on the same disk puts a link to a file outside there, and the kept file, in turn."""
    program = (
        "import os, sys; place, kept, outside = sys.argv[1:]; fresh = place + '.x'\n"
        "while True:\n"
        "    os.symlink(outside, fresh); os.replace(fresh, place)\n"
        "    os.link(kept, fresh); os.replace(fresh, place)"
    )
    running = subprocess.Popen([sys.executable, "-c", program, *map(str, (place, kept, outside))])
    yield
    assert running.poll() is None
    running.kill()
    running.wait()


def all_that_comes_of(act, wanted):
    """What troubles an act has while it is done over and over, for a second and until that one was among them."""
    found, until = set(), time.monotonic() + 1
    while time.monotonic() < until or (wanted not in found and time.monotonic() < until + PATIENCE_S):
        try:
            act()
        except FolderDown as down:
            found.add(down.trouble)
        except OSError as error:
            found.add(trouble_of(error).trouble)
    return found


def test_a_database_that_becomes_a_link_while_it_is_looked_at_is_not_read(attack, tmp_path):
    kept = tmp_path / "kept"
    shutil.copy(attack.database, kept)
    with changed_all_the_time(attack.database, kept, attack.secret):
        found = all_that_comes_of(lambda: check_files(attack.stick, LIMITS.file_bytes), Trouble.LINK)
    assert found == {Trouble.LINK}


def test_a_text_does_not_go_through_a_link_that_is_put_in_its_way(attack, tmp_path):
    kept, content = tmp_path / "kept", attack.secret.read_bytes()
    kept.touch()
    with changed_all_the_time(attack.stick / f".{TEXT}.new", kept, attack.secret):
        found = all_that_comes_of(lambda: write_text(attack.stick, TEXT, "words"), Trouble.GONE)
    assert Trouble.GONE in found
    assert attack.secret.read_bytes() == content


def test_a_database_that_keeps_a_write_ahead_log_is_set_aside(attack):
    attack.change("PRAGMA journal_mode=WAL")
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 1


def test_a_write_ahead_log_that_lies_there_is_not_read(attack, tmp_path):
    other = tmp_path / "other.db"
    shutil.copy(attack.database, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as database:
        database.executescript("PRAGMA journal_mode=WAL; UPDATE counters SET value = value + 1")
        shutil.copy(f"{other}-wal", attack.stick / f"{FILE}-wal")
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 2


def test_an_index_of_a_log_is_set_aside(attack):
    (attack.stick / f"{FILE}-shm").touch()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 2


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE INDEX extra ON records(hex(zeroblob(5000) || body))",
        "ALTER TABLE names ADD COLUMN more AS (hex(zeroblob(30000)))",
        "CREATE VIRTUAL TABLE more USING fts5(x)",
        "DROP TABLE names; CREATE TABLE names (database)",
        "CREATE TABLE more (x)",
    ],
)
def test_a_database_of_another_shape_is_set_aside_and_a_new_one_begun(attack, sql):
    attack.change(sql)
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 1
    assert "可以拔了" in attack.text()


@pytest.mark.parametrize("table", ["journals", "records", "entries"])
def test_a_view_without_an_end_is_not_read(attack, table):
    with closing(sqlite3.connect(attack.database)) as database:
        kinds = {name: kind for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})")}
    columns = (f"{'i' if 'INT' in kind else 'randomblob(10)'} AS {name}" for name, kind in kinds.items())
    attack.change(f"DROP TABLE {table}; CREATE VIEW {table} AS {ENDLESS} {', '.join(columns)} FROM n")
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 1


@pytest.mark.parametrize("what", ["INSERT ON entries", "UPDATE ON journals", "INSERT ON cursors"])
def test_a_trigger_without_an_end_does_not_run(attack, what):
    endless = f"SELECT count(*) FROM ({ENDLESS} randomblob(10) AS x FROM n ORDER BY x)"
    attack.change(f"CREATE TRIGGER t BEFORE {what} BEGIN {endless}; END")
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 1


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE counters SET value = {2**63 - 1}",
        f"UPDATE cursors SET sequence = {2**63 - 1}",
        "UPDATE counters SET value = 'many'",
        "UPDATE journals SET length = 'many'",
        "UPDATE journals SET parent = name, since = 10000",
        f"UPDATE journals SET length = {2**63 - 1}, since = {2**62}",
        f"UPDATE entries SET number = {2**63 - 1} - number",
        f"UPDATE signatures SET number = {2**63 - 1}",
        f"UPDATE records SET edit = {2**63 - 1}, at = -1, sequence = sequence + {2**62}",
        "UPDATE names SET database = 1.5",
    ],
)
def test_values_that_no_kiosk_writes_end_nothing(attack, sql):
    attack.change(sql)
    attack.publish()
    attack.look()
    assert attack.hall.store.verify() == ()
    assert attack.trouble == ""


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("journals", "(name, root, hall, since, public_key, length, hash, ended, forked, counts, full)"),
        ("cursors", "(peer, sequence)"),
    ],
)
def test_very_many_rows_take_no_time(attack, table, columns, caplog):
    values = {
        "journals": "randomblob(10), randomblob(10), randomblob(10), 0, zeroblob(32), i, zeroblob(32), 0, 0, 0, 0"
    }
    rows = f"{ENDLESS} {values.get(table, 'randomblob(10), i')} FROM n LIMIT 300000"
    attack.change(f"PRAGMA synchronous=OFF; INSERT INTO {table} {columns} {rows}")
    attack.publish()
    begun = time.monotonic()
    attack.look()
    assert time.monotonic() - begun < 10
    assert f"too many {table}" in caplog.text
    assert attack.trouble == ""


def test_a_huge_file_is_not_opened(attack):
    os.truncate(attack.database, 2**40)
    attack.look()
    assert attack.trouble == "too_large"
    assert "太大" in attack.text()


@pytest.mark.parametrize("seed", range(8))
def test_a_cut_or_damaged_file_ends_nothing(attack, seed):
    chance, content = random.Random(seed), bytearray(attack.database.read_bytes())
    if seed % 3 == 0:
        del content[chance.randrange(len(content)) :]
    for _ in range(chance.choice((1, 30, 1000))):
        if content:
            content[chance.randrange(min(len(content), chance.choice((100, 5000, 10**6))))] ^= 1 << chance.randrange(8)
    attack.database.write_bytes(content)
    attack.publish()
    attack.look(rounds=2)
    assert attack.hall.store.verify() == ()


def hot_journal(page_bytes, pages, records, beyond=b""):
    """A rollback journal as SQLite leaves it when a transaction was cut; `records`: page -> its bytes before."""
    head = JOURNAL_MAGIC + struct.pack(">IIIII", len(records), 0, pages, 512, page_bytes)
    body = b""
    for number, page in records.items():
        summed = sum(page[at] for at in range(page_bytes - 200, 0, -200))
        body += struct.pack(">I", number) + page + struct.pack(">I", summed)
    return head.ljust(512, b"\0") + body + beyond


def test_a_journal_that_names_a_file_does_not_delete_it(attack):
    name = str(attack.secret).encode()
    with closing(sqlite3.connect(attack.database)) as database:
        page_bytes, pages = (database.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_size", "page_count"))
    beyond = struct.pack(">I", 2**30 // page_bytes + 1) + name
    beyond += struct.pack(">II", len(name), sum(name)) + JOURNAL_MAGIC
    (attack.stick / f"{FILE}-journal").write_bytes(hot_journal(page_bytes, pages, {}, beyond))
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 2


def test_a_journal_that_rolls_back_into_another_shape_is_found_out(attack, tmp_path):
    other = tmp_path / "other.db"
    shutil.copy(attack.database, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as database:
        database.executescript("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM records; END")
        page_bytes = database.execute("PRAGMA page_size").fetchone()[0]
    hostile = other.read_bytes()
    found = {at // page_bytes + 1: hostile[at : at + page_bytes] for at in range(0, len(hostile), page_bytes)}
    (attack.stick / f"{FILE}-journal").write_bytes(hot_journal(page_bytes, len(found), found))
    attack.publish()
    attack.look()
    assert attack.trouble == ""
    assert len(attack.set_aside()) == 1
    with closing(sqlite3.connect(attack.database)) as database:
        assert database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone() == (0,)


def processes(folder):
    """Process ids of those that work in a folder."""
    found = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [pid for pid in found if _words(pid)[-1:] == [str(folder)]]


def _words(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")[:-1]
    except OSError:
        return []


def eventually(ask):
    deadline = time.monotonic() + PATIENCE_S
    while not (answer := ask()):
        assert time.monotonic() < deadline, "never true"
        time.sleep(0.05)
    return answer


def test_one_that_hangs_is_killed_and_delays_neither_the_other_nor_the_end(attack):
    folders = attack.folders(Limits(message_s=2))
    folders.look([attack.stick, attack.good])
    (hanging,) = processes(attack.stick)
    os.kill(hanging, signal.SIGSTOP)
    (attack.good / TEXT).unlink()
    attack.publish()
    begun = time.monotonic()
    folders.look([attack.stick, attack.good], wait_s=0)
    assert time.monotonic() - begun < 0.5
    eventually((attack.good / TEXT).is_file)
    assert time.monotonic() - begun < 2
    eventually(lambda: folders.states()[attack.stick].trouble == "slow")
    assert hanging not in processes(attack.stick)
    eventually(lambda: "没拷成：太慢了" in attack.text())
    attack.look(folders)


def test_the_end_waits_for_no_medium(attack):
    folders = attack.folders()
    folders.look([attack.stick, attack.good])
    os.kill(processes(attack.stick)[0], signal.SIGSTOP)
    attack.publish()
    folders.look([attack.stick, attack.good], wait_s=0.5)
    begun = time.monotonic()
    folders.close()
    assert time.monotonic() - begun < STOP_S
    assert not processes(attack.stick) + processes(attack.good)


def test_one_that_dies_is_told_of_and_tried_again(attack):
    folders = attack.folders()
    folders.look([attack.stick, attack.good])
    os.kill(processes(attack.stick)[0], signal.SIGSEGV)
    attack.publish()
    folders.look([attack.stick, attack.good])
    assert folders.states()[attack.stick].trouble == "died"
    assert "没拷成" in attack.text()
    eventually(lambda: folders.look([attack.stick, attack.good]) or not folders.states()[attack.stick].trouble)
    attack.look(folders)
    assert "可以拔了" in attack.text()


def test_a_pulled_transaction_is_undone_and_nothing_is_lost(attack):
    """The same journal, honest: what a stick pulled in the middle of writing holds."""
    database = sqlite3.connect(attack.database, isolation_level=None)
    database.execute("PRAGMA cache_spill=1")
    database.execute("PRAGMA cache_size=1")
    database.execute("BEGIN IMMEDIATE")
    database.execute("UPDATE entries SET body = zeroblob(9000)")
    database.execute("UPDATE records SET body = zeroblob(9000)")
    torn = {name: (attack.stick / name).read_bytes() for name in (FILE, f"{FILE}-journal")}
    database.close()
    assert any(torn[f"{FILE}-journal"][:8])
    for name, content in torn.items():
        (attack.stick / name).write_bytes(content)
    attack.look()
    assert (attack.trouble, attack.set_aside()) == ("", [])


def test_what_works_in_a_folder_ends_with_the_program_however_it_ends(attack):
    """Also when it is killed while a message is under way."""
    program = (
        "import sys, time, pathlib; from sync.folder.folder import Folder; from sync.errors import FolderDown\n"
        "folder = Folder(pathlib.Path(sys.argv[1]))\n"
        "folder.say('x.txt', 'x'); print('ready', flush=True); time.sleep(60)"
    )
    words = (sys.executable, "-c", program, str(attack.stick))
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout.readline() == b"ready\n"
        works = [pid for pid in processes(attack.stick) if pid != running.pid]
        assert len(works) == 1
        running.kill()
    eventually(lambda: not processes(attack.stick))


def test_it_has_so_much_and_no_more(attack):
    folders = attack.folders()
    folders.look([attack.stick, attack.good])
    (works,) = processes(attack.stick)
    lines = Path(f"/proc/{works}/limits").read_text().splitlines()
    most = {line[:25].strip(): line[25:].split()[:2] for line in lines}
    for what, value in (
        ("Max address space", LIMITS.memory_bytes),
        ("Max file size", LIMITS.file_bytes),
        ("Max open files", 64),
        ("Max core file size", 0),
    ):
        assert most[what] == [str(value)] * 2, what
    if ctypes.CDLL(None).syscall(*LANDLOCK_VERSION) > 0:
        assert "NoNewPrivs:\t1" in Path(f"/proc/{works}/status").read_text()
    attack.look(folders)


def test_it_can_write_nowhere_else(tmp_path):
    """Whatever is made of the process by what it reads."""
    inside, outside = tmp_path / "in", tmp_path / "outside"
    inside.mkdir()
    program = (
        "import pathlib, sys; from sync.folder.confinement import confine, write_nowhere_but_in; "
        "from sync.folder.wire import LIMITS; inside, outside = map(pathlib.Path, sys.argv[1:]); confine(LIMITS)\n"
        "if not write_nowhere_but_in(inside): sys.exit(77)\n"
        "(inside / 'a').write_text('a'); (inside / 'a').rename(inside / 'b'); (inside / 'b').unlink()\n"
        "try: outside.write_text('a')\n"
        "except PermissionError: sys.exit(0)\n"
        "sys.exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(inside), str(outside)], cwd=ROOT, check=False)
    if done.returncode == 77:
        pytest.skip("this kernel has no Landlock")
    assert done.returncode == 0
    assert not outside.exists()


def test_the_real_program_lives_with_it_tells_it_in_words_and_ends_at_once(attack, tmp_path):
    attack.database.unlink()
    os.mkfifo(attack.database)
    hall = Hall(tmp_path / "running", Settings("hall", ("sync",), 0, folders=(str(attack.stick), str(attack.good))))
    hall.start()
    try:
        eventually((attack.good / TEXT).is_file)
        said = eventually(lambda: "里面有不该有的东西" in (done := hall.command("journals")).stdout and done)
        assert said.returncode == 1
        assert f"{attack.good}：" in said.stdout
        assert processes(attack.good)
    finally:
        begun = time.monotonic()
        hall.stop()
    assert time.monotonic() - begun < STOP_S
    assert not processes(attack.stick) + processes(attack.good)

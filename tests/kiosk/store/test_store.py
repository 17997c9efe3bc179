"""The database opened, checked, damaged, full, locked out."""

import re
import sqlite3

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from kiosk.hall.clock import day_of
from kiosk.hall.unavailable import Unavailable
from kiosk.hall.worker import Person
from kiosk.store import Store, tables
from kiosk.store.errors import StoreUnavailable, StoreUnusable
from kiosk.store.identity.machine import Machine
from kiosk.store.migrate import NEWEST, upgrade
from kiosk.store.queries.persons import PERSON


def _execute(hall, statement, *values):
    connection = sqlite3.connect(hall.folder / "data" / "hall.db")
    with connection:
        connection.execute(statement, values)
    connection.close()


def _fill(hall):
    posting = hall.publish()
    hall.services.signups.sign_up(hall.worker(), posting.id)
    return posting


def test_migrations_lead_to_the_tables_of_the_program(hall):
    migrated = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool)
    upgrade(migrated)
    with hall.store.read() as query, migrated.begin() as conn:
        assert compare_metadata(MigrationContext.configure(conn), tables.metadata) == []
        assert _layout(query.conn) == _layout(conn)
        heads = [MigrationContext.configure(each).get_current_heads() for each in (query.conn, conn)]
    assert heads == [(NEWEST,), (NEWEST,)]


def _layout(conn):
    """Every table and index as SQLite keeps it, but Alembic's own."""
    found = conn.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    spoken = {name: re.sub(r"\s+", " ", sql) for name, sql in found if name != "alembic_version"}
    return {name: frozenset(sql.replace('"', "").split(", ")) for name, sql in spoken.items()}


def test_a_database_from_before_the_first_release_is_left_alone(hall, tmp_path):
    _execute(hall, "UPDATE alembic_version SET version_num = '0003'")
    with pytest.raises(StoreUnusable, match="empty folder"):
        Store.open(tmp_path / "data", tmp_path / "keys")


def test_a_database_of_a_newer_program_is_left_alone(hall, tmp_path):
    _execute(hall, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnusable, match="newer program"):
        Store.open(tmp_path / "data", tmp_path / "keys")
    assert NEWEST < "9999"


def test_rebuild_finds_and_mends_a_table_that_lies(hall):
    _fill(hall)
    assert hall.store.check() == ()
    _execute(hall, "UPDATE seats SET taken = 0")
    assert hall.store.check() == ("seats",)
    hall.store.rebuild()
    assert hall.store.check() == ()


@pytest.mark.parametrize(("column", "number"), [("header", 2), ("body", 3), ("hash", 3)])
def test_verify_names_journal_and_number_of_a_flipped_byte(hall, column, number):
    _fill(hall)
    with hall.store.read() as query:
        key = {"header": "header", "body": "body", "hash": "hash"}[column]
        written = query.conn.exec_driver_sql(f"SELECT {key} FROM entries WHERE number = {number}").scalar_one()
    _execute(hall, f"UPDATE entries SET {column} = ? WHERE number = ?", bytes([written[0] ^ 1]) + written[1:], number)
    (damage,) = hall.store.verify()
    assert (damage.journal, damage.number) == (hall.store.identity.journal, number)


def test_a_transaction_that_fails_keeps_nothing(hall):
    before = hall.facts()
    with pytest.raises(RuntimeError), hall.store.write() as tx:
        tx.put_sealed(b"w" * 10, PERSON, Person("13900000000", (), day_of(hall.clock())))
        raise RuntimeError
    with hall.store.read() as query:
        assert query.records.sealed(b"w" * 10, PERSON, Person) is None
    assert hall.facts() == before


def test_a_full_disk_is_named_and_nothing_is_half_done(hall):
    _fill(hall)
    sa.event.listen(hall.store._writing, "begin", lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 1"))
    before = hall.facts()
    with pytest.raises(StoreUnavailable) as caught:
        for number in range(200):
            hall.worker(100 + number)
    assert caught.value.reason is Unavailable.DISK_FULL
    assert hall.facts() >= before
    assert hall.store.check() == ()


def test_a_database_held_by_another_is_named(hall, monkeypatch):
    sa.event.listen(hall.store._writing, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 10"))
    hall.store._writing.dispose()
    holder = sqlite3.connect(hall.folder / "data" / "hall.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as caught:
        hall.worker()
    assert caught.value.reason is Unavailable.BUSY
    holder.close()
    hall.worker()


def test_another_process_s_commit_is_seen(hall, tmp_path):
    watch = hall.store.watch()
    assert watch.changed()
    assert not watch.changed()
    other = Store.open(tmp_path / "data", tmp_path / "keys", machine=Machine(clock=hall.clock))
    with other.write() as tx:
        tx.own.put_setting("seen", b"1")
    assert watch.changed()
    assert not watch.changed()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnusable, match="cannot keep data there"):
        Store.open(tmp_path / "file" / "data", tmp_path / "keys")
    with pytest.raises(StoreUnusable, match="cannot keep keys there"):
        Store.open(tmp_path / "data", tmp_path / "file" / "keys")


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "keys").mkdir()
    (tmp_path / "data" / "hall.db").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreUnusable, match=r"hall\.db"):
        Store.open(tmp_path / "data", tmp_path / "keys")


def test_replicas_of_the_same_facts_have_the_same_digest(hall, make_sibling):
    _fill(hall)
    other = make_sibling().store
    journal = hall.store.identity.journal
    hall.store.sign()
    with hall.store.read() as query:
        offer = query.journals.offer(journal, 0, 1 << 20)
    with other.write() as tx:
        assert len(tx.receive(offer)) == hall.facts()
        assert tx.receive(offer) == []
    assert other.digest("postings", "seats") == hall.store.digest("postings", "seats")
    assert other.digest() != hall.store.digest()
    assert other.check() == ()

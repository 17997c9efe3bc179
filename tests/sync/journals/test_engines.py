"""What one database has compiled the others find; their rows stay their own."""

import sqlalchemy as sa

from sync.journals.engines import sqlite_engine

TABLE = sa.Table("things", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True))


def test_a_statement_is_compiled_once_for_all_databases(tmp_path, monkeypatch):
    compiled = []
    dialect = sqlite_engine().dialect
    compiler = dialect.statement_compiler

    def count(*args, **more):
        compiled.append(args[1])
        return compiler(*args, **more)

    monkeypatch.setattr(type(dialect), "statement_compiler", staticmethod(count))
    found = []
    for name in ("one", "other"):
        engine = sqlite_engine(f"sqlite:///{tmp_path / name}")
        TABLE.metadata.create_all(engine)
        with engine.begin() as conn:
            conn.execute(sa.insert(TABLE).values(id=len(found)))
        with engine.connect() as conn:
            found.append(conn.scalars(sa.select(TABLE.c.id)).all())
        engine.dispose()
    assert found == [[0], [1]]
    assert sum(isinstance(each, sa.Insert | sa.Select) for each in compiled) == 2


def test_it_is_an_sqlite_like_any_other():
    engine = sqlite_engine()
    assert (engine.name, engine.driver) == ("sqlite", "pysqlite")
    assert engine.dialect == sqlite_engine().dialect != sa.create_engine("sqlite://").dialect

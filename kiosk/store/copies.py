"""Copies of a database that is in use: each knows that it is one."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

import sqlalchemy as sa


def back_up(engine: sa.Engine, target: Path) -> None:
    """Write a marked copy, or leave what was there; OSError if it cannot be written."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.touch(0o600)
        _copy_into(engine, draft)
        draft.replace(target)
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), str(target)) from error
    finally:
        draft.unlink(missing_ok=True)


def _copy_into(engine: sa.Engine, draft: Path) -> None:
    with closing(sqlite3.connect(draft)) as copy:
        source = engine.raw_connection()
        try:
            cast("sqlite3.Connection", source.driver_connection).backup(copy)
        finally:
            source.close()
        copy.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('copy', x'01')")
        copy.commit()

"""The number on the big board, typed at the kiosk."""

from collections.abc import Iterator

from checks.scenes.looking import come
from checks.scenes.stage import TODAY, Stage


def board_number(stage: Stage) -> Iterator[str]:
    """One that nobody has, one of a job, one of two."""
    come(stage)
    stage.tap("enterNumber")
    yield "number-empty"
    stage.type("999")
    stage.tap("main")
    yield "number-wrong"
    job, other = stage.services.jobs.every(TODAY)[:2]
    stage.type(str(job.number))
    yield "number"
    stage.tap("main")
    yield "numbered"
    stage.tap("back")
    with stage.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set number = ? where id = ?", (job.number, other.id))
    stage.type(str(job.number))
    stage.tap("main")
    yield "numbered-two"

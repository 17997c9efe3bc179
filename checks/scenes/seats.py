"""Seats: taken, not to be had, opened again, given up."""

from collections.abc import Iterator

from checks.scenes.looking import LONG, come
from checks.scenes.stage import TODAY, TOMORROW, Stage
from checks.scenes.strangers import PHONE
from kiosk.hall.clock import MINUTE
from kiosk.hall.posting import PostingText, text_of_edition
from kiosk.store.queries.postings import CONTACT

LATER = 11 * MINUTE
"""After which a seat just given is not shown again by itself."""


def taking(stage: Stage) -> Iterator[str]:
    """A job that fills under the finger, the seat, the same seat asked for again, and another of its time."""
    come(stage)
    first = stage.window.conversation.state.jobs.suggested[0].posting
    stage.fill(first)
    stage.tap("take-0")
    yield "full"
    stage.tap("take-1")
    yield "seat"
    stage.tap("back")
    yield "jobs-own"
    stage.tap("take-1")
    yield "swap"
    stage.tap("leave")
    come(stage)
    stage.tap("take-0")
    yield "seat-earlier"


def two_at_once(stage: Stage) -> Iterator[str]:
    """Whoever has shown a seat, and asks for another one of its time."""
    come(stage)
    stage.tap("take-0", "back")
    yield "jobs-own"
    stage.tap("take-1")
    yield "swap"
    stage.tap("swap")
    yield "swapped"


def coming_back(stage: Stage) -> Iterator[str]:
    """Whoever has a seat for today and one for tomorrow, with the longest texts there are."""
    worker = stage.know(PHONE, (101, 102))
    job = next(each for each in stage.services.jobs.every(TODAY) if each.terms.trade == 102 and each.places_left > 0)
    stage.services.signups.sign_up(worker.id, job.id)
    long = stage.publish(**{**LONG, "day": TOMORROW.isoformat(), "time": "18:30"})
    stage.fill(long, long.places_left - 11)
    stage.services.signups.sign_up(worker.id, long.id)
    stage.now += LATER
    come(stage)
    yield "jobs-with-seat"
    stage.tap("take-0")
    yield "busy"
    stage.tap("main")
    yield "label-empty"
    stage.type("99")
    stage.tap("main")
    yield "label-wrong"
    stage.type("12")
    stage.tap("main")
    yield "held"
    stage.tap("giveUp")
    yield "give-up"
    stage.tap("keep", "main")
    yield "arrived"
    with stage.store.write() as tx:
        tx.put_ciphertext(long.id, CONTACT, b"", b"gone")
        tx.put_open(long.id, text_of_edition(1), PostingText(""))
    stage.tap("leave")
    come(stage)
    stage.tap("mySeat")
    stage.type("12")
    stage.tap("main")
    yield "held-unreadable"


def two_together(stage: Stage) -> Iterator[str]:
    """Two who go together: a second number, his consent, both seats; and where one place is left."""
    come(stage)
    stage.tap("job-0", "together")
    yield "mate"
    stage.type("13700001111")
    yield "mate-consent"
    stage.tap("agree")
    yield "together"
    stage.tap("leave")
    come(stage, phone="13700002222")
    stage.fill(stage.window.conversation.state.jobs.suggested[0].posting, but=1)
    stage.tap("job-0", "together")
    stage.type("13700003333")
    stage.tap("agree")
    yield "few"
    stage.tap("waitApart")
    yield "apart"
    stage.tap("leave")
    come(stage, phone="13700004444")
    stage.fill(stage.window.conversation.state.jobs.suggested[0].posting, but=1)
    stage.tap("job-0", "together")
    stage.type("13700005555")
    stage.tap("agree", "waitTogether")
    yield "queued-together"


def wrong_labels(stage: Stage) -> Iterator[str]:
    """Three wrong ones are too many for one day."""
    worker = stage.know(PHONE, (101,))
    stage.services.signups.sign_up(worker.id, stage.publish(trade="101").id)
    come(stage)
    stage.tap("mySeat")
    for label in ("97", "98", "99"):
        stage.type(label)
        stage.tap("main")
    yield "label-desk"

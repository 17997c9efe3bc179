"""Whoever has not been here before: the first page, who wants people, the first visit, and what the machine says."""

from collections.abc import Iterator

from checks.scenes.stage import Stage
from kiosk.hall.clock import HOUR
from kiosk.hall.unavailable import Unavailable
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Page, Remark

PHONE = "13812345678"


def from_the_street(stage: Stage) -> Iterator[str]:
    """Before anybody has said anything."""
    yield "start"
    stage.tap("hire")
    yield "hire"
    stage.pages = ""
    stage.look()
    yield "hire-unreachable"
    stage.tap("back")
    stage.now += 14 * HOUR
    stage.look()
    yield "start-evening"


def first_visit(stage: Stage) -> Iterator[str]:
    """With a number that the hall does not know, up to the jobs."""
    stage.tap("findWork")
    yield "phone-empty"
    stage.type(PHONE[:7])
    stage.tap("main")
    yield "phone-short"
    stage.type(PHONE[7:10])
    yield "phone"
    stage.tap("key-clear")
    stage.type("22812345678")
    stage.tap("main")
    yield "phone-wrong"
    stage.tap("key-clear")
    stage.type(PHONE)
    yield "consent"
    stage.tap("agree")
    yield "families"
    stage.tap("family-0")
    yield "trades"
    stage.tap("trade-102", "trade-101")
    yield "trades-chosen"
    stage.tap("back")
    yield "families-chosen"
    stage.tap("main")
    yield "day"
    stage.tap("day-0")
    yield "jobs"


def troubles(stage: Stage) -> Iterator[str]:
    """What may come before any page."""
    stage.tap("findWork")
    stage.type(PHONE[:3])
    stage.pass_seconds(41)
    yield "idle"
    stage.tap("stay")
    talk = stage.window.conversation
    for trouble in Unavailable:
        talk.step(way.troubled(talk.state, trouble))
        stage.settle()
        yield f"trouble-{trouble.name.lower()}"
        stage.tap("notNow")


def remarks(stage: Stage) -> Iterator[str]:
    """Everything that the page of notices says."""
    stage.tap("findWork")
    talk = stage.window.conversation
    for remark in Remark:
        talk.step(way.go(talk.state, Page.NOTICE, remark))
        stage.settle()
        yield f"notice-{remark.name.lower()}"

"""Whoever has not been here before: the first page, who wants people, the first visit, and what the machine says."""

from collections.abc import Iterator
from dataclasses import replace

from checks.scenes.stage import Stage
from kiosk.hall.announced.event import Event, EventKind, EventWish
from kiosk.hall.clock import HOUR
from kiosk.hall.ids import to_text
from kiosk.hall.unavailable import Unavailable
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Page, Remark
from kiosk.screen.market import Ways

PHONE = "13812345678"
WIFI, PROVINCE = "Linggong-Hall", "https://linggong.example"


def from_the_street(stage: Stage) -> Iterator[str]:
    """Before anybody has said anything."""
    yield "start"
    stage.tap("hire")
    yield "hire"
    for wireless in ({"wifi": WIFI, "wifi_code": f"WIFI:T:WPA;S:{WIFI};P:linggong-2026;;"}, {"public": PROVINCE}):
        stage.ways = replace(stage.ways, **wireless)
        stage.look()
        yield "hire-public" if stage.ways.public else "hire-wifi"
    stage.ways = Ways("")
    stage.look()
    yield "hire-unreachable"
    stage.tap("back")
    stage.now += 14 * HOUR
    stage.look()
    yield "start-evening"


def public(stage: Stage) -> Iterator[str]:
    """What the hall makes public: its cards, and one with a number to call."""
    stage.window._models.learning.openHall()
    stage.settle()
    yield "hall"
    stage.tap("policy-2")
    yield "hall-card"
    stage.tap("back", "nextPolicies")
    yield "hall-last"


def announced(stage: Stage) -> Iterator[str]:
    """A fair and the van: on the first page, and what there is there; nothing once they have ended."""
    for kind, name, place in ((EventKind.FAIR, "采摘专场", "净月区采摘园"), (EventKind.VAN, "长" * 16, "长" * 40)):
        event = stage.services.events.post(EventWish(kind, name, place, "明天", "8点", "11点半"))
        if isinstance(event, Event):
            stage.publish(day="明天", event=to_text(event.id))
    stage.look()
    yield "start-event"
    stage.tap("events")
    yield "events"
    for event in stage.services.events.coming(stage.now):
        stage.services.events.end(event.id)
    stage.look()


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
    yield "phone-wrong"
    stage.tap("key-clear")
    stage.type(PHONE)
    yield "consent"
    stage.tap("agree")
    yield "families"
    stage.tap("family-0")
    yield "trades"
    stage.tap("trade-102")
    yield "jobs-first"
    stage.tap("changeTrades")
    yield "families-chosen"
    stage.tap("family-0")
    yield "trades-chosen"
    stage.tap("trade-101")
    yield "jobs"


def young(stage: Stage) -> Iterator[str]:
    """Whoever is not yet grown up, and whoever does not agree."""
    for answer in ("agreeYoung", "isChild", "decline"):
        stage.tap("findWork")
        stage.type(f"1390000{len(answer):04d}")
        stage.tap(answer)
        yield f"consent-{answer.lower()}"
        stage.tap("leave")


def troubles(stage: Stage) -> Iterator[str]:
    """What may come before any page."""
    stage.tap("findWork")
    stage.type(PHONE[:3])
    stage.pass_seconds(61)
    yield "idle"
    stage.tap("stay", "askView")
    yield "view"
    stage.tap("viewDone")
    talk = stage.window.conversation
    for trouble in Unavailable:
        talk.step(way.troubled(talk.state, trouble))
        stage.settle()
        yield f"trouble-{trouble.name.lower()}"
        stage.tap("notNow")


def remarks(stage: Stage) -> Iterator[str]:
    """Everything that the page of notices says."""
    stage.tap("findWork")
    talk, told = stage.window.conversation, set[str]()
    for remark in Remark:
        talk.step(way.go(talk.state, Page.NOTICE, remark))
        stage.settle()
        words = stage.words("page-notice")
        if words not in told:
            told.add(words)
            yield f"notice-{remark.name.lower()}"

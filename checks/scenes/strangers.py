"""Whoever has not been here before: the first page, who wants people, the first visit, and what the machine says."""

from collections.abc import Iterator
from dataclasses import replace

from checks.scenes.stage import Stage
from kiosk.hall.clock import HOUR
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

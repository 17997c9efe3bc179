"""`linggong clerk`: the hall's first manager, who appoints the others and ends them; a passphrase or PIN changed.

Names, passphrases and PINs are asked for, never given on the command line, where others could read them.
"""

import datetime as dt
from collections.abc import Callable

import msgspec

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.sheet import typed
from kiosk.hall.clock import day_of, day_range, local
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import NAME_LETTERS, PASSPHRASE_LEAST, Appointment, Clerk, NotKnown, Refused, Role
from kiosk.hall.desk.pin import PIN_DIGITS
from kiosk.hall.ids import Id, to_text
from kiosk.place.hall import Hall
from kiosk.place.place import Place

Ask = Callable[[str], str]
PLACE = "command"
ROLES = {Role.VOLUNTEER: "志愿者", Role.CLERK: "专员", Role.MANAGER: "负责人", Role.AUDITOR: "审计"}
REFUSED = {
    Refused.NAME: f"名字要 1 到 {NAME_LETTERS} 个字。",
    Refused.NAME_TAKEN: "已经有人叫这个名字，请加一个字区分开。",
    Refused.PASSPHRASE: f"口令至少 {PASSPHRASE_LEAST} 个字，不能总是那几个字，也不能就是名字。",
    Refused.NO_END: "志愿者要写明到哪一天：--until 2026-12-31。",
    Refused.PAST: "到哪一天要写今天或者以后：--until 2026-12-31。",
    Refused.NO_ROLE: "要写明身份。",
    Refused.NOT_MANAGER: "只有负责人能做这件事。",
    Refused.HAS_MANAGER: "这个市场已经有负责人：请他用 linggong clerk appoint 加人。忘了口令：--sheet 和根钥匙那张纸。",
    Refused.LAST_MANAGER: "市场总要有一个长期的负责人：先加一个，再停这一个。",
    Refused.NOBODY: "没有这个人，或者早就停了。linggong clerk list 列出全部。",
    Refused.PIN: f"PIN 是 {PIN_DIGITS} 个数字，不要 123456、111111 这样的，也不要生日。",
    Refused.NO_PANEL: "自助机的工作人员页只给专员和负责人用。",
    Refused.NO_WORD: "这台机器不在市场的名单上，它说的话不算数。",
}


class Asks(msgspec.Struct, frozen=True):
    """How somebody is asked: in the open, and unseen."""

    open: Ask
    secret: Ask


def list_clerks(place: Place, say: Say) -> int:
    """Say who stands at the desk; the exit code."""

    def act(hall: Hall) -> int:
        serving = hall.services.desk.clerks.serving()
        for clerk in serving:
            say(_in_words(clerk))
        if not serving:
            say("还没有人。请运行 linggong clerk first，定下第一个负责人。")
        return DONE

    return at_hall(place, act, say)


def first(place: Place, by_sheet: bool, asks: Asks, say: Say) -> int:
    """Appoint the first manager, or one anew by the sheet with the hall's root; the exit code."""

    def act(hall: Hall) -> int:
        if by_sheet and not _has_sheet(hall, asks):
            say("这不是这个市场的那张纸，或者抄错了字母。什么都没有改。")
            return BAD_INPUT
        name, passphrase = asks.open("负责人的名字"), _new_passphrase(asks, say)
        if passphrase is None:
            return BAD_INPUT
        return _said(hall.services.desk.clerks.first(name, passphrase, has_sheet=by_sheet), "定下了：", say)

    return at_hall(place, act, say)


def appoint(place: Place, role: Role, until: str, asks: Asks, say: Say) -> int:
    """A manager lets somebody stand at the desk; the exit code."""

    def act(hall: Hall) -> int:
        end = _end_of(until, hall.store.clock())
        if until and end is None:
            say("--until 请写成 2026-12-31 这样，今天或以后的一天。")
            return BAD_INPUT
        manager = entered(hall, "您的名字（负责人）", asks, say)
        if manager is None:
            return NOTHING_DONE
        name, passphrase = asks.open("新来的人叫什么"), _new_passphrase(asks, say)
        if passphrase is None:
            return BAD_INPUT
        wanted = Appointment(name, role, passphrase, end)
        with hall.services.acts.by(manager.id, Act.CLERK_APPOINTED):
            made = hall.services.desk.clerks.appoint(manager.id, wanted)
        return _said(made, "加上了：", say)

    return at_hall(place, act, say)


def end(place: Place, which: str, asks: Asks, say: Say) -> int:
    """A manager ends a clerk; the exit code."""

    def act(hall: Hall) -> int:
        named = [clerk for clerk in hall.services.desk.clerks.serving() if which in (clerk.name, to_text(clerk.id))]
        if len(named) != 1:
            say(REFUSED[Refused.NOBODY] if not named else "有几个人叫这个名字，请写代号。")
            return BAD_INPUT
        manager = entered(hall, "您的名字（负责人）", asks, say)
        if manager is None:
            return NOTHING_DONE
        with hall.services.acts.by(manager.id, Act.CLERK_ENDED, on=named[0].id):
            ended = hall.services.desk.clerks.end(manager.id, named[0].id)
        return _said(ended, "停了：", say)

    return at_hall(place, act, say)


def change_passphrase(place: Place, asks: Asks, say: Say) -> int:
    """Somebody changes his own passphrase; the exit code."""

    def ask_new() -> str | None:
        return _new_passphrase(asks, say)

    return at_hall(
        place, lambda hall: _change(hall, ask_new, hall.services.desk.clerks.change_passphrase, asks, say), say
    )


def change_pin(place: Place, asks: Asks, say: Say) -> int:
    """Somebody sets his own PIN for the kiosk's panel; the exit code."""

    def ask_new() -> str | None:
        return _new(asks, say, f"新 PIN（{PIN_DIGITS} 个数字，在自助机上用）")

    return at_hall(place, lambda hall: _change(hall, ask_new, hall.services.desk.pins.change, asks, say), say)


def _change(
    hall: Hall, ask_new: Callable[[], str | None], change: Callable[[Id, str], Refused | None], asks: Asks, say: Say
) -> int:
    """By who is let in with his passphrase."""
    clerk = entered(hall, "您的名字", asks, say)
    if clerk is None:
        return NOTHING_DONE
    secret = ask_new()
    if secret is None:
        return BAD_INPUT
    with hall.services.acts.by(clerk.id, Act.SECRET_CHANGED):
        refused = change(clerk.id, secret)
    say("换好了。" if refused is None else REFUSED[refused])
    return DONE if refused is None else BAD_INPUT


def entered(hall: Hall, question: str, asks: Asks, say: Say) -> Clerk | None:
    """Whoever is let in by name and passphrase; None, said, where nobody is."""
    outcome = hall.services.desk.clerks.enter(asks.open(question), asks.secret("口令"), PLACE)
    if not isinstance(outcome, NotKnown):
        return outcome
    minutes = -(-outcome.wait_ms // 60_000)
    say("名字或口令不对。" + (f"请等 {minutes} 分钟再试。" if minutes else ""))
    return None


def _new_passphrase(asks: Asks, say: Say) -> str | None:
    return _new(asks, say, f"新口令（至少 {PASSPHRASE_LEAST} 个字）")


def _new(asks: Asks, say: Say, question: str) -> str | None:
    secret = asks.secret(question)
    if asks.secret("再输一遍") == secret:
        return secret
    say("两遍不一样，什么都没有改。")
    return None


def _said(outcome: Clerk | Refused, done: str, say: Say) -> int:
    if isinstance(outcome, Refused):
        say(REFUSED[outcome])
        return BAD_INPUT
    say(f"{done}{_in_words(outcome)}")
    return DONE


def _in_words(clerk: Clerk) -> str:
    until = "" if clerk.until is None else f" 到 {local(clerk.until - 1):%Y-%m-%d}"
    return f"{to_text(clerk.id)} {clerk.name or '（名字打不开）'} {ROLES.get(clerk.role, '新程序的角色')}{until}"


def _end_of(until: str, now: int) -> int | None:
    """The end of a day that is not over; None for what is none."""
    try:
        day = dt.date.fromisoformat(until)
    except ValueError:
        return None
    return day_range(day)[1] + 1 if day >= day_of(now) else None


def _has_sheet(hall: Hall, asks: Asks) -> bool:
    root = typed(asks.secret("请按纸上的字母输根钥匙"))
    return root is not None and root.key == hall.store.roll.root

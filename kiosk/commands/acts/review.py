"""`linggong posting held`: a clerk reads work that nobody sees yet, and says what comes of it."""

from collections.abc import Callable

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.meant import in_words
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import local
from kiosk.hall.form.closing import LETTERS_MOST, ClosingReason, read_reason
from kiosk.hall.form.phone_number import mask
from kiosk.hall.ids import to_text
from kiosk.hall.review import Held, ReviewEnd
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.words.words import CHINESE

SAID = {
    ReviewEnd.PASSED: "通过了，已经上墙：",
    ReviewEnd.REFUSED: "没让发：",
    ReviewEnd.SENT_BACK: "退回去改了：",
    ReviewEnd.LAPSED: "晚了，开工时间已过，没有发：",
    ReviewEnd.WITHDRAWN: "老板自己撤了：",
}


def list_held(place: Place, say: Say) -> int:
    """Say what waits, each with what it says; the exit code."""
    return at_hall(place, lambda hall: _listed(hall, say), say)


def decide(place: Place, which: str, end: ReviewEnd, why: str, say: Say) -> int:
    """Say what comes of one, and what stands; the exit code."""
    reason = read_reason(why) if end is not ReviewEnd.PASSED else None
    if reason is None and end is not ReviewEnd.PASSED:
        say(f"请用 --why 写明为什么，1 到 {LETTERS_MOST} 个字，老板看得到。")
        return BAD_INPUT
    return at_hall(
        place, lambda hall: _meant(hall, which, say, lambda held: _decided(hall, held, end, reason, say)), say
    )


def publish_anew(place: Place, which: str, say: Say) -> int:
    """Publish what a lost kiosk holds; the exit code."""
    return at_hall(place, lambda hall: _meant(hall, which, say, lambda held: _anew(hall, held, say)), say)


def _listed(hall: Hall, say: Say) -> int:
    waiting = hall.services.reviews.waiting()
    for held in waiting:
        say(_told(hall, held))
    if not waiting:
        say("现在没有等着看的活儿。")
    return DONE


def _meant(hall: Hall, which: str, say: Say, act: Callable[[Held], int]) -> int:
    found = [held for held in hall.services.reviews.waiting() if _name(held).startswith(which.strip().upper())]
    if len(found) == 1 and which.strip():
        return act(found[0])
    say(
        f"有 {len(found)} 个这样的，什么都没动。"
        if found
        else "没有这个等着看的活儿。linggong posting held 能看到全部。"
    )
    for held in found:
        say(_in_words(hall.catalogue, held))
    return BAD_INPUT if found else NOTHING_DONE


def _decided(hall: Hall, held: Held, end: ReviewEnd, reason: ClosingReason | None, say: Say) -> int:
    stands = hall.services.reviews.decide(held, end, reason)
    words = _in_words(hall.catalogue, held)
    if stands is None:
        say(f"记下了，等那台机器确认：{words}")
        return DONE
    say(f"{SAID[stands.end]}{words}" if stands.end in SAID else f"这台机器办不了：{words}")
    return DONE if stands.end is end else NOTHING_DONE


def _anew(hall: Hall, held: Held, say: Say) -> int:
    posting = hall.services.reviews.publish_anew(held)
    if posting is None:
        say(f"这个发不了，什么都没动：{_in_words(hall.catalogue, held)}")
        return NOTHING_DONE
    say(f"在这台机器重新发了：{in_words(hall.catalogue, posting)}")
    return DONE


def _name(held: Held) -> str:
    return f"{to_text(held.id)}/{held.edition}"


def _told(hall: Hall, held: Held) -> str:
    """What it says, why it is read, and who offers it."""
    contact = hall.services.reviews.contact(held)
    known = CHINESE.employer.said(hall.services.verifications.known_as(held.employer))
    called = f"{contact.name} {mask(contact.phone)}" if contact else ""
    words = (_in_words(hall.catalogue, held), f"（{CHINESE.employer.causes[held.cause]}）", called, known)
    return " ".join(word for word in words if word)


def _in_words(catalogue: Catalogue, held: Held) -> str:
    if held.work is None:
        return f"{_name(held)} 内容还没传到"
    terms, text = held.work.terms, held.work.text
    trade = CHINESE.catalogue.trade_name(catalogue, terms.trade)
    start = f"{local(terms.start):%m-%d %H:%M}"
    pay = f"{terms.pay_fen / 100:g} 元"
    asked = "已经有人定了，等那台机器确认" if held.is_asked else ""
    words = (trade, f"{terms.headcount} 人", pay, start, text.place, text.note, asked)
    return f"{_name(held)} {' '.join(word for word in words if word)}"

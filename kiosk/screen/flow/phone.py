"""Steps of who types his mobile or hall number, and is known by it or asked whether it may be kept."""

from dataclasses import replace

from kiosk.hall.age import Verdict
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form import hall_number, phone_number
from kiosk.screen.answers import Agreed, Errand, Known, Unfound
from kiosk.screen.flow import jobs, look, trades, way
from kiosk.screen.flow.state import Every, Label, Number, Page, Phone, Remark, Seats, State, Trades
from kiosk.screen.offers import Listing

DIGITS = 11
_REMARKS = {Verdict.CARD_FIRST: Remark.CARD_FIRST, Verdict.CHILD: Remark.CHILD}


def length_of(digits: str) -> int:
    """How many digits a number has that begins so."""
    return hall_number.LENGTH if hall_number.is_beginning(digits) else DIGITS


def wrong_in(digits: str) -> Remark:
    """What is wrong with a number that was typed, if anything is."""
    if len(digits) < length_of(digits):
        return Remark.TOO_SHORT
    if hall_number.is_beginning(digits):
        return Remark.NONE if hall_number.normalise(digits) else Remark.NOT_HALL_NUMBER
    return Remark.NONE if phone_number.normalise(digits) else Remark.NOT_MOBILE


def press(state: State, digit: str) -> State:
    """One more digit of the number; what is more than a number is not taken."""
    digits = state.phone.digits + digit
    return _typed(state, digits[: length_of(digits)])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.phone.digits[:-1])


def clear(state: State) -> State:
    """Begin the number anew."""
    return _typed(state, "")


def check(state: State) -> State:
    """Say what is wrong with the number, if anything is."""
    return replace(state, remark=wrong_in(state.phone.digits))


def begin(state: State, errand: Errand) -> State:
    """Ask for the number, whatever for."""
    return way.go(replace(state, phone=replace(state.phone, errand=errand)), Page.PHONE)


def found(state: State, known: Known | Unfound | None, catalogue: Catalogue) -> State:
    """The hall knows the number, or it does not, or asks its owner once more: that looks the same.

    A hall number that nobody has here belongs to nobody who could agree to anything.
    """
    if isinstance(known, Unfound):
        return replace(state, remark=Remark.NO_SUCH_PERSON)
    if known is None:
        return way.go(state, Page.CONSENT)
    return _known(replace(state, phone=replace(state.phone, was_known=True)), known, catalogue)


def agreed(state: State, answer: Agreed, catalogue: Catalogue) -> State:
    """Who is admitted goes on; for whoever is not the visit ends, and he is told kindly."""
    if answer.known is None:
        return _told(state, _REMARKS[answer.verdict])
    return _known(way.go(state, Page.PHONE), answer.known, catalogue)


def _known(state: State, known: Known, catalogue: Catalogue) -> State:
    """To his jobs, or first to the trades that he has not said or has touched, or whether he still looks for what he
    said long ago; of two who share a number neither sees what the other looks for.
    """
    worker, wanted = known.worker, state.trades.wanted
    state = replace(state, look=look.worn(state.look, worker.language, is_large=worker.is_large))
    is_shared = state.phone.is_shared and len(catalogue.trades()) > 1
    chosen = () if is_shared else worker.trades
    if chosen and wanted is None and worker.wishes_are_old:
        asked = replace(state, phone=replace(state.phone, worker=worker, beside=None), jobs=known.listing)
        return way.go(replace(asked, trades=replace(state.trades, chosen=chosen)), Page.STILL)
    if chosen and (wanted is None or catalogue.has_any(wanted, chosen)):
        return jobs.looked(state, known)
    phone = replace(state.phone, worker=worker, beside=None)
    return trades.begin(replace(state, phone=phone, trades=replace(state.trades, chosen=chosen)), catalogue)


def share(state: State) -> State:
    """Somebody else uses the number: he is asked everything, as whoever is new, and sees nothing of the other's.

    Who says so twice is a third: that is for the desk.
    """
    if state.phone.is_shared:
        return way.go(state, Page.NOTICE, Remark.SHARED)
    typed = Phone(state.phone.digits, beside=state.phone.worker, is_shared=True)
    begun = replace(state, page=Page.PHONE, trail=(Page.START,), phone=typed, trades=Trades(), jobs=Listing())
    at_number = replace(begun, wanted=None, every=Every(), number=Number(), label=Label(), seats=Seats())
    return way.go(at_number, Page.CONSENT)


def decline(state: State) -> State:
    """Forget the number at once, which is the end of the visit, and say so."""
    return _told(state, Remark.DECLINED)


def _told(state: State, remark: Remark) -> State:
    """The end of the visit, and a word to who still stands there, as he reads."""
    return replace(way.end(state), page=Page.NOTICE, remark=remark, look=state.look)


def _typed(state: State, digits: str) -> State:
    return replace(state, phone=replace(state.phone, digits=digits), remark=Remark.NONE)

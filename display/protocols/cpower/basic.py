"""The few packets beside commands that a driver needs, as the maker's "Basic protocol" lays them out.

    76 power       00 set | 00 off 01 on | 00 x 7        answer: 00, state, ...
                   01 ask                                answer: 01, state, ...
    46 brightness  00 set | a level 0 to 31 x 24 hours   answer: 00 failed or 01 done, ...

What the flag of these answers says is unknown. The maker's packet 47, the clock, leaves open whether its numbers are
BCD: it is not made. Never tried on a card. The packets of 76 are
those of published frames: seven 00, where that document says eight.
"""

from display.protocols.cpower.messages import Raw

POWER, BRIGHTNESS = 0x76, 0x46
MOST_BRIGHT = 31

_SET, _ASK = b"\0", b"\1"
_HOURS = 24


def power(is_on: bool) -> Raw:
    """Light the LEDs, or darken them, at once."""
    return Raw(POWER, _SET + bytes((is_on,)) + bytes(7))


def ask_power() -> Raw:
    """Are they lit?"""
    return Raw(POWER, _ASK)


def brightness(level: int) -> Raw:
    """The same level, 0 to 31, for every hour. ValueError for another."""
    if level not in range(MOST_BRIGHT + 1):
        raise ValueError(f"brightness is 0 to {MOST_BRIGHT}, not {level}")
    return Raw(BRIGHTNESS, _SET + bytes((level,)) * _HOURS)


def wished_power(message: Raw) -> bool | None:
    """Whether this packet, heard by a card, lights the LEDs; None if it does neither."""
    is_set = message.code == POWER and message.data[:1] == _SET and len(message.data) > 1
    return bool(message.data[1]) if is_set else None


def has_failed(answer: Raw) -> bool:
    """Whether a card says in its answer that it could not."""
    return answer.code == BRIGHTNESS and answer.data[:1] == b"\0"

"""What goes wrong in a simulated province, and how often."""

from collections import Counter
from random import Random

import msgspec


class Crash(BaseException):
    """A kiosk's power fails, before or after a commit; nothing catches it but the simulation."""


class Rates(msgspec.Struct, frozen=True):
    """Chances: of a message to be hit on its way, of a commit to be the last one, of an hour to bring the rest.

    `older_program`: share of kiosks that begin with one. The last three are liars: a machine of a hall that turns
    bad, a province, a stick.
    """

    loss: float = 0.03
    answer_loss: float = 0.03
    duplication: float = 0.03
    delay: float = 0.03
    cut: float = 0.03
    error_500: float = 0.02
    crash: float = 0.004
    partition: float = 1.0
    server_restart: float = 1.0
    restore: float = 0.4
    clone: float = 0.2
    image: float = 0.2
    clock_jump: float = 0.6
    disk_full: float = 0.6
    older_program: float = 0.3
    thief: float = 3.0
    lying_province: float = 3.0
    lying_stick: float = 3.0

    @property
    def has_liars(self) -> bool:
        """Whether anybody lies at all."""
        return any(getattr(self, name) for name in LIARS)


LIARS = ("thief", "lying_province", "lying_stick")
NONE = Rates(*(0.0 for _ in Rates.__struct_fields__))
ALL = Rates()
ACCIDENTS = msgspec.structs.replace(ALL, **dict.fromkeys(LIARS, 0.0))
"""All that goes wrong where everybody tells the truth."""


class Faults:
    """Rolls the dice and counts what fell."""

    def __init__(self, rates: Rates, chance: Random) -> None:
        self.rates, self._chance = rates, chance
        self.counts: Counter[str] = Counter()
        self.is_healed = False

    def strikes(self, kind: str) -> bool:
        """Whether this goes wrong now."""
        if self.is_healed or self._chance.random() >= getattr(self.rates, kind):
            return False
        self.counts[kind] += 1
        return True


def rates_of(names: str) -> Rates:
    """`all`, `none`, or names with commas between; ValueError names one that does not exist."""
    if names in ("all", "none"):
        return ALL if names == "all" else NONE
    chosen = names.split(",")
    unknown = [name for name in chosen if name not in Rates.__struct_fields__]
    if unknown:
        raise ValueError(f"{unknown[0]}: there is no such fault; there are {', '.join(Rates.__struct_fields__)}")
    return msgspec.structs.replace(NONE, **{name: getattr(ALL, name) for name in chosen})

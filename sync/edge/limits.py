"""How much of a server strangers may take."""

import msgspec

KB, MB = 1024, 1024 * 1024


class Limits(msgspec.Struct, frozen=True):
    """Seconds, bytes and connections of one server; `an_address` counts who has not proved a key, `a_key` who has.

    A request's head has `head_s` from the connection's beginning on, also if nothing ever comes; an answer may lie
    there untaken for `stalled_s`. What is beyond `body` is thrown away, up to `drained`: who still sends does not hear
    why it is refused.
    """

    connections: int
    an_address: int
    body: int
    bodies: int
    a_key: int = 16
    head_s: float = 10
    head: int = 8 * KB
    body_s: float = 30
    idle_s: float = 5
    stalled_s: float = 20
    drained: int = 8 * MB

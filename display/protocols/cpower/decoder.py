"""Packets out of a stream in any chunks: never raises, keeps at most one, finds the next one after any noise."""

from display.protocols.cpower.frame import LEAD, MOST_ESCAPED, TAIL, Fault, Frame, parse

_LEAD, _TAIL = ord(LEAD), ord(TAIL)


class Splitter:
    """Cuts a stream at its marks. What comes out begins with A5 and ends with AE, unless it was cut short."""

    def __init__(self) -> None:
        self._raw = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw packets that end in these bytes; noise outside of packets is dropped."""
        found: list[bytes] = []
        for byte in data:
            raw = self._take(byte)
            if raw:
                found.append(raw)
        return found

    def rest(self) -> bytes:
        """What has come of an unfinished packet; it is dropped."""
        raw = bytes(self._raw) if len(self._raw) > len(LEAD) else b""
        self._raw.clear()
        return raw

    def _take(self, byte: int) -> bytes:
        cut_short = self.rest() if byte == _LEAD else b""
        if byte == _LEAD or self._raw:
            self._raw.append(byte)
        is_whole = byte == _TAIL or len(self._raw) >= MOST_ESCAPED
        return self.rest() if is_whole else cut_short


class Decoder:
    """Packets and faults of one line."""

    def __init__(self) -> None:
        self._splitter = Splitter()

    def feed(self, data: bytes) -> list[Frame | Fault]:
        """What ended in these bytes, in order."""
        return [parse(raw) for raw in self._splitter.feed(data)]

    def rest(self) -> list[Fault]:
        """A packet that has no end yet, as a fault; it is dropped."""
        raw = self._splitter.rest()
        found = parse(raw) if raw else None
        return [found] if isinstance(found, Fault) else []

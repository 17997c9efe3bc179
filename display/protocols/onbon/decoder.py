"""Frames out of a stream in any chunks: never raises, keeps at most one frame, finds the next one after any noise."""

from display.protocols.onbon.frame import LEAD, LEAD_IN, MOST_ESCAPED, TAIL, Fault, Frame, parse


class Splitter:
    """Cuts a stream at its marks. What comes out begins with A5 and ends with 5A, unless it was cut short."""

    def __init__(self) -> None:
        self._lead = 0
        self._body = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw frames that end in these bytes; noise outside of frames is dropped."""
        found: list[bytes] = []
        for byte in data:
            raw = self._take(byte)
            if raw is not None:
                found.append(raw)
        return found

    def rest(self) -> bytes:
        """What has come of an unfinished frame; it is dropped."""
        raw = self._raw() if self._body else b""
        self._lead = 0
        self._body.clear()
        return raw

    def _take(self, byte: int) -> bytes | None:
        if byte == LEAD:
            return self._begin()
        if not self._lead:
            return None
        self._body.append(byte)
        return self.rest() if byte == TAIL or self._is_too_long() else None

    def _begin(self) -> bytes | None:
        cut_short = self.rest() if self._body else None
        self._lead = min(self._lead + 1, len(LEAD_IN))
        return cut_short

    def _is_too_long(self) -> bool:
        return self._lead + len(self._body) >= MOST_ESCAPED

    def _raw(self) -> bytes:
        return bytes((LEAD,)) * self._lead + bytes(self._body)


class Decoder:
    """Frames and faults of one line."""

    def __init__(self) -> None:
        self._splitter = Splitter()

    def feed(self, data: bytes) -> list[Frame | Fault]:
        """What ended in these bytes, in order."""
        return [parse(raw) for raw in self._splitter.feed(data)]

    def rest(self) -> list[Fault]:
        """A frame that has no end yet, as a fault; it is dropped."""
        raw = self._splitter.rest()
        found = parse(raw) if raw else None
        return [found] if isinstance(found, Fault) else []

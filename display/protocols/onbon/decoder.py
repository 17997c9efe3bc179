"""Frames out of a stream in any chunks: never raises, keeps at most one frame, finds the next one after any noise."""

from display.protocols.onbon.frame import LEAD, LEAD_IN, MOST_ESCAPED, TAIL, Fault, Frame, parse


class Splitter:
    """Cuts a stream at its marks. What comes out begins with A5 and ends with 5A, unless it was cut short."""

    def __init__(self) -> None:
        self._lead = 0
        self._body = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw frames that end in these bytes; noise outside of frames is dropped."""
        found, at = list[bytes](), 0
        while at < len(data):
            if data[at] == LEAD:
                raw, at = self._begin(), at + 1
            elif self._lead:
                raw, at = self._take(data, at)
            else:
                raw, at = None, _mark(data, at, LEAD)
            if raw is not None:
                found.append(raw)
        return found

    def rest(self) -> bytes:
        """What has come of an unfinished frame; it is dropped."""
        raw = self._raw() if self._body else b""
        self._lead = 0
        self._body.clear()
        return raw

    def _take(self, data: bytes, at: int) -> tuple[bytes | None, int]:
        """Take what belongs to the frame begun; the frame if it ends there, and where to go on."""
        room = MOST_ESCAPED - self._lead - len(self._body)
        end = min(_mark(data, at, LEAD), _mark(data, at, TAIL) + 1, at + room)
        self._body += data[at:end]
        is_over = self._body[-1] == TAIL or end == at + room
        return (self.rest() if is_over else None), end

    def _begin(self) -> bytes | None:
        cut_short = self.rest() if self._body else None
        self._lead = min(self._lead + 1, len(LEAD_IN))
        return cut_short

    def _raw(self) -> bytes:
        return bytes((LEAD,)) * self._lead + bytes(self._body)


def _mark(data: bytes, at: int, mark: int) -> int:
    """Where a mark comes next, the end of the data if it does not."""
    found = data.find(mark, at)
    return len(data) if found < 0 else found


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

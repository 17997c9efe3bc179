"""Transmissions out of a stream in any chunks: never raises, keeps at most one, finds the next one after any noise."""

from display.protocols.alpha.frame import EOT, LEAST_NULLS, MOST_BYTES, MOST_NULLS, SOH, Fault, Frame, parse

_SOH, _EOT = ord(SOH), ord(EOT)


class Splitter:
    """Cuts a stream at its marks. What comes out begins with nulls and 01 and ends with 04, unless it was cut short.

    Of nulls that come in a row, the first `MOST_NULLS` are kept.
    """

    def __init__(self) -> None:
        self._nulls = 0
        self._body = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw transmissions that end in these bytes, or are cut short by the next; other noise is dropped."""
        return [raw for byte in data if (raw := self._take(byte))]

    def rest(self) -> bytes:
        """What has come of an unfinished transmission; it is dropped."""
        raw = bytes(self._nulls) + bytes(self._body) if self._body else b""
        self._nulls = 0
        self._body.clear()
        return raw

    def _take(self, byte: int) -> bytes:
        if byte == 0:
            return self._null()
        if not self._body and (byte != _SOH or self._nulls < LEAST_NULLS):
            return self.rest()
        self._body.append(byte)
        is_whole = byte == _EOT or self._nulls + len(self._body) >= MOST_BYTES
        return self.rest() if is_whole else b""

    def _null(self) -> bytes:
        cut_short = self.rest() if self._body else b""
        self._nulls = min(self._nulls + 1, MOST_NULLS)
        return cut_short


class Decoder:
    """Transmissions and faults of one line."""

    def __init__(self) -> None:
        self._splitter = Splitter()

    def feed(self, data: bytes) -> list[Frame | Fault]:
        """What ended in these bytes, in order."""
        return [parse(raw) for raw in self._splitter.feed(data)]

    def rest(self) -> list[Frame | Fault]:
        """A transmission that has no end yet, as a fault; it is dropped."""
        raw = self._splitter.rest()
        return [parse(raw)] if raw else []

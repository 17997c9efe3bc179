"""Frames out of a stream in any chunks, by length and checksum alone: nothing on the line marks where one begins.

What might be a frame is waited for until it is whole, or until silence ends it. If its checksum is wrong, the next
byte may begin one. Never raises, keeps at most a frame and as much noise.
"""

from display.protocols.linka.frame import HEAD, MOST_BYTES, MOST_DATA, VERSION, Fault, Frame, length_of, parse


class Splitter:
    """Cuts a stream into frames and the noise between them.

    Frames with more than `most_data` bytes of data are noise. Who waits for short ones alone is never kept waiting by
    a head that came of garbled bytes.
    """

    def __init__(self, most_data: int = MOST_DATA) -> None:
        self._most_data = most_data
        self._raw = bytearray()
        self._noise = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw frames that end in these bytes, and noise before them."""
        found: list[bytes] = []
        for first in range(0, len(data), MOST_BYTES):
            self._raw += data[first : first + MOST_BYTES]
            found += self._cut()
        return found

    def rest(self) -> bytes:
        """Silence: what has come and is no frame; it is dropped."""
        rest = bytes(self._noise + self._raw)
        self._noise.clear()
        self._raw.clear()
        return rest

    def silence(self) -> list[bytes]:
        """The same, but whole frames in what is dropped are found: a head that was none may have hidden them."""
        return [*self._cut(is_over=True), *self._noise_so_far()]

    def _cut(self, is_over: bool = False) -> list[bytes]:
        found: list[bytes] = []
        while self._raw and (is_over or not self._may_come()):
            raw = self._whole()
            if raw:
                found += [*self._noise_so_far(), raw]
                del self._raw[: len(raw)]
                continue
            self._noise.append(self._raw.pop(0))
            if len(self._noise) >= MOST_BYTES:
                found += self._noise_so_far()
        return found

    def _may_come(self) -> bool:
        """Whether a frame may begin here that is not whole yet."""
        raw = self._raw
        if len(raw) < HEAD.size:
            return len(raw) < 2 or raw[1] == VERSION
        length = length_of(raw)
        return length is not None and len(raw) < length and raw[HEAD.size - 1] <= self._most_data

    def _whole(self) -> bytes:
        """The frame that begins here; nothing if none does."""
        length = length_of(self._raw)
        if length is None or self._raw[HEAD.size - 1] > self._most_data:
            return b""
        raw = bytes(self._raw[:length])
        return b"" if isinstance(parse(raw), Fault) else raw

    def _noise_so_far(self) -> list[bytes]:
        noise = bytes(self._noise)
        self._noise.clear()
        return [noise] if noise else []


class Decoder:
    """Frames and faults of one line; `most_data` as for a splitter."""

    def __init__(self, most_data: int = MOST_DATA) -> None:
        self._splitter = Splitter(most_data)

    def feed(self, data: bytes) -> list[Frame | Fault]:
        """What ended in these bytes, in order."""
        return [parse(raw) for raw in self._splitter.feed(data)]

    def rest(self) -> list[Frame | Fault]:
        """What silence has ended; the unfinished frame is a fault, and dropped."""
        return [parse(raw) for raw in self._splitter.silence()]

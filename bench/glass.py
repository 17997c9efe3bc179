"""A display for measurements, seen as a camera would see it: by the protocol of VNC, whatever paints on it."""

import os
import secrets
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PIXEL_BYTES = 4
SHARED, RAW = 1, 0
PATIENCE_S = 30.0


@contextmanager
def display(width: int = 1080, height: int = 1920) -> Iterator[tuple[str, Path]]:
    """An X server of its own: its name for DISPLAY, and the socket where its picture can be had."""
    with tempfile.TemporaryDirectory() as folder:
        socket_path, (reading, writing) = Path(folder) / f"rfb-{secrets.token_hex(4)}", os.pipe()
        command = ["Xtigervnc", "-displayfd", str(writing), "-geometry", f"{width}x{height}", "-depth", "24"]
        command += ["-SecurityTypes", "None", "-rfbport", "-1", "-rfbunixpath", str(socket_path), "-FrameRate", "200"]
        server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as said:
                number = said.readline().strip()
            yield f":{number}", socket_path
        finally:
            server.terminate()
            server.wait()


class Camera:
    """Sees what changes on a display."""

    def __init__(self, socket_path: Path) -> None:
        while not socket_path.exists():
            time.sleep(0.01)
        self._stream = socket.socket(socket.AF_UNIX)
        self._stream.settimeout(PATIENCE_S)
        self._stream.connect(str(socket_path))
        self._read(12)
        self._stream.sendall(b"RFB 003.008\n")
        self._read(self._read(1)[0])
        self._stream.sendall(b"\x01")
        self._read(4)
        self._stream.sendall(bytes((SHARED,)))
        self.width, self.height = struct.unpack(">HH", self._read(4))
        self._read(16)
        self._read(*struct.unpack(">I", self._read(4)))
        self._stream.sendall(struct.pack(">BxHi", 2, 1, RAW))
        self._ask(is_new_only=False)
        self._update()

    def close(self) -> None:
        """Look no more."""
        self._stream.close()

    def wait_for(self, colour: int, pixels: int) -> float:
        """When (time.monotonic) so many pixels of that colour (0xRRGGBB) have come onto the display."""
        wanted, ends_at, seen = colour.to_bytes(3, "little"), time.monotonic() + PATIENCE_S, 0
        while seen < pixels:
            if time.monotonic() > ends_at:
                raise TimeoutError(f"{pixels} pixels of {colour:06x} did not come")
            self._ask(is_new_only=True)
            seen += sum(data.count(wanted) for data in self._update())
        return time.monotonic()

    def changed(self) -> None:
        """Wait until something changes."""
        self._ask(is_new_only=True)
        self._update()

    def _ask(self, is_new_only: bool) -> None:
        self._stream.sendall(struct.pack(">BBHHHH", 3, is_new_only, 0, 0, self.width, self.height))

    def _update(self) -> list[bytes]:
        while (kind := self._read(1)[0]) != 0:
            if kind == 3:
                self._read(3)
                self._read(*struct.unpack(">I", self._read(4)))
        (count,) = struct.unpack(">xH", self._read(3))
        found = []
        for _ in range(count):
            _, _, width, height, _ = struct.unpack(">HHHHi", self._read(12))
            found.append(self._read(width * height * PIXEL_BYTES))
        return found

    def _read(self, count: int) -> bytes:
        data = bytearray()
        while len(data) < count:
            piece = self._stream.recv(min(1 << 20, count - len(data)))
            if not piece:
                raise ConnectionError("the display is gone")
            data += piece
        return bytes(data)

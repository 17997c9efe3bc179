"""A tap on a TCP line: everything the hall sends reaches the card, and is kept."""

import socket
import threading


class TappedLine:
    """Listens for the hall's board, talks on to the card, keeps what the board sent."""

    def __init__(self, card: tuple[str, int]) -> None:
        self._card, self._sent, self._lock = card, bytearray(), threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def sent(self) -> bytes:
        """All bytes the board has put on the line."""
        with self._lock:
            return bytes(self._sent)

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                board, _ = self._listener.accept()
                card = socket.create_connection(self._card)
            except OSError:
                return
            threading.Thread(target=self._copy, args=(board, card, True), daemon=True).start()
            threading.Thread(target=self._copy, args=(card, board, False), daemon=True).start()

    def _copy(self, source: socket.socket, target: socket.socket, is_kept: bool) -> None:
        with source, target:
            try:
                while data := source.recv(4096):
                    if is_kept:
                        with self._lock:
                            self._sent += data
                    target.sendall(data)
            except OSError:
                return

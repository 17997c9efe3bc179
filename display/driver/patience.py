"""How long to wait for an answer: as long as this line needs, by the rule of RFC 6298."""

LEAST_S = 0.2
MOST_S = 2.0
_SMOOTH, _VARY, _DEVIATIONS = 1 / 8, 1 / 4, 4


class Patience:
    """Seconds beyond a frame's own time on the wire; grows with every silence, comes back with every answer."""

    def __init__(self, first_s: float) -> None:
        self._usual_s: float | None = None
        self._varies_s = 0.0
        self._wait_s = first_s

    @property
    def wait_s(self) -> float:
        """How long the next answer is waited for."""
        return self._wait_s

    def heard(self, took_s: float) -> None:
        """An answer came after so long; only to be told when it surely belongs to the frame."""
        if self._usual_s is None:
            self._usual_s, self._varies_s = took_s, took_s / 2
        else:
            self._varies_s += _VARY * (abs(took_s - self._usual_s) - self._varies_s)
            self._usual_s += _SMOOTH * (took_s - self._usual_s)
        self._wait_s = min(MOST_S, max(LEAST_S, self._usual_s + _DEVIATIONS * self._varies_s))

    def silent(self) -> None:
        """None came."""
        self._wait_s = min(MOST_S, 2 * self._wait_s)

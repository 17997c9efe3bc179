"""What a province does not do, and why; it tells nothing of the inside."""

import enum


class Why(enum.Enum):
    """Why not."""

    NOT_ALLOWED = enum.auto()
    NOT_FOUND = enum.auto()
    TAKEN = enum.auto()
    UNFIT = enum.auto()
    TOO_MUCH = enum.auto()
    NOT_HERE = enum.auto()


class Refusal(Exception):
    """What was asked is not done; `retry_s`: after so many seconds it may be, 0 if that is not known."""

    def __init__(self, why: Why, detail: str, retry_s: int = 0) -> None:
        super().__init__(detail)
        self.why, self.detail, self.retry_s = why, detail, retry_s

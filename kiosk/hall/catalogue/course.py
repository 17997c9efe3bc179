"""Courses that a hall tells its workers of."""

import msgspec


class Course(msgspec.Struct, frozen=True):
    """A course; `code` goes into facts and is never reused. `places` 0 means that nobody counts them.

    Texts are as people read them; `money` says what is paid to whom learns, where an office has confirmed it.
    """

    code: int
    name: str
    when: str
    where: str
    places: int = 0
    is_free: bool = True
    money: str = ""

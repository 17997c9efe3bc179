"""Courses that a hall tells its workers of."""

from kiosk.hall.catalogue.named import Named


class Course(Named, frozen=True):
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
    when_ko: str = ""
    when_en: str = ""
    where_ko: str = ""
    where_en: str = ""
    money_ko: str = ""
    money_en: str = ""

"""Keeps PySide from reading the source of every module that is imported after it, and from keeping it in memory.

It looks there for who wants its other spelling of names; nobody here does. The reading took longer than the database's
libraries to load, and 30 MB.
"""

import PySide6.QtCore  # noqa: F401  PySide's own modules are there once it is
from shibokensupport import feature  # type: ignore[import-not-found]

ASKED = "_mod_uses_pyside"


def leave_unread() -> None:
    """From now on a module is imported and no more. A PySide that has no such question is as it is."""
    if hasattr(feature, ASKED):
        setattr(feature, ASKED, _uses_no_spelling)


def _uses_no_spelling(_module: object) -> bool:
    return False

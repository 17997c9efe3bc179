"""A root's sheet of letters, as it is shown, copied and typed again."""

import secrets
from collections.abc import Callable

from kiosk.commands.acts.at_hall import Say
from sync.names import in_groups
from sync.roll.root import Root, read_sheet

Ask = Callable[[str], str]


class NoRootError(Exception):
    """What was typed is no sheet of this hall, or of this province."""


def show(root: Root, whose: str, say: Say) -> None:
    """Show what is to be copied onto a sheet."""
    say(f"请把下面两行抄到一张纸上，锁进柜子。谁拿到它，谁就能让机器进出{whose}。")
    say(f"  钥匙  {in_groups(root.letters)}")
    say(f"  名字  {in_groups(root.name)}")


def typed(text: str) -> Root | None:
    """The root of letters that somebody typed, None if they are none."""
    try:
        return read_sheet(text)
    except ValueError:
        return None


def is_same(text: str, root: Root) -> bool:
    """Whether somebody typed this very root."""
    found = typed(text)
    return found is not None and secrets.compare_digest(found.secret, root.secret)


def ask_for(root: Root | None, is_root: Callable[[Root], bool], ask: Ask) -> Root:
    """The root that lies here, or the one somebody types; NoRootError if that is not the one."""
    found = root or typed(ask("请按纸上的字母输根钥匙"))
    if found is None or not is_root(found):
        raise NoRootError
    return found


def ask_for_former(root: Root | None, is_root: Callable[[Root], bool], ask: Ask) -> Root | None:
    """The same of one to be replaced; None where its sheet is lost or stolen."""
    if root:
        return root
    text = ask("请按旧纸上的字母输根钥匙（纸丢了、被偷了：直接回车）")
    return ask_for(None, is_root, lambda _question: text) if text.strip() else None

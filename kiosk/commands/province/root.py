"""`linggong province root`, `strike`, `roll`: who speaks for the province, and the root key that says so.

Halls follow by themselves at their next exchange. Nodes share one key; where it is stolen, all go on with another.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say
from kiosk.commands.acts.sheet import Ask, NoRootError, ask_for, ask_for_former, is_same, show
from kiosk.errors import CannotStartError
from kiosk.place.place import Place
from kiosk.processes.province import address_of
from kiosk.settings import SettingsError, read_settings
from sync.names import in_groups, to_text
from sync.roll.root import Root

if TYPE_CHECKING:
    from sync.province.ledger.own_roll import OwnRoll

KEY_LETTERS = 8
COPY_KEY = "把 province.key 拷到其余的节点，再把所有节点重启一遍。"

Act = Callable[["OwnRoll"], int]


def at_roll(place: Place, act: Act, say: Say) -> int:
    """Do something with the roll of this place's province; the exit code."""
    try:
        with _opened(place) as own:
            return act(own)
    except (CannotStartError, SettingsError) as error:
        say(str(error))
    except NoRootError:
        say("这不是这个省平台的那张纸，或者抄错了字母。什么都没有改。")
    return BAD_INPUT


def take_off(say: Say, ask: Ask) -> Act:
    """Show the root to be copied onto a sheet, and remove it from this machine once it was typed back."""

    def act(own: "OwnRoll") -> int:
        root = own.root
        if root is None:
            say("根钥匙不在这台机器上：已经抄到纸上了，或者在第一个节点上。")
            return NOTHING_DONE
        if not _is_copied(root, say, ask):
            say("和上面的不一样，钥匙还留在这台机器上。")
            return NOTHING_DONE
        own.take_off_root()
        say("好了，钥匙只在那张纸上了。节点被偷、换钥匙时再拿出来。")
        return DONE

    return act


def replace(say: Say, ask: Ask) -> Act:
    """Make a new root: on a sheet at once, it never lies on this machine."""

    def act(own: "OwnRoll") -> int:
        before, root = ask_for_former(own.root, own.is_root, ask), own.new_root()
        say("这是新的根钥匙。")
        if not _is_copied(root, say, ask):
            say("和上面的不一样。什么都没有改，这张纸不要了。")
            return NOTHING_DONE
        own.hand_over(before, root)
        if before is None:
            say(f"换好了。请各市场在每一台自助机上运行：linggong root --province --trust {in_groups(root.name)}")
        else:
            say("换好了，各市场下次联系时自己会知道。旧的那张纸可以烧了。")
        return DONE

    return act


def admit_here(say: Say, ask: Ask) -> Act:
    """Let the key of this place in by the sheet: where the one of before is lost with its machine."""

    def act(own: "OwnRoll") -> int:
        if not own.admit(ask_for(own.root, own.is_root, ask)):
            say("这把钥匙是停用过的。请把 province.key 移走，再来一遍，会造一把新的。")
            return NOTHING_DONE
        say(f"好了，这里的钥匙说的话算数了。{COPY_KEY}")
        return DONE

    return act


def strike(which: str, say: Say, ask: Ask) -> Act:
    """Strike a key of nodes off for ever: a machine that had it is stolen. Another takes its place here."""

    def act(own: "OwnRoll") -> int:
        found = [key for key in own.roll.members if len(which) >= KEY_LETTERS and key.hex().startswith(which.lower())]
        if len(found) != 1:
            say(f"没有钥匙以 {which} 开头的节点。linggong province roll 列出全部，至少写 {KEY_LETTERS} 个字母。")
            return BAD_INPUT
        own.strike(ask_for(own.root, own.is_root, ask), found[0])
        say(f"钥匙 {_short(found[0])} 已永远停用，换成了 {_short(own.keys.public_key)}。{COPY_KEY}")
        say("没用过的入网码都作废了。拿走机器的人可能看得到各市场存在省平台的钥匙：请各市场运行 linggong rekey。")
        return DONE

    return act


def say_roll(say: Say) -> Act:
    """List the keys that speak for the province."""

    def act(own: "OwnRoll") -> int:
        roll = own.roll
        say(f"省平台 {in_groups(to_text(roll.owner))}")
        for key in sorted(roll.members):
            say(f"节点的钥匙 {_short(key)}{'（这里）' if key == own.keys.public_key else ''}")
        for key in sorted(roll.struck):
            say(f"已停用的钥匙 {_short(key)}")
        if own.keys.public_key not in roll.members:
            say("这里的钥匙不在名单上：各市场不信它，这个节点不转交招工和报名，也不让机器入网。")
        if roll.has_rivals:
            say("有人用旧的根钥匙交出了不止一把新的：请运行 linggong province root --new，当作纸丢了来办。")
        if own.root:
            say("省平台的根钥匙还在这台机器上：请运行 linggong province root，抄到纸上。")
        return DONE

    return act


def _is_copied(root: Root, say: Say, ask: Ask) -> bool:
    show(root, "省平台", say)
    return is_same(ask("抄好了，照纸上的钥匙输一遍，这台机器就把它忘掉（直接回车：不改）"), root)


def _short(key: bytes) -> str:
    return key.hex()[:KEY_LETTERS]


@contextmanager
def _opened(place: Place) -> Iterator["OwnRoll"]:
    from sync.province.ledger.database import ProvinceUnusable
    from sync.province.ledger.own_roll import OwnRoll

    settings = read_settings(place.config)
    try:
        own = OwnRoll(address_of(place, settings), place.keys)
    except (OSError, ValueError, ProvinceUnusable) as error:
        raise CannotStartError(f"The province cannot be opened ({error}).") from None
    try:
        yield own
    finally:
        own.close()

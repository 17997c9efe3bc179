"""`linggong root`, `strike`, `rekey`, `roll`: who belongs to the hall, and the root key that says so.

The root lies on the hall's first kiosk until it is taken off onto a sheet; then its letters are typed where needed.
"""

from collections.abc import Callable, Sequence

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_store
from kiosk.commands.acts.sheet import Ask, NoRootError, ask_for, ask_for_former, is_same, show
from kiosk.exchange.kiosks import roll as rolls
from kiosk.hall.ids import from_text
from kiosk.place.place import Place
from kiosk.store import Store
from kiosk.upkeep.standing import STRUCK_HERE, called_before, letter, standing_in_words
from sync.names import in_groups
from sync.roll.letters import next_free
from sync.roll.roll import Roll
from sync.roll.root import SECRET_BYTES as ROOT_BYTES
from sync.roll.root import Root, hand_over
from sync.roll.statements import Admitted, Member, member_of

KEY_LETTERS = 8
NOBODY = "none"

Act = Callable[[Store], int]


def at_roll(place: Place, act: Act, say: Say) -> int:
    """Do something with the roll of this place's hall; the exit code."""

    def with_sheet(store: Store) -> int:
        try:
            return act(store)
        except NoRootError:
            say("这不是这个市场的那张纸，或者抄错了字母。什么都没有改。")
            return BAD_INPUT

    return at_store(place, with_sheet, say)


def take_off(say: Say, ask: Ask) -> Act:
    """Show the root to be copied onto a sheet, and remove it from this machine once it was typed back."""

    def act(store: Store) -> int:
        root = store.keys.root
        if root is None:
            say("根钥匙不在这台机器上：已经抄到纸上了，或者在第一台机器上。")
            return NOTHING_DONE
        show(root, "这个市场", say)
        if not is_same(ask("抄好了，照纸上的钥匙输一遍，这台机器就把它忘掉（直接回车：先留着）"), root):
            say("和上面的不一样，钥匙还留在这台机器上。")
            return NOTHING_DONE
        store.keys.take_off_root()
        say("好了，钥匙只在那张纸上了。要停用机器、换钥匙时再拿出来。")
        return DONE

    return act


def replace(say: Say, ask: Ask) -> Act:
    """Make a new root: named by the one before where that is at hand, else believed where a clerk types its name."""

    def act(store: Store) -> int:
        roll, root = store.roll, Root(store.new_bytes(ROOT_BYTES))
        before = ask_for_former(store.keys.root, lambda typed: typed.key == roll.root, ask)
        with store.write() as tx:
            if before is None:
                tx.pin_root(store.hall, root.id)
        store.take_roll([*hand_over(roll, before or root, root)])
        store.keys.take_off_root()
        store.keys.put_root(root)
        rolls.rekey(store, root)
        if before is None:
            say(f"新的根钥匙做好了，名字是 {in_groups(root.name)}。")
            say(f"请在每一台自助机上运行：linggong root --trust {in_groups(root.name)}")
        else:
            say("新的根钥匙做好了，别的机器自己会知道。旧的那张纸可以烧了。")
        say("再运行 linggong root，把新的抄到纸上。")
        return DONE

    return act


def trust(name: str, is_province: bool, say: Say) -> Act:
    """A clerk says by its 16 letters which root is the hall's, or the province's that is believed here."""

    def act(store: Store) -> int:
        try:
            id_ = from_text(name.replace("-", "").replace(" ", ""))
        except ValueError:
            id_ = b""
        if len(id_) != len(store.hall):
            say("名字是 16 个字母和数字，照新纸上的“名字”那行输。")
            return BAD_INPUT
        with store.write() as tx:
            owner = tx.province() if is_province else store.hall
            if owner:
                tx.pin_root(owner, id_)
        if not owner:
            say("这台机器还没有在省平台入网。")
            return NOTHING_DONE
        say("记住了。这台机器从现在起只听这把根钥匙的；和别的机器连上以后就生效。")
        return DONE

    return act


def admit_here(say: Say, ask: Ask) -> Act:
    """Let this very machine into the hall by the root: where every other one is lost."""

    def act(store: Store) -> int:
        root = _root(store, ask)
        taken = {kiosk for key, kiosk in store.roll.letters.items() if key != store.public_key}
        member = member_of(store.hall, store.seed, next_free(taken, store.identity.kiosk))
        store.take_roll([root.state(Admitted(store.hall, member))])
        say(f"好了，这台机器是 {letter(store.identity.kiosk)} 机，它说的话算数了。")
        return DONE if store.public_key in store.roll.members else NOTHING_DONE

    return act


def strike(which: str, stays: Sequence[str], say: Say, ask: Ask) -> Act:
    """Strike a machine off for ever: stolen, sold, gone. What it wrote until now, as far as this one has it, stands."""

    def act(store: Store) -> int:
        roll, gone = store.roll, _chosen(store.roll, which)
        if gone is None:
            say(f"没有叫 {which} 的机器，或者不止一台。linggong roll 列出全部，可以写钥匙开头的几个字母。")
            return BAD_INPUT
        if gone.key == store.public_key:
            say("这就是这台机器自己。请在别的自助机上停用它。")
            return BAD_INPUT
        falling = rolls.falling(roll, gone)
        kept = _kept(roll, stays)
        if kept is None or (falling and not stays):
            names = "、".join(_in_words(roll, member) for member in falling)
            say(f"由它放进来的机器：{names or '没有'}。请用 --keep 写明哪几台留下（--keep none：都不留）。")
            return BAD_INPUT
        leaving = [gone, *(member for member in falling if member not in kept)]
        if not rolls.strike(store, _root(store, ask), leaving, kept):
            say("这把根钥匙说了不算：市场已经换过根钥匙。")
            return NOTHING_DONE
        say(f"{_in_words(roll, gone)} 已永远停用，市场的钥匙也换了。")
        say("它以前写下的都留着；它管的活要接管：linggong takeover。")
        return DONE

    return act


def _kept(roll: Roll, words: Sequence[str]) -> tuple[Member, ...] | None:
    """The machines that somebody wrote stay, of `none` nobody; None where a word names no machine."""
    if list(words) == [NOBODY]:
        return ()
    kept = [member for word in words if (member := _chosen(roll, word))]
    return tuple(kept) if len(kept) == len(words) else None


def rekey(say: Say, ask: Ask) -> Act:
    """Make a new secret of the hall, for every machine on its roll."""

    def act(store: Store) -> int:
        rolls.rekey(store, _root(store, ask))
        say("换好了。从现在起写下的，只有名单上的机器看得懂；别的机器连上以后自己会换。")
        return DONE

    return act


def say_roll(say: Say) -> Act:
    """List the machines of the hall."""

    def act(store: Store) -> int:
        roll = store.roll
        for key in sorted(roll.members, key=lambda key: (roll.letters[key], key)):
            here = "（这台）" if key == store.public_key else ""
            say(f"{_in_words(roll, roll.members[key])}{here}{called_before(roll, key)}")
        for key in sorted(roll.struck):
            say(f"已停用的机器，钥匙 {key.hex()[:KEY_LETTERS]}")
        for words in standing_in_words(store):
            say(words)
        if store.public_key in roll.struck:
            say(STRUCK_HERE)
        elif not store.counts:
            say("这台机器不在名单上，它说的话不算数。")
        if store.keys.root:
            say("市场的根钥匙还在这台机器上：请运行 linggong root，抄到纸上。")
        return DONE

    return act


def _chosen(roll: Roll, word: str) -> Member | None:
    """A machine by its letter, or by the beginning of its key in hex."""
    members = roll.members.values()
    by_letter = [member for member in members if letter(roll.letters[member.key]) == word.upper()]
    by_key = [member for member in members if len(word) >= KEY_LETTERS and member.key.hex().startswith(word.lower())]
    found = by_key or by_letter
    return found[0] if len(found) == 1 else None


def _root(store: Store, ask: Ask) -> Root:
    return ask_for(store.keys.root, lambda root: root.key == store.roll.root, ask)


def _in_words(roll: Roll, member: Member) -> str:
    return f"{letter(roll.letters[member.key])} 机（钥匙 {member.key.hex()[:KEY_LETTERS]}）"

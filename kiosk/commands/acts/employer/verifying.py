"""`linggong employer`: a clerk sees who an employer is, writes down which papers he has seen, and ends that."""

from collections.abc import Callable, Iterable

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.employer.wording import in_words
from kiosk.hall.employer.verification import EmployerKind, Papers, TypedPapers
from kiosk.hall.form.closing import LETTERS_MOST, ClosingReason, read_reason
from kiosk.hall.ids import Id, from_text, to_text
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.words.papers import ASKED, fault_in_words
from kiosk.words.words import CHINESE

Ask = Callable[[str], str]
ROUNDS = 3
"""So often a field is asked again that was typed wrong."""
DIGITS_MOST = 5


def show(place: Place, which: str, ask: Ask, say: Say) -> int:
    """Say what is known of an employer; without a posting a number of his is asked for. The exit code."""

    def act(hall: Hall) -> int:
        found = _meant(hall, which) if which.strip() else hall.services.verifications.found(ask(ASKED["any"]))
        for employer in found:
            for words in in_words(hall, employer):
                say(words)
        if not found:
            say("没找到这个老板。")
        return DONE if found else NOTHING_DONE

    return at_hall(place, act, say)


def verify(place: Place, which: str, kind: EmployerKind, ask: Ask, say: Say) -> int:
    """Ask for what stands on the papers and keep it; the exit code."""

    def act(hall: Hall) -> int:
        employer = _one(hall, which, say)
        if employer is None:
            return BAD_INPUT
        papers = _asked(hall, kind, ask, say)
        return BAD_INPUT if papers is None else _verified(hall, employer, kind, papers, say)

    return at_hall(place, act, say)


def end(place: Place, which: str, kind: EmployerKind | None, why: str, say: Say) -> int:
    """What was seen is good no more; the exit code."""
    reason = read_reason(why)
    if reason is None:
        say(f"请用 --why 写明为什么，1 到 {LETTERS_MOST} 个字。")
        return BAD_INPUT
    return at_hall(place, lambda hall: _ended(hall, which, kind, reason, say), say)


def give_code(place: Place, which: str, say: Say) -> int:
    """Say six digits by which another phone becomes an employer's; the exit code."""

    def act(hall: Hall) -> int:
        employer = _one(hall, which, say)
        if employer is None:
            return BAD_INPUT
        digits = hall.services.takeovers.offer(employer)
        if digits is None:
            say("这个老板还没核过，先核：linggong employer verify")
            return NOTHING_DONE
        say(f"{digits[:3]} {digits[3:]}，15 分钟内有效，只能用一次。")
        say("请他用新手机扫这台机器的码，在「我的活儿」里点「怎么核」，把这六个数填进去。")
        return DONE

    return at_hall(place, act, say)


def _verified(hall: Hall, employer: Id, kind: EmployerKind, papers: Papers, say: Say) -> int:
    outcome = hall.services.verifications.verify(employer, kind, papers)
    say(f"{'记下了' if outcome.is_new else '以前就记过，没有变'}：{CHINESE.employer.said(outcome.known)}")
    if outcome.also:
        say(f"同一份证件还核过 {len(outcome.also)} 个：{' '.join(map(to_text, outcome.also))}")
    waiting = sum(held.employer == employer for held in hall.services.reviews.waiting())
    if waiting:
        say(f"他还有 {waiting} 个活儿等着看：linggong posting held")
    return DONE


def _ended(hall: Hall, which: str, kind: EmployerKind | None, reason: ClosingReason, say: Say) -> int:
    employer = _one(hall, which, say)
    if employer is None:
        return BAD_INPUT
    ended = hall.services.verifications.end(employer, reason, kind)
    for one in ended:
        say(f"不作数了：{CHINESE.employer.known[one.kind]}")
    if not ended:
        say("这个老板没有核过，什么都没动。")
        return NOTHING_DONE
    say(f"现在是：{CHINESE.employer.said(hall.services.verifications.known_as(employer))}")
    return DONE


def _asked(hall: Hall, kind: EmployerKind, ask: Ask, say: Say) -> Papers | None:
    """What stands on the papers; only what was typed wrong is asked again."""
    fields = TypedPapers.__struct_fields__ if kind is EmployerKind.AGENCY else ("name", "number", "until")
    typed, wrong = dict[str, str](), tuple(fields)
    for _ in range(ROUNDS):
        typed |= {field: ask(ASKED.get(f"{field} {kind.name}", ASKED[field])) for field in wrong}
        read = hall.services.verifications.read(kind, TypedPapers(**typed))
        if isinstance(read, Papers):
            return read
        wrong = tuple(read)
        for field, fault in read.items():
            say(fault_in_words(field, kind, fault))
    say("什么都没记。请看清证件再来一次。")
    return None


def _one(hall: Hall, which: str, say: Say) -> Id | None:
    """The employer meant; where there are none or several, what to do is said."""
    found = _meant(hall, which)
    if len(found) == 1:
        return found[0]
    say(
        f"有 {len(found)} 个老板是这样的，什么都没动。请用活儿的代号：linggong posting list"
        if found
        else "没有这个号的活儿。请他在手机上打开「我的活儿」，报一个活儿的号。"
    )
    return None


def _meant(hall: Hall, which: str) -> tuple[Id, ...]:
    """By a number of his work, or the beginning of its id or of his own: never by what he types as his telephone."""
    wanted = which.strip().upper()
    if wanted.isascii() and wanted.isdigit() and len(wanted) <= DIGITS_MOST:
        return _each(job.employer for job in hall.services.jobs.numbered(int(wanted)).postings)
    if not wanted:
        return ()
    work = [(to_text(one.id), one.employer) for one in hall.services.postings.standing()]
    work += [(to_text(one.id), one.employer) for one in hall.services.reviews.waiting()]
    named = _each(whose for identity, whose in work if identity.startswith(wanted.split("/")[0]))
    return named or _each(whose for _, whose in work if to_text(whose).startswith(wanted)) or _known(hall, wanted)


def _known(hall: Hall, wanted: str) -> tuple[Id, ...]:
    """By his whole id, where papers of his were seen."""
    try:
        employer = from_text(wanted)
    except ValueError:
        return ()
    return (employer,) if hall.services.verifications.of_employer(employer) else ()


def _each(employers: Iterable[Id]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(employers))

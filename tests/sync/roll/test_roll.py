"""Who belongs to a hall is one function of signed statements: in any order, repeated, partly arrived."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.names import in_groups
from sync.roll.roll import MOST_MEMBERS, reckon
from sync.roll.root import Root, hand_over, read_sheet, strikes
from sync.roll.statements import (
    MOST_OF_ONE,
    Admitted,
    NamedHead,
    NextRoot,
    Secret,
    Struck,
    id_of,
    is_own_word,
    member_of,
    read,
    state,
)

ROOT, NEXT, THIRD, STRANGER = (Root(bytes([number]) * 16) for number in range(1, 5))
HALL = ROOT.id
SEEDS = [bytes([number]) * 32 for number in range(10, 17)]
MEMBERS = [member_of(HALL, seed, number) for number, seed in enumerate(SEEDS)]
A, B, C, D, E, F, G = MEMBERS
HEAD = NamedHead(A.key, 7, b"h" * 32)


def admitted(by, member):
    content = Admitted(HALL, member)
    return by.state(content) if isinstance(by, Root) else state(content, SEEDS[MEMBERS.index(by)])


def struck(member, *stays, by=ROOT, heads=()):
    return by.state(Struck(HALL, member.key, heads, stays))


def names(roll):
    return "".join("ABCDEFG"[MEMBERS.index(member)] for member in sorted(roll.members.values(), key=MEMBERS.index))


FOUNDED = [admitted(ROOT, A), admitted(A, B), admitted(B, C)]


def test_who_is_reached_from_the_root_is_admitted():
    assert names(reckon(HALL, FOUNDED)) == "ABC"
    assert names(reckon(HALL, [admitted(ROOT, A), admitted(B, C)])) == "A"
    assert names(reckon(HALL, [admitted(STRANGER, A)])) == ""
    assert names(reckon(STRANGER.id, FOUNDED)) == ""
    assert reckon(HALL, FOUNDED).first == A


def test_what_is_said_of_another_owner_says_nothing_of_this_one():
    of_another = [ROOT.state(Admitted(NEXT.id, D)), ROOT.state(Struck(NEXT.id, A.key, (), ()))]
    assert reckon(HALL, [*FOUNDED, *of_another]).members == reckon(HALL, FOUNDED).members
    assert reckon(HALL, of_another).kept == ()


def test_two_that_were_let_in_apart_have_a_letter_each():
    """X and Y both say B, as B does; nobody's order of hearing of it matters."""
    twins = [member_of(HALL, bytes([number]) * 32, 1) for number in (50, 51)]
    said = [*FOUNDED, *(admitted(ROOT, twin) for twin in twins)]
    keys = sorted([B.key, *(twin.key for twin in twins)])
    for order in (said, said[::-1], [*said, *said]):
        roll = reckon(HALL, order)
        assert [roll.letters[key] for key in keys] == [1, 3, 4], "C is somebody's"
        assert (roll.letters[A.key], roll.letters[C.key]) == (0, 2)
    assert twins[0].key not in reckon(HALL, [*said, struck(twins[0])]).letters


def test_an_id_is_made_of_its_root_and_nobody_else_s():
    assert id_of(ROOT.key) == HALL
    roll = reckon(HALL, [state(Admitted(HALL, D), SEEDS[3]), admitted(STRANGER, D)])
    assert (roll.members, roll.kept, roll.root) == ({}, (), b"")


def test_whom_a_struck_one_let_in_falls_unless_named():
    assert names(reckon(HALL, [*FOUNDED, struck(A)])) == ""
    assert names(reckon(HALL, [*FOUNDED, struck(A, B)])) == "BC"
    assert names(reckon(HALL, [*FOUNDED, struck(B)])) == "A"
    assert names(reckon(HALL, [*FOUNDED, struck(B), admitted(A, B), admitted(ROOT, B)])) == "A", "struck is for ever"


def test_only_the_root_strikes_and_names_heads():
    forged = state(Struck(HALL, A.key, (HEAD,), ()), SEEDS[1])
    roll = reckon(HALL, [*FOUNDED, forged])
    assert (names(roll), roll.struck, roll.heads) == ("ABC", frozenset(), frozenset())
    assert reckon(HALL, [*FOUNDED, struck(B, heads=(HEAD,))]).heads == {HEAD}


def test_what_a_struck_one_signs_besides_is_forgotten():
    roll = reckon(HALL, [*FOUNDED, struck(B), admitted(B, D), admitted(B, E)])
    assert len(roll.kept) == 3


def test_a_machine_alone_says_its_sealing_key_and_letter():
    stolen = msgspec.structs.replace(A, sealing_key=B.sealing_key)
    assert not is_own_word(HALL, stolen)
    assert read(admitted(ROOT, stolen)) is None
    assert read(admitted(ROOT, A)) == Admitted(HALL, A)
    other_hall = member_of(STRANGER.id, SEEDS[0])
    assert read(ROOT.state(Admitted(HALL, other_hall))) is None, "its word was for another hall"


@pytest.mark.parametrize(
    "change", [{"signer": B.key}, {"signature": bytes(64)}, {"body": b"\x90"}, {"body": b"\x91" * 900}]
)
def test_a_statement_that_was_changed_says_nothing(change):
    assert read(msgspec.structs.replace(admitted(ROOT, A), **change)) is None


def test_a_next_root_begins_with_all_that_is_true_and_the_former_s_word_ends():
    word = ROOT.state(NextRoot(HALL, NEXT.key, (A, C), (B.key,), (HEAD,)))
    said = [*FOUNDED, word, admitted(ROOT, D), struck(C)]
    roll = reckon(HALL, said)
    assert (names(roll), roll.root, roll.struck, roll.heads) == ("AC", NEXT.key, {B.key}, {HEAD})
    assert names(reckon(HALL, [*said, struck(C, by=NEXT)])) == "A"
    assert names(reckon(HALL, [*said, admitted(NEXT, E)])) == "ACE"


def test_a_next_root_goes_on_with_more_heads_than_one_statement_holds():
    first, after = Root(bytes(16)), Root(bytes(range(16)))
    gone, stays = (member_of(first.id, bytes([number]) * 32) for number in (1, 2))
    heads = {NamedHead(gone.key, number, bytes(32)) for number in range(1, 3 * MOST_OF_ONE)}
    said = [first.state(Admitted(first.id, each)) for each in (gone, stays)]
    said += [first.state(word) for word in strikes(first.id, gone.key, heads)]
    before = reckon(first.id, said)
    said += hand_over(before, first, after)
    roll = reckon(first.id, said)
    assert all(read(each) for each in said)
    assert (roll.root, roll.heads, roll.struck) == (after.key, heads, {gone.key})
    assert roll.members == before.members == {stays.key: stays}


def test_who_was_told_another_root_asks_for_what_it_says():
    """A name that a clerk has typed makes a roll another one, until the root it names has said something here."""
    first, after = Root(bytes(16)), Root(bytes(range(16)))
    said = [first.state(Admitted(first.id, member_of(first.id, bytes([1]) * 32)))]
    before = reckon(first.id, said)
    told = [*said, *hand_over(before, after, after)]
    assert reckon(first.id, said, after.id).digest != before.digest
    assert reckon(first.id, told, after.id).digest != reckon(first.id, said, after.id).digest


def test_a_stolen_root_is_overruled_where_a_clerk_has_typed_another():
    """The thief has the sheet: names a root of his own, strikes everybody, lets himself in."""
    thief = [ROOT.state(NextRoot(HALL, THIRD.key, (F,), (A.key, B.key), ())), struck(A), struck(B), admitted(ROOT, F)]
    own = NEXT.state(NextRoot(HALL, NEXT.key, (A, B), (F.key,), ()))
    said = [*FOUNDED, *thief, own]
    assert names(reckon(HALL, said)) == "F"
    roll = reckon(HALL, said, pinned=NEXT.id)
    assert names(roll) == "ABC"
    assert names(reckon(HALL, [*said, struck(A, by=NEXT), admitted(A, G)], pinned=NEXT.id)) == "BC"
    assert names(reckon(HALL, [*FOUNDED, admitted(ROOT, D)], pinned=NEXT.id)) == "ABCD", "its word has not come yet"


def test_two_roots_named_by_one_are_told():
    rivals = [ROOT.state(NextRoot(HALL, root.key, (A,), (), ())) for root in (NEXT, THIRD)]
    assert reckon(HALL, [*FOUNDED, *rivals]).has_rivals
    assert not reckon(HALL, [*FOUNDED, *rivals], pinned=NEXT.id).has_rivals
    assert not reckon(HALL, [*FOUNDED, rivals[0]]).has_rivals


def test_secrets_are_all_kept_and_the_reigning_root_s_largest_number_is_last():
    def secret(number, by=ROOT):
        return by.state(Secret(HALL, number, bytes([number]) * 10, b"", b""))

    word = ROOT.state(NextRoot(HALL, NEXT.key, (A,), (), ()))
    roll = reckon(HALL, [*FOUNDED, word, secret(9), secret(2, NEXT), secret(1, NEXT), secret(5, STRANGER)])
    assert [each.number for each in roll.secrets] == [9, 1, 2]


def test_one_signer_alone_fills_nothing():
    many = [state(Admitted(HALL, member_of(HALL, bytes([1, number]) * 16)), SEEDS[1]) for number in range(200)]
    roll = reckon(HALL, [*FOUNDED, *many])
    assert len(roll.kept) <= MOST_OF_ONE + 2
    assert A.key in roll.members


def test_a_chain_of_thieves_ends():
    seeds = [bytes([2, layer, number]).ljust(32, b"x") for layer in range(7) for number in range(90)]
    said, before = [*FOUNDED], SEEDS[1]
    for number, seed in enumerate(seeds):
        said.append(state(Admitted(HALL, member_of(HALL, seed)), before))
        before = seed if number % 90 == 89 else before
    roll = reckon(HALL, said)
    assert len(roll.members) == MOST_MEMBERS
    assert {A.key, B.key, C.key} <= roll.members.keys()
    assert len(roll.kept) <= MOST_MEMBERS + 100


def test_a_sheet_is_typed_as_people_type():
    typed = in_groups(ROOT.letters).lower().replace("0", "o").replace("1", "l")
    assert read_sheet(typed).key == ROOT.key
    assert (len(ROOT.letters), len(ROOT.name)) == (26, 16)
    for wrong in ("", ROOT.letters[:-1], ROOT.letters + "A", "U" * 26):
        with pytest.raises(ValueError, match="base32"):
            read_sheet(wrong)


@given(st.binary(min_size=16, max_size=16))
def test_every_secret_comes_back_from_its_letters(secret):
    assert read_sheet(Root(secret).letters).secret == secret


members = st.sampled_from(MEMBERS)
roots = st.sampled_from([ROOT, NEXT, THIRD])
some_members = st.lists(members, max_size=3).map(tuple)
keys = st.lists(members.map(lambda member: member.key), max_size=2).map(tuple)
heads = st.lists(st.just(HEAD) | st.just(NamedHead(B.key, 3, b"x" * 32)), max_size=2).map(tuple)
statements = (
    st.builds(admitted, roots | members, members)
    | st.builds(
        lambda root, member, stays, up_to: struck(member, *stays, by=root, heads=up_to),
        roots,
        members,
        some_members,
        heads,
    )
    | st.builds(
        lambda by, root, stays, gone, up_to: by.state(NextRoot(HALL, root.key, stays, gone, up_to)),
        roots,
        roots,
        some_members,
        keys,
        heads,
    )
    | st.builds(lambda root, number: root.state(Secret(HALL, number, bytes(10), b"", b"")), roots, st.integers(0, 3))
)
said = st.lists(statements, max_size=14).map(lambda more: [*FOUNDED, *more])
pins = st.sampled_from([b"", NEXT.id, THIRD.id])


def _say(roll):
    return roll.members, roll.struck, roll.heads, roll.root, roll.secrets, roll.kept


@settings(max_examples=200)
@given(said, pins, st.randoms())
def test_any_order_and_any_repetition_says_the_same(words, pinned, chance):
    shuffled = chance.sample(words, len(words)) + chance.choices(words, k=5)
    assert _say(reckon(HALL, shuffled, pinned)) == _say(reckon(HALL, words, pinned))


@settings(max_examples=200)
@given(said, pins)
def test_what_is_kept_says_all(words, pinned):
    roll = reckon(HALL, words, pinned)
    assert _say(reckon(HALL, roll.kept, pinned)) == _say(roll)


@settings(max_examples=150)
@given(said, pins, st.randoms())
def test_replicas_that_forgot_what_said_nothing_yet_come_to_the_same(words, pinned, chance):
    """Each hears the words one by one in an order of its own, keeps what says something, and they meet until alike."""
    held = []
    for _ in range(3):
        kept = ()
        for word in chance.sample(words, len(words)):
            kept = reckon(HALL, (*kept, word), pinned).kept
        held.append(kept)
    for _ in range(len(words)):
        held = [reckon(HALL, (*kept, *other, *words), pinned).kept for kept in held for other in held[:1]]
    assert [set(kept) for kept in held] == [set(reckon(HALL, words, pinned).kept)] * 3

"""`linggong province root`, `strike`, `roll` at the machine of a node, and what a hall's machine does then."""

from functools import partial

import pytest
from typer.testing import CliRunner

from kiosk.commands import linggong
from kiosk.commands.acts import root as hall_roots
from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE
from kiosk.commands.province import root as roots
from kiosk.errors import CannotStartError
from kiosk.exchange.province.admission import deposit_anew
from kiosk.processes.province import open_province
from kiosk.settings import read_settings
from sync.names import to_text
from sync.province.ledger import own_roll
from sync.province.ledger.keys import open_keys
from sync.province.ledger.tables import codes
from sync.roll.root import read_sheet
from sync.sealing import HALL_KEY, Sealed, hall_key_bound, unseal
from tests.kiosk.conftest import enrol_store


@pytest.fixture
def place(make_place):
    """A node that has run once."""
    place = make_place()
    opened(place).close()
    return place


def opened(place):
    return open_province(place, read_settings(place.config))


def at(place, act, *typed):
    """What a clerk is told who types this; the letters that were shown are typed by None."""
    said, left = [], list(typed)

    def ask(_question):
        word = left.pop(0)
        return shown(said) if word is None else word

    code = roots.at_roll(place, act(said.append, ask), said.append)
    return code, "\n".join(said)


def shown(said):
    return next(line.split()[-1] for line in reversed(said) if line.startswith("  钥匙"))


def struck_by(which):
    return lambda say, ask: roots.strike(which, say, ask)


def told_roll(place):
    return at(place, lambda say, _ask: roots.say_roll(say))[1]


def files(place):
    return {path.name for path in place.keys.iterdir()}


def test_the_root_is_taken_off_when_it_was_copied_and_not_before(place):
    root = open_keys(place.keys).root
    assert "还在这台机器上" in told_roll(place)
    code, said = at(place, roots.take_off, "")
    assert (code, root.letters in said.replace("-", "")) == (NOTHING_DONE, True)
    assert files(place) == {"province.key", "province.root"}
    assert at(place, roots.take_off, None)[0] == DONE
    assert files(place) == {"province.key"}
    assert at(place, roots.take_off)[0] == NOTHING_DONE
    assert "还在这台机器上" not in told_roll(place)
    opened(place).close()


def test_a_strike_with_the_sheet_makes_another_key_and_voids_codes(place):
    keys, province = open_keys(place.keys), opened(place)
    province.enrolment.issue_code("延吉零工市场", "222401")
    at(place, roots.take_off, None)
    gone = keys.public_key.hex()
    for which, typed in ((gone[:7], ()), ("0" * 64, ()), (gone, ("",)), (gone, ("0" * 26,))):
        assert at(place, struck_by(which), *typed)[0] == BAD_INPUT
    assert open_keys(place.keys).seeds == keys.seeds
    code, said = at(place, struck_by(gone[:8]), keys.root.letters)
    assert (code, "province.key" in said, "linggong rekey" in said) == (DONE, True, True)
    after = open_keys(place.keys)
    assert (after.seeds[1:], (place.keys / "province.key").stat().st_mode & 0o777) == (keys.seeds, 0o600)
    assert f"已停用的钥匙 {gone[:8]}" in told_roll(place)
    assert "（这里）" in told_roll(place)
    with province.store.reading() as conn:
        assert conn.execute(codes.select()).all() == []
    province.close()


def test_a_cut_between_key_and_word_is_told_and_the_same_does_the_rest(place, monkeypatch):
    gone, root = open_keys(place.keys).public_key, open_keys(place.keys).root
    at(place, roots.take_off, None)

    def cut(*_arguments):
        raise PowerCutError

    monkeypatch.setattr(own_roll, "strikes", cut)
    with pytest.raises(PowerCutError):
        at(place, struck_by(gone.hex()), root.letters)
    monkeypatch.undo()
    assert "不在名单上" in told_roll(place)
    opened(place).close()
    between = open_keys(place.keys).seeds
    assert at(place, struck_by(gone.hex()), root.letters)[0] == DONE
    assert open_keys(place.keys).seeds == between
    assert "不在名单上" not in told_roll(place)


class PowerCutError(Exception):
    pass


def test_a_new_machine_is_let_in_by_the_sheet_where_the_key_is_lost(place):
    root = open_keys(place.keys).root
    for name in files(place):
        (place.keys / name).unlink()
    with pytest.raises(CannotStartError, match="does not know these keys"):
        opened(place)
    assert at(place, roots.admit_here, "0" * 26)[0] == BAD_INPUT
    assert at(place, roots.admit_here, root.letters)[0] == DONE
    node = opened(place)
    assert node.store.province == root.id
    node.close()
    before = (place.keys / "province.key").read_bytes()
    assert at(place, struck_by(open_keys(place.keys).public_key.hex()), root.letters)[0] == DONE
    (place.keys / "province.key").write_bytes(before)
    assert at(place, roots.admit_here, root.letters)[0] == NOTHING_DONE, "struck off is for ever"
    with pytest.raises(CannotStartError, match="struck off"):
        opened(place)


def test_a_next_root_is_on_its_sheet_before_it_reigns_and_never_on_the_machine(place):
    former = open_keys(place.keys).root
    assert at(place, roots.replace, "")[0] == NOTHING_DONE
    assert open_keys(place.keys).root.key == former.key
    code, said = at(place, roots.replace, None)
    assert (code, files(place)) == (DONE, {"province.key"})
    root = read_sheet(shown(said.splitlines()))
    gone = open_keys(place.keys).public_key.hex()
    assert at(place, struck_by(gone), former.letters)[0] == BAD_INPUT
    assert at(place, roots.replace, former.letters)[0] == BAD_INPUT
    assert at(place, struck_by(gone), root.letters)[0] == DONE
    (place.keys / "province.root").write_bytes(former.secret)
    assert at(place, roots.take_off)[0] == NOTHING_DONE, "a sheet of before is no root"
    opened(place).close()


def test_where_the_sheet_is_lost_halls_are_told_what_to_type(place, hall):
    node = opened(place)
    enrol_store(node, hall.store)
    node.close()
    at(place, roots.take_off, None)
    code, said = at(place, roots.replace, "", None)
    root = read_sheet(shown(said.splitlines()))
    assert (code, root.name in said.replace("-", "")) == (DONE, True)
    heard = []
    assert hall_roots.trust(root.name, True, heard.append)(hall.store) == DONE
    node = opened(place)
    hall.store.take_roll(node.store.statements((node.store.province,)))
    with hall.store.read() as query:
        assert query.journals.roll(query.journals.province()).root == root.key
        assert query.journals.roll(hall.store.hall).root == hall.store.keys.root.key
    node.close()


def test_a_kiosk_that_is_of_no_province_trusts_none(hall):
    assert hall_roots.trust(to_text(bytes(10)), True, str)(hall.store) == NOTHING_DONE


def test_a_kiosk_leaves_the_hall_s_secrets_for_the_nodes_new_key_once(place, hall):
    node = opened(place)
    enrol_store(node, hall.store)
    deposit_anew(hall.store)
    (bound, before), edit = left_by(hall)
    assert edit == 1
    gone = open_keys(place.keys)
    assert at(place, struck_by(gone.public_key.hex()))[0] == DONE
    hall.store.take_roll(node.store.statements((node.store.province,)))
    for _ in range(2):
        deposit_anew(hall.store)
    (_, after), edit = left_by(hall)
    assert edit == 2
    assert unseal(gone.seeds[0], bound, after) is None
    assert open_keys(place.keys).unseal(bound, after) == open_keys(place.keys).unseal(bound, before) is not None
    node.close()


def left_by(hall):
    """What it is bound to, and sealed; how often it was left."""
    with hall.store.read() as query:
        record = query.records.one(hall.store.hall, HALL_KEY, hall.store.hall)
    return (hall_key_bound(hall.store.hall), Sealed(record.body, record.key)), record.edit


def test_the_commands_are_there(place):
    paths = {"data": place.data, "keys": place.keys, "config": place.config}
    options = [f"--{name}={path}" for name, path in paths.items()]
    run = partial(CliRunner().invoke, linggong)
    told = run(["province", "roll", *options])
    assert (told.exit_code, "节点的钥匙" in told.output) == (0, True)
    assert run(["province", "root", *options], input="\n").exit_code == NOTHING_DONE
    assert run(["province", "strike", "00", *options]).exit_code == BAD_INPUT
    assert run(["root", "--province", *options]).exit_code != 0

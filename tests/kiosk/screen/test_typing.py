"""Qt's keyboard: words in three languages, none of which it keeps."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.hall.language import Language
from kiosk.qt.typing import TypingMemory
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.look_codes import Languages
from tests.kiosk.screen.keys import choose, keys, press, wait_until
from tests.kiosk.screen.test_matters import open_day, option, take

KEY_MM = 15


def write_words(kiosk):
    """Up to the page on which words are written."""
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 4))
    wait_until(kiosk, lambda: kiosk.sees("typing") and len(keys(kiosk)) > 20)


def kept(kiosk):
    """The words of the only complaint there is."""
    (found,) = kiosk.services.complaints.of_worker(kiosk.known_worker())
    return found.filed.complaint.words


def words(kiosk):
    return kiosk.window._models.matters.property("words")


def test_words_are_chosen_by_their_sound(kiosk):
    write_words(kiosk)
    press(kiosk, "gongqian")
    choose(kiosk, "工钱")
    assert words(kiosk) == "工钱"
    press(kiosk, "meigei")
    kiosk.tap("main")
    assert kiosk.page == "case"
    assert kept(kiosk) == "工钱没给", "what was typed and not chosen is the likeliest word"


def test_a_word_that_the_keyboard_guesses_is_never_written(kiosk):
    write_words(kiosk)
    press(kiosk, "wo")
    choose(kiosk, "我")
    kiosk.tap("main")
    assert kept(kiosk) == "我"


def test_syllables_of_hangul_are_put_together_and_the_text_outlives_the_language(make_kiosk):
    kiosk = make_kiosk()
    kiosk.window._models.look._languages = tuple(Language)
    write_words(kiosk)
    press(kiosk, "wo")
    choose(kiosk, "我")
    kiosk.window._models.look.speak(code(Languages.Language, Language.KOREAN))
    wait_until(kiosk, lambda: "ㄹ" in keys(kiosk))
    press(kiosk, "ㄹㅗ")
    kiosk.tap("main")
    assert kept(kiosk) == "我로"


@pytest.mark.parametrize("size", [(1080, 1920), (1280, 800), (1366, 768)])
def test_keys_are_large_and_cover_nothing(make_kiosk, size):
    kiosk = make_kiosk(size)
    write_words(kiosk)
    unit = kiosk.window.root.property("unit")
    panel = kiosk.find("typing")
    above = panel.mapToScene(panel.boundingRect().topLeft()).y()
    for item in keys(kiosk).values():
        assert item.height() / unit >= KEY_MM, item.property("displayText")
        assert item.width() / unit >= KEY_MM, item.property("displayText")
    field, main = kiosk.find("field"), kiosk.find("main")
    ends = field.mapToScene(field.boundingRect().bottomRight())
    assert ends.y() <= above or ends.x() <= panel.mapToScene(panel.boundingRect().topLeft()).x()
    assert panel.mapToScene(panel.boundingRect().bottomLeft()).y() <= main.mapToScene(main.boundingRect().topLeft()).y()


def test_nothing_of_the_keyboard_is_loaded_before_words_are_wanted(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    assert not any("VirtualKeyboard" in item.metaObject().className() for item in kiosk.items())
    kiosk.tap("matters", "openGrievances")
    assert not kiosk.sees("typing")


def test_what_the_keyboard_keeps_is_wiped_while_nobody_types(monkeypatch):
    for name in ("XDG_CONFIG_HOME", "QT_IM_MODULE", "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"):
        monkeypatch.setenv(name, "")
    memory = TypingMemory()
    assert os.environ["XDG_CONFIG_HOME"] == str(memory.folder)
    kept = memory.folder / "qtvirtualkeyboard" / "pinyin"
    kept.mkdir(parents=True)
    (kept / "usr_dict.dat").write_text("learnt")
    (memory.folder / "loose").write_text("learnt")
    memory.wipe()
    assert list(memory.folder.iterdir()) == []
    memory.close()
    memory.wipe()
    assert not memory.folder.exists()


TYPED_AND_LEFT = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk.qt.typing import TypingMemory
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.look_codes import Languages
memory = TypingMemory()
from kiosk.qt.application import prepare
from tests.kiosk.screen import conftest
from tests.kiosk.screen.test_typing import choose, press, write_words
application = QGuiApplication([])
prepare(application)
usual = conftest.Kiosk.fittings
conftest.Kiosk.fittings = lambda self, **other: usual(self, wipe_typing=memory.wipe, **other)
kiosk = conftest.Kiosk(Path(sys.argv[1]))
write_words(kiosk)
for _ in range(3):
    press(kiosk, "gongqian")
    choose(kiosk, "工钱")
held = [path for path in memory.folder.rglob("*") if path.is_file()]
assert any(path.name == "usr_dict.dat" for path in held), held
marks = [b"gongqian", "工钱".encode("utf-16-le"), "工钱".encode()]
traces = [path for path in held if any(mark in path.read_bytes() for mark in marks)]
kiosk.tap("leave")
QTest.qWait(300)
kiosk.look()
left = [path for path in memory.folder.rglob("*")]
kiosk.close()
print(len(traces), len(left))
"""


def test_a_process_that_ends_leaves_no_trace_of_what_was_typed(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    root = Path(__file__).resolve().parents[3]
    given = {**os.environ, "HOME": str(home), "PYTHONPATH": str(root), "XDG_RUNTIME_DIR": str(tmp_path)}
    command = [sys.executable, "-c", TYPED_AND_LEFT, str(tmp_path / "kiosk")]
    done = subprocess.run(command, env=given, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0", "0"], "traces while it was typed, files left after the visit"
    everywhere = [path for path in tmp_path.rglob("*") if path.is_file() and "qmlcache" not in str(path)]
    assert not any(b"gongqian" in path.read_bytes() for path in everywhere)
    assert not any("工钱".encode() in path.read_bytes() for path in everywhere)

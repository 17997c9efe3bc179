"""What the screen relies on in Qt, its font and its bindings."""

import gc
import sys
import time
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QFontDatabase

from kiosk.qt.application import FONT, check_font
from kiosk.qt.errors import FontMissing


class Sender(QObject):
    sent = Signal()


def test_the_font_draws_the_forms_of_this_country(application):
    check_font(FONT)
    assert application.font().family() == FONT
    assert QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems(FONT)


def test_a_missing_font_is_a_sentence(application):
    with pytest.raises(FontMissing, match='The font "No Such Font" is not installed; install the package'):
        check_font("No Such Font")


def test_view_models_have_the_meta_object_of_their_class(kiosk):
    """A receiver that is no Slot gives its object a meta-object of its own; Qt Quick keeps what it knew of one at that
    address after the object is gone, and finds a later model's properties undefined."""
    for model in vars(kiosk.window._models).values():
        assert model.metaObject().methodCount() == type(model).staticMetaObject.methodCount(), type(model)


def test_cycles_are_collected_on_qt_s_thread_alone(kiosk):
    assert not gc.isenabled()

    class Cycle:
        pass

    cycle = Cycle()
    cycle.itself, gone = cycle, weakref.ref(cycle)
    del cycle
    deadline = time.monotonic() + 60
    while gone() is not None and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    assert gone() is None
    kiosk.window._collector.close()
    assert gc.isenabled()


def test_a_signal_does_not_eat_references(application):
    """PySide6 6.12.0 drops a reference to True with each emit: below Python 3.12 the process then dies within hours."""
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(50):
        sender.sent.emit()
    assert sys.getrefcount(True) > before - 25

"""Which language the pages speak: Qt's translator, changed while they are on show."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.hall.language import Language

TRANSLATIONS = Path(__file__).parent / "translations"
OWN = Language.CHINESE
"""What is written in the pages themselves."""
_log = logging.getLogger(__name__)


class Speaking:
    """Speaks Chinese until it is told another language."""

    def __init__(self, engine: QQmlEngine) -> None:
        self._engine, self._language = engine, OWN
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Show every text of the pages in a language; nothing else on them changes."""
        if language is self._language:
            return
        self.close()
        self._language = language
        if language is not OWN:
            self._translator = QTranslator()
            if not self._translator.load(str(TRANSLATIONS / f"hall_{language.value}.qm")):
                _log.warning("no_texts: %s", language.value)
            QCoreApplication.installTranslator(self._translator)
        self._engine.retranslate()

    def close(self) -> None:
        """Leave the application as it was."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator, self._language = None, OWN

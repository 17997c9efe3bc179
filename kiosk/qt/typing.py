"""Qt's own keyboard: which it is, and that nothing it learns outlives who typed it.

The keyboard keeps words in Qt's folder of settings, which is named by the environment before the application is made.
It is told of each field that what is typed there is personal and learns nothing of it; what it keeps all the same, lies
in memory where there is such a folder, and is wiped as soon as nobody types.
"""

import os
import shutil
import tempfile
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  each process makes a folder of its own in it
UNTOLD = "qt.multimedia.symbolsresolver=false;qt.qml.propertyCache.append=false;qt.virtualkeyboard.pinyin=false"
"""What Qt says of its own keyboard each time it is loaded: nothing is wrong here."""
KEYBOARD = {
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
    "QT_LOGGING_RULES": UNTOLD,
}


class TypingMemory:
    """A folder of this process alone for what the keyboard keeps."""

    def __init__(self) -> None:
        """Before the application is made."""
        os.environ.update(KEYBOARD)
        self.folder = Path(tempfile.mkdtemp(prefix="linggong-typing-", dir=_in_memory()))
        os.environ["XDG_CONFIG_HOME"] = str(self.folder)

    def wipe(self) -> None:
        """Leave nothing in it."""
        for left in self.folder.iterdir() if self.folder.is_dir() else ():
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)

    def close(self) -> None:
        """Take it away."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _in_memory() -> str | None:
    """A folder that no disk holds, None where there is none."""
    candidates = (os.environ.get("XDG_RUNTIME_DIR", ""), str(SHARED_MEMORY))
    return next((each for each in candidates if each and os.access(each, os.W_OK)), None)

"""What kind of file system a path lies on: which of them keep a file over a start, and its number."""

import re
from pathlib import Path

import msgspec

VOLATILE = {"tmpfs", "ramfs", "rootfs", "devtmpfs", "proc", "sysfs"}
IMAGES = {"squashfs", "erofs", "cramfs", "iso9660", "udf"}
"""Read-only images: what is written there is every machine's."""
NUMBERLESS = {"vfat", "msdos", "exfat", "9p", "virtiofs", "cifs", "smb3"}
"""Where a file gets its number anew at each mount; and everything in user space."""


class Mount(msgspec.Struct, frozen=True):
    """A line of /proc/self/mountinfo."""

    point: Path
    kind: str
    options: tuple[str, ...]


class Mounts:
    """All that is mounted, from the text of /proc/self/mountinfo; of an empty one nothing is known."""

    def __init__(self, text: str) -> None:
        self._mounts = [mount for line in text.splitlines() if (mount := _mount(line))]

    def keeps_own_files(self, path: Path) -> bool:
        """Whether what a machine writes there is there after the next start, and was not in an image of many."""
        mount = self._of(path)
        if mount is None or mount.kind != "overlay":
            return mount is None or mount.kind not in VOLATILE | IMAGES
        upper = next((Path(each[9:]) for each in mount.options if each.startswith("upperdir=")), None)
        below = self._of(upper) if upper else None
        return below is not None and below.kind not in VOLATILE | IMAGES | {"overlay"}

    def keeps_numbers(self, path: Path) -> bool:
        """Whether a file has the same number after the next start."""
        mount = self._of(path)
        return mount is None or not (mount.kind in NUMBERLESS or mount.kind.startswith("fuse"))

    def _of(self, path: Path) -> Mount | None:
        within = [mount for mount in self._mounts if path.is_relative_to(mount.point)]
        deepest = max((len(mount.point.parts) for mount in within), default=0)
        return next((mount for mount in reversed(within) if len(mount.point.parts) == deepest), None)


def _mount(line: str) -> Mount | None:
    before, _, after = line.partition(" - ")
    place, kind = before.split(" "), after.split(" ")
    if len(place) < 5 or len(kind) < 3:
        return None
    return Mount(Path(_plain(place[4])), kind[0], tuple(_plain(kind[2]).split(",")))


def _plain(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)

"""What the process that works in a folder may take and touch, set once at its beginning and for good."""

import contextlib
import ctypes
import os
import resource
import signal
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from sync.folder.wire import Limits

FILES = 64
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_GET_VERSION, _PATH_BENEATH = 1, 1
_WRITING = 1 << 1 | sum(1 << bit for bit in range(4, 13))
"""Landlock's rights to write a file, and to remove or make anything; version 2 adds moving, version 3 cutting."""
_BY_VERSION = ((2, 1 << 13), (3, 1 << 14))
_libc = ctypes.CDLL(None, use_errno=True)


def end_with(parent: int) -> None:
    """End when the parent does, also when it has ended already."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit()


def confine(limits: Limits) -> None:
    """Bound memory and files."""
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def write_nowhere_but_in(folder: Path) -> bool:
    """Let this process change nothing outside a folder; False where the kernel has no Landlock."""
    version = _libc.syscall(_CREATE_RULESET, None, 0, _GET_VERSION)
    if version < 1:
        return False
    rights = _WRITING + sum(right for since, right in _BY_VERSION if version >= since)
    handled = struct.pack("=Q", rights)
    ruleset = _libc.syscall(_CREATE_RULESET, handled, len(handled), 0)
    if ruleset < 0:
        return False
    with _closing(ruleset), _closing(os.open(folder, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC)) as beneath:
        rule = struct.pack("=Qi", rights, beneath)
        failed = _libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
        failed = failed or _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return not (failed or _libc.syscall(_RESTRICT_SELF, ruleset, 0))


@contextlib.contextmanager
def _closing(descriptor: int) -> Iterator[int]:
    try:
        yield descriptor
    finally:
        os.close(descriptor)

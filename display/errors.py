"""What can go wrong, by name.

DisplayError
├── PortError            the line to the card
│   ├── PortMissing      no such port, nobody answers at that address
│   ├── PortDenied       the port is there, this user may not open it
│   ├── PortTaken        another program holds it
│   └── PortLost         it went away while it was in use
├── SignError            what should be shown cannot be
│   ├── MatrixTooSmall   not one row of 16 px fits
│   └── SignTooBig       more areas or text than a card takes
├── ForbiddenCommand     the command would erase the card's files
└── EmulatorError        the emulated card cannot start
    ├── FontMissing      no 16-px bitmap font on this machine
    └── LineTaken        its pty path or TCP port is in use
"""


class DisplayError(Exception):
    """Root of all errors of this package; the text is a sentence for people."""


class PortError(DisplayError):
    """The line to the card."""


class PortMissing(PortError):
    """There is no such port, or nobody answers at that address."""


class PortDenied(PortError):
    """The port is there, but this user may not open it."""


class PortTaken(PortError):
    """Another program holds the port."""


class PortLost(PortError):
    """The port went away while it was in use."""


class SignError(DisplayError):
    """What should be shown cannot be."""


class MatrixTooSmall(SignError):
    """Not one row of text fits on the matrix."""


class SignTooBig(SignError):
    """More areas, or more text in one area, than a card takes."""


class ForbiddenCommand(DisplayError):
    """The command would erase the card's files; it is never made."""


class EmulatorError(DisplayError):
    """The emulated card cannot start."""


class FontMissing(EmulatorError):
    """No 16-px bitmap font was found on this machine."""


class LineTaken(EmulatorError):
    """The emulator's pty path or TCP port is in use."""

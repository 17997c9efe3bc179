"""Errors of this package.

CannotStartError    a process cannot work until somebody changes something; the message is a sentence, exit code 2
"""


class CannotStartError(Exception):
    """Configuration, folder, port or font is not as needed; the message says what to do."""

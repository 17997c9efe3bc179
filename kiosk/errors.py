"""Errors that reach the person who started the program.

CannotStartError    it cannot work until somebody changes something; the message is a sentence, exit code 2
"""


class CannotStartError(Exception):
    """Configuration, folder, port or font is not as needed; the message says what to do."""

"""`python -m display`: use the library alone."""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from display import commands
from display.emulator.faults import NO_FAULTS, Faults
from display.errors import DisplayError
from display.protocols.dialects import PROTOCOLS, dialect
from display.sign import Size

PROBED = tuple(name for name in PROTOCOLS if dialect(name).ping())


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 2 with a sentence on stderr if it cannot be done as it was asked for."""
    options = _parser().parse_args(argv)
    try:
        return _run(options)
    except (DisplayError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return commands.BAD_INPUT


def _run(options: argparse.Namespace) -> int:
    if options.command == "frames":
        return commands.frames(options.protocol, sys.stdin, sys.stdout)
    if options.command == "decode":
        return commands.decode(options.protocol, sys.stdin, sys.stdout)
    if options.command == "probe":
        return commands.look_for_cards(options.port, options.protocol or PROBED, sys.stdout)
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return _show(options, stop) if options.command == "show" else _emulate(options, stop)


def _show(options: argparse.Namespace, stop: Event) -> int:
    sign = commands.lines_sign(options.size, options.lines, options.header, options.footer)
    link = commands.Link(options.port, options.protocol, options.baud, options.screen)
    return commands.show(link, sign, stop)


def _emulate(options: argparse.Namespace, stop: Event) -> int:
    # Pillow is needed for this command alone.
    from display.emulator.card import OnFault
    from display.emulator.console import Keyboard
    from display.emulator.program import Emulation, emulate

    place = {"size": options.size, "pty": options.pty, "port": options.port, "screen": options.screen}
    files = {"png": options.png, "scale": options.scale, "trace": options.trace}
    line = {"protocol": options.protocol, "baud": options.baud, "faults": options.faults, "seed": options.seed}
    wish = Emulation(**place, on_fault=OnFault(options.on_fault), **files, **line)
    emulate(wish, stop, lambda name: _say(f"an emulated card listens on {name}"), Keyboard(), _say)
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m display", description="Put text on LED boards.")
    group = parser.add_subparsers(dest="command", required=True)
    _add_emulate(group.add_parser("emulate", help="be a card, to try things without one"))
    _add_show(group.add_parser("show", help="keep some lines on a card's glass"))
    _add_probe(group.add_parser("probe", help="find a card's speed and number; changes nothing on it"))
    for name, words in (("frames", "JSON objects in, hex frames out"), ("decode", "hex frames in, JSON lines out")):
        _add_protocol(group.add_parser(name, help=words))
    return parser


def _add_protocol(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--protocol", choices=PROTOCOLS, default="onbon")


def _add_card(parser: argparse.ArgumentParser) -> None:
    _add_protocol(parser)
    parser.add_argument("--size", type=_size, required=True, metavar="WxH", help="the matrix in dots, such as 320x160")
    parser.add_argument("--screen", type=int, default=1, help="the card's screen number")


def _add_emulate(parser: argparse.ArgumentParser) -> None:
    _add_card(parser)
    line = parser.add_mutually_exclusive_group(required=True)
    line.add_argument("--pty", type=Path, metavar="PATH", help="listen on a pty under this name")
    line.add_argument("--port", type=int, help="listen on this TCP port of this machine, as a serial server does")
    parser.add_argument("--on-fault", choices=("nack", "silent"), default="nack", help="what a garbled frame gets")
    parser.add_argument("--png", type=Path, help="keep a picture of the glass here")
    parser.add_argument("--scale", type=int, default=1, help="pixels a dot in it; above 1 the dots are round")
    parser.add_argument("--trace", type=Path, metavar="FILE", help="append every frame heard, in hex")
    parser.add_argument("--baud", type=_baud, help="let bytes take their time, at so many bits a second")
    faults = "what goes wrong, such as garbled=0.01,dropped=0.01,delayed=0.05,nack=0.01 of all frames"
    parser.add_argument("--faults", type=_faults, default=NO_FAULTS, metavar="SHARES", help=faults)
    parser.add_argument("--seed", type=int, default=0, help="the chance by which it does")


def _add_show(parser: argparse.ArgumentParser) -> None:
    _add_card(parser)
    _add_port(parser)
    parser.add_argument("--baud", type=int, help="the protocol's usual speed if not given")
    parser.add_argument("--header", default="")
    parser.add_argument("--footer", default="")
    parser.add_argument("lines", nargs="+", help="one row each")


def _add_probe(parser: argparse.ArgumentParser) -> None:
    _add_port(parser, is_required=False)
    parser.add_argument("--protocol", choices=PROBED, action="append", help="look for these alone; may be repeated")


def _add_port(parser: argparse.ArgumentParser, is_required: bool = True) -> None:
    words = "/dev/ttyUSB0, COM3, a pty, socket://host:port" + ("" if is_required else "; all ports here if not given")
    parser.add_argument("--port", required=is_required, help=words)


def _faults(text: str) -> Faults:
    try:
        return Faults.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _baud(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no speed, such as 57600")
    return int(text)


def _size(text: str) -> Size:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not WxH, such as 320x160")
    return Size(int(width), int(height))


if __name__ == "__main__":
    sys.exit(main())

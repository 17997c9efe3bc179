"""Who belongs to the hall: machines come in by a code, are struck off by the root, and the root lies on a sheet."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys, ask
from kiosk.place.place import find_place


def add_roll_commands(linggong: typer.Typer) -> None:
    """Give the program these commands."""
    for command in (join, admit, root, strike, rekey, roll):
        linggong.command()(command)


def join(
    address: Annotated[str, typer.Argument(help="A kiosk of the hall, such as http://192.168.1.11:8070.")],
    is_province: Annotated[bool, typer.Option("--province", help="ADDRESS is the province's.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Make this new machine a kiosk of a hall, by the code that a clerk has been given there."""
    from kiosk.commands.acts.join import join as ask_in

    code = typer.prompt("码", prompt_suffix="：")
    raise typer.Exit(ask_in(find_place(data, keys, config), address, code, is_province, typer.echo))


def admit(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Let one new machine into this hall: say a code for it, and who came in."""
    from kiosk.commands.acts.join import admit_kiosk

    raise typer.Exit(admit_kiosk(find_place(data, keys, config), typer.echo))


def root(  # noqa: PLR0913, PLR0917  an option each
    is_new: Annotated[
        bool, typer.Option("--new", help="Make another root: the sheet is full, lost or stolen.")
    ] = False,
    trusted: Annotated[str, typer.Option("--trust", help="The 16 letters of the new root's name.")] = "",
    is_province: Annotated[bool, typer.Option("--province", help="What --trust names is the province's root.")] = False,
    is_admitting: Annotated[bool, typer.Option("--admit", help="Let this very machine in by the sheet.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Take the hall's root key off this machine onto a sheet for the safe, or use the sheet."""
    from kiosk.commands.acts import root as roots

    if is_province and not trusted:
        raise typer.BadParameter("--province goes with --trust.")
    if trusted:
        act = roots.trust(trusted, is_province, typer.echo)
    elif is_admitting:
        act = roots.admit_here(typer.echo, ask)
    else:
        act = roots.replace(typer.echo, ask) if is_new else roots.take_off(typer.echo, ask)
    raise typer.Exit(roots.at_roll(find_place(data, keys, config), act, typer.echo))


def strike(
    which: Annotated[str, typer.Argument(help="Its letter, or the beginning of its key as `roll` shows it.")],
    keep: Annotated[
        list[str] | None, typer.Option("--keep", help="Who stays of those it let in; none: nobody.")
    ] = None,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Strike a machine off this hall for ever: stolen, sold, gone."""
    from kiosk.commands.acts import root as roots

    act = roots.strike(which, keep or (), typer.echo, ask)
    raise typer.Exit(roots.at_roll(find_place(data, keys, config), act, typer.echo))


def rekey(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Make a new secret of the hall, which every machine on its roll gets."""
    from kiosk.commands.acts import root as roots

    raise typer.Exit(roots.at_roll(find_place(data, keys, config), roots.rekey(typer.echo, ask), typer.echo))


def roll(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List the machines of this hall."""
    from kiosk.commands.acts import root as roots

    raise typer.Exit(roots.at_roll(find_place(data, keys, config), roots.say_roll(typer.echo), typer.echo))

"""What a technician asks of a hall's journals and database."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Json, Keys
from kiosk.place.place import find_place


def add_upkeep(linggong: typer.Typer) -> None:
    """Give the program these commands."""
    for command in (rebuild, journals, backup, verify, audit):
        linggong.command()(command)
    linggong.command("new-journal")(new_journal)


def rebuild(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_check: Annotated[bool, typer.Option("--check", help="Only compare; exit 1 if anything differs.")] = False,
) -> None:
    """Fold the journals again into the tables."""
    from kiosk.commands.acts import upkeep

    place = find_place(data, keys, config)
    raise typer.Exit(upkeep.check(place, typer.echo) if is_check else upkeep.rebuild(place, typer.echo))


def journals(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_json: Json = False,
) -> None:
    """List journals: how far each goes and has been reported, what stopped, what was kept and not applied."""
    from kiosk.commands.acts.journals import say_journals

    raise typer.Exit(say_journals(find_place(data, keys, config), is_json, typer.echo))


def backup(
    target: Annotated[Path, typer.Argument(help="The file to write.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Copy the database into a file, while the hall works."""
    from kiosk.commands.acts import upkeep

    raise typer.Exit(upkeep.back_up(find_place(data, keys, config), target, typer.echo))


def new_journal(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """End this kiosk's journal and begin the next, as at New Year."""
    from kiosk.commands.acts import upkeep

    raise typer.Exit(upkeep.begin_journal(find_place(data, keys, config), typer.echo))


def verify(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Hash all journals again; exit 1 naming journal and number if one was changed."""
    from kiosk.commands.acts import upkeep

    raise typer.Exit(upkeep.verify(find_place(data, keys, config), typer.echo))


def audit(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Check the chain of every journal and name gaps; list acts of clerks that a manager shall look at."""
    from kiosk.commands.acts.desk.audit import audit as check_all

    raise typer.Exit(check_all(find_place(data, keys, config), typer.echo))

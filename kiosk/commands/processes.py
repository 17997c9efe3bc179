"""What runs: `up`, or one of its processes alone."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place


def add_processes(linggong: typer.Typer) -> None:
    """Give the program these commands."""
    for command in (up, screen, phone, desk, sync, glass, wall):
        linggong.command()(command)


def up(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_demo: Annotated[bool, typer.Option("--demo", help="An invented hall in ./var/demo, with its morning.")] = False,
    is_fresh: Annotated[bool, typer.Option("--fresh", help="Start the demo over.")] = False,
) -> None:
    """Run a whole kiosk: all its processes, until Ctrl-C."""
    from kiosk.processes.up.up import Wish
    from kiosk.processes.up.up import up as run_all

    if is_fresh and not is_demo:
        raise typer.BadParameter("--fresh removes data: it is for --demo only.")
    raise typer.Exit(run_all(find_place(data, keys, config, is_demo), Wish(is_demo, is_fresh)))


def screen(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_window: Annotated[bool, typer.Option("--window", help="A window instead of the whole display.")] = False,
) -> None:
    """Show the kiosk's screen."""
    from kiosk.processes.screen import run_screen

    raise typer.Exit(run_screen(find_place(data, keys, config), is_window))


def phone(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Serve the pages for phones."""
    from kiosk.processes.phone import run_phone as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


def desk(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Serve the pages for clerks."""
    from kiosk.processes.desk import run_desk as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


def sync(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Copy journals to the province and from other kiosks."""
    from kiosk.processes.sync import run_sync as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


def glass(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Show an emulated LED card: its line is the file `led` in the data folder."""
    from kiosk.processes.glass import run_glass as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


def wall(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_window: Annotated[bool, typer.Option("--window", help="A window instead of the whole display.")] = False,
) -> None:
    """Show the board's sign on a television."""
    from kiosk.processes.wall import run_wall

    raise typer.Exit(run_wall(find_place(data, keys, config), is_window))

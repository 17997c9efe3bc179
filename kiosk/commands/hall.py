"""The hall opened and closed from the command line: `linggong hall`."""

import typer

from kiosk.commands.clerk import asks
from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place

hall = typer.Typer(
    help="Open and close the hall at this kiosk.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@hall.command("open")
def hall_open(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """A clerk who has seen that the clock is right opens the hall."""
    from kiosk.commands.acts.desk.hall import open_doors

    raise typer.Exit(open_doors(find_place(data, keys, config), asks(), typer.echo))


@hall.command("close")
def hall_close(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """A clerk closes the hall, and reads what is not over."""
    from kiosk.commands.acts.desk.hall import close_doors

    raise typer.Exit(close_doors(find_place(data, keys, config), asks(), typer.echo))

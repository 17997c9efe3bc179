"""`linggong posting`: what a clerk does with postings."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place

posting = typer.Typer(help="List the hall's postings, or take one off.", no_args_is_help=True, rich_markup_mode=None)


@posting.command("list")
def posting_list(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List what people can sign up for now: number, trade, start, place, people, id."""
    from kiosk.processes.posting_desk import list_postings

    raise typer.Exit(list_postings(find_place(data, keys, config), typer.echo))


@posting.command("close")
def posting_close(  # noqa: PLR0913, PLR0917  an option each
    number: Annotated[int, typer.Argument(help="The posting's number, as the board shows it.")],
    why: Annotated[str, typer.Option("--why", help="Why, for the hall's own files; at most 200 letters.")],
    start: Annotated[str, typer.Option("--start", help="When it starts, such as 06:30 or '11-23 06:30'.")] = "",
    identity: Annotated[str, typer.Option("--id", help="The beginning of its id, as `list` shows it.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Take a posting off the board and the kiosks; who has a seat keeps it."""
    from kiosk.processes.meant import Wanted
    from kiosk.processes.posting_desk import close_posting

    wanted = Wanted(number, start, identity)
    raise typer.Exit(close_posting(find_place(data, keys, config), wanted, why, typer.echo))

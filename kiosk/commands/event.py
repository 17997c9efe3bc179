"""`linggong event`: fairs and the recruiting van."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place

event = typer.Typer(help="Announce fairs and where the recruiting van stands.", rich_markup_mode=None)


@event.command("post")
def event_post(  # noqa: PLR0913, PLR0917  an option each
    name: Annotated[str, typer.Argument(help="How it is called, at most 16 letters.")],
    place: Annotated[str, typer.Option("--place", help="Where it is.")] = "",
    day: Annotated[str, typer.Option("--day", help="Which day, as people write it; today if nothing is said.")] = "",
    begins: Annotated[str, typer.Option("--from", help="From when.")] = "",
    ends: Annotated[str, typer.Option("--to", help="Until when.")] = "",
    is_van: Annotated[bool, typer.Option("--van", help="The recruiting van stands there.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Say on board, kiosk and phones that there is a fair, or where the van stands, until it is over."""
    from kiosk.commands.acts.announced.event import post_event
    from kiosk.hall.announced.event import EventKind, EventWish

    kind = EventKind.VAN if is_van else EventKind.FAIR
    wish = EventWish(kind, name, place, day, begins, ends)
    raise typer.Exit(post_event(find_place(data, keys, config), wish, typer.echo))


@event.command("list")
def event_list(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List what is announced, with its work; 1 if there is nothing."""
    from kiosk.commands.acts.announced.event import list_events

    raise typer.Exit(list_events(find_place(data, keys, config), typer.echo))


@event.command("end")
def event_end(
    begins: Annotated[str, typer.Argument(help="Its letters, as `list` shows them.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Take it off before its time; work offered for it stays."""
    from kiosk.commands.acts.announced.event import end_event

    raise typer.Exit(end_event(find_place(data, keys, config), begins, typer.echo))

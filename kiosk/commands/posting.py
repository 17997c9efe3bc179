"""What a clerk does with postings: `linggong posting`, held ones, those of a lost kiosk, those of other halls."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place

posting = typer.Typer(
    help="List the hall's postings, take one off, decide on those that are held.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def add_takeover(linggong: typer.Typer) -> None:
    """Give the program what is done with postings of elsewhere."""
    for command in (takeover, elsewhere):
        linggong.command()(command)


@posting.command("list")
def posting_list(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List what people can sign up for now: number, trade, start, place, people, id."""
    from kiosk.commands.acts.posting import list_postings

    raise typer.Exit(list_postings(find_place(data, keys, config), typer.echo))


@posting.command("late")
def posting_late(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List whom employers ask the desk to ring up, as they have not come: label, number, employer."""
    from kiosk.commands.acts.posting import list_late

    raise typer.Exit(list_late(find_place(data, keys, config), typer.echo))


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
    from kiosk.commands.acts.meant import Wanted
    from kiosk.commands.acts.posting import close_posting

    wanted = Wanted(number, start, identity)
    raise typer.Exit(close_posting(find_place(data, keys, config), wanted, why, typer.echo))


@posting.command("cancel")
def posting_cancel(  # noqa: PLR0913, PLR0917  an option each
    number: Annotated[int, typer.Argument(help="The posting's number, as the board shows it.")],
    why: Annotated[str, typer.Option("--why", help="Why, for the hall's own files; at most 200 letters.")],
    start: Annotated[str, typer.Option("--start", help="When it starts, such as 06:30 or '11-23 06:30'.")] = "",
    identity: Annotated[str, typer.Option("--id", help="The beginning of its id, as `list` shows it.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """There is no such work any more: every seat of it falls, and who had one is told at the kiosk."""
    from kiosk.commands.acts.meant import Wanted
    from kiosk.commands.acts.posting import cancel_posting

    wanted = Wanted(number, start, identity)
    raise typer.Exit(cancel_posting(find_place(data, keys, config), wanted, why, typer.echo))


Read = Annotated[str, typer.Argument(help="Which, as `held` shows it: the beginning of its id, and its edition.")]
Why = Annotated[str, typer.Option("--why", help="Why, for the employer to read; at most 200 letters.")]


@posting.command("held")
def posting_held(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List what waits to be read before anybody sees it, what has waited longest first."""
    from kiosk.commands.acts.review import list_held

    raise typer.Exit(list_held(find_place(data, keys, config), typer.echo))


@posting.command("pass")
def posting_pass(which: Read, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Publish work as it was read; where another kiosk holds it, that one does as soon as it hears."""
    from kiosk.commands.acts.review import decide
    from kiosk.hall.review import ReviewEnd

    raise typer.Exit(decide(find_place(data, keys, config), which, ReviewEnd.PASSED, "", typer.echo))


@posting.command("refuse")
def posting_refuse(which: Read, why: Why, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Never publish it; the employer reads why."""
    from kiosk.commands.acts.review import decide
    from kiosk.hall.review import ReviewEnd

    raise typer.Exit(decide(find_place(data, keys, config), which, ReviewEnd.REFUSED, why, typer.echo))


@posting.command("send-back")
def posting_send_back(which: Read, why: Why, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Ask the employer to write it otherwise; he reads why."""
    from kiosk.commands.acts.review import decide
    from kiosk.hall.review import ReviewEnd

    raise typer.Exit(decide(find_place(data, keys, config), which, ReviewEnd.SENT_BACK, why, typer.echo))


@posting.command("anew")
def posting_anew(which: Read, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Publish here what a kiosk holds that is gone; over there it is closed."""
    from kiosk.commands.acts.review import publish_anew

    raise typer.Exit(publish_anew(find_place(data, keys, config), which, typer.echo))


def takeover(  # noqa: PLR0913, PLR0917  an option each
    number: Annotated[int | None, typer.Argument(help="The posting's number; none: list them.")] = None,
    free: Annotated[int | None, typer.Option("--free", help="How many seats are surely free.")] = None,
    start: Annotated[str, typer.Option("--start", help="When it starts, such as 06:30, where two have a number.")] = "",
    identity: Annotated[str, typer.Option("--id", help="The beginning of its id, where two have a number.")] = "",
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Answer here what comes from the province's page without a code.")
    ] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Give the seats of a kiosk that is gone, or this one's own from before it was restored, as a clerk states."""
    from kiosk.commands.acts.meant import Wanted
    from kiosk.commands.acts.takeover import take_drafts_over, take_over

    if drafts:
        raise typer.Exit(take_drafts_over(find_place(data, keys, config), typer.echo))
    wanted = None if number is None else Wanted(number, start, identity)
    raise typer.Exit(take_over(find_place(data, keys, config), wanted, free, typer.echo))


def elsewhere(
    posting: Annotated[str, typer.Argument(help="The posting to ask for; none: list them.")] = "",
    region: Annotated[str, typer.Option("--region", help="Six digits; the hall's prefecture if not given.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """List what other halls offer, or ask for a seat there for somebody: their hall answers."""
    from kiosk.commands.acts.elsewhere import apply, say_elsewhere

    place = find_place(data, keys, config)
    if not posting:
        raise typer.Exit(say_elsewhere(place, region, typer.echo))
    raise typer.Exit(apply(place, posting, (typer.prompt("姓名"), typer.prompt("手机号")), typer.echo))

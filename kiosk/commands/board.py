"""`linggong board`: the LED board, and a card tried by hand."""

from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Json, Keys
from kiosk.place.place import find_place

AS_IT_IS = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
"""Words after such a command are for another parser."""

board = typer.Typer(
    help="Run the LED board, or try a card by hand.", invoke_without_command=True, rich_markup_mode=None
)


@board.callback()
def run_board(context: typer.Context, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Keep the LED board equal to the postings."""
    if context.invoked_subcommand is None:
        from kiosk.processes.board import run_board as run_process

        raise typer.Exit(run_process(find_place(data, keys, config)))


@board.command("status")
def board_status(data: Data = None, keys: Keys = None, is_json: Json = False) -> None:
    """Say how it stands with the boards: line, last answer, what is on the glass; 1 if nobody drives them."""
    from kiosk.commands.acts.board import say_status
    from kiosk.store.identity.machine import system_clock

    place = find_place(data, keys, None)
    raise typer.Exit(say_status(place.board_status, system_clock(), is_json, typer.echo))


@board.command("notice")
def board_notice(  # noqa: PLR0913, PLR0917  an option each
    text: Annotated[str, typer.Argument(help="What is urgent, at most 200 letters.")] = "",
    minutes: Annotated[int, typer.Option("--minutes", help="How long it stands, at most a day.")] = 60,
    is_end: Annotated[bool, typer.Option("--end", help="Take it off the board.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Say something urgent on the board at once, before all postings."""
    from kiosk.commands.acts.notice import post_notice

    raise typer.Exit(post_notice(find_place(data, keys, config), None if is_end else (text, minutes), typer.echo))


def _add_by_hand(name: str, words: str) -> None:
    """`linggong board NAME ...` is `python -m display NAME ...`, options, help and all."""

    @board.command(name, help=words, context_settings=AS_IT_IS)
    def by_hand(context: typer.Context) -> None:
        from display.__main__ import main

        raise typer.Exit(main([name, *context.args]))


_add_by_hand("emulate", "Be a card, to try things without one.")
_add_by_hand("show", "Keep some lines on a card's glass.")
_add_by_hand("probe", "Find a card's speed and number on a port.")
_add_by_hand("frames", "Turn JSON objects into hex frames.")
_add_by_hand("decode", "Turn hex frames into JSON lines.")

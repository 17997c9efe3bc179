"""`linggong lint`: what the law says of a posting, before anybody publishes it."""

import datetime as dt
import functools
import sys
from typing import Annotated

import typer

from kiosk.commands.options import Config
from kiosk.place.place import find_place


def add_lint(linggong: typer.Typer) -> None:
    """Give the program this command."""
    linggong.command()(lint)


def lint(
    county: Annotated[
        str, typer.Option("--county", help="Of the place of work, six digits: then pay is compared with its floor.")
    ] = "",
    is_json: Annotated[
        bool, typer.Option("--json", help="Read a JSON posting with the form's fields, not a text.")
    ] = False,
    config: Config = None,
) -> None:
    """Read a posting and print a JSON line for each rule that it breaks; 1 if one of them blocks it."""
    from kiosk.commands.acts.lint import Input, lint_input
    from kiosk.hall.clock import ZONE

    given = Input(sys.stdin.buffer.read(), county, dt.datetime.now(ZONE).date(), is_json=is_json)
    complain = functools.partial(typer.echo, err=True)
    raise typer.Exit(lint_input(find_place(None, None, config).config, given, typer.echo, complain))

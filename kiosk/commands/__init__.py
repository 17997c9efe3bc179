"""The command line. Each command imports what it needs when it runs: Qt, SQLAlchemy and FastAPI are slow to load."""

import json
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from kiosk.commands.board import board
from kiosk.commands.clerk import clerk
from kiosk.commands.codes import add_codes
from kiosk.commands.employer import employer
from kiosk.commands.event import event
from kiosk.commands.hall import hall
from kiosk.commands.lint import add_lint
from kiosk.commands.options import Config, Data, Keys
from kiosk.commands.posting import add_takeover, posting
from kiosk.commands.processes import add_processes
from kiosk.commands.province.commands import province
from kiosk.commands.roll import add_roll_commands
from kiosk.commands.upkeep import add_upkeep
from kiosk.place.place import find_place
from kiosk.place.privacy import be_private
from kiosk.settings import resource

linggong = typer.Typer(
    help="A day-labour hall: kiosk, LED board, phone pages.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

linggong.add_typer(board, name="board")
linggong.add_typer(posting, name="posting")
linggong.add_typer(employer, name="employer")
linggong.add_typer(clerk, name="clerk")
linggong.add_typer(hall, name="hall")
linggong.add_typer(province, name="province")
add_processes(linggong)
add_upkeep(linggong)
add_takeover(linggong)
add_roll_commands(linggong)
add_lint(linggong)
linggong.add_typer(event, name="event")
add_codes(linggong)


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"linggong {_version()}")
        raise typer.Exit


@linggong.callback()
def _options(
    show_version: Annotated[  # noqa: ARG001  its callback has used it by then
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Before any command: its options, and that nobody else gets into what it writes."""
    be_private()


@linggong.command()
def paths(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Print as JSON where things lie."""
    place = find_place(data, keys, config)
    found = {"config": resource("config"), "assets": resource("assets"), "data": place.data, "keys": place.keys}
    typer.echo(json.dumps({name: str(path) for name, path in found.items()}, ensure_ascii=False))


def _version() -> str:
    try:
        return version("linggong")
    except PackageNotFoundError:
        return "(not installed)"


@linggong.command()
def simulate(  # noqa: PLR0913, PLR0917  an option each
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same run on every machine.")] = 1,
    halls: Annotated[int, typer.Option("--halls", min=1, max=20)] = 2,
    kiosks: Annotated[int, typer.Option("--kiosks", min=1, max=6, help="In each hall.")] = 2,
    hours: Annotated[float, typer.Option("--hours", min=0.1, max=240)] = 6,
    faults: Annotated[str, typer.Option("--faults", help="all, none, or names with commas between.")] = "all",
    runs: Annotated[int, typer.Option("--runs", min=1, help="So many seeds, one after the other.")] = 1,
    is_json: Annotated[bool, typer.Option("--json", help="One JSON object a run.")] = False,
) -> None:
    """Let halls and a province live through faults, and check that nothing was lost; 1 if something was."""
    from kiosk.simulate.command import simulate as run

    raise typer.Exit(run(range(seed, seed + runs), (halls, kiosks, hours, faults), is_json, typer.echo))

"""The command line. Each command imports what it needs when it runs: Qt, SQLAlchemy and FastAPI are slow to load."""

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.board import board
from kiosk.commands.options import Config, Data, Json, Keys
from kiosk.commands.posting import posting
from kiosk.commands.province import province
from kiosk.commands.roll import add_roll_commands
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
linggong.add_typer(province, name="province")
add_roll_commands(linggong)


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


@linggong.command()
def screen(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_window: Annotated[bool, typer.Option("--window", help="A window instead of the whole display.")] = False,
) -> None:
    """Show the kiosk's screen."""
    from kiosk.processes.screen import run_screen

    raise typer.Exit(run_screen(find_place(data, keys, config), is_window))


@linggong.command()
def phone(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Serve the pages for phones."""
    from kiosk.processes.phone import run_phone as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


@linggong.command()
def sync(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Copy journals to the province and from other kiosks."""
    from kiosk.processes.sync import run_sync as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


@linggong.command()
def glass(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Show an emulated LED card: its line is the file `led` in the data folder."""
    from kiosk.processes.glass import run_glass as run_process

    raise typer.Exit(run_process(find_place(data, keys, config)))


@linggong.command()
def wall(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_window: Annotated[bool, typer.Option("--window", help="A window instead of the whole display.")] = False,
) -> None:
    """Show the board's sign on a television."""
    from kiosk.processes.wall import run_wall

    raise typer.Exit(run_wall(find_place(data, keys, config), is_window))


@linggong.command()
def rebuild(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_check: Annotated[bool, typer.Option("--check", help="Only compare; exit 1 if anything differs.")] = False,
) -> None:
    """Fold the journals again into the tables."""
    from kiosk.processes import upkeep

    place = find_place(data, keys, config)
    raise typer.Exit(upkeep.check(place, typer.echo) if is_check else upkeep.rebuild(place, typer.echo))


@linggong.command()
def journals(
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
    is_json: Json = False,
) -> None:
    """List journals: how far each goes and has been reported, what stopped, what was kept and not applied."""
    from kiosk.processes.sync_status import say_journals

    raise typer.Exit(say_journals(find_place(data, keys, config), is_json, typer.echo))


@linggong.command()
def takeover(  # noqa: PLR0913, PLR0917  an option each
    number: Annotated[int | None, typer.Argument(help="The posting's number; none: list them.")] = None,
    free: Annotated[int | None, typer.Option("--free", help="How many seats are surely free.")] = None,
    start: Annotated[str, typer.Option("--start", help="When it starts, such as 06:30, where two have a number.")] = "",
    identity: Annotated[str, typer.Option("--id", help="The beginning of its id, where two have a number.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Give the seats of a kiosk that is gone, or this one's own from before it was restored, as a clerk states."""
    from kiosk.processes.meant import Wanted
    from kiosk.processes.takeover import take_over

    wanted = None if number is None else Wanted(number, start, identity)
    raise typer.Exit(take_over(find_place(data, keys, config), wanted, free, typer.echo))


@linggong.command()
def elsewhere(
    posting: Annotated[str, typer.Argument(help="The posting to ask for; none: list them.")] = "",
    region: Annotated[str, typer.Option("--region", help="Six digits; the hall's prefecture if not given.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """List what other halls offer, or ask for a seat there for somebody: their hall answers."""
    from kiosk.processes.elsewhere import apply, say_elsewhere

    place = find_place(data, keys, config)
    if not posting:
        raise typer.Exit(say_elsewhere(place, region, typer.echo))
    raise typer.Exit(apply(place, posting, (typer.prompt("姓名"), typer.prompt("手机号")), typer.echo))


@linggong.command()
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Copy the database into a file, while the hall works."""
    from kiosk.processes import upkeep

    raise typer.Exit(upkeep.back_up(find_place(data, keys, config), target, typer.echo))


@linggong.command("new-journal")
def new_journal(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """End this kiosk's journal and begin the next, as at New Year."""
    from kiosk.processes import upkeep

    raise typer.Exit(upkeep.begin_journal(find_place(data, keys, config), typer.echo))


@linggong.command()
def verify(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Hash all journals again; exit 1 naming journal and number if one was changed."""
    from kiosk.processes import upkeep

    raise typer.Exit(upkeep.verify(find_place(data, keys, config), typer.echo))


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

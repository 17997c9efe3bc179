"""`linggong province`: a node of the reference province, and what its clerks do."""

from typing import Annotated, Literal

import typer

from kiosk.commands.options import Config, Data, Json, Keys, ask
from kiosk.place.place import find_place

province = typer.Typer(
    help="Serve a reference province, or do what its clerks do.", invoke_without_command=True, rich_markup_mode=None
)


listing = typer.Typer(help="Employers and agencies that no hall lets post.", rich_markup_mode=None)
province.add_typer(listing, name="list")


@listing.command("add")
def list_add(  # noqa: PLR0913, PLR0917  an option each
    number: Annotated[str, typer.Argument(help="Credit code of 18 letters, or with --licence that of a licence.")],
    name: Annotated[str, typer.Option("--name", help="What the organisation is called.")],
    decision: Annotated[str, typer.Option("--decision", help="Number of the official decision.")],
    until: Annotated[str, typer.Option("--until", help="Its last day: 2027-03-31.")],
    is_licence: Annotated[bool, typer.Option("--licence", help="An agency, by its licence.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """List an organisation by official decision; natural persons are never listed."""
    from kiosk.commands.province.desk import at_desk
    from kiosk.commands.province.listed import add

    act = add((number, is_licence), name, decision, until)
    raise typer.Exit(at_desk(find_place(data, keys, config), act, typer.echo))


@listing.command("end")
def list_end(
    number: Annotated[str, typer.Argument(help="As `show` lists it.")],
    why: Annotated[str, typer.Option("--why", help="Why it is listed no more.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """End that an organisation is listed, before its day."""
    from kiosk.commands.province.desk import at_desk
    from kiosk.commands.province.listed import end

    raise typer.Exit(at_desk(find_place(data, keys, config), end(number, why), typer.echo))


@listing.command("show")
def list_show(data: Data = None, keys: Keys = None, config: Config = None, is_json: Json = False) -> None:
    """Show who is listed, and who was."""
    from kiosk.commands.province.desk import at_desk
    from kiosk.commands.province.listed import show

    raise typer.Exit(at_desk(find_place(data, keys, config), show(is_json), typer.echo))


@province.callback()
def run_province(context: typer.Context, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Serve a node of the reference province."""
    if context.invoked_subcommand is None:
        from kiosk.processes.province import run_province as run_process

        raise typer.Exit(run_process(find_place(data, keys, config)))


@province.command("code")
def province_code(
    hall: Annotated[str, typer.Option("--hall", help="Name of the hall.")] = "",
    region: Annotated[str, typer.Option("--region", help="Six digits, such as 220100.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Issue a code that lets one kiosk in, valid for a day."""
    from kiosk.commands.province.desk import at_desk, issue_code

    raise typer.Exit(at_desk(find_place(data, keys, config), issue_code(hall, region), typer.echo))


@province.command("kiosks")
def province_kiosks(data: Data = None, keys: Keys = None, config: Config = None, is_json: Json = False) -> None:
    """Say how each kiosk is: last seen, queue, clock; 1 if one asks for somebody."""
    from kiosk.commands.province.desk import at_desk, say_kiosks

    raise typer.Exit(at_desk(find_place(data, keys, config), say_kiosks(is_json), typer.echo))


@province.command("anomalies")
def province_anomalies(data: Data = None, keys: Keys = None, config: Config = None, is_json: Json = False) -> None:
    """Say what halls brought that is stored and was not applied; 1 if there is something."""
    from kiosk.commands.province.desk import at_desk, say_anomalies

    raise typer.Exit(at_desk(find_place(data, keys, config), say_anomalies(is_json), typer.echo))


@province.command("revoke")
def province_revoke(
    key: Annotated[str, typer.Argument(help="The beginning of the kiosk's key, as `kiosks` shows it.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Send a kiosk away: stolen, broken, replaced. What it brought stays."""
    from kiosk.commands.province.desk import at_desk, revoke

    raise typer.Exit(at_desk(find_place(data, keys, config), revoke(key), typer.echo))


@province.command("keys")
def province_keys(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List the API keys of channels, clerks and adapters."""
    from kiosk.commands.province.desk import at_desk, say_keys

    raise typer.Exit(at_desk(find_place(data, keys, config), say_keys, typer.echo))


@province.command("key")
def province_key(
    name: Annotated[str, typer.Argument(help="Who will use it, such as mini-program.")],
    role: Annotated[Literal["channel", "clerk", "adapter"], typer.Option("--for", help="channel, clerk or adapter.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Issue an API key; it is said once."""
    from kiosk.commands.province.desk import at_desk, issue_key

    raise typer.Exit(at_desk(find_place(data, keys, config), issue_key(name, role), typer.echo))


@province.command("end-key")
def province_end_key(
    name: Annotated[str, typer.Argument(help="As `keys` lists it.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """End an API key."""
    from kiosk.commands.province.desk import at_desk, end_key

    raise typer.Exit(at_desk(find_place(data, keys, config), end_key(name), typer.echo))


@province.command("root")
def province_root(
    is_new: Annotated[
        bool, typer.Option("--new", help="Make another root: the sheet is full, lost or stolen.")
    ] = False,
    is_admitting: Annotated[bool, typer.Option("--admit", help="Let the key of this very place in.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Take the province's root key off this machine onto a sheet for the safe, or use the sheet."""
    from kiosk.commands.province import root as roots

    does = roots.replace if is_new else roots.admit_here if is_admitting else roots.take_off
    raise typer.Exit(roots.at_roll(find_place(data, keys, config), does(typer.echo, ask), typer.echo))


@province.command("strike")
def province_strike(
    key: Annotated[str, typer.Argument(help="The beginning of the nodes' key, as `province roll` shows it.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Strike a key of nodes off for ever, as a machine that had it is stolen; another takes its place."""
    from kiosk.commands.province import root as roots

    act = roots.strike(key, typer.echo, ask)
    raise typer.Exit(roots.at_roll(find_place(data, keys, config), act, typer.echo))


@province.command("roll")
def province_roll(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List the keys that speak for the province."""
    from kiosk.commands.province import root as roots

    raise typer.Exit(roots.at_roll(find_place(data, keys, config), roots.say_roll(typer.echo), typer.echo))

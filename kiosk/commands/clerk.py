"""Who stands at the desk: `linggong clerk`."""

import enum
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.options import Config, Data, Keys, ask, ask_unseen
from kiosk.place.place import find_place

if TYPE_CHECKING:
    from kiosk.commands.acts.desk.clerks import Asks
    from kiosk.hall.desk.clerk import Role

clerk = typer.Typer(
    help="List who stands at the desk, appoint and end them, change a passphrase or PIN.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class RoleName(enum.Enum):
    """What somebody may do at the desk."""

    VOLUNTEER = "volunteer"
    CLERK = "clerk"
    MANAGER = "manager"
    AUDITOR = "auditor"

    @property
    def meant(self) -> "Role":
        """The hall's own code."""
        from kiosk.hall.desk.clerk import Role

        return Role[self.name]


@clerk.command("list")
def clerk_list(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """List who stands at the desk: id, name, role, until when."""
    from kiosk.commands.acts.desk.clerks import list_clerks

    raise typer.Exit(list_clerks(find_place(data, keys, config), typer.echo))


@clerk.command("first")
def clerk_first(
    by_sheet: Annotated[bool, typer.Option("--sheet", help="By the sheet with the hall's root: one more.")] = False,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Appoint the hall's first manager; with --sheet one more, where the only one has forgotten the passphrase."""
    from kiosk.commands.acts.desk.clerks import first

    raise typer.Exit(first(find_place(data, keys, config), by_sheet, asks(), typer.echo))


@clerk.command("appoint")
def clerk_appoint(
    role: Annotated[RoleName, typer.Option("--as", help="What he or she may do.")],
    until: Annotated[str, typer.Option("--until", help="The last day, such as 2026-12-31; a volunteer has one.")] = "",
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """A manager lets somebody stand at the desk, at every kiosk of the hall."""
    from kiosk.commands.acts.desk.clerks import appoint

    raise typer.Exit(appoint(find_place(data, keys, config), role.meant, until, asks(), typer.echo))


@clerk.command("end")
def clerk_end(
    which: Annotated[str, typer.Argument(help="The name, or the id as `list` shows it.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """A manager ends a clerk, at every kiosk that hears of it."""
    from kiosk.commands.acts.desk.clerks import end

    raise typer.Exit(end(find_place(data, keys, config), which, asks(), typer.echo))


@clerk.command("passphrase")
def clerk_passphrase(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Change one's own passphrase."""
    from kiosk.commands.acts.desk.clerks import change_passphrase

    raise typer.Exit(change_passphrase(find_place(data, keys, config), asks(), typer.echo))


@clerk.command("pin")
def clerk_pin(data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Set one's own PIN: six digits that open the clerks' pages at every kiosk of the hall."""
    from kiosk.commands.acts.desk.clerks import change_pin

    raise typer.Exit(change_pin(find_place(data, keys, config), asks(), typer.echo))


def asks() -> "Asks":
    """How somebody is asked at a terminal."""
    from kiosk.commands.acts.desk.clerks import Asks

    return Asks(ask, ask_unseen)

"""What a clerk does about employers: `linggong employer`."""

import enum
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.options import Config, Data, Keys, ask
from kiosk.place.place import find_place

if TYPE_CHECKING:
    from kiosk.hall.employer.verification import EmployerKind

employer = typer.Typer(
    help="Show who employers are, write down which papers were seen, end that.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Kind(enum.Enum):
    """What an employer's papers say that he is."""

    PERSON = "person"
    FARM = "farm"
    BUSINESS = "business"
    AGENCY = "agency"

    @property
    def meant(self) -> "EmployerKind":
        """The hall's own code."""
        from kiosk.hall.employer.verification import EmployerKind

        return EmployerKind[self.name]


Which = Annotated[
    str, typer.Argument(help="The number of a posting of his, as the board shows it; or the beginning of its id.")
]


@employer.command("show")
def employer_show(which: Which = "", data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Say what is known of an employer; without a posting, asks for a number of his, which stands in no history."""
    from kiosk.commands.acts.employer.verifying import show

    raise typer.Exit(show(find_place(data, keys, config), which, ask, typer.echo))


@employer.command("verify")
def employer_verify(
    which: Which,
    kind: Annotated[Kind, typer.Option("--as", help="What his papers say that he is.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Write down papers that were seen; what stands on them is asked for, and checked."""
    from kiosk.commands.acts.employer.verifying import verify

    raise typer.Exit(verify(find_place(data, keys, config), which, kind.meant, ask, typer.echo))


@employer.command("code")
def employer_code(which: Which, data: Data = None, keys: Keys = None, config: Config = None) -> None:
    """Give who is known six digits: the phone on which he types them, at this kiosk's pages, is his from then on."""
    from kiosk.commands.acts.employer.verifying import give_code

    raise typer.Exit(give_code(find_place(data, keys, config), which, typer.echo))


@employer.command("end")
def employer_end(  # noqa: PLR0913, PLR0917  an option each
    which: Which,
    why: Annotated[str, typer.Option("--why", help="Why, for the hall's own files; at most 200 letters.")],
    kind: Annotated[Kind | None, typer.Option("--as", help="Only this; all of it if not given.")] = None,
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """What was seen is good no more: workers read that he has left a telephone number only."""
    from kiosk.commands.acts.employer.verifying import end

    meant = None if kind is None else kind.meant
    raise typer.Exit(end(find_place(data, keys, config), which, meant, why, typer.echo))

"""Options that many commands have."""

from pathlib import Path
from typing import Annotated

import typer

Data = Annotated[Path | None, typer.Option("--data", help="Folder of this hall's data.")]
Keys = Annotated[Path | None, typer.Option("--keys", help="Folder of its keys; beside the data if not given.")]
Json = Annotated[bool, typer.Option("--json", help="For programs.")]
Config = Annotated[Path | None, typer.Option("--config", help="The hall.toml to use.")]


def ask(question: str) -> str:
    """What somebody types; nothing where they only press Enter."""
    answer: str = typer.prompt(question, default="", show_default=False, prompt_suffix="：")
    return answer


def ask_unseen(question: str) -> str:
    """The same of what nobody may read on the screen."""
    answer: str = typer.prompt(question, default="", show_default=False, prompt_suffix="：", hide_input=True)
    return answer

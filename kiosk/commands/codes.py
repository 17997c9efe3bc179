"""`linggong codes`: a sheet with the code for a door or a wall."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.options import Config, Data, Keys
from kiosk.place.place import find_place

BAD_INPUT, NOTHING_DONE = 2, 1
UNREACHABLE = '手机现在连不上这台机器，印了也扫不开。请把 hall.toml 里 [phone] 的 host 写成 "0.0.0.0"，插好网线再来。'


def add_codes(linggong: typer.Typer) -> None:
    """Give the program this command."""
    linggong.command()(codes)


def codes(
    target: Annotated[Path, typer.Argument(help="The SVG file to write; a browser prints it.")],
    data: Data = None,
    keys: Keys = None,
    config: Config = None,
) -> None:
    """Make an A4 sheet to print for the door: who scans it types the six digits on the kiosk's screen."""
    from kiosk.network.ports import LOOPBACK, of_phone_pages
    from kiosk.network.wifi import wifi_code
    from kiosk.paper.door_sheet import DoorSheet
    from kiosk.settings import read_settings

    settings = read_settings(find_place(data, keys, config).config)
    pages, phone = of_phone_pages(settings).web_address(), settings.phone
    if not pages or f"//{LOOPBACK}:" in pages:
        typer.echo(UNREACHABLE)
        raise typer.Exit(NOTHING_DONE)
    sheet = DoorSheet(settings.hall.name, f"{pages}/door", phone.wifi, wifi_code(phone.wifi, phone.wifi_password))
    try:
        target.write_text(sheet.svg(), "utf-8")
    except OSError as error:
        typer.echo(f"{target}：写不进去（{error.strerror}）。")
        raise typer.Exit(BAD_INPUT) from None
    typer.echo(f"印在 {target}，用浏览器打开，按 A4 打印。码里是 {pages}：这台机器的地址变了，要重新印。")

"""Pictures of every scene of the kiosk, on every glass, in every look, and a sheet of each with all of them."""

import itertools
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from checks.scenes.shapes import LANGUAGES, LOOKS, MODES, PLAIN, SHAPES, Look, Shape
from checks.scenes.stage import Stage, open_stage
from checks.scenes.walks import WALKS

HALVES, SHEETS = "half", "sheets"
ACROSS, DOWN = (SHAPES[0], SHAPES[3]), (SHAPES[1], SHAPES[2])
"""How a cell of a sheet is filled: two glasses in its left column, two in its right one."""
DOTS_A_MM = 1.5
"""On a sheet every glass is as large beside the others as in the hall."""
GAP, HEAD = 16, 40
LABEL = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"


def save(folder: Path) -> None:
    """Write kiosk-SHAPE-SCENE.png, half/SCENE-SHAPE-LANGUAGE-MODE.png, and sheets/SCENE.png, into `folder`."""
    for part in (folder / HALVES, folder / SHEETS):
        part.mkdir(parents=True, exist_ok=True)
        for picture in part.iterdir():
            picture.unlink()
    tasks = [(folder, number, shape) for number in range(len(WALKS)) for shape in SHAPES]
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as processes:
        walked = list(processes.map(_shoot, *zip(*tasks, strict=True)))
        scenes = dict.fromkeys(itertools.chain.from_iterable(walked))
        list(processes.map(_save_sheet, itertools.repeat(folder), scenes))


def _shoot(folder: Path, number: int, shape: Shape) -> list[str]:
    """Pictures of one walk on one glass; the names of its scenes."""
    with open_stage(shape) as stage:
        return [_shoot_scene(folder, stage, scene) for scene in WALKS[number](stage)]


def _shoot_scene(folder: Path, stage: Stage, scene: str) -> str:
    for look, image in _pictures(stage):
        half = image.scaled(image.size() / 2, mode=Qt.TransformationMode.SmoothTransformation)
        half.save(str(_half(folder, scene, stage.shape, look)))
        if look == PLAIN:
            image.save(str(folder / f"kiosk-{stage.shape}-{scene}.png"))
    return scene


def _pictures(stage: Stage) -> Iterator[tuple[Look, QImage]]:
    for look in LOOKS:
        stage.dress(look)
        yield look, stage.window.root.grabWindow()
    stage.dress(PLAIN)


def _half(folder: Path, scene: str, shape: Shape, look: Look) -> Path:
    return folder / HALVES / f"{scene}-{shape}-{look.language}-{look.mode}.png"


def _save_sheet(folder: Path, scene: str) -> None:
    """One scene: languages side by side, modes below each other, all glasses of a look together."""
    wide, high = _cell()
    size = (len(LANGUAGES) * (wide + GAP) + GAP, len(MODES) * (high + HEAD + GAP) + GAP)
    sheet = Image.new("RGB", size, "#808080")
    pen, font = ImageDraw.Draw(sheet), ImageFont.truetype(LABEL, HEAD // 2)
    for look in LOOKS:
        left = GAP + LANGUAGES.index(look.language) * (wide + GAP)
        top = GAP + MODES.index(look.mode) * (high + HEAD + GAP)
        pen.text((left, top), f"{scene} · {look}", "#FFFFFF", font)
        for shape, x, y in _places():
            half = _half(folder, scene, shape, look)
            if not half.exists():
                continue  # a page that is of one shape alone
            with Image.open(half) as picture:
                sheet.paste(picture.resize(_size(shape), Image.Resampling.BOX), (left + x, top + HEAD + y))
    sheet.save(folder / SHEETS / f"{scene}.png", compress_level=3)


def _places() -> Iterator[tuple[Shape, int, int]]:
    """Where each glass lies in its cell."""
    x = 0
    for column in (ACROSS, DOWN):
        y = 0
        for shape in column:
            yield shape, x, y
            y += _size(shape)[1] + GAP
        x += max(_size(shape)[0] for shape in column) + GAP


def _cell() -> tuple[int, int]:
    return (
        max(x + _size(shape)[0] for shape, x, _ in _places()),
        max(y + _size(shape)[1] for shape, _, y in _places()),
    )


def _size(shape: Shape) -> tuple[int, int]:
    return round(shape.mm[0] * DOTS_A_MM), round(shape.mm[1] * DOTS_A_MM)


if __name__ == "__main__":
    save(Path(__file__).resolve().parent.parent / "build" / "screens")

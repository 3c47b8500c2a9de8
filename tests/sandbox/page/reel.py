"""A moving picture of the page for the README: what is shown, and where it is pressed next."""

from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.async_api import Locator, Page, expect

COLOURS = 64
"""One palette for all frames, without dither: with one for each, and dots, it is ten times as large."""
STEP_MS, PRESS_MS, END_MS = 350, 300, 3000
SETTLED_MS = 400
RING, EDGE, BESIDE = 14, 3, 0.82
DOT_COLOUR, EDGE_COLOUR = "#e8553a", "#ffffff"


@dataclass(slots=True)
class Reel:
    """The frames so far, and how long each is shown; without a page nothing is filmed."""

    page: Page | None = None
    frames: list[tuple[Image.Image, int]] = field(default_factory=list)

    async def shows(self, for_ms: int = STEP_MS) -> None:
        """What the page shows now, once nothing moves, fades or hides a button any more."""
        if self.page:
            await self.page.mouse.move(0, 0)
            await expect(self.page.locator("[data-toast]")).to_have_count(0)
            await self.page.wait_for_timeout(SETTLED_MS)
            taken = await self.page.screenshot(animations="disabled")
            self.frames.append((Image.open(BytesIO(taken)).convert("RGB"), for_ms))

    async def is_pressed(self, where: Locator) -> None:
        """The same, and then with a dot where it will be pressed, beside the words."""
        if not self.page:
            return
        await where.wait_for()
        await self.page.wait_for_timeout(SETTLED_MS)
        await where.scroll_into_view_if_needed()
        await self.shows()
        box = await where.bounding_box()
        assert box
        frame = self.frames[-1][0].copy()
        at = (box["x"] + BESIDE * box["width"], box["y"] + box["height"] / 2)
        ImageDraw.Draw(frame).circle(at, RING, fill=DOT_COLOUR, outline=EDGE_COLOUR, width=EDGE)
        self.frames.append((frame, PRESS_MS))

    def write(self, path: Path) -> None:
        """As a GIF that begins again."""
        pictures = [picture for picture, _ in self.frames]
        palette = _colours_of(pictures).quantize(COLOURS)
        first, *others = [each.quantize(palette=palette, dither=Image.Dither.NONE) for each in pictures]
        durations = [shown_ms for _, shown_ms in self.frames]
        first.save(path, save_all=True, append_images=others, duration=durations, loop=0, optimize=False)


def _colours_of(pictures: list[Image.Image]) -> Image.Image:
    """Each colour by the cube root of its count, so that the wallpaper leaves some to faces and signs."""
    counts: Counter[tuple[int, ...]] = Counter()
    for each in pictures:
        for count, colour in each.reduce(2).getcolors(each.width * each.height) or ():
            counts[colour] += count
    weighed = [colour for colour, count in counts.items() for _ in range(round(count ** (1 / 3)))]
    row = Image.new("RGB", (len(weighed), 1))
    row.putdata(weighed)
    return row

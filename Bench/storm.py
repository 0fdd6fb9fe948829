"""A window that changes its size without end, as while its edge is dragged."""

import random
import re
from dataclasses import dataclass, field

from terminal import COLUMNS, ROWS, Terminal
from usage import Usage, usage

REDRAW = b"\x0c"  # Ctrl-l
CLOCK = re.compile(r"\d\d:\d\d")
PAUSE = 0.02  # seconds without output before the next size


@dataclass
class Storm:
    sizes: int
    usage: Usage = field(default_factory=Usage)
    wrong_lines: int = 0  # against the screen as it is drawn from nothing


def measure(terminal: Terminal, count: int) -> Storm:
    storm, chance = Storm(count), random.Random(count)
    terminal.settle(0.3)
    before = usage(terminal.pid)
    for _ in range(count):
        terminal.resize(chance.randint(3, 60), chance.randint(10, 200))
        terminal.settle(PAUSE)
    terminal.resize(ROWS, COLUMNS)
    terminal.settle(0.3)
    storm.usage = usage(terminal.pid) - before
    shown = lines(terminal)
    terminal.write(REDRAW)
    terminal.settle(0.3)
    storm.wrong_lines = sum(left != right for left, right in zip(shown, lines(terminal)))
    return storm


def lines(terminal: Terminal) -> list[str]:
    return CLOCK.sub("", terminal.catch_up()).split("\n")

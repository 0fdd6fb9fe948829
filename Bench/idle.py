"""Nothing to do: signed in, a poll held, nobody types."""

import time
from dataclasses import dataclass

from usage import Usage, usage


@dataclass
class Idle:
    size: int  # bytes written
    usage: Usage


def measure(contestants: list, seconds: float) -> dict[str, Idle]:
    """All at once, within one minute of the clock."""
    if until_next_minute() < seconds + 5:
        time.sleep(until_next_minute())
    come_to_rest(contestants)
    return spent(contestants, seconds)


def minute(contestants: list) -> dict[str, Idle]:
    """What it costs when the minute of the clock changes."""
    come_to_rest(contestants)
    return spent(contestants, until_next_minute())


def until_next_minute() -> float:
    """Seconds until the next minute has begun for everybody."""
    return 60 - time.time() % 60 + 1.0


def come_to_rest(contestants: list) -> None:
    for each in contestants:
        each.terminal.settle(1.0)


def spent(contestants: list, seconds: float) -> dict[str, Idle]:
    """Nobody reads meanwhile: we are idle, too."""
    before = [(each.terminal.written, usage(each.terminal.pid)) for each in contestants]
    time.sleep(seconds)
    measured = {}
    for each, (written, used) in zip(contestants, before):
        used = usage(each.terminal.pid) - used
        each.terminal.settle(0.02)
        measured[each.name] = Idle(each.terminal.written - written, used)
    return measured

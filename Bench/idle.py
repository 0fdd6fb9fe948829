"""Nothing to do: signed in, a poll held, nobody types."""

import time
from dataclasses import dataclass

from usage import Usage, usage


@dataclass
class Idle:
    size: int  # bytes written
    usage: Usage


def measure(contestants: list, seconds: float) -> dict[str, Idle]:
    """All at once, within one minute of the clock. Nobody reads meanwhile: we are idle, too."""
    if 60 - time.time() % 60 < seconds + 3:
        sleep_past_the_minute()
    for each in contestants:
        each.terminal.settle(1.0)
    before = [(each.terminal.written, usage(each.terminal.pid)) for each in contestants]
    time.sleep(seconds)
    measured = {}
    for each, (written, used) in zip(contestants, before):
        used = usage(each.terminal.pid) - used
        each.terminal.settle(0.02)
        measured[each.name] = Idle(each.terminal.written - written, used)
    return measured


def minute(contestants: list) -> dict[str, int]:
    """Bytes written when the minute of the clock changes."""
    before = [each.terminal.written for each in contestants]
    sleep_past_the_minute()
    for each in contestants:
        each.terminal.settle(0.02)
    return {each.name: each.terminal.written - b for each, b in zip(contestants, before)}


def sleep_past_the_minute() -> None:
    time.sleep(60 - time.time() % 60 + 1.0)

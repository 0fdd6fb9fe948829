"""The peer's send to this screen, one message at a time."""

import random
import select
from dataclasses import dataclass, field

from terminal import MILLISECOND, Gone, now

LIMIT = 5 * 1000 * MILLISECOND
PAUSE = 2  # milliseconds without output, after which the screen is looked at


@dataclass
class Delivery:
    latencies: list[float] = field(default_factory=list)  # milliseconds
    replies: list[float] = field(default_factory=list)  # until the sender has its answer
    size: int = 0


def deliver(contestant, text: str, into: Delivery) -> None:
    """Sends text; times the first piece of output after which the screen shows it."""
    terminal, reply = contestant.terminal, contestant.reply_descriptor()
    waiting = select.poll()
    waiting.register(terminal.fd, select.POLLIN)
    if reply is not None:
        waiting.register(reply, select.POLLIN)
    written, sent = terminal.written, contestant.begin_send(text)
    shown = None
    while shown is None:
        ready = waiting.poll(PAUSE)
        for descriptor, _ in ready:
            if descriptor == terminal.fd:
                terminal.take()
            else:
                into.replies.append((now() - sent) / MILLISECOND)
                waiting.unregister(descriptor)
        if not ready:
            shown = next((at for at in terminal.emulate() if text in terminal.screen.text()), None)
        if now() - sent > LIMIT:
            raise Gone(f"{text!r} is not on the screen:\n{terminal.catch_up()}")
    into.latencies.append((shown - sent) / MILLISECOND)
    contestant.end_send()
    terminal.settle(random.uniform(0.02, 0.03))
    into.size += terminal.written - written


def measure(contestants: list, count: int) -> dict[str, Delivery]:
    measured = {each.name: Delivery() for each in contestants}
    for each in contestants:
        each.meet_peer()
    for number in range(count):
        for each in contestants:
            deliver(each, f"delivery {number:04d} 到了", measured[each.name])
    return measured

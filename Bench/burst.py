"""Many messages as fast as one peer can send them, while somebody types."""

import os
import select
import signal
import time
import traceback
from dataclasses import dataclass, field

from keys import CLEAR, echo_time
from terminal import MILLISECOND, Gone, now
from usage import Usage, resident, usage

LAST = "the last of the burst"
WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
LETTERS = "CDFGHJKLRSTUVXYZ"  # no message and no nick has one of these
KEY_PAUSE = 40 * MILLISECOND
LINE = 40  # keys until the composer is cleared
LIMIT = 120 * 1000 * MILLISECOND


@dataclass
class Burst:
    seconds: float = 0.0  # from the first send until the last message is on the screen
    sent: float = 0.0  # seconds until the peer had its last answer
    size: int = 0
    usage: Usage = field(default_factory=Usage)
    memory: int = 0  # bytes that became resident
    keys: int = 0
    answered: list[float] = field(default_factory=list)  # milliseconds


def text(number: int) -> str:
    words = (WORDS[(number + k) % len(WORDS)] for k in range(3 + number * 7 % 10))
    return f"#{number:05d} {' '.join(words)}" + (" 大家好" if number % 7 == 0 else "")


class Sender:
    """A process of its own, so that sending costs the reader of the screen nothing."""

    def __init__(self, contestant, count: int):
        self.report, inlet = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            self._send_all(contestant, count, inlet)
        os.close(inlet)

    @staticmethod
    def _send_all(contestant, count: int, inlet: int) -> None:
        try:
            start = now()
            for words in [*map(text, range(count - 1)), LAST]:
                contestant.begin_send(words)
                contestant.end_send()
            os.write(inlet, f"{start} {now()}".encode())
        except BaseException:
            os.write(inlet, traceback.format_exc()[-2000:].encode())
        finally:
            os._exit(0)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def result(self) -> tuple[int, int]:
        """The times of the first send and of the last answer."""
        said = os.read(self.report, 4096).decode()
        os.close(self.report)
        os.waitpid(self.pid, 0)
        try:
            start, end = map(int, said.split())
        except ValueError:
            raise Gone(f"the peer of the burst failed:\n{said}") from None
        return start, end


def type_until_sent(terminal, sender: Sender) -> list[tuple[int, str, int]]:
    """Types on and reads the screen; (time, key, piece of the log) of each key."""
    waiting = select.poll()
    waiting.register(terminal.fd, select.POLLIN)
    waiting.register(sender.report, select.POLLIN)
    keys: list[tuple[int, str, int]] = []
    start = due = now()
    while True:
        ready = [descriptor for descriptor, _ in waiting.poll(max(0, (due - now()) // MILLISECOND))]
        if terminal.fd in ready:
            terminal.take()
        if sender.report in ready:
            return keys
        if now() - start > LIMIT:
            sender.kill()
        if now() >= due:
            if len(keys) % LINE == LINE - 1:
                terminal.write(CLEAR)
            key = LETTERS[len(keys) % len(LETTERS)]
            keys.append((terminal.write(key.encode()), key, len(terminal.log)))
            due = now() + KEY_PAUSE


def measure_one(contestant, count: int) -> Burst:
    terminal, burst = contestant.terminal, Burst()
    contestant.meet_peer()
    terminal.settle(0.5)
    terminal.catch_up()
    written, used, held = terminal.written, usage(terminal.pid), resident(terminal.pid)
    sender = Sender(contestant, count)
    keys = type_until_sent(terminal, sender)
    start, end = sender.result()
    shown = terminal.shows(LAST, 20)
    terminal.settle(0.3)
    burst.seconds, burst.sent = (shown - start) / 1e9, (end - start) / 1e9
    burst.size, burst.usage = terminal.written - written, usage(terminal.pid) - used
    burst.memory = resident(terminal.pid) - held
    burst.keys = len(keys)
    echoes = [(at, echo_time(terminal, key, piece)) for at, key, piece in keys]
    burst.answered = [(echo - at) / MILLISECOND for at, echo in echoes if echo is not None]
    terminal.write(CLEAR)
    terminal.settle(0.1)
    return burst


def measure(contestants: list, count: int) -> dict[str, Burst]:
    return {each.name: measure_one(each, count) for each in contestants}

"""Key to screen: one key at a time, the next after the echo of the one before."""

import random
import time
from dataclasses import dataclass, field

from terminal import MILLISECOND, Gone, Terminal
from usage import Usage, usage

ASCII = (
    "the quick brown fox jumps over the lazy dog and th",
    "en packs my box with five dozen liquor jugs, 12345",
    "67890 vexingly quick daft zebras jump; how razorba",
    "ck-jumping frogs can level six piqued gymnasts! Wa",
    "ltz, bad nymph, for quick jigs vex (yes, they do):",
    "sphinx of black quartz, judge my vow. Jackdaws lov",
)
HAN = (
    "今天天气很好我们一起去公园散步吧晚上再回来吃饭聊天",
    "你说呢明天见面的时候记得带上那本书还有相机谢谢大家",
    "帮忙辛苦了周末愉快再会项目组这个星期五发布新的版本",
    "请各位在周四以前把代码合并进来有问题随时在群里讨论",
)
CLEAR = b"\x15"
ECHO_LIMIT = 2.0  # seconds


@dataclass
class Keys:
    latencies: list[float] = field(default_factory=list)  # milliseconds
    sizes: list[int] = field(default_factory=list)  # bytes written for each key
    usage: Usage = field(default_factory=Usage)


def echo_time(terminal: Terminal, key: str, first: int) -> int | None:
    """When the output from piece first on showed key; a blank may be shown by moving on."""
    for at, text in terminal.printed_since(first):
        if key == " " or key in text:
            return at
    return None


def press(terminal: Terminal, key: str, into: Keys) -> None:
    first, written = len(terminal.log), terminal.written
    at = terminal.write(key.encode())
    end = time.monotonic() + ECHO_LIMIT
    while (shown := echo_time(terminal, key, first)) is None:
        if time.monotonic() > end:
            raise Gone(f"the key {key!r} is not echoed:\n{terminal.catch_up()}")
        terminal.read(0.1)
    # The pause varies, so that it cannot fall in step with a timer of the program.
    terminal.settle(random.uniform(0.004, 0.008))
    into.latencies.append((shown - at) / MILLISECOND)
    if time.time() % 60 > 0.5:  # the minute of the clock is not the key's doing
        into.sizes.append(terminal.written - written)


def type_line(terminal: Terminal, line: str, into: Keys) -> None:
    terminal.settle(0.05)
    before = usage(terminal.pid)
    for key in line:
        press(terminal, key, into)
    into.usage += usage(terminal.pid) - before
    if line not in terminal.catch_up():
        raise Gone(f"{line!r} was typed, but the screen shows:\n{terminal.screen.text()}")
    terminal.write(CLEAR)
    terminal.settle(0.05)
    if line in terminal.catch_up():
        raise Gone(f"Ctrl-u does not clear the composer:\n{terminal.screen.text()}")


def measure(contestants: list, lines: tuple[str, ...]) -> dict[str, Keys]:
    """The programs take turns line by line, so that both see the same machine."""
    for each in contestants:
        # The first key in a conversation also marks it as read: not a cost of keys.
        press(each.terminal, "w", Keys())
        each.terminal.write(CLEAR)
    measured = {each.name: Keys() for each in contestants}
    for line in lines:
        for each in contestants:
            type_line(each.terminal, line, measured[each.name])
    return measured

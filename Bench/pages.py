"""Page by page up to the first message, and down again."""

import re
from dataclasses import dataclass, field

from terminal import Gone, Terminal
from usage import Usage, usage

PAGE_UP = b"\x1b[5~"
BOTTOM = b"\x1b[1;3F"  # Alt-End
NUMBER = re.compile(r"#(\d{5})")
LIMIT = 2000  # pages


@dataclass
class Pages:
    count: int = 0
    size: int = 0
    usage: Usage = field(default_factory=Usage)
    found: set[int] = field(default_factory=set)  # numbers of messages


def numbers(terminal: Terminal) -> set[int]:
    return set(map(int, NUMBER.findall(terminal.catch_up())))


def measure(terminal: Terminal) -> Pages:
    """The messages carry numbers from 0 on; those of a burst."""
    pages = Pages(found=numbers(terminal))
    before, written = usage(terminal.pid), terminal.written
    while 0 not in pages.found:
        if pages.count == LIMIT:
            raise Gone(f"no first message after {LIMIT} pages:\n{terminal.screen.text()}")
        terminal.write(PAGE_UP)
        terminal.read(1)
        # On a busy machine a page comes in pieces; a key between them would skip the one after it.
        terminal.settle(0.02)
        pages.found |= numbers(terminal)
        pages.count += 1
    pages.usage, pages.size = usage(terminal.pid) - before, terminal.written - written
    terminal.write(BOTTOM)
    terminal.settle(0.1)
    return pages

"""The real program in a pseudo-terminal, seen through a terminal emulator.

Nothing here sleeps: a wait reads what the program writes until its condition holds, and ends with the
screen in the message when that takes too long.
"""

import codecs
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from itertools import chain

import pyte
from wcwidth import wcwidth

DEFAULT_WAIT = 20.0


class _Screen(pyte.Screen):
    """Adds what ncurses uses of xterm and the emulator lacks."""

    def __init__(self, columns, lines):
        super().__init__(columns, lines)
        self._last = " "

    @property
    def display(self):
        """As of the emulator, with a blank for the half that stays of a wide character."""
        return ["".join(self._row(self.buffer[line])) for line in range(self.lines)]

    def _row(self, line):
        column = 0
        while column < self.columns:
            text = line[column].data or " "
            yield text
            column += max(1, wcwidth(text[0]))

    def draw(self, data):
        if data.isascii():
            super().draw(data)
        else:
            for character in data:
                self._wrap_before(character)
                super().draw(character)
        if data:
            self._last = data[-1]

    def _wrap_before(self, character):
        # Half a wide character does not fit into the last column.
        if self.cursor.x == self.columns - 1 and wcwidth(character) == 2:
            self.cursor.x = self.columns

    def repeat_last(self, count=None):
        super().draw(self._last * (count or 1))

    def cursor_down(self, count=None):
        # A cursor below the scrolling region is not pulled into it.
        _, bottom = self.margins or (0, self.lines - 1)
        limit = bottom if self.cursor.y <= bottom else self.lines - 1
        self.cursor.y = min(self.cursor.y + (count or 1), limit)

    def cursor_up(self, count=None):
        top, _ = self.margins or (0, self.lines - 1)
        limit = top if self.cursor.y >= top else 0
        self.cursor.y = max(self.cursor.y - (count or 1), limit)

    def scroll_up(self, count=None):
        self._scroll(count or 1, at_top=True)

    def scroll_down(self, count=None):
        self._scroll(count or 1, at_top=False)

    def _scroll(self, count, at_top):
        top = self.margins.top if self.margins else 0
        bottom = self.margins.bottom if self.margins else self.lines - 1
        column, line = self.cursor.x, self.cursor.y
        self.cursor.y = top
        (self.delete_lines if at_top else self.insert_lines)(min(count, bottom - top + 1))
        self.cursor.x, self.cursor.y = column, line

    def report_device_attributes(self, mode=0, **kwargs):
        """No terminal answers here: the tests stay one-way."""

    def report_device_status(self, mode=0, **kwargs):
        """As above."""


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "b": "repeat_last", "S": "scroll_up", "T": "scroll_down"}
    events = frozenset(
        chain(
            pyte.Stream.basic.values(),
            pyte.Stream.escape.values(),
            pyte.Stream.sharp.values(),
            csi.values(),
            ["define_charset", "set_icon_name", "set_title", "draw", "debug"],
        )
    )


class TimeLimit(AssertionError):
    """What was waited for did not come."""


class Terminal:
    """A program on a terminal of its own, which speaks an encoding."""

    def __init__(
        self, arguments, size=(80, 24), environment=None, directory=None, encoding="utf-8",
        mirror=None,
    ):  # fmt: skip
        """Runs a program; all that it writes is also written to `mirror`, a descriptor."""
        self.columns, self.lines = size
        self._mirror = mirror
        self.raw = bytearray()
        self._master, self._slave = os.openpty()
        os.set_blocking(self._master, False)
        self._set_size()
        self.modes_before = termios.tcgetattr(self._slave)
        self._screen = _Screen(self.columns, self.lines)
        self._stream = _Stream(self._screen)
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            arguments,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=environment,
            cwd=directory,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self._exit = os.pidfd_open(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # What the person does.

    def type(self, text):
        """Types text or control characters."""
        data = text.encode(self._encoding)
        while data:
            select.select([], [self._master], [], DEFAULT_WAIT)
            data = data[os.write(self._master, data) :]

    def paste(self, text):
        """Pastes in brackets, as a terminal does that was asked to."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns, lines):
        """Changes the size of the window."""
        self.columns, self.lines = columns, lines
        self._screen.resize(lines, columns)
        self._set_size()

    def signal(self, number):
        """Sends the program a signal, if it still runs."""
        if self.process.poll() is None:
            self.process.send_signal(number)

    # What the person sees.

    @property
    def rows(self):
        """The rows of the screen, without the blanks at their ends."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self):
        """The screen as one text."""
        return "\n".join(self.rows)

    @property
    def cursor(self):
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def row_with(self, text):
        """The first row that holds the text; empty if none does."""
        return next((row for row in self.rows if text in row), "")

    def modes(self):
        """What the program last said of each private mode: the modes it left on."""
        left = {}
        for match in re.finditer(rb"\x1b\[\?([0-9;]+)([hl])", bytes(self.raw)):
            for mode in match[1].split(b";"):
                left[int(mode)] = match[2] == b"h"
        return {mode for mode, on in left.items() if on}

    # Waiting.

    def wait(self, condition, what, limit=DEFAULT_WAIT):
        """Reads until the condition holds; returns what the condition returned."""
        deadline = time.monotonic() + limit
        while True:
            result = condition()
            if result:
                return result
            alive = self.process.poll() is None
            got_more = self._read(deadline - time.monotonic())
            if got_more:
                continue
            if not alive:
                raise TimeLimit(self._report(f"the program ended before {what}"))
            if time.monotonic() >= deadline:
                raise TimeLimit(self._report(f"{limit} s were not enough until {what}"))

    def wait_for(self, *texts, limit=DEFAULT_WAIT):
        """Waits until the screen shows all texts."""
        self.wait(lambda: all(text in self.text for text in texts), f"it shows {texts}", limit)

    def wait_until_gone(self, text, limit=DEFAULT_WAIT):
        """Waits until the screen no longer shows a text."""
        self.wait(lambda: text not in self.text, f"{text!r} is gone", limit)

    def wait_exit(self, limit=DEFAULT_WAIT):
        """Waits until the program ends; returns its status, negative for a signal."""
        deadline = time.monotonic() + limit
        while self.process.poll() is None:
            self._read(deadline - time.monotonic())
            if time.monotonic() >= deadline:
                raise TimeLimit(self._report(f"{limit} s were not enough until it ends"))
        while self._read(0):
            pass
        return self.process.returncode

    def settle(self, quiet=0.3, limit=DEFAULT_WAIT):
        """Reads until the program has written nothing for a while."""
        deadline = time.monotonic() + limit
        while self._read(min(quiet, deadline - time.monotonic()), until_exit=False):
            if time.monotonic() >= deadline:
                raise TimeLimit(self._report(f"still writing after {limit} s"))

    def is_restored(self):
        """Whether line discipline, screen, keyboard and mouse are as before the program."""
        leftover = self.modes() & {1, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1049, 2004}
        cursor_hidden = bytes(self.raw).rfind(b"\x1b[?25l") > bytes(self.raw).rfind(b"\x1b[?25h")
        return (
            termios.tcgetattr(self._slave) == self.modes_before
            and not leftover
            and not cursor_hidden
        )

    def close(self):
        """Ends the program, gently first."""
        if self._master < 0:
            return
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
            try:
                self.wait_exit(limit=5)
            except TimeLimit:
                self.process.kill()
                self.process.wait(5)
        for descriptor in (self._master, self._slave, self._exit):
            os.close(descriptor)
        self._master = -1

    # Within.

    def _set_size(self):
        size = struct.pack("HHHH", self.lines, self.columns, 0, 0)
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, size)

    def _read(self, limit, until_exit=True):
        """Takes in what the program writes within the limit; whether it wrote anything."""
        watched = [self._master]
        if until_exit and self.process.poll() is None:
            watched.append(self._exit)
        ready, _, _ = select.select(watched, [], [], max(0, limit))
        if self._master not in ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except BlockingIOError:
            return False
        self.raw += data
        if self._mirror is not None:
            os.write(self._mirror, data)
        self._stream.feed(self._decoder.decode(data))
        return True

    def _report(self, what):
        edge = "+" + "-" * self.columns + "+"
        body = "\n".join(f"|{row}" for row in self._screen.display)
        tail = bytes(self.raw[-200:])
        return f"{what}\n{edge}\n{body}\n{edge}\nlast bytes: {tail!r}"

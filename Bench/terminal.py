"""A program on a pseudo terminal, with the time of every byte that it writes.

Reading only stamps and stores; the emulation runs later, from the log, so that its cost is in no
measured time."""

import fcntl
import os
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Iterator

from screen import Screen, printable

now = time.monotonic_ns
ROWS, COLUMNS = 30, 100
MILLISECOND = 1_000_000
CLOSE_LIMIT = 3.0  # seconds a program gets to end after SIGTERM


class Gone(Exception):
    """The program under measurement ended or did not show what was awaited."""


class Terminal:
    def __init__(self, argv: list[str], env: dict[str, str]):
        stamp_out, stamp_in = os.pipe()  # both close on exec
        self.pid, self.fd = os.forkpty()
        if self.pid == 0:
            self._become(argv, env, stamp_in)
        os.close(stamp_in)
        stamp = os.read(stamp_out, 8)
        os.close(stamp_out)
        self.argv = argv
        self.started = int.from_bytes(stamp, "little")  # just before exec
        self.log: list[tuple[int, bytes]] = []
        self.written = 0
        self.screen = Screen(ROWS, COLUMNS)
        self.fed = 0
        self.status: int | None = None
        os.set_blocking(self.fd, False)
        self.poller = select.poll()
        self.poller.register(self.fd, select.POLLIN)

    @staticmethod
    def _become(argv: list[str], env: dict[str, str], stamp: int) -> None:
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.chdir(env["HOME"])
            os.write(stamp, now().to_bytes(8, "little"))
            os.execve(argv[0], argv, env)
        except OSError as error:
            os.write(2, f"{argv[0]}: {error}\r\n".encode())
        finally:
            os._exit(127)

    def resize(self, rows: int, columns: int) -> None:
        """Changes the window; what was written before belongs to the old one."""
        self.catch_up()
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def write(self, data: bytes) -> int:
        """Types data; the time just before."""
        at = now()
        if os.write(self.fd, data) != len(data):
            raise Gone(f"{self.argv[0]} does not take its keys")
        return at

    def take(self) -> bool:
        """Reads and stamps what waits; False when nothing did."""
        try:
            data = os.read(self.fd, 65536)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        if not data:
            raise Gone(f"{' '.join(self.argv)} ended:\n{self._last_screen()}")
        self.log.append((now(), data))
        self.written += len(data)
        return True

    def read(self, seconds: float) -> bool:
        """Waits at most that long for output; False when none came."""
        return bool(self.poller.poll(max(0.0, seconds * 1000))) and self.take()

    def settle(self, gap: float, limit: float = 5.0) -> None:
        """Reads until nothing came for gap seconds."""
        end = now() + int(limit * 1e9)
        while now() < end and self.read(gap):
            pass

    def printed_since(self, first: int) -> Iterator[tuple[int, str]]:
        """The pieces of the log from first on: time, and text without control sequences."""
        for at, data in self.log[first:]:
            yield at, printable(data)

    def emulate(self) -> Iterator[int]:
        """Feeds the log to the screen; yields the time of each piece after it was fed."""
        while self.fed < len(self.log):
            at, data = self.log[self.fed]
            self.fed += 1
            self.screen.feed(data)
            yield at

    def catch_up(self) -> str:
        for _ in self.emulate():
            pass
        return self.screen.text()

    def shows(self, text: str, seconds: float) -> int:
        """Waits until the screen shows text; the time of the piece that did it."""
        return self.until(lambda screen: text in screen.text(), seconds, repr(text))

    def until(self, holds: Callable[[Screen], bool], seconds: float, what: str) -> int:
        end = now() + int(seconds * 1e9)
        while now() < end:
            for at in self.emulate():
                if holds(self.screen):
                    return at
            self.read(0.02)
        raise Gone(f"{what} did not appear within {seconds:g} s:\n{self._last_screen()}")

    def _last_screen(self) -> str:
        return "\n".join(line for line in self.catch_up().split("\n") if line)

    def close(self) -> None:
        """Ends the program: SIGTERM, then SIGKILL."""
        if self.status is not None:
            return
        os.kill(self.pid, signal.SIGTERM)
        end = now() + int(CLOSE_LIMIT * 1e9)
        while not self._reaped():
            if now() > end:
                os.kill(self.pid, signal.SIGKILL)
                self.status = os.waitpid(self.pid, 0)[1]
                break
            try:
                self.read(0.01)
            except Gone:
                time.sleep(0.005)
        os.close(self.fd)

    def _reaped(self) -> bool:
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid:
            self.status = status
        return bool(pid)

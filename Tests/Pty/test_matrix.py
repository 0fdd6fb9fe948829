"""One conversation in every kind of terminal, locale and size, seen by two terminal programs."""

import re
import shlex
import subprocess
from functools import cache

import pytest
from wcwidth import wcswidth

from conftest import PASSWORD, make_environment, populate
from peer import Peer
from server import Server
from terminal import Terminal

SCREENS = ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"]
LOCALES = ["C.UTF-8", "C"]
SIZES = [(160, 45), (80, 24), (40, 15), (20, 5)]

# Rows that tell the time, the link or a notice, by the height of the window.
BARS = {45: (42, 44), 24: (21, 23), 15: (0, 13), 5: (0,)}


class Tmux(Terminal):
    """A program in tmux, whose own idea of the screen is what is read."""

    def __init__(self, arguments, size, environment, directory, term):
        self._command = ["tmux", "-S", str(directory / "tmux"), "-f", str(directory / "tmux.conf")]
        (directory / "tmux.conf").write_text(
            f"set -g default-terminal {term}\nset -g status off\nset -s escape-time 0\n"
        )
        # The pane has the environment of tmux, which itself must speak UTF-8.
        program = f"LC_ALL={environment['LC_ALL']} {shlex.join(arguments)}"
        # The shell stays, so that what the program left can be looked at.
        inner = f"stty -g >before; {program}; s=$?; stty -g >after; echo left with $s; exec cat"
        outer = {**environment, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        self._directory = directory
        super().__init__([*self._command, "new-session", inner], size, outer, directory)

    def _ask(self, *arguments):
        done = subprocess.run(
            [*self._command, *arguments], capture_output=True, text=True, timeout=10, check=False
        )
        return done.stdout

    @property
    def rows(self):
        """The rows as tmux has them."""
        rows = [row.rstrip() for row in self._ask("capture-pane", "-p").split("\n")[:-1]]
        return rows + [""] * (self.lines - len(rows))

    def leave(self):
        """Waits until the program has ended; whether it left the pane as it was."""
        self.wait_for("left with 0")
        flags = ["alternate_on", "mouse_any_flag", "keypad_cursor_flag", "keypad_flag"]
        left = self._ask("display", "-p", " ".join(f"#{{{flag}}}" for flag in flags))
        cursor = self._ask("display", "-p", "#{cursor_flag}")
        before, after = ((self._directory / name).read_text() for name in ("before", "after"))
        return (left, cursor, after) == ("0 0 0 0\n", "1\n", before)

    def close(self):
        """Ends tmux and what runs in it."""
        self._ask("kill-server")
        super().close()


class Plain(Terminal):
    """A program on a terminal that this module reads byte by byte."""

    def leave(self):
        """Waits until the program has ended; whether it left the terminal as it was."""
        return self.wait_exit() == 0 and self.is_restored()


@pytest.fixture(scope="module")
def place(tmp_path_factory, webqqd):
    """A server for all, and 小明, who talks with each client in turn."""
    folder = tmp_path_factory.mktemp("matrix")
    server = Server(webqqd, folder, make_environment(folder))
    populate(server)
    server.start()
    peer = Peer(server.url, 10002).sign_in()
    peer.friend = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    yield server, peer
    server.stop()


@pytest.fixture
def start(webqq, place, environment, tmp_path):
    """Starts 阿杰's client."""
    terminals = []

    def make(kind, term, locale, size, *extra):
        arguments = [
            str(webqq), "chat", "--server", place[0].url, "--account", "10001",
            "--password-command", f"echo {PASSWORD}",
        ]  # fmt: skip
        surroundings = {**environment, "TERM": term, "LC_ALL": locale}
        terminals.append(kind(arguments, size, surroundings, tmp_path, *extra))
        return terminals[-1]

    yield make
    for terminal in terminals:
        terminal.close()


@cache
def key(term, name, usual):
    """What a key sends there."""
    done = subprocess.run(["tput", "-T", term, name], capture_output=True, text=True, check=False)
    return done.stdout or usual


def decoded(text):
    """Text with what is spelled by number put back."""
    return re.sub(r"\\u([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), text)


def said(terminal):
    """What stands in the conversation, without blanks and line ends."""
    # Beside the list there is a border.
    rows = [re.split("[│|]", row, maxsplit=1)[-1] for row in terminal.rows[:-1]]
    return decoded("".join("".join(row.split()) for row in rows))


def lasting(terminal):
    """The rows that do not change by themselves."""
    bars = BARS[terminal.lines]
    return [row for number, row in enumerate(terminal.rows) if number not in bars]


def converse(terminal, peer, term):
    """The story that every cell of the matrix tells."""
    terminal.wait(lambda: "小明" in decoded(terminal.text), "the list is there")
    terminal.type("/query 小明\r")
    assert peer.send(peer.friend, "你好 hello")["retcode"] == 0
    terminal.wait(lambda: "你好hello" in said(terminal), "the first message")
    terminal.type("早上好 morning\r")
    event = peer.poll_until(lambda event: event["poll_type"] == "message")
    assert event["value"]["content"][-1] == "早上好 morning "
    terminal.wait(lambda: re.search("(?m)[✓v]$", terminal.text), "the delivery mark")
    count = terminal.lines + 3
    assert peer.send(peer.friend, "\n".join(f"第{n}句" for n in range(count)))["retcode"] == 0
    last = f"第{count - 1}句"
    terminal.wait(lambda: last in said(terminal), "the last line")
    page(terminal, term, count)
    look_around(terminal, term, last)
    redraw(terminal)


def page(terminal, term, count):
    """Pages up to the beginning and back; every line can be read on the way."""
    seen, last = said(terminal), f"第{count - 1}句"
    while "第0句" not in seen:
        turn(terminal, key(term, "kpp", "\x1b[5~"))
        seen += said(terminal)
    assert all(f"第{number}句" in seen for number in range(count))
    while last not in said(terminal):
        turn(terminal, key(term, "knp", "\x1b[6~"))


def turn(terminal, keys):
    """Turns to another page and waits until all of it is there."""
    before = terminal.rows
    terminal.type(keys)
    terminal.wait(lambda: terminal.rows != before, "another page")
    terminal.settle(0.05)


def look_around(terminal, term, last):
    """Goes to another conversation and back, and reads the help."""
    terminal.type("\x1bk项目组")
    # The name may be cut.
    terminal.wait(lambda: re.search(r"> # (项|\\u98)", terminal.text), "the switcher has found it")
    terminal.type("\r")
    terminal.wait(lambda: last not in said(terminal), "the other conversation")
    terminal.type("\x1b/")
    terminal.wait(lambda: last in said(terminal), "the conversation before")
    terminal.type(key(term, "kf1", "\x1bOP"))
    terminal.wait_for("Alt-Enter, Ctrl-j")
    terminal.type("\x1b")
    terminal.wait(lambda: last in said(terminal), "the conversation behind the help")


def redraw(terminal):
    """Draws anew in another size, in the old one, and when asked; nothing is out of its place."""
    terminal.settle(0.1)
    shown, size = lasting(terminal), (terminal.columns, terminal.lines)
    borders = {
        wcswidth(row[: border.start()]) for row in shown[:-2] if (border := re.search("[│|]", row))
    }
    assert len(borders) == (1 if terminal.columns >= 60 else 0), shown
    terminal.resize(70, 20)
    terminal.settle(0.1)
    terminal.resize(*size)
    terminal.wait(lambda: lasting(terminal) == shown, "the screen of before")
    drawn = len(terminal.raw)
    terminal.type("\x0c")
    terminal.wait(lambda: len(terminal.raw) > drawn, "something is drawn")
    terminal.wait(lambda: lasting(terminal) == shown, "the same screen")


def go_away(terminal):
    """Leaves by Ctrl-Z and comes back, at once where no shell waits: the system lets nobody stop."""
    shown, before, back = lasting(terminal), len(terminal.raw), b"\x1b[?1004h"
    terminal.type("\x1a")
    # Behind the modes the first thing is drawn, and the keyboard is ours again.
    terminal.wait(lambda: terminal.raw.find(back, before, -len(back)) >= 0, "it is back")
    terminal.wait(lambda: lasting(terminal) == shown, "the screen of before")
    left = bytes(terminal.raw[before:])
    assert b"\x1b[?1004l" in left[: left.index(back)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("term", SCREENS)
def test_a_conversation_on_a_terminal(start, place, term, locale, size):
    terminal = start(Plain, term, locale, size)
    converse(terminal, place[1], term)
    go_away(terminal)
    terminal.type("/quit\r")
    assert terminal.leave()
    if locale == "C":
        assert bytes(terminal.raw).isascii()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("term", SCREENS)
def test_a_conversation_in_tmux(start, place, term, locale, size):
    terminal = start(Tmux, term, locale, size, term)
    # tmux reads the keys, and tells the program in its own way.
    converse(terminal, place[1], "xterm-256color")
    terminal.type("/quit\r")
    assert terminal.leave()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("locale", LOCALES)
def test_a_conversation_by_lines(start, place, locale, size):
    terminal, peer = start(Plain, "dumb", locale, size), place[1]

    def written():
        # Not what the emulator shows, which wraps long lines.
        return decoded(bytes(terminal.raw).decode(errors="replace"))

    terminal.wait(lambda: " OK" in written(), "the link")
    terminal.type("/query 小明\n")
    terminal.wait(lambda: "小明> " in written(), "the prompt")
    assert peer.send(peer.friend, "你好 hello")["retcode"] == 0
    terminal.wait(lambda: "小明: 你好 hello\r\n" in written(), "the first message")
    terminal.type("早上好 morning\n")
    event = peer.poll_until(lambda event: event["poll_type"] == "message")
    assert event["value"]["content"][-1] == "早上好 morning "
    terminal.wait(lambda: re.search(r"早上好 morning \((sent|已送达)\)", written()), "it is sent")
    terminal.type("/help\n")
    terminal.wait(lambda: "/shake" in written(), "the help")
    terminal.type("/quit\n")
    assert terminal.leave()
    assert b"\x1b" not in terminal.raw

"""What the terminal is left with, and windows of every size."""

import random
import re
import signal

import pytest

from test_conversation import open_conversation


@pytest.mark.parametrize("keys", ["/quit\r", "\x11"], ids=["/quit", "Ctrl-Q"])
def test_quitting_restores_the_terminal(make_client, server, keys):
    terminal = make_client(server, 10001)
    terminal.wait_for("项目组")
    terminal.type(keys)
    assert terminal.wait_exit() == 0
    assert terminal.is_restored()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_restores_the_terminal(make_client, server, number):
    terminal = make_client(server, 10001)
    terminal.wait_for("项目组")
    terminal.signal(number)
    terminal.wait_exit()
    assert terminal.is_restored()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_at_the_form_restores_the_terminal(make_terminal, webqq, number):
    terminal = make_terminal(webqq, "chat")
    terminal.wait_for("Sign in")
    terminal.signal(number)
    terminal.wait_exit()
    assert terminal.is_restored()


def test_a_crash_restores_the_terminal(make_terminal, webqq):
    # Without the backtrace of the Swift runtime, which has a prompt of its own.
    terminal = make_terminal(webqq, "chat", SWIFT_BACKTRACE="enable=no")
    terminal.wait_for("Sign in")
    terminal.signal(signal.SIGSEGV)
    assert terminal.wait_exit() == -signal.SIGSEGV
    assert terminal.is_restored()


def test_a_storm_of_resizes_ends_like_a_fresh_screen(make_client, server):
    terminal = make_client(server, 10001)
    open_conversation(terminal, "小明")
    for number in range(12):
        terminal.type(f"第{number}条 line {number} 这一行长到要换行的时候也不能乱\r")
        # Two lines in one read would be taken for a paste.
        terminal.wait(
            lambda: f"第{number}条" in terminal.text
            and terminal.row_with("小明>").strip() == "小明>",
            f"line {number} has left",
        )
    terminal.wait(lambda: "✓" in terminal.row_with("第11条"), "the last is sent")
    chance = random.Random(2013)
    for _ in range(100):
        terminal.resize(chance.randint(3, 160), chance.randint(1, 50))
    # As large as before: what the storm did to the rows must be noticed all the same.
    terminal.resize(80, 24)
    terminal.wait_for("第11条")
    terminal.settle()
    storm = lasting(terminal.rows)
    drawn = len(terminal.raw)
    terminal.type("\x0c")  # Ctrl-L draws afresh
    terminal.wait(lambda: len(terminal.raw) > drawn + 1000, "the whole screen is drawn")
    terminal.wait(lambda: lasting(terminal.rows) == storm, "it is the same screen as before")


def test_a_redraw_brings_back_the_usual_characters(make_client, server):
    """A byte of noise is enough to leave a terminal in the set of line drawing."""
    terminal = make_client(server, 10001)
    terminal.wait_for("小明", "项目组")
    terminal.settle()
    drawn = len(terminal.raw)
    terminal.type("\x0c")  # Ctrl-L
    terminal.wait(lambda: b"\x1b[2J" in terminal.raw[drawn:], "the screen is cleared")
    assert b"\x1b(B" in terminal.raw[drawn:].partition(b"\x1b[2J")[0]


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (100, 30), (160, 45)])
def test_each_width_has_its_layout(make_client, server, size):
    terminal = make_client(server, 10001, size=size)
    terminal.wait_for("小明", "项目组")


def test_a_tiny_window_tells_its_size_and_waits(make_terminal, webqq):
    terminal = make_terminal(webqq, "chat", size=(10, 3))
    terminal.wait_for("10x3")
    terminal.resize(80, 24)
    terminal.wait_for("Sign in")


def test_a_terminal_that_turns_tiny_comes_back(make_client, server):
    terminal = make_client(server, 10001)
    terminal.wait_for("项目组")
    terminal.resize(10, 3)
    terminal.wait_for("10x3")
    terminal.resize(80, 24)
    terminal.wait_for("项目组")


def lasting(rows):
    """The rows without what may change by itself: the clock and the latency of the link."""
    return [re.sub(r"\[\d\d:\d\d\]| *OK \d+ms", "", row) for row in rows]

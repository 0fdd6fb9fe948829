"""What colours a terminal is given."""

import pathlib
import re
import subprocess

import pytest

from peer import Peer

COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|[34]8;[25];[0-9;]+)m")


def count_one(terminal, server):
    """A message comes into 小明's conversation, and the list counts it."""
    terminal.wait_for("小明", "项目组")
    start = len(terminal.raw)
    peer = Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    assert peer.send(uin, "在吗")["retcode"] == 0
    terminal.wait_for("unread 1")
    terminal.settle()
    return bytes(terminal.raw[start:])


def shows_one(written, colour):
    """Whether the number of unread messages was written in a colour, bold or not."""
    return re.search(rb"\x1b\[" + colour + rb"m(\x1b\[1m)?1", written) is not None


def settings(environment, text):
    path = pathlib.Path(environment["XDG_CONFIG_HOME"]) / "webqq" / "config.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def test_a_light_terminal_gets_dark_letters(make_client, server):
    terminal = make_client(server, 10001)
    terminal.wait(lambda: b"\x1b]11;?\x07" in terminal.raw, "the question")
    for piece in ("\x1b]11;rgb:ff", "ff/ffff/eeee\x1b\\"):
        terminal.type(piece)
    terminal.wait_for("小明")
    written = count_one(terminal, server)
    assert shows_one(written, b"34")
    assert not shows_one(written, b"33")
    # The answer was not typed.
    assert terminal.rows[-2].strip() == ">"


def test_a_variable_tells_of_a_light_terminal(make_client, server):
    terminal = make_client(server, 10001, COLORFGBG="0;15")
    assert shows_one(count_one(terminal, server), b"34")


def test_no_color_means_none(make_client, server):
    terminal = make_client(server, 10001, NO_COLOR="1")
    count_one(terminal, server)
    assert not COLOUR.search(bytes(terminal.raw))


def test_a_theme_that_is_asked_for_wins_over_no_color(make_client, server, environment):
    settings(environment, 'theme = "dark"\n')
    terminal = make_client(server, 10001, NO_COLOR="1")
    assert shows_one(count_one(terminal, server), b"33")


@pytest.mark.parametrize(
    ("colorterm", "colour"),
    [("truecolor", b"38;2;255;128;7"), ("", b"38;5;208")],
    ids=["mixed", "nearest"],
)
def test_a_theme_of_ones_own_is_written_changed_and_used(
    make_client, server, environment, webqq, colorterm, colour
):
    done = subprocess.run(
        [str(webqq), "config", "theme", "mine"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=30,
    )
    path = pathlib.Path(done.stdout.strip())
    assert path == pathlib.Path(environment["XDG_CONFIG_HOME"]) / "webqq/themes/mine.toml"
    text = path.read_text().replace('unread = "yellow bold"', 'unread = "#ff8007 bold"')
    path.write_text(text + "colour = 3\n")
    settings(environment, 'theme = "mine"\n')
    terminal = make_client(server, 10001, COLORTERM=colorterm)
    terminal.wait_for("! themes/mine.toml:")
    assert shows_one(count_one(terminal, server), colour)

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
    assert b"\x1b[34m1" in written
    assert b"\x1b[33m1" not in written
    # The answer was not typed.
    assert terminal.rows[-2].strip() == ">"


def test_a_variable_tells_of_a_light_terminal(make_client, server):
    terminal = make_client(server, 10001, COLORFGBG="0;15")
    assert b"\x1b[34m1" in count_one(terminal, server)


def test_no_color_means_none(make_client, server):
    terminal = make_client(server, 10001, NO_COLOR="1")
    count_one(terminal, server)
    assert not COLOUR.search(bytes(terminal.raw))


def test_a_theme_that_is_asked_for_wins_over_no_color(make_client, server, environment):
    settings(environment, 'theme = "dark"\n')
    terminal = make_client(server, 10001, NO_COLOR="1")
    assert b"\x1b[33m1" in count_one(terminal, server)


@pytest.mark.parametrize(
    ("colorterm", "sequence"),
    [("truecolor", b"\x1b[38;2;255;128;7m1"), ("", b"\x1b[38;5;208m1")],
    ids=["mixed", "nearest"],
)
def test_a_theme_of_ones_own_is_written_changed_and_used(
    make_client, server, environment, webqq, colorterm, sequence
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
    assert sequence in count_one(terminal, server)

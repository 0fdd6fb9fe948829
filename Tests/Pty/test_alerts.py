"""What the desktop is told: by the terminal, through tmux, and by a program of the person's own."""

import os
import pathlib
import select
import subprocess

import pytest

from peer import Peer
from test_conversation import open_conversation

# A terminal whose alerts are OSC 777.
KIND = {"VTE_VERSION": "7600"}


def friend(server, account=10002):
    """小明 at an old client, and how 阿杰 is called there."""
    peer = Peer(server.url, account).sign_in()
    return peer, next(uin for uin, nick in peer.friends().items() if nick == "阿杰")


def told(terminal):
    """All that the desktop was told so far."""
    pieces = bytes(terminal.raw).split(b"\x1b]777;notify;")[1:]
    return [piece.split(b"\x1b\\")[0].decode() for piece in pieces]


def test_what_was_missed_is_told_once_and_then_each_message(make_client, server):
    peer, uin = friend(server)
    gid = next(gid for gid, name in peer.groups().items() if name == "项目组")
    for number in range(5):
        assert peer.send(uin, f"在吗 {number}")["retcode"] == 0
        assert peer.send_group(gid, f"@阿杰 {number}")["retcode"] == 0
    terminal = make_client(server, 10001, **KIND)
    terminal.wait(lambda: told(terminal), "the summary")
    assert told(terminal) == ["WebQQ;caught up: 5 from 1 person, 5 in 1 group, 5 for you"]
    terminal.wait_for("caught up: 5 from 1 person")

    open_conversation(terminal, "小明")
    terminal.type("\x1b[O")
    assert peer.send(uin, "你走了;\x1b]0;x\x07")["retcode"] == 0
    terminal.wait(lambda: len(told(terminal)) == 2, "the alert")
    # The server takes no control characters; none may come out either way.
    assert told(terminal)[1].startswith("小明;你走了;")
    assert "\x1b" not in told(terminal)[1]

    terminal.type("\x1b[I")
    assert peer.send(uin, "屏幕上看到")["retcode"] == 0
    terminal.wait_for("屏幕上看到")
    assert peer.send_group(gid, "@阿杰 群里")["retcode"] == 0
    terminal.wait(lambda: len(told(terminal)) == 3, "the alert of the group")
    assert told(terminal)[2] == "项目组;小明: @阿杰 群里"
    # Reports of the focus are not typed.
    assert terminal.row_with("小明>").strip() == "小明>"


@pytest.fixture
def tmux(tmp_path):
    """A tmux that hands through what it is asked to."""
    configuration = tmp_path / "tmux.conf"
    configuration.write_text("set -g allow-passthrough on\nset -g focus-events on\n")
    command = ["tmux", "-S", str(tmp_path / "tmux"), "-f", str(configuration)]
    yield command
    subprocess.run([*command, "kill-server"], capture_output=True, timeout=10, check=False)


def test_tmux_hands_an_alert_through_and_tells_the_focus(make_client, server, tmux):
    terminal = make_client(server, 10001, inside=[*tmux, "new-session"], **KIND)
    open_conversation(terminal, "小明")
    terminal.type("\x1b[O")
    peer, uin = friend(server)
    assert peer.send(uin, "在 tmux 里")["retcode"] == 0
    terminal.wait(lambda: told(terminal), "the alert")
    assert told(terminal) == ["小明;在 tmux 里"]


def test_a_program_that_hangs_is_told_and_holds_nothing_up(
    make_client, server, environment, tmp_path
):
    config = pathlib.Path(environment["XDG_CONFIG_HOME"]) / "webqq" / "config.toml"
    config.parent.mkdir()
    pipe = tmp_path / "told"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)
    config.write_text(f"""notify-command = "sh -c 'cat > {pipe}; exec sleep 600'"\n""")
    terminal = make_client(server, 10001, **KIND)
    terminal.wait_for("小明", "项目组")
    peer, uin = friend(server)
    assert peer.send(uin, "你好 $(id)")["retcode"] == 0
    assert select.select([reader], [], [], 20)[0]
    assert os.read(reader, 4096).decode() == "小明\n\n你好 $(id)\n"
    os.close(reader)
    open_conversation(terminal, "小明")
    terminal.type("还能打字\r")
    terminal.wait(lambda: "✓" in terminal.row_with("还能打字"), "the delivery mark")
    assert told(terminal) == []
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0

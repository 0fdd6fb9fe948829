"""The client inside tmux, as over ssh."""

import subprocess

import pytest

from peer import Peer
from test_conversation import open_conversation


@pytest.fixture
def tmux(tmp_path):
    """A tmux server of the test's own."""
    command = ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null"]
    yield command
    subprocess.run([*command, "kill-server"], capture_output=True, timeout=10, check=False)


def test_a_chat_goes_on_through_detach_and_attach(make_client, make_terminal, server, tmux):
    terminal = make_client(server, 10001, inside=[*tmux, "new-session"])
    open_conversation(terminal, "小明")
    terminal.type("在 tmux 里\r")
    terminal.wait(lambda: "✓" in terminal.row_with("在 tmux 里"), "the delivery mark")
    terminal.type("\x02d")  # Ctrl-B d
    assert terminal.wait_exit() == 0

    peer = Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    assert peer.send(uin, "你走开的时候")["retcode"] == 0

    again = make_terminal(*tmux, "attach", size=(100, 30))
    again.wait_for("在 tmux 里", "你走开的时候")
    again.type("/quit\r")
    assert again.wait_exit() == 0

"""What a session has to survive: sleep, a dead network, a stopped server, another client."""

import os
import signal

import pytest
from link import Link
from test_conversation import open_conversation


@pytest.fixture
def link(server):
    """A link to the server that can be cut."""
    made = Link(server.port)
    yield made
    made.close()


def count(terminal, text):
    return sum(row.count(text) for row in terminal.rows)


def test_a_client_that_slept_is_back_though_the_server_was_restarted(server, make_client):
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    one.type("half a sen")
    one.settle()
    one.signal(signal.SIGSTOP)
    server.kill()
    server.start()
    other.type("while you slept\r")
    other.wait(lambda: "✓" in other.row_with("while you slept"), "the server has it", limit=60)
    one.signal(signal.SIGCONT)
    one.wait_for("while you slept", "half a sen", limit=60)
    one.type("tence\r")
    other.wait_for("half a sentence")
    assert b"Captcha" not in one.raw


def test_a_client_that_woke_on_a_dead_connection_asks_anew(server, link, make_client):
    one, other = make_client(link, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    one.settle()
    one.signal(signal.SIGSTOP)
    link.forget()
    other.type("through a new connection\r")
    other.wait(lambda: "✓" in other.row_with("through a new"), "the server has it")
    one.signal(signal.SIGCONT)
    # The poll that is held would wait for a hundred seconds.
    one.wait_for("through a new connection")


def test_a_dead_network_is_told_and_nothing_typed_is_lost(server, link, make_client):
    one, other = make_client(link, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    one.wait_for("link OK")
    link.cut()
    one.wait_for("link lost")
    one.type("written in the dark\r")
    one.wait_for("1 queued")
    one.type("and a draft")
    one.wait_for("and a draft")
    assert "link OK" not in one.text
    assert "✓" not in one.row_with("written in the dark")
    link.mend()
    one.wait_for("link OK", "and a draft", limit=60)
    one.wait(lambda: "✓" in one.row_with("written in the dark"), "the delivery mark")
    other.wait_for("written in the dark")
    assert count(other, "written in the dark") == 1
    assert "queued" not in one.text


def test_a_server_that_stands_still_and_goes_on_costs_nothing(server, make_client):
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    server.process.send_signal(signal.SIGSTOP)
    one.type("into the silence\r")
    one.wait_for("into the silence", "1 queued")
    one.type("draft")
    one.settle()
    assert "✓" not in one.row_with("into the silence")
    server.process.send_signal(signal.SIGCONT)
    one.wait(lambda: "✓" in one.row_with("into the silence"), "the delivery mark")
    other.wait_for("into the silence")
    one.wait_for("link OK", "draft")


def test_an_account_that_is_used_elsewhere_and_taken_back(server, make_client):
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    other.type("before\r")
    one.wait_for("before")
    one.type("my draft")
    second = make_client(server, 10001)
    one.wait_for("signed in elsewhere", "my draft")
    second.wait_for("link OK")
    open_conversation(second, "小明")
    other.type("to the second\r")
    second.wait_for("to the second")
    assert "to the second" not in one.text

    # Esc turns to the list, where R takes the account back.
    one.type("\x1b")
    one.wait_for("R sign in again")
    one.type("R")
    one.wait_for("link OK", "before", "my draft")
    second.wait_for("signed in elsewhere")
    other.type("to the first\r")
    one.wait_for("to the first")
    assert count(one, "before") == 1
    assert "to the first" not in second.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_editor_too_and_keeps_what_it_saved(
    server, make_client, tmp_path, number
):
    folder = tmp_path / "drafts"
    folder.mkdir()
    script, pipe = tmp_path / "edit.sh", tmp_path / "pipe"
    os.mkfifo(pipe)
    script.write_text(f"printf saved >\"$1\"; echo editor $$ is open; read line <'{pipe}'\n")
    options = {"EDITOR": f"sh {script}", "TMPDIR": str(folder)}
    one = make_client(server, 10001, **options)
    open_conversation(one, "小明")
    one.settle()
    one.type("typed\x1be")
    row = one.wait(lambda: one.row_with("is open"), "the editor is open")
    editor = int(row.split()[1])
    assert list(folder.iterdir())

    one.signal(number)
    one.wait_exit()
    with pytest.raises(ProcessLookupError):
        os.kill(editor, 0)
    assert not list(folder.iterdir())
    again = make_client(server, 10001)
    open_conversation(again, "小明")
    again.wait_for("小明> saved")

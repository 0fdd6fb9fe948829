"""The linear mode: where there can be no screen, nothing ever moves the cursor."""

import subprocess

import pytest

from conftest import PASSWORD


@pytest.mark.parametrize("arguments, term", [(["--plain"], "xterm-256color"), ([], "dumb"), ([], "")])
def test_lines_take_the_place_of_the_screen(make_terminal, webqq, arguments, term):
    terminal = make_terminal(webqq, "demo", *arguments, TERM=term)
    terminal.wait_for("link OK", "王小二")
    terminal.type("/query 王小二\n")
    terminal.wait_for("王小二>")
    terminal.type("现在几点？\n")
    terminal.wait_for("王小二 me: 现在几点？ (sent)")
    terminal.type("/quit\n")
    assert terminal.wait_exit() == 0
    assert b"\x1b" not in bytes(terminal.raw)


def test_the_screen_is_left_for_lines_and_taken_again(make_terminal, webqq):
    terminal = make_terminal(webqq, "demo")
    terminal.wait_for("王小二")
    terminal.type("\x1bk王小二\r")
    terminal.wait_for("王小二>")
    terminal.type("/plain\r")
    terminal.wait_for("/plain goes back to the screen")
    assert not {1000, 2004, 1004} & set(terminal.modes())
    before = len(terminal.raw)
    terminal.type("现在几点？\n")
    terminal.wait_for("王小二 me: 现在几点？ (sent)")
    assert b"\x1b" not in bytes(terminal.raw)[before:]
    terminal.type("/plain\n")
    terminal.wait(lambda: 1000 in terminal.modes(), "the screen is back")
    terminal.wait_for("F1", "现在几点？")
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0


def test_lines_are_left_for_a_screen_where_there_can_be_one(make_terminal, webqq):
    terminal = make_terminal(webqq, "demo", "--plain")
    terminal.wait_for("link OK")
    terminal.type("/plain\n")
    terminal.wait_for("F1", "王小二")
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0


def test_why_there_is_no_screen_is_told(make_terminal, webqq):
    terminal = make_terminal(webqq, "demo", TERM="dumb")
    terminal.wait_for("link OK")
    terminal.type("/plain\n")
    terminal.wait_for("! no screen:", "dumb")
    terminal.type("/quit\n")
    assert terminal.wait_exit() == 0


def say(webqq, server, environment, text, password=PASSWORD):
    """Runs the client on a pipe."""
    return subprocess.run(
        [webqq, "chat", "--plain", "--server", server.url, "--account", "10001"]
        + ["--password-command", f"echo {password}"],
        input=text,
        env=environment,
        text=True,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_script_says_what_it_has_to_say_and_leaves(server, webqq, environment):
    result = say(webqq, server, environment, "/query 小明\n早上好\n/nonsense\n")
    assert result.returncode == 0, result.stderr
    assert "me: 早上好 (sent)" in result.stdout
    assert "no command /nonsense" in result.stdout


def test_a_wrong_password_is_told_and_fails(server, webqq, environment):
    result = say(webqq, server, environment, "hello\n", password="wrong")
    assert result.returncode == 1
    assert "Wrong password" in result.stderr and "Wrong password" not in result.stdout

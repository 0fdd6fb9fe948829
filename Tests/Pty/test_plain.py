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


def test_a_script_says_what_it_has_to_say_and_leaves(server, webqq, environment):
    result = subprocess.run(
        [webqq, "chat", "--plain", "--server", server.url, "--account", "10001"]
        + ["--password-command", f"echo {PASSWORD}"],
        input="/query 小明\n早上好\n/nonsense\n",
        env=environment,
        text=True,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "me: 早上好 (sent)" in result.stdout
    assert "no command /nonsense" in result.stdout


def test_a_wrong_password_is_told_and_fails(server, webqq, environment):
    result = subprocess.run(
        [webqq, "chat", "--plain", "--server", server.url, "--account", "10001"]
        + ["--password-command", "echo wrong"],
        input="hello\n",
        env=environment,
        text=True,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 1
    assert "Wrong password" in result.stderr and "Wrong password" not in result.stdout

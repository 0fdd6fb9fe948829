"""Command lines, and places that are no terminal."""

import subprocess

import pytest

from server import free_port


def run(environment, *arguments, **variables):
    changed = {**environment, **{name: value for name, value in variables.items()}}
    return subprocess.run(
        [str(part) for part in arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=changed,
        timeout=30,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["chat", "--nonsense"],
        ["chat", "--status", "asleep"],
        ["chat", "--captcha", "hologram"],
        ["chat", "--account", "12ab"],
        ["chat", "--account", "1234"],
        ["frobnicate"],
    ],
)
def test_wrong_usage_of_webqq_exits_64(webqq, environment, arguments):
    done = run(environment, webqq, *arguments)
    assert done.returncode == 64
    assert done.stdout == ""
    assert done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["serve", "--listen", "nowhere"],
        ["account", "add", "abc", "--nick", "x"],
        ["friend", "add", "10001"],
        ["frobnicate"],
    ],
)
def test_wrong_usage_of_webqqd_exits_64(webqqd, environment, arguments):
    done = run(environment, webqqd, *arguments)
    assert done.returncode == 64
    assert done.stdout == ""
    assert done.stderr


@pytest.mark.parametrize("arguments", [["chat", "--no\x1b[2Jsense"], ["replay", "no\x1b[2J\x9bfile"]])
def test_what_an_argument_holds_is_shown_as_it_is_safe(webqq, environment, arguments):
    done = run(environment, webqq, *arguments)
    assert done.returncode
    assert "⟦U+001B⟧" in done.stderr
    assert not any(character in done.stderr for character in "\x1b\x9b")


def test_no_terminal_is_one_clear_line_and_status_1(webqq, environment):
    done = run(environment, webqq, "chat")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("kind", ["no-such-terminal", "xterm-nobody", "foot-nobody"])
def test_a_terminal_that_nobody_knows_is_drawn_on_all_the_same(make_terminal, webqq, kind):
    terminal = make_terminal(webqq, "chat", TERM=kind)
    terminal.wait_for("Sign in 登录", "Account")
    terminal.type("\x11")
    assert terminal.wait_exit() == 0


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_without_a_screen_the_questions_come_line_by_line(make_terminal, webqq, kind):
    terminal = make_terminal(webqq, "chat", TERM=kind)
    terminal.wait_for("server:")
    terminal.type("127.0.0.1:1\n")
    terminal.wait_for("account:")
    terminal.type("10001\n")
    terminal.wait_for("password:")
    terminal.type("secret\n")
    terminal.wait_for("Cannot reach 127.0.0.1:1")
    assert "secret" not in terminal.text
    terminal.type("\x03")
    assert terminal.wait_exit() != 0


@pytest.mark.parametrize("binary", ["webqq", "webqqd"])
def test_each_help_shows_an_example(binary, request, environment):
    program = request.getfixturevalue(binary)
    commands = {"webqq": ["chat", "demo"], "webqqd": ["serve", "account", "friend", "group"]}
    for arguments in [["--help"], *([command, "--help"] for command in commands[binary])]:
        done = run(environment, program, *arguments)
        assert done.returncode == 0, arguments
        assert "xample" in done.stdout or f"  {binary} " in done.stdout, arguments


def test_a_second_server_on_the_same_data_is_kept_out(server, webqqd, environment):
    done = run(
        environment, webqqd, "serve", "--listen", f"127.0.0.1:{free_port()}",
        "--data", server.data,
    )  # fmt: skip
    assert done.returncode == 1
    assert str(server.data) in done.stderr


def test_a_port_in_use_is_told(server, webqqd, environment, tmp_path):
    done = run(
        environment, webqqd, "serve", "--listen", f"127.0.0.1:{server.port}",
        "--data", tmp_path / "other",
    )  # fmt: skip
    assert done.returncode == 1
    assert str(server.port) in done.stderr


def test_a_server_off_loopback_needs_a_reason(webqqd, environment, tmp_path):
    done = run(environment, webqqd, "serve", "--listen", "0.0.0.0:0", "--data", tmp_path / "d")
    assert done.returncode in (1, 64)
    assert "--insecure-http" in done.stderr
    assert "--behind-proxy" in done.stderr

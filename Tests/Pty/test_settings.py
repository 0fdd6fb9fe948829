"""The file of settings, the doctor and the names of keys."""

import pathlib
import subprocess

import pytest


@pytest.fixture
def config(environment):
    """The person's file; not there yet."""
    return pathlib.Path(environment["XDG_CONFIG_HOME"]) / "webqq" / "config.toml"


def run(webqq, environment, *arguments):
    return subprocess.run(
        [str(webqq), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment,
        timeout=30,
    )


def test_a_file_is_written_once_and_checked(webqq, environment, config):
    assert run(webqq, environment, "config", "init").stdout == f"{config}\n"
    assert config.stat().st_mode & 0o777 == 0o600
    assert run(webqq, environment, "config", "init").returncode == 1
    assert run(webqq, environment, "config", "check").returncode == 0
    config.write_text("bell = true\n hints = 7\n")
    done = run(webqq, environment, "config", "check")
    assert done.returncode == 1
    assert done.stderr == f"webqq: {config}:2:10: hints takes true|false\n"


def test_a_mistake_is_shown_and_the_rest_holds(webqq, environment, config, make_terminal):
    config.parent.mkdir()
    config.write_text('# mine\nlanguage = "zh"\nhints = 7\n[bind]\nf5 = "/set"  # often\n')
    terminal = make_terminal(webqq, "demo")
    terminal.wait_for("我的好友", "! config.toml:3:9 hints 要的是 true|false")
    assert 1000 in terminal.modes()
    terminal.type("/set mouse off\r")
    terminal.wait(lambda: 1000 not in terminal.modes(), "the mouse is the terminal's")
    terminal.type("\x1b[15~")
    terminal.wait_for("mouse = off", "文件里有错")
    terminal.type("\x1b")
    terminal.wait_until_gone("文件里有错")
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0
    assert config.read_text() == (
        '# mine\nlanguage = "zh"\nhints = 7\nmouse = false\n[bind]\nf5 = "/set"  # often\n'
    )


def test_a_profile_that_is_not_there_stops_the_start(webqq, environment):
    done = run(webqq, environment, "chat", "--profile", "work")
    assert done.returncode == 1
    assert "no profile work" in done.stderr


def test_the_doctor_asks_the_terminal_and_the_server(webqq, make_server, make_terminal):
    terminal = make_terminal(webqq, "doctor", "--server", make_server().start().url)
    assert terminal.wait_exit() == 0
    assert "speaks WebQQ" in terminal.text
    assert "!!" not in terminal.text
    assert terminal.is_restored()


def test_the_doctor_tells_what_is_wrong(webqq, environment):
    done = run(webqq, environment, "doctor", "--server", "http://127.0.0.1:1")
    assert done.returncode == 1
    assert "Cannot reach 127.0.0.1:1" in done.stdout
    assert "over ssh with -t" in done.stdout


def test_keys_have_names(webqq, make_terminal):
    terminal = make_terminal(webqq, "--keydump")
    terminal.wait_for("quit")
    terminal.type("\x1bx\x0b")
    terminal.wait_for("Alt-x", "Ctrl-k")
    terminal.type("\x03\x03")
    assert terminal.wait_exit() == 0
    assert terminal.is_restored()

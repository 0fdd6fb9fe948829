"""A newcomer's first command."""

import os

import pytest


@pytest.fixture
def folder(tmp_path):
    """Where the demo keeps what it needs only for its time."""
    path = tmp_path / "temporary"
    path.mkdir()
    return path


@pytest.mark.parametrize("size", [(100, 30), (80, 24)])
def test_the_cast_answers_and_nothing_stays_behind(make_terminal, webqq, folder, size):
    terminal = make_terminal(webqq, "demo", size=size, TMPDIR=str(folder))
    terminal.wait_for("Recent", "王小二", "项目组")
    terminal.type("/query 王小二\r")
    terminal.wait_for("王小二>")
    terminal.type("现在几点？\r")
    terminal.wait(lambda: "✓" in terminal.row_with("现在几点"), "the line is acknowledged")
    terminal.wait(
        lambda: "我这边是" in terminal.text or "怎么了" in terminal.text, "it is answered"
    )
    assert os.listdir(folder)
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0
    assert terminal.is_restored()
    assert not os.listdir(folder)


def test_a_demo_with_a_captcha_begins_at_the_form(make_terminal, webqq, folder):
    terminal = make_terminal(webqq, "demo", "--captcha", TMPDIR=str(folder))
    terminal.wait_for("Sign in 登录", "[ **********")
    terminal.type("\r")
    terminal.wait_for("Please type the captcha", "new image")
    terminal.type("\x11")
    terminal.wait_exit()
    assert terminal.is_restored()
    assert not os.listdir(folder)

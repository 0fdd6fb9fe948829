"""Locales of other encodings than UTF-8: text is shown and typed in them, and never dropped."""

import re
import shutil
import subprocess

import pytest
from wcwidth import wcswidth

from peer import Peer

LOCALES = {
    "GB18030": ("zh_CN", "zh_CN.gb18030"),
    "BIG5": ("zh_TW", "zh_TW.big5"),
    "ISO-8859-1": ("en_US", "en_US.iso88591"),
}


@pytest.fixture(scope="module")
def locale_folder(tmp_path_factory):
    """Locales that hardly any system has ready."""
    folder = tmp_path_factory.mktemp("locales")
    if not shutil.which("localedef"):
        pytest.skip("no localedef to make the locales with")
    for encoding, (source, name) in LOCALES.items():
        made = subprocess.run(
            ["localedef", "-i", source, "-f", encoding, folder / name],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        # It complains of trifles in the sources of glibc, too.
        if not (folder / name).is_dir():
            pytest.skip(f"no locale {name}: {made.stderr.strip()}")
    return folder


@pytest.fixture
def make_foreign(make_client, server, locale_folder):
    """Starts a client in a terminal that speaks another encoding, in a conversation with 小明."""

    def make(encoding, *options, **arguments):
        _, name = LOCALES[encoding]
        return make_client(
            server, 10001, *options, encoding=encoding, LOCPATH=str(locale_folder), LANG=name,
            **arguments,
        )  # fmt: skip

    return make


@pytest.fixture
def peer(server):
    """小明, with the number of 阿杰."""
    peer = Peer(server.url, 10002).sign_in()
    peer.friend = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    return peer


def received(peer):
    """The text of the next message to the peer."""
    event = peer.poll_until(lambda event: event["poll_type"] == "message")
    return event["value"]["content"][-1].removesuffix(" ")


def test_chinese_is_shown_and_typed_in_its_own_encoding(make_foreign, peer):
    terminal = make_foreign("GB18030")
    terminal.wait_for("同学", "项目组", "连接 OK")
    terminal.type("/query 小明\r")
    terminal.wait_for("小明>")
    terminal.type("你好，亅丨world\r")
    assert received(peer) == "你好，亅丨world"
    terminal.wait_for("你好，亅丨world")
    terminal.paste("贴上的：龙é")
    terminal.wait_for("贴上的：龙")
    terminal.type("\r")
    assert received(peer) == "贴上的：龙é"
    # One leaves without a question when nothing waits to be sent.
    terminal.wait(lambda: " v" in terminal.row_with("贴上的"), "the delivery mark")
    assert "\\u" not in terminal.text
    terminal.type("/quit\r")
    assert terminal.wait_exit() == 0
    assert terminal.is_restored()


@pytest.mark.parametrize("columns", [100, 60, 40])
def test_signs_of_doubtful_width_drag_no_border(make_foreign, peer, columns):
    # This terminal draws them in one cell; the locale and those terminals that it was made for, in two.
    terminal = make_foreign("GB18030", size=(columns, 24))
    terminal.wait_for("项目组")
    terminal.type("/query 小明\r")
    terminal.wait_for("小明>" if columns > 40 else "< * 小明")
    for number in range(4):
        text = "“×”…" * number * 5 + f"尾{number}"
        assert peer.send(peer.friend, text)["retcode"] == 0
        terminal.wait_for(f"尾{number}")
    terminal.settle()
    shown = terminal.rows
    terminal.resize(columns + 1, 24)
    terminal.settle()
    terminal.resize(columns, 24)
    terminal.settle()
    clock = r"\[\d\d:\d\d\]| *OK \d+ms"
    assert [re.sub(clock, "", row) for row in terminal.rows] == [
        re.sub(clock, "", row) for row in shown
    ]
    if columns > 40:
        borders = {wcswidth(row[: row.index("|")]) for row in shown[:-3]}
        assert len(borders) == 1, shown


def test_latin_letters_stay_and_han_is_spelled(make_foreign, peer):
    terminal = make_foreign("ISO-8859-1")
    terminal.wait_for("link OK", "Locale is en_US.iso88591: Han shown as \\uXXXX")
    terminal.type("\x1bk\r")
    terminal.wait_for("\\u5C0F\\u660E>")
    terminal.type("café ñ\r")
    assert received(peer) == "café ñ"
    terminal.wait_for("café ñ")
    assert peer.send(peer.friend, "señor 你好")["retcode"] == 0
    terminal.wait_for("señor \\u4F60\\u597D")


def test_what_the_encoding_lacks_is_spelled_out(make_foreign, peer):
    terminal = make_foreign("BIG5")
    # Most of the program's own Chinese words cannot be written in it.
    terminal.wait_for("link OK", "小明")
    assert "Han shown" not in terminal.text
    terminal.type("/query 小明\r")
    terminal.wait_for("小明>")
    assert peer.send(peer.friend, "說這个😀ñ好")["retcode"] == 0
    terminal.wait_for("說這\\u4E2A\\U0001F600\\u00F1好")


def test_lines_come_and_go_in_the_encoding_of_the_locale(make_foreign, peer):
    terminal = make_foreign("GB18030", "--plain")
    terminal.wait_for("连接 OK")
    terminal.type("/query 小明\n")
    terminal.wait_for("小明>")
    terminal.type("你好，😀\n")
    assert received(peer) == "你好，😀"
    assert peer.send(peer.friend, "收到。")["retcode"] == 0
    terminal.wait_for("小明: 收到。")
    terminal.type("/quit\n")
    assert terminal.wait_exit() == 0
    assert b"\x1b" not in terminal.raw

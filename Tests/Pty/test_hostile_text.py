"""Text of others that would take over a naive terminal program."""

import sqlite3

import pytest

from conftest import populate
from peer import Peer
from test_conversation import open_conversation

# Each with a part that must never come out as it went in.
ATTACKS = {
    "title": ("\x1b]0;OWNED\x07", b"\x1b]0;OWNED"),
    "clear": ("\x1b[2J\x1b[31mred", b"\x1b[31mred"),
    "c1 csi": ("\u009b31mred", b"\xc2\x9b"),
    "device control": ("\x1bP0;0|4f574e4544\x1b\\", b"\x1bP0;0|"),
    "bidi override": ("\u202egnp.exe", "\u202e".encode()),
    "bidi isolate": ("\u2067abc\u2069", "\u2067".encode()),
    "zero width": ("pay\u200bpal", "\u200b".encode()),
    "tag characters": ("\U000e0041\U000e0042", "\U000e0041".encode()),
    "arabic mark": ("\u061cx", "\u061c".encode()),
    "backspaces": ("good\b\b\b\bevil", b"good\b\b"),
    "delete": ("a\x7fb", b"a\x7f"),
    "shift out": ("\x0eqqqq\x0f", b"\x0eqqqq"),
}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda name: name)
def test_a_message_reaches_the_screen_only_as_text(make_client, server, attack):
    text, forbidden = ATTACKS[attack]
    terminal = make_client(server, 10001)
    open_conversation(terminal, "小明")
    peer = Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    seen = len(terminal.raw)
    assert peer.send(uin, f"前{text}后")["retcode"] == 0
    terminal.wait_for("前", "后")
    assert forbidden not in terminal.raw[seen:]


def test_names_reach_the_screen_only_as_text(make_server, make_client):
    server = make_server()
    populate(server)
    # The server takes no such names; another server of the protocol might.
    with sqlite3.connect(server.data / "webqqd.sqlite") as database:
        hostile = "小\u202e\x1b]0;OWNED\x07明"
        database.execute("UPDATE account SET nick = ? WHERE number = 10002", [hostile])
        database.execute("UPDATE chat_group SET name = ?", [f"项{hostile}组"])
    database.close()
    server.start()
    terminal = make_client(server, 10001)
    terminal.wait_for("小⟦", "项小⟦")
    assert "\u202e".encode() not in terminal.raw
    assert b"OWNED\x07" not in terminal.raw

"""A recording of a talk in a group, from which the pictures in the documents are made.

Real people of a real server talk with the real client, which records what it hears (`--wire`). The only
thing that is changed afterwards is when: it is always the same Sunday noon.

    python talk.py FILE WEBQQ WEBQQD    makes the recording anew with these programs
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from calendar import timegm

from peer import Peer
from server import Server
from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "secret-of-tests"
ME = 10001
PROJECT, CLASSMATES, SWIFT = 70001, 70002, 70003

# The people of the talk, by number, with their presence; offline where there is none.
PEOPLE = {
    10002: ("小明", "online"), 10003: ("韩梅梅", "hidden"), 10004: ("bob", "away"),
    10005: ("alice", "online"), 10006: ("王小二", "online"), 10007: ("李雷", None),
    10008: ("kitty_1987", "away"), 10009: ("very_long_nick_that_goes_on", None),
    10010: ("张三", None), 10011: ("李四", None), 10012: ("赵六", None), 10013: ("小梦子", "online"),
}  # fmt: skip
BUDDIES = [10002, 10003, 10004, 10013]

# The rest of the list: category, presence of those who are here, how many are here, nicks.
CROWD = [
    (None, "online", 2, "陈晨 林夕 周舟 吴桐 郑爽朗 孙小圣 钱多多 冯唐 褚橙 卫青 蒋干 沈从容 韩信 杨柳 朱颖 "
     "秦川 尤佳 许愿 何方 吕布衣 施展 张弛 孔融融 曹冲 严冬 华山 金鱼 魏来 陶陶 姜糖 戚薇薇 谢谢 邹游 喻言"),
    ("家人 Family", "busy", 2, "妈妈 爸爸 姐姐 表哥 小雨 外婆"),
    ("同事 Work", "callme", 9, "陈工 老周 Linda 测试小王 运维老李 Grace Tony 产品阿花 前台小赵 会计 "
     "Jenny 财务刘姐 法务 设计小鱼 实习生 Kevin 保安大叔 采购 行政 老板 Amy"),
]  # fmt: skip

OLD_TALK = 105
CLOCK = re.compile(r"(?<!\d)\d{10}(?:\d{3})?(?!\d)")


def make_world(server):
    """Accounts, friends, groups and discussions; returns who is here, by number."""
    present = {number: status for number, (_, status) in PEOPLE.items() if status}
    server.add_account(ME, "阿杰", PASSWORD)
    for number, (nick, _) in PEOPLE.items():
        server.add_account(number, nick, PASSWORD)
    for number in BUDDIES:
        server.administrate("friend", "add", ME, number)
    numbers = iter(range(10101, 10200))
    for category, status, here, nicks in CROWD:
        for place, nick in enumerate(nicks.split()):
            number = next(numbers)
            server.add_account(number, nick, PASSWORD)
            options = ["--category", category] if category else []
            server.administrate("friend", "add", ME, number, *options)
            if place < here:
                present[number] = status
    make_places(server)
    return present


def make_places(server):
    """Groups and discussions; I join last, so that I hear nothing of how they began."""
    for number, name, owner, members in [
        (PROJECT, "项目组", 10005, [10002, 10003, 10004, 10007, 10008, 10009, 10010, 10011, 10012]),
        (CLASSMATES, "老同学", 10007, [10006]),
        (SWIFT, "swift-dev", 10004, [10005]),
    ]:
        server.administrate("group", "create", number, "--name", name, "--owner", owner)
        for member in members:
            server.administrate("group", "join", number, member)
    for member in (10002, 10004):
        server.administrate("group", "role", PROJECT, member, "administrator")
    server.administrate(
        "group", "set", PROJECT, "--notice", "周五发布 v1.2", "--join-rule", "anybody"
    )
    for number in (PROJECT, CLASSMATES, SWIFT):
        server.administrate("group", "join", number, ME)
    for number, name in [(80001, "新媒组"), (80002, "午饭"), (80003, "trip")]:
        server.administrate("discussion", "create", number, ME, 10002, 10005, "--name", name)


class Chapters:
    """Which moment of that Sunday each moment of the recording stands for."""

    def __init__(self):
        self._starts = []

    def begin(self, clock):
        """From now on it is this time of the day, as 12:31."""
        now = time.time()
        start = int(now) + 1
        # The server counts whole seconds, and the clock of the recording may be late by one.
        time.sleep(start + 1 - now)
        hours, minutes = map(int, clock.split(":"))
        # The clock of the pictures is 8 hours east of Greenwich.
        told = timegm((2020, 11, 22, hours - 8, minutes, 0))
        self._starts.append((start * 1000, told * 1000))

    def move(self, milliseconds):
        """The moment that one of the recording stands for."""
        start, told = next(
            (pair for pair in reversed(self._starts) if pair[0] <= milliseconds), self._starts[0]
        )
        return told + milliseconds - start

    def moved(self, line):
        """A line of the recording with all its times moved."""
        entry = json.loads(line)
        begun = self.move(entry["at"])
        if "ms" in entry:
            entry["ms"] = self.move(entry["at"] + entry["ms"]) - begun
        text = json.dumps(
            {**entry, "at": begun}, ensure_ascii=False, separators=(",", ":")
        )
        return CLOCK.sub(self._moved_clock, text)

    def _moved_clock(self, match):
        """Seconds or milliseconds since 1970 while the recording ran; other numbers stay."""
        number = int(match[0])
        unit = 1000 if len(match[0]) == 10 else 1
        if not self._starts[0][0] - 60_000 <= number * unit <= time.time() * 1000:
            return match[0]
        return str(self.move(number * unit) // unit)


class Talk:
    """The talk, as it happens once."""

    def __init__(self, server, client, wire, peers, chapters):
        self.server, self.client, self.wire = server, client, wire
        self.peers, self.chapters = peers, chapters
        self.places = {
            number: {name: gid for gid, name in peer.groups().items()}
            for number, peer in peers.items()
            if number in PEOPLE
        }

    def begin(self):
        """The client has signed in; a few conversations are opened, two of them pinned."""
        self.client.wait_for("连接 OK", "同事 Work (9/21)")
        # What is asked in quiet moments is over when the numbers of the groups are known: what a key
        # asks for comes after it, here and in each replay.
        self.client.wait(
            lambda: self.wire.read_text().count('"type":"4"') == 3, "all numbers are known"
        )
        self.go_to("小明")
        self.client.type("\x1bt")
        self.client.wait_for("置顶 Pinned")
        self.go_to("项目组")
        self.client.type("\x1bt")
        self.client.wait_for("群公告", "11 人")
        for _ in range(OLD_TALK):
            self.say(10006, "老同学", "来")
        self.client.wait_for("~99+")
        self.go_to("韩梅梅")
        self.tell(10004, "lunch?")
        self.client.wait_for("未读 1")
        self.tell(10002, "在吗？")
        self.tell(10002, "发你了")
        self.client.wait_for("未读 3")
        gid = self.places[10008]["项目组"]
        answer = self.peers[10008].send_member(gid, "阿杰", "hi, are you the one with the arm box?")
        assert answer["retcode"] == 0, answer
        self.client.wait_for("陌生人", "未读 4")
        self.go_to("kitty_1987")
        self.client.wait_for("arm box")
        self.go_to("项目组")

    def go_on(self, picture):
        """What is said in the group, up to where it was left."""
        self.chapters.begin("12:31")
        build = "hello, the build is green again, please pull and try it on the arm box"
        self.hear(10005, build, "green again")
        self.chapters.begin("12:33")
        self.hear(
            10002,
            "大家好，今天天气不错，我们去公园散步吧，顺便讨论一下下周的计划，如果没有意见就这么定了。",
            "大家好",
        )
        self.hear(10002, "时间：下午三点，北门集合。", "北门集合")
        self.chapters.begin("12:40")
        gid = self.places[10003]["项目组"]
        answer = self.peers[10003].send_group_picture(gid, "dog.jpg", picture, " ", ["face", 14])
        assert answer["retcode"] == 0, answer
        self.client.wait_for("/微笑")
        self.peers[10006].join_group(PROJECT)
        self.client.wait_for("加入了群", "12 人")
        self.places[10006] = {name: gid for gid, name in self.peers[10006].groups().items()}

    def come_back(self):
        """Three messages came while I looked elsewhere; I answer twice."""
        self.client.type("\x1b[O")
        self.client.settle()
        self.chapters.begin("12:47")
        self.say(10006, "项目组", "> 小明: 时间：下午三点，北门集合。")
        self.say(10006, "项目组", "@阿杰 能晚半小时吗？")
        self.chapters.begin("12:48")
        self.say(10004, "项目组", "see https://example.invalid/doc/plan.html")
        self.client.wait_for("@3", "plan.html")
        self.client.type("\x1b[I")
        self.client.type("可以，三点半。\r")
        self.client.wait(lambda: "✓" in self.client.row_with("三点半。"), "the mark of delivery")
        self.client.settle()
        self.chapters.begin("12:49")
        with self.server_halted():
            self.client.type("I will bring the printed plan.\r")
            self.client.wait_for("1 待发")
            self.client.settle()
            # Whoever plays it wants to see the last screen, so no key ends it.
            self.client.signal(signal.SIGTERM)
            self.client.wait_exit()

    @contextlib.contextmanager
    def server_halted(self):
        """Nothing is answered for a while."""
        self.server.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.server.process.send_signal(signal.SIGCONT)

    def go_to(self, name):
        self.client.type("\x1bk")
        self.client.wait_for("跳转 Go to")
        self.client.type(name)
        self.client.wait_for(f"> {name}")
        self.client.type("\r")
        self.client.wait_for(f"{name}>")

    def say(self, number, place, text):
        """Somebody says something in a group."""
        answer = self.peers[number].send_group(self.places[number][place], text)
        assert answer["retcode"] == 0, answer

    def hear(self, number, text, shown):
        """Somebody says something in the group that is open, and it is seen."""
        self.say(number, "项目组", text)
        self.client.wait_for(shown)

    def tell(self, number, text):
        """Somebody writes to me alone."""
        peer = self.peers[number]
        uin = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
        answer = peer.send(uin, text)
        assert answer["retcode"] == 0, answer


def environment(home):
    """A Chinese terminal and a home of its own."""
    for folder in ("config", "state", "data", "run"):
        (home / folder).mkdir(mode=0o700)
    # A Chinese locale without a package: the name is Chinese, the tables are those of C.UTF-8.
    shutil.copytree("/usr/lib/locale/C.utf8", home / "locale" / "zh_CN.utf8")
    return {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"), "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "run"), "PATH": os.environ["PATH"],
        "LANG": "zh_CN.UTF-8", "LOCPATH": str(home / "locale"), "TERM": "xterm-256color",
        "TZ": "Asia/Shanghai",
    }  # fmt: skip


def start_client(webqq, server, settings, wire):
    secret = wire.with_name("password")
    secret.write_text(PASSWORD + "\n")
    secret.chmod(0o600)
    return Terminal(
        [str(webqq), "chat", "--server", server.url, "--account", str(ME)]
        + ["--password-command", f"cat {secret}", "--wire", str(wire)],
        (100, 30),
        settings,
    )


def draw_picture():
    """A file of 640x480 pixels."""
    return subprocess.run(
        ["convert", "-size", "640x480", "-seed", "1", "plasma:", "-quality", "85", "jpg:-"],
        check=True,
        capture_output=True,
        timeout=30,
    ).stdout


def record(path, webqq, webqqd, home):
    """Makes the recording."""
    settings = environment(home)
    server = Server(webqqd, home, settings)
    chapters = Chapters()
    wire = home / "wire.jsonl"
    try:
        present = make_world(server)
        server.start()
        own = Peer(server.url, ME, PASSWORD).sign_in()
        own.silence_group(next(gid for gid, name in own.groups().items() if name == "老同学"))
        peers = {
            number: Peer(server.url, number, PASSWORD).sign_in(status)
            for number, status in present.items()
        }
        chapters.begin("12:28")
        with start_client(webqq, server, settings, wire) as client:
            talk = Talk(server, client, wire, peers, chapters)
            talk.begin()
            talk.go_on(draw_picture())
            talk.come_back()
    finally:
        server.stop()
    lines = wire.read_text().splitlines()
    path.write_text("".join(chapters.moved(line) + "\n" for line in lines))


def main():
    path, webqq, webqqd = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="webqq-talk.") as home:
        record(path, webqq, webqqd, pathlib.Path(home))


if __name__ == "__main__":
    main()

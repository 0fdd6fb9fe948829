"""The screens of the program that the documents show, as text and as pictures.

    python pictures.py [NAME…]    takes the pictures, and writes with each what the terminal held

A text has to be what the program shows today: test_screenshots.py says so, without a picture.
"""

import contextlib
import pathlib
import subprocess
import sys
import tempfile

from server import Server
from talk import PASSWORD, ROOT, environment
from terminal import Terminal
from tls_proxy import TLSProxy, make_certificate
from xterm import XTerm, display

FOLDER = ROOT / "screenshots"
RECORDING = FOLDER / "talk.jsonl"
HOST = "qq.example.lan"
SECOND_LINE = "Alt-Enter 到了以后在群里说一声"

# What `webqq replay` is given beside the recording: a size, and keys to press at its end.
REPLAYED = {
    "group-80x24": ("80x24", "好的，那我先去订票"),
    "group-100x30": ("100x30", f"好的，那我先去订票， {SECOND_LINE}"),
    "group-160x45": ("160x45", f"好的，那我先去订票， {SECOND_LINE}。"),
    "group-40x15": ("40x15", "好的，那我先去订票"),
    "group-20x5": ("20x5", "好的"),
    "list-40x15": ("40x15", "Esc"),
    "members-40x15": ("40x15", "Alt-m"),
    "switcher-80x24": ("80x24", "Alt-k xmz"),
    "search-80x24": ("80x24", "Alt-s 北门"),
    "selected-80x24": ("80x24", "Alt-o k k"),
    "help-80x24": ("80x24", "F1"),
    "plain-80x24": ("80x24", None),
}
# A server of its own, which asks for a captcha or not, and the password that is typed for it.
SIGNED_IN = {
    "sign-in-80x24": ("80x24", "always", PASSWORD),
    "sign-in-40x15": ("40x15", "never", "wrong"),
    "captcha-40x15": ("40x15", "always", PASSWORD),
}
NAMES = [*REPLAYED, *SIGNED_IN]
BLOCKS = "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"


def size_of(name):
    """Columns and rows."""
    text = (REPLAYED.get(name) or SIGNED_IN[name])[0]
    columns, rows = text.split("x")
    return int(columns), int(rows)


def replay_of(name, webqq):
    """What is run for a picture out of the recording."""
    size, keys = REPLAYED[name]
    command = [str(webqq), "replay", str(RECORDING)]
    return command + (["--plain"] if keys is None else ["--size", size, "--keys", keys])


def printed_text(name, webqq, settings):
    """What the terminal holds at the end of a replay, as the program tells without one."""
    done = subprocess.run(
        [*replay_of(name, webqq), "--print"], env=settings, capture_output=True, text=True,
        timeout=60, check=True,
    )  # fmt: skip
    rows = done.stdout.splitlines()[1:]
    return "".join(row[1:-1].rstrip() + "\n" for row in rows)


def comparable(name, text):
    """What must be the same each time.

    A captcha is another one each time: its rows, and the blank ones around it, are left out where
    the program signs in to a server. All else counts.
    """
    if name in REPLAYED:
        return text
    rows = text.splitlines()
    return [row for row in rows if row.strip() and not any(block in row for block in BLOCKS)]


@contextlib.contextmanager
def signing_in(name, webqq, webqqd, home, settings):
    """What is run for a picture of signing in, while the server behind it is there."""
    _, captcha, password = SIGNED_IN[name]
    server = Server(webqqd, home, settings, "--behind-proxy", "127.0.0.1", captcha=captcha)
    server.add_account(10001, "阿杰", PASSWORD)
    certificate, key = make_certificate(home, HOST)
    proxy = TLSProxy(server.start().port, certificate, key)
    secret = home / "password"
    secret.write_text(password + "\n")
    secret.chmod(0o600)
    try:
        yield [
            str(webqq), "chat", "--server", f"https://{HOST}", "--account", "10001",
            "--password-command", f"cat {secret}", "--ca-file", str(certificate),
            "--connect-to", f"{HOST}:443:127.0.0.1:{proxy.port}",
        ]  # fmt: skip
    finally:
        proxy.close()
        server.stop()


def go_to_moment(name, terminal):
    """Waits until the terminal shows what the picture is of."""
    if name in REPLAYED:
        # Nothing follows the last message.
        terminal.wait_for("(已送达)")
    elif SIGNED_IN[name][1] == "never":
        terminal.wait_for("密码不对")
    else:
        terminal.wait_for("请输入验证码", "█")
        terminal.type("0000\r")  # 0 is in no captcha.
        terminal.wait_for("验证码不对", "█")
        terminal.type("k7p")
        terminal.wait_for("[ k7p")
        # Of the captcha before a few pixels may be left.
        terminal.type("\x0c")


def show(name, webqq, webqqd, screen=None):
    """Shows one screen; returns what the terminal holds, and where there is a screen to show it on
    takes the picture."""
    with contextlib.ExitStack() as stack:
        home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="webqq-screen.")))
        settings = environment(home)
        expected = None
        if name in REPLAYED:
            command = replay_of(name, webqq)
            if "--plain" not in command:
                expected = printed_text(name, webqq, settings)
        else:
            command = stack.enter_context(signing_in(name, webqq, webqqd, home, settings))
        if expected and not screen:
            return expected
        xterm = stack.enter_context(XTerm(size_of(name), settings, screen)) if screen else None
        terminal = stack.enter_context(
            Terminal(command, size_of(name), settings, mirror=xterm and xterm.descriptor)
        )
        if expected:
            terminal.wait(lambda: terminal.text + "\n" == expected, f"it is as printed:\n{expected}")
        else:
            go_to_moment(name, terminal)
        terminal.settle()
        if xterm:
            xterm.take(FOLDER / f"{name}.png")
        return terminal.text + "\n"


def main():
    names = sys.argv[1:] or NAMES
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        sys.exit(f"no picture is named {unknown[0]}; there are {' '.join(NAMES)}")
    binaries = ROOT / ".build" / "debug"
    with display() as screen:
        for name in names:
            text = show(name, binaries / "webqq", binaries / "webqqd", screen)
            (FOLDER / f"{name}.txt").write_text(text)
            print(f"wrote screenshots/{name}.png and .txt", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

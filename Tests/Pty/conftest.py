"""What the tests of the real programs share."""

import os
import pathlib
import shutil

import pytest

from server import Server
from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "secret-of-tests"


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="run the slow tests too")


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--full"):
        skip = pytest.mark.skip(reason="slow; --full runs it")
        for item in items:
            if "slow" in item.keywords:
                item.add_marker(skip)


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: only with --full")


def _binary(variable, name):
    path = pathlib.Path(os.environ.get(variable, ROOT / ".build" / "debug" / name))
    assert path.is_file(), f"{path} is missing: swift build, or set {variable}"
    return path


@pytest.fixture(scope="session")
def webqq():
    return _binary("WEBQQ_BIN", "webqq")


@pytest.fixture(scope="session")
def webqqd():
    return _binary("WEBQQD_BIN", "webqqd")


@pytest.fixture
def environment(tmp_path):
    """A home of the test's own, an English UTF-8 locale and a common terminal."""
    return make_environment(tmp_path)


def make_environment(place):
    """The same in any folder."""
    homes = {
        name: str(place / folder)
        for name, folder in {
            "HOME": "home",
            "XDG_CONFIG_HOME": "home/config",
            "XDG_STATE_HOME": "home/state",
            "XDG_DATA_HOME": "home/data",
            "XDG_RUNTIME_DIR": "home/run",
        }.items()
    }
    for folder in homes.values():
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    # An English locale without a package: the name is English, the tables are those of C.UTF-8.
    locales = place / "locale"
    shutil.copytree("/usr/lib/locale/C.utf8", locales / "en_US.utf8")
    return {
        **homes,
        "PATH": os.environ["PATH"],
        "LANG": "en_US.UTF-8",
        "LOCPATH": str(locales),
        "TERM": "xterm-256color",
        "TZ": "Asia/Shanghai",
    }


@pytest.fixture
def make_server(webqqd, tmp_path, environment):
    """Makes servers that end with the test."""
    servers = []

    def make(*options, captcha="never"):
        home = tmp_path / f"server{len(servers)}"
        home.mkdir()
        servers.append(Server(webqqd, home, environment, *options, captcha=captcha))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def server(make_server):
    """A server without captchas: 10001 阿杰 and 10002 小明 are friends and in the group 项目组."""
    server = make_server()
    populate(server)
    return server.start()


def populate(server):
    server.add_account(10001, "阿杰")
    server.add_account(10002, "小明")
    server.administrate("friend", "add", 10001, 10002, "--category", "同学")
    server.administrate("group", "create", 70001, "--name", "项目组", "--owner", 10001)
    server.administrate("group", "join", 70001, 10002)


@pytest.fixture
def make_terminal(environment, tmp_path):
    """Runs programs in terminals that end with the test."""
    terminals = []

    def make(*arguments, size=(80, 24), encoding="utf-8", **variables):
        changed = {name: value for name, value in variables.items() if value is not None}
        kept = {name: value for name, value in environment.items() if name not in variables}
        words = [str(part) for part in arguments]
        terminals.append(Terminal(words, size, {**kept, **changed}, tmp_path, encoding))
        return terminals[-1]

    yield make
    for terminal in terminals:
        terminal.close()


@pytest.fixture
def make_client(make_terminal, webqq, tmp_path):
    """Starts `webqq chat` with everything given, so that it signs in without a question.

    `inside` is a program that runs another on the terminal, such as tmux.
    """

    def make(server, account, *options, size=(80, 24), inside=(), **variables):
        secret = tmp_path / f"password-{account}"
        secret.write_text(PASSWORD + "\n")
        secret.chmod(0o600)
        # Each account has a state of its own, as on two machines.
        state = tmp_path / f"state-{account}"
        state.mkdir(exist_ok=True, mode=0o700)
        return make_terminal(
            *inside, webqq, "chat", "--server", server.url, "--account", account,
            "--password-command", f"cat {secret}", *options, size=size,
            **{"XDG_STATE_HOME": str(state), **variables},
        )  # fmt: skip

    return make

"""Where the programs run: fresh homes, a server with two friends, and the command lines."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass

ME, PEER = "10001", "10002"
MY_NICK, PEER_NICK = "BenchMe", "BenchPeer"
PASSWORD = "a password of the bench"
LIMIT = 20.0  # seconds for a command of webqqd, and for its start


class CannotRun(Exception):
    """Something that the bench needs is missing or does not work."""


@dataclass
class Binaries:
    webqq: str
    webqqd: str
    floor: str


def environment(home: pathlib.Path) -> dict[str, str]:
    """What the programs see of the world: nothing of the person who measures."""
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_CACHE_HOME": f"{home}/cache",
    }


class Workspace:
    """Temporary folders on a memory file system and on a disk; both go when the bench ends."""

    def __enter__(self) -> "Workspace":
        self.memory = pathlib.Path(tempfile.mkdtemp(prefix="webqq-bench-", dir="/dev/shm"))
        self.disk = pathlib.Path(tempfile.mkdtemp(prefix="webqq-bench-", dir=disk_folder()))
        self.password = self.memory / "password"
        self.password.write_text(PASSWORD + "\n")
        self.password.chmod(0o600)
        return self

    def __exit__(self, *_) -> None:
        shutil.rmtree(self.memory, ignore_errors=True)
        shutil.rmtree(self.disk, ignore_errors=True)


def disk_folder() -> str:
    """A folder that is not in memory, to see what fsync costs."""
    choices = [os.environ.get("WEBQQ_BENCH_DISK"), "/var/tmp", tempfile.gettempdir(), os.getcwd()]
    for folder in choices:
        if folder and os.access(folder, os.W_OK) and file_system(folder) not in ("tmpfs", "ramfs"):
            return folder
    raise CannotRun("no folder on a disk found; name one in WEBQQ_BENCH_DISK")


def file_system(folder: str) -> str:
    """The type of the file system that holds folder."""
    best = ("", "")
    with open("/proc/self/mounts") as mounts:
        for line in mounts:
            point, kind = line.split()[1:3]
            if os.path.commonpath([point, os.path.realpath(folder)]) == point:
                best = max(best, (point, kind), key=lambda mount: len(mount[0]))
    return best[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """webqqd on a free loopback port, with two accounts that are friends."""

    def __init__(self, binaries: Binaries, workspace: Workspace, folder: pathlib.Path):
        self.binary = binaries.webqqd
        self.data = ["--data", str(folder / "server")]
        self.env = environment(folder / "home")
        self.log = folder / "server.log"
        secret = ["--password-command", f"cat {workspace.password}"]
        self._command("account", "add", ME, "--nick", MY_NICK, *secret)
        self._command("account", "add", PEER, "--nick", PEER_NICK, *secret)
        self._command("friend", "add", ME, PEER)
        self.port = free_port()
        self._start()

    def _command(self, *words: str) -> None:
        command = [self.binary, *words, *self.data]
        done = subprocess.run(
            command,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LIMIT,
        )
        if done.returncode != 0:
            raise CannotRun(f"{' '.join(command)}: {done.stdout.decode(errors='replace').strip()}")

    def _start(self) -> None:
        listen = ["--listen", f"127.0.0.1:{self.port}", "--captcha", "never"]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", *listen, *self.data],
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.02)
        self.stop()
        raise CannotRun(f"webqqd did not start:\n{self.log.read_text(errors='replace')[-2000:]}")

    @property
    def pid(self) -> int:
        return self.process.pid

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

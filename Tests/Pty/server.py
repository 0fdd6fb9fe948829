"""A real webqqd of the test's own."""

import os
import select
import signal
import socket
import subprocess
import time

READY_LIMIT = 20.0


def free_port():
    """A loopback port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """`webqqd serve` on a free port, with its own data directory."""

    def __init__(self, binary, home, environment, *options, captcha="never"):
        self.binary = str(binary)
        self.data = home / "server"
        self.log = home / "server.log"
        self.environment = environment
        self.port = free_port()
        self.options = ["--captcha", captcha, *options]
        self.process = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def administrate(self, *arguments, password=None):
        """Runs an administration command, which must succeed; returns its output."""
        done = subprocess.run(
            [self.binary, *map(str, arguments), "--data", str(self.data)],
            input=None if password is None else password + "\n",
            stdin=subprocess.DEVNULL if password is None else None,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=30,
        )
        assert done.returncode == 0, f"{arguments}: {done.returncode} {done.stdout}{done.stderr}"
        return done.stdout

    def add_account(self, number, nick, password="secret-of-tests"):
        self.administrate("account", "add", number, "--nick", nick, password=password)

    def start(self):
        """Starts and waits until a connection is taken."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    self.binary,
                    "serve",
                    "--listen",
                    f"127.0.0.1:{self.port}",
                    "--data",
                    str(self.data),
                    *self.options,
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self.environment,
            )
        exit_descriptor = os.pidfd_open(self.process.pid)
        deadline = time.monotonic() + READY_LIMIT
        try:
            while time.monotonic() < deadline:
                try:
                    socket.create_connection(("127.0.0.1", self.port), 1).close()
                    return self
                except OSError:
                    # The only news until it listens is its end.
                    if select.select([exit_descriptor], [], [], 0.02)[0]:
                        raise AssertionError(f"webqqd ended: {self.log.read_text()}") from None
        finally:
            os.close(exit_descriptor)
        raise AssertionError(f"webqqd does not listen: {self.log.read_text()}")

    def kill(self):
        """Ends the server as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self):
        """Ends the server as an administrator would."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)

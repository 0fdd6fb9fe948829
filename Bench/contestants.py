"""The two programs under measurement, each with the other side of its conversation."""

import socket

from peer import Peer
from terminal import Gone, Terminal, now
from world import ME, MY_NICK, PASSWORD, PEER, Binaries, Server, Workspace, environment

GREETING = "hello from the bench"
ALT_A = b"\x1ba"  # the next conversation with unread messages
FORM_WORD = "WebQQ"  # stands on the sign-in form in either language


class Webqq:
    """The client signed in to a server of its own, with the peer's conversation open."""

    name = "webqq"

    def __init__(self, binaries: Binaries, workspace: Workspace):
        self.form = ([binaries.webqq, "chat"], environment(workspace.memory / "form"), FORM_WORD)
        self.server = Server(binaries, workspace, workspace.memory)
        self.peer: Peer | None = None
        self.terminal: Terminal | None = None
        try:
            self._open(binaries, workspace)
        except BaseException:
            self.close()
            raise

    def _open(self, binaries: Binaries, workspace: Workspace) -> None:
        url = f"http://127.0.0.1:{self.server.port}"
        secret = ["--password-command", f"cat {workspace.password}"]
        argv = [binaries.webqq, "chat", "--server", url, "--account", ME, *secret]
        self.terminal = Terminal(argv, environment(workspace.memory / "client"))
        self.signed_in = self.terminal.shows(MY_NICK, 15) - self.terminal.started
        self.meet_peer()
        self.peer.send(GREETING)
        self._open_conversation()

    def _open_conversation(self) -> None:
        for _ in range(20):
            self.terminal.settle(0.25)
            if GREETING in self.terminal.catch_up():
                return
            self.terminal.write(ALT_A)
        raise Gone(f"Alt-a does not open the conversation:\n{self.terminal.catch_up()}")

    def meet_peer(self) -> None:
        """A fresh sign-in: the server may have given up a session that never polls."""
        if self.peer:
            self.peer.close()
        self.peer = Peer(self.server.port, PEER, PASSWORD)
        self.terminal.settle(0.3)

    def begin_send(self, text: str) -> int:
        return self.peer.begin_send(text)

    def end_send(self) -> None:
        self.peer.end_send()

    def reply_descriptor(self) -> int | None:
        return self.peer.link.sock.fileno()

    def close(self) -> None:
        if self.terminal:
            self.terminal.close()
        if self.peer:
            self.peer.close()
        self.server.stop()


class Floor:
    """The trivial program; what the peer says is a line on a socket."""

    name = "floor"

    def __init__(self, binaries: Binaries, workspace: Workspace):
        env = environment(workspace.memory / "floor")
        self.form = ([binaries.floor], env, "floor")
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.settimeout(5)
            self.terminal = Terminal([binaries.floor, str(listener.getsockname()[1])], env)
            try:
                self.link = listener.accept()[0]
            except BaseException:
                self.terminal.close()
                raise
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.signed_in = self.terminal.shows("floor", 5) - self.terminal.started

    def meet_peer(self) -> None:
        pass

    def begin_send(self, text: str) -> int:
        line = text.encode() + b"\n"
        at = now()
        self.link.sendall(line)
        return at

    def end_send(self) -> None:
        pass

    def reply_descriptor(self) -> int | None:
        return None

    def close(self) -> None:
        self.link.close()
        self.terminal.close()

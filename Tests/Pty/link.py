"""A link between client and server that can be cut, or die without a word."""

import contextlib
import socket
import threading


class Connection:
    """One connection through the link."""

    def __init__(self, client, server):
        self.client, self.server = client, server
        self.awaits_answer = False
        self.is_forgotten = False
        for source in (client, server):
            threading.Thread(target=self._pass, args=(source,), daemon=True).start()

    def end(self):
        for end in (self.client, self.server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _pass(self, source):
        target = self.server if source is self.client else self.client
        while True:
            try:
                data = source.recv(65536)
            except OSError:
                data = b""
            if self.is_forgotten:
                # The sockets stay open, held by this thread until the test ends.
                if not data:
                    return
                continue
            self.awaits_answer = source is self.client
            try:
                if not data:
                    target.shutdown(socket.SHUT_WR)
                    return
                target.sendall(data)
            except OSError:
                return


class Link:
    """Passes TCP on, from a port of its own."""

    def __init__(self, port):
        self._upstream = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._connections = []
        self._is_down = False
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self):
        """The network is gone: connections end, and none is made."""
        with self._lock:
            self._is_down = True
            for connection in self._connections:
                connection.end()
            self._connections.clear()

    def mend(self):
        """The network is there again."""
        self._is_down = False

    def forget(self):
        """What waits for an answer waits for ever, the rest ends; new connections are good.

        This is what a router does to a laptop that slept.
        """
        with self._lock:
            for connection in self._connections:
                if connection.awaits_answer:
                    connection.is_forgotten = True
                else:
                    connection.end()
            self._connections.clear()

    def close(self):
        self.cut()
        self._listener.close()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._is_down:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self._upstream), 5)
            except OSError:
                client.close()
                continue
            server.settimeout(None)
            with self._lock:
                self._connections.append(Connection(client, server))

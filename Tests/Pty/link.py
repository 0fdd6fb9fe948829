"""A link between client and server that can be cut, or die without a word."""

import contextlib
import socket
import threading


class Link:
    """Passes TCP on, from a port of its own."""

    def __init__(self, port):
        self._upstream = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._pairs = []
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
            for pair in self._pairs:
                for end in pair:
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)
            self._pairs.clear()

    def mend(self):
        """The network is there again."""
        self._is_down = False

    def forget(self):
        """What is connected stays so, and nothing passes any more; new connections are good.

        This is what a router does to a laptop that slept.
        """
        with self._lock:
            for pair in self._pairs:
                pair.clear()
            self._pairs.clear()

    def close(self):
        self.cut()
        self._listener.close()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if self._is_down:
                    client.close()
                    continue
            try:
                server = socket.create_connection(("127.0.0.1", self._upstream), 5)
            except OSError:
                client.close()
                continue
            server.settimeout(None)
            pair = [client, server]
            with self._lock:
                self._pairs.append(pair)
            for source, target in ((client, server), (server, client)):
                threading.Thread(
                    target=self._pass, args=(source, target, pair), daemon=True
                ).start()

    @staticmethod
    def _pass(source, target, pair):
        while True:
            try:
                data = source.recv(65536)
            except OSError:
                data = b""
            if not pair:
                # Forgotten: the sockets stay open, held by this thread until the test ends.
                if not data:
                    return
                continue
            try:
                if not data:
                    target.shutdown(socket.SHUT_WR)
                    return
                target.sendall(data)
            except OSError:
                return

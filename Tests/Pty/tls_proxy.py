"""A TLS proxy on loopback, as small as one can be, with a certificate of its own authority."""

import select
import socket
import ssl
import subprocess
import threading

PATIENCE = 120.0


def make_certificate(folder, *names):
    """A certificate for these names that is its own authority; returns it and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    alternatives = ",".join(f"DNS:{name}" for name in names)
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-subj", "/CN=tests", "-addext", f"subjectAltName={alternatives}",
            "-days", "2", "-keyout", str(key), "-out", str(certificate),
        ],  # fmt: skip
        check=True,
        capture_output=True,
        timeout=30,
    )
    return certificate, key


class TLSProxy:
    """Ends TLS and passes each request on with the X-Forwarded headers of a proxy.

    A connection carries one request, on a thread of its own.
    """

    def __init__(self, upstream, certificate, key):
        self.upstream = upstream
        self.seen = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate, key)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        """Takes no more connections; those there are end with their answers."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self):
        while True:
            try:
                client, (address, _) = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client, address), daemon=True).start()

    def _serve(self, client, address):
        client.settimeout(PATIENCE)
        try:
            with self._context.wrap_socket(client, server_side=True) as secure:
                self._pass_on(secure, address)
        except OSError:
            # The client went away or does not trust the certificate: its test says so.
            client.close()

    def _pass_on(self, client, address):
        lines, body = _read_request(client)
        fields = dict(line.split(": ", 1) for line in lines[1:])
        host = next(value for name, value in fields.items() if name.lower() == "host")
        self.seen.append((host, lines[0].split(" ")[1].split("?")[0]))
        lines += [
            f"X-Forwarded-For: {address}",
            "X-Forwarded-Proto: https",
            f"X-Forwarded-Host: {host}",
            "Connection: close",
        ]
        with socket.create_connection(("127.0.0.1", self.upstream), PATIENCE) as server:
            server.sendall("\r\n".join([*lines, "", ""]).encode() + body)
            # Who goes away while a poll is held must be gone for the server, too.
            while select.select([server, client], [], [], PATIENCE)[0] == [server]:
                data = server.recv(65536)
                if not data:
                    return
                client.sendall(data)


def _read_request(client):
    """The lines of a request's head, and its body."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = client.recv(65536)
        if not more:
            raise ConnectionError("the client left")
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    lines = head.decode().split("\r\n")
    length = next(
        (int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")),
        0,
    )
    while len(body) < length:
        more = client.recv(65536)
        if not more:
            raise ConnectionError("the client left")
        body += more
    return lines, body

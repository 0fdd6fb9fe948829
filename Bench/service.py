"""The server's share of a delivery, with its data in memory and on a disk."""

import os
import pathlib
import select
from dataclasses import dataclass, field

from peer import Peer, Refused
from terminal import MILLISECOND, now
from world import ME, PASSWORD, PEER, Binaries, Server, Workspace

BLOCK = b"\x00" * 4096
LIMIT = 10_000  # milliseconds


@dataclass
class Service:
    replies: list[float] = field(default_factory=list)  # ms, send → the sender's answer
    polls: list[float] = field(default_factory=list)  # ms, send → the held poll is answered
    syncs: list[float] = field(default_factory=list)  # ms, a bare write and fdatasync


def readable(peer_link, milliseconds: int) -> bool:
    waiting = select.poll()
    waiting.register(peer_link.sock.fileno(), select.POLLIN)
    return bool(waiting.poll(milliseconds))


def hold_poll(receiver: Peer, quiet: int) -> None:
    """Leaves a poll held that is not answered within quiet ms: news of a sign-in, say, go first."""
    receiver.begin_poll()
    while readable(receiver.poll_link, quiet):
        receiver.end_poll()
        receiver.begin_poll()


def send_once(sender: Peer, receiver: Peer, text: str, into: Service) -> None:
    waiting = select.poll()
    results = {
        sender.link.sock.fileno(): into.replies,
        receiver.poll_link.sock.fileno(): into.polls,
    }
    for descriptor in results:
        waiting.register(descriptor, select.POLLIN)
    sent = sender.begin_send(text)
    while results:
        ready = waiting.poll(LIMIT)
        if not ready:
            raise Refused(f"no answer within {LIMIT // 1000} s of a send")
        for descriptor, _ in ready:
            results.pop(descriptor).append((now() - sent) / MILLISECOND)
            waiting.unregister(descriptor)
    sender.end_send()
    items = receiver.end_poll()
    if not any(text in str(item["value"].get("content")) for item in items):
        raise Refused(f"the poll was answered without {text!r}: {items}")
    hold_poll(receiver, 5)


def bare_sync(folder: pathlib.Path) -> float:
    """Milliseconds to append a block and to wait until it is on the medium."""
    with open(folder / "sync", "ab", buffering=0) as file:
        start = now()
        file.write(BLOCK)
        os.fdatasync(file.fileno())
        return (now() - start) / MILLISECOND


def measure_one(
    binaries: Binaries, workspace: Workspace, folder: pathlib.Path, count: int
) -> Service:
    service = Service(syncs=[bare_sync(folder) for _ in range(50)])
    server = Server(binaries, workspace, folder)
    try:
        receiver = Peer(server.port, ME, PASSWORD)
        sender = Peer(server.port, PEER, PASSWORD)
        hold_poll(receiver, 300)
        for number in range(count):
            send_once(sender, receiver, f"service {number:04d}", service)
        sender.close()
        receiver.close()
    finally:
        server.stop()
    return service

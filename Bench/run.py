"""One run: every measurement, one after the other."""

import dataclasses
import http.client
import pathlib
import sys

import burst
import delivery
import figures
import hostile
import idle
import inside
import keys
import pages
import service
import startup
import storm
from contestants import Floor, Webqq
from figures import Figure
from peer import Refused
from terminal import MILLISECOND, Gone
from world import Binaries, CannotRun, Workspace

FAILURES = (Gone, Refused, CannotRun, OSError, http.client.HTTPException)


@dataclasses.dataclass
class Amount:
    """How much is measured."""

    starts: int = 10
    lines: int = 6  # of 50 ASCII keys
    han_lines: int = 4  # of 25 characters
    idle: float = 20.0
    minute: bool = True
    messages: int = 100
    burst: int = 10_000
    sizes: int = 100


QUICK = Amount(
    starts=3, lines=2, han_lines=2, idle=5, minute=False, messages=20, burst=200, sizes=20
)


class Bench:
    """Runs the measurements one after the other; one that fails is named and the rest goes on."""

    def __init__(self, amount: Amount, binaries: Binaries, workspace: Workspace):
        self.amount, self.binaries, self.workspace = amount, binaries, workspace
        self.figures: list[Figure] = []
        self.failures: list[str] = []
        self.contestants: list = []

    def run(self) -> None:
        try:
            self._attempt("floor", lambda: self._enter(Floor))
            self._attempt("webqq", lambda: self._enter(Webqq))
            self._measure()
        finally:
            for each in self.contestants:
                each.close()

    def _enter(self, contestant: type) -> list[Figure]:
        self.contestants.append(contestant(self.binaries, self.workspace))
        return []

    def _measure(self) -> None:
        both, amount = self.contestants, self.amount
        ascii_lines, han_lines = keys.ASCII[: amount.lines], keys.HAN[: amount.han_lines]
        self._attempt("first paint", self._startup)
        self._attempt("keys", lambda: figures.keys("ASCII", 1, keys.measure(both, ascii_lines)))
        self._attempt("Han keys", lambda: figures.keys("Han", 3, keys.measure(both, han_lines)))
        self._attempt("inside", lambda: figures.inside(inside.measure(self._webqq.terminal)))
        self._attempt("idle", lambda: figures.idle(amount.idle, idle.measure(both, amount.idle)))
        if amount.minute:
            self._attempt("minute", lambda: figures.minute(idle.minute(both)))
        count = amount.messages
        self._attempt("delivery", lambda: figures.delivery(delivery.measure(both, count)))
        crowd = amount.burst
        self._attempt("burst", lambda: figures.burst(crowd, burst.measure(both, crowd)))
        self._attempt("pages", lambda: figures.pages(crowd, pages.measure(self._webqq.terminal)))
        self._attempt("hostile", lambda: figures.hostile(hostile.measure(self._webqq)))
        sizes = amount.sizes
        self._attempt("storm", lambda: figures.storm(storm.measure(self._webqq.terminal, sizes)))
        self._attempt("server, memory", lambda: self._service("memory", self.workspace.memory))
        self._attempt("server, disk", lambda: self._service("disk", self.workspace.disk))

    @property
    def _webqq(self) -> Webqq:
        for each in self.contestants:
            if isinstance(each, Webqq):
                return each
        raise CannotRun("webqq did not start")

    def _startup(self) -> list[Figure]:
        times = startup.measure(self.contestants, self.amount.starts)
        signed_in = [e.signed_in / MILLISECOND for e in self.contestants if e.name == "webqq"]
        return figures.startup(times, signed_in[0] if signed_in else None)

    def _service(self, where: str, folder: pathlib.Path) -> list[Figure]:
        folder = folder / "service"
        folder.mkdir()
        count = self.amount.messages
        measured = service.measure_one(self.binaries, self.workspace, folder, count)
        return figures.service(where, measured)

    def _attempt(self, name: str, measurement) -> None:
        print(f"bench: {name} …", file=sys.stderr, flush=True)
        try:
            self.figures += measurement()
        except FAILURES as error:
            self.failures.append(f"{name}: {type(error).__name__}: {error}")

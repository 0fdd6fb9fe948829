"""The figures, their budgets, and the table."""

import statistics
from dataclasses import dataclass

from burst import Burst
from delivery import Delivery
from hostile import TEXTS, Hostile
from idle import Idle
from keys import Keys
from pages import Pages
from service import Service
from storm import Storm
from usage import Usage

FIRST_PAINT = 50.0  # ms
KEY_ABOVE_FLOOR = 0.3  # ms, median
KEY_CPU = 90.0  # µs
KEY_SWITCHES = 1.2
BEYOND_TAIL = 12  # bytes for a key in the middle of a line
DELIVERY = 5.0  # ms, data in memory
IDLE_CPU = 0.5  # ms in twenty seconds
IDLE_SWITCHES = 4
BURST = 10_000  # the budgets below are for so many messages
BURST_CPU = 250.0  # ms
BURST_SIZE = 50_000  # bytes
BURST_KEY = 6.0  # ms, 99th percentile
MESSAGE_MEMORY = 200  # bytes
PAGE_CPU = 0.3  # ms
PAGE_SIZE = 75  # bytes for each message that came into sight
RESIZE_CPU = 0.5  # ms


@dataclass
class Figure:
    name: str
    unit: str
    webqq: float | None = None
    floor: float | None = None
    budget: float | None = None  # the greatest value that is within

    @property
    def verdict(self) -> str:
        if self.budget is None:
            return ""
        if self.webqq is None:
            return "missing"
        return "ok" if self.webqq <= self.budget else "over"


def median(values: list) -> float | None:
    return statistics.median(values) if values else None


def high(values: list, percent: int = 95) -> float | None:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)] if values else None


def pick(measured: dict, value) -> tuple[float | None, float | None]:
    """value of webqq's and of the floor's measurement; None where there is none."""
    return tuple(value(measured[n]) if n in measured else None for n in ("webqq", "floor"))


def startup(measured: dict[str, list[float]], signed_in: float | None) -> list[Figure]:
    return [
        Figure("first paint, median", "ms", *pick(measured, median), FIRST_PAINT),
        Figure("first paint, slowest", "ms", *pick(measured, max)),
        Figure("exec to signed in", "ms", signed_in),
    ]


def keys(kind: str, size: int, measured: dict[str, Keys]) -> list[Figure]:
    floor = pick(measured, lambda m: median(m.latencies))[1]
    return [
        Figure(
            f"{kind} key to screen, median",
            "ms",
            *pick(measured, lambda m: median(m.latencies)),
            None if floor is None else floor + KEY_ABOVE_FLOOR,
        ),
        Figure(f"{kind} key to screen, p95", "ms", *pick(measured, lambda m: high(m.latencies))),
        Figure(f"bytes per {kind} key, mean", "", *pick(measured, mean_size), size),
        Figure(f"bytes per {kind} key, most", "", *pick(measured, lambda m: max(m.sizes))),
        Figure(f"switches per {kind} key", "", *pick(measured, per_key("voluntary")), KEY_SWITCHES),
        Figure(f"CPU per {kind} key", "µs", *pick(measured, per_key("cpu", 1000)), KEY_CPU),
    ]


def mean_size(measured: Keys) -> float:
    return statistics.fmean(measured.sizes)


def per_key(what: str, divisor: int = 1):
    return lambda m: getattr(m.usage, what) / divisor / len(m.latencies)


def inside(sizes: list[int]) -> list[Figure]:
    name = "bytes per key inside a line, beyond its tail, most"
    return [Figure(name, "", max(sizes), None, BEYOND_TAIL)]


def idle(seconds: float, measured: dict[str, Idle]) -> list[Figure]:
    when = f"idle {seconds:g} s"
    return [
        Figure(f"{when}: bytes", "", *pick(measured, lambda m: m.size), 0),
        Figure(f"{when}: CPU", "ms", *pick(measured, lambda m: m.usage.cpu / 1e6), IDLE_CPU),
        Figure(f"{when}: context switches", "", *pick(measured, lambda m: switches(m.usage)), IDLE_SWITCHES),
    ]


def switches(used: Usage) -> int:
    return used.voluntary + used.forced


def minute(measured: dict[str, Idle]) -> list[Figure]:
    return [
        Figure("a new minute: bytes", "", *pick(measured, lambda m: m.size)),
        Figure("a new minute: CPU", "ms", *pick(measured, lambda m: m.usage.cpu / 1e6)),
    ]


def delivery(measured: dict[str, Delivery]) -> list[Figure]:
    latencies = pick(measured, lambda m: median(m.latencies))
    return [
        Figure("peer's send to screen, median", "ms", *latencies, DELIVERY),
        Figure("peer's send to screen, p95", "ms", *pick(measured, lambda m: high(m.latencies))),
        Figure("  sender has its answer", "ms", pick(measured, lambda m: median(m.replies))[0]),
        Figure("  bytes per message", "", *pick(measured, lambda m: m.size / len(m.latencies))),
    ]


def service(where: str, measured: Service) -> list[Figure]:
    return [
        Figure(f"server, {where}: send to answer", "ms", median(measured.replies)),
        Figure(f"server, {where}: send to poll", "ms", median(measured.polls)),
        Figure(f"bare write and sync, {where}", "ms", None, median(measured.syncs)),
    ]


def burst(count: int, measured: dict[str, Burst]) -> list[Figure]:
    when = f"{count:,} messages"
    # A short burst has no time to come to its pace.
    cpu, size = (BURST_CPU, BURST_SIZE) if count >= BURST else (None, None)
    answered = pick(measured, lambda m: 100 * len(m.answered) / m.keys)
    return [
        Figure(f"{when}: last on screen", "s", *pick(measured, lambda m: m.seconds)),
        Figure(f"{when}: last answer to peer", "s", *pick(measured, lambda m: m.sent)),
        Figure(f"{when}: bytes", "", *pick(measured, lambda m: m.size), size),
        Figure(f"{when}: CPU", "ms", *pick(measured, lambda m: m.usage.cpu / 1e6), cpu),
        Figure(f"{when}: keys meanwhile", "", *pick(measured, lambda m: m.keys)),
        Figure(f"{when}: keys answered", "%", *answered),
        Figure(f"{when}: key to screen, median", "ms", *pick(measured, burst_median)),
        Figure(f"{when}: key to screen, p99", "ms", *pick(measured, burst_high), BURST_KEY),
        Figure(f"{when}: key to screen, slowest", "ms", *pick(measured, burst_slowest)),
        Figure(
            f"{when}: memory for each",
            "bytes",
            *pick(measured, lambda m: m.memory / count),
            MESSAGE_MEMORY if count >= BURST else None,
        ),
    ]


def pages(count: int, measured: Pages) -> list[Figure]:
    """After a burst of so many messages, the last of which has no number."""
    cpu = measured.usage.cpu / 1e6 / max(1, measured.count)
    size = measured.size / max(1, len(measured.found))
    return [
        Figure(f"{count:,} messages: not found again", "", count - 1 - len(measured.found), None, 0),
        Figure("CPU per page up", "ms", cpu, None, PAGE_CPU),
        Figure("bytes per message paged into sight", "", size, None, PAGE_SIZE),
    ]


def storm(measured: Storm) -> list[Figure]:
    cpu = measured.usage.cpu / 1e6 / measured.sizes
    return [
        Figure("CPU per change of size", "ms", cpu, None, RESIZE_CPU),
        Figure(f"wrong lines after {measured.sizes} sizes", "", measured.wrong_lines, None, 0),
    ]


def hostile(measured: Hostile) -> list[Figure]:
    return [
        Figure(f"hostile texts of {len(TEXTS)}: raw", "", len(measured.raw), None, 0),
        Figure(f"hostile texts of {len(TEXTS)}: not shown", "", len(measured.lost), None, 0),
    ]


def burst_median(measured: Burst) -> float | None:
    return median(measured.answered)


def burst_high(measured: Burst) -> float | None:
    return high(measured.answered, 99)


def burst_slowest(measured: Burst) -> float | None:
    return max(measured.answered, default=None)


def number(value: float | None) -> str:
    if value is None:
        return "-"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}" if abs(value) < 100 else f"{value:,.0f}"


def table(figures: list[Figure]) -> str:
    rows = [("figure", "webqq", "floor", "budget", "")]
    for each in figures:
        name = f"{each.name}, {each.unit}" if each.unit else each.name
        values = (number(each.webqq), number(each.floor), number(each.budget))
        rows.append((name, *values, each.verdict))
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = []
    for name, *values, verdict in rows:
        cells = [value.rjust(width) for value, width in zip(values, widths[1:])]
        lines.append("  ".join([name.ljust(widths[0]), *cells, verdict]).rstrip())
    return "\n".join(lines)

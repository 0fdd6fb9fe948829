"""CPU time and context switches of a process, from /proc."""

import os
from dataclasses import dataclass


@dataclass
class Usage:
    cpu: int = 0  # nanoseconds on a processor, living threads
    voluntary: int = 0  # switches because the thread waited
    forced: int = 0

    def __sub__(self, other: "Usage") -> "Usage":
        return Usage(
            self.cpu - other.cpu, self.voluntary - other.voluntary, self.forced - other.forced
        )

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.cpu + other.cpu, self.voluntary + other.voluntary, self.forced + other.forced
        )


def usage(pid: int) -> Usage:
    total = Usage()
    for thread in os.listdir(f"/proc/{pid}/task"):
        total += thread_usage(f"/proc/{pid}/task/{thread}")
    return total


def thread_usage(folder: str) -> Usage:
    try:
        with open(f"{folder}/schedstat") as file:
            cpu = int(file.read().split()[0])
        with open(f"{folder}/status") as file:
            fields = dict(line.split(":", 1) for line in file)
    except (FileNotFoundError, ProcessLookupError):
        return Usage()  # the thread ended between the listing and the reading
    return Usage(
        cpu, int(fields["voluntary_ctxt_switches"]), int(fields["nonvoluntary_ctxt_switches"])
    )


def resident(pid: int) -> int:
    """Bytes of memory."""
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

"""Measures webqq beside a trivial program, in one run, and prints a table of figures and budgets.

Everything happens on loopback in temporary folders. The binaries are those of $WEBQQ_BIN and
$WEBQQD_BIN; without them the release build is made and taken."""

import argparse
import dataclasses
import gc
import json
import os
import pathlib
import platform
import shutil
import signal
import subprocess
import sys
import time
import typing

from figures import Figure, table
from run import QUICK, Amount, Bench
from world import Binaries, CannotRun, Workspace

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMIT = 900  # seconds for everything but the build
WRONG_USAGE = 64


class Parser(argparse.ArgumentParser):
    def error(self, message: str):
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"script/bench: {message}\n")


def writable(path: str) -> typing.TextIO:
    """Opened before the measurements: nobody waits minutes to hear that it cannot be written."""
    try:
        return open(path, "w", encoding="utf-8")
    except OSError as error:
        raise argparse.ArgumentTypeError(error) from None


def arguments() -> argparse.Namespace:
    parser = Parser(
        prog="script/bench",
        description=__doc__,
        epilog="example: script/bench --quick --json out/bench.json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="fewer rounds: half a minute")
    parser.add_argument(
        "--json", metavar="FILE", type=writable, help="write the figures there, too"
    )
    parser.add_argument("--strict", action="store_true", help="exit 1 when a budget is exceeded")
    return parser.parse_args()


def built() -> tuple[str, str]:
    """The client and the server to measure."""
    named = os.environ.get("WEBQQ_BIN"), os.environ.get("WEBQQD_BIN")
    folder = None if all(named) else release_build()
    paths = [given or f"{folder}/{name}" for given, name in zip(named, ("webqq", "webqqd"))]
    for path in paths:
        if not os.access(path, os.X_OK):
            raise CannotRun(f"{path} is not a program")
    return os.path.abspath(paths[0]), os.path.abspath(paths[1])


def release_build() -> str:
    if not shutil.which("swift"):
        raise CannotRun("no swift; install a toolchain or set WEBQQ_BIN and WEBQQD_BIN")
    build = ["swift", "build", "-c", "release", "--package-path", str(ROOT)]
    if subprocess.run(build, stdout=sys.stderr).returncode != 0:
        raise CannotRun("the release build failed")
    return subprocess.check_output([*build, "--show-bin-path"], text=True).strip()


def compiled_floor(workspace: Workspace) -> str:
    compiler = next(filter(shutil.which, ("cc", "clang", "gcc")), None)
    if not compiler:
        raise CannotRun("no C compiler for Bench/floor.c")
    path = str(workspace.disk / "floor")
    subprocess.run([compiler, "-O2", "-Wall", "-o", path, str(ROOT / "Bench/floor.c")], check=True)
    return path


def machine() -> dict:
    version = subprocess.run(
        ["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True
    )
    return {
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "version": version.stdout.strip(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
    }


def report(bench: Bench, about: dict, file: typing.TextIO | None) -> None:
    print("webqq {version}, {time}, {system}, {processors} processors".format(**about))
    load = max(about["load"], os.getloadavg()[0])
    busy = ": others are busy, so times say little" if load > about["processors"] else ""
    print(f"load up to {load:.1f}{busy}\n")
    print(table(bench.figures))
    for failure in bench.failures:
        print(f"\nnot measured: {failure}")
    if file:
        figures = [dataclasses.asdict(each) | {"verdict": each.verdict} for each in bench.figures]
        whole = {"machine": about, "figures": figures, "failures": bench.failures}
        json.dump(whole, file, ensure_ascii=False, indent=1)


def stop(*_) -> None:
    raise SystemExit("script/bench: stopped")


def exceeded(figures: list[Figure]) -> bool:
    return any(each.verdict in ("over", "missing") for each in figures)


def main() -> int:
    options = arguments()
    for ending in (signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
        signal.signal(ending, stop)
    try:
        client, server = built()
        signal.alarm(LIMIT)
        gc.disable()  # no pause of ours in a measured time
        with Workspace() as workspace:
            binaries = Binaries(client, server, compiled_floor(workspace))
            about = machine()
            bench = Bench(QUICK if options.quick else Amount(), binaries, workspace)
            bench.run()
    except (CannotRun, subprocess.CalledProcessError) as error:
        print(f"script/bench: {error}", file=sys.stderr)
        return 1
    report(bench, about, options.json)
    return 1 if bench.failures or options.strict and exceeded(bench.figures) else 0


if __name__ == "__main__":
    sys.exit(main())

"""A real terminal on a screen that nobody sees, of which pictures can be taken."""

import contextlib
import os
import select
import subprocess
import time
import tty

LIMIT = 30.0


@contextlib.contextmanager
def display():
    """A screen that nobody sees; yields its name."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1900x1200x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        # It says its number when it is ready, and nothing when it ends before that.
        number = os.read(reader, 16).decode().strip() if _is_ready(reader) else ""
        if not number:
            raise SystemExit("Xvfb does not start")
        yield f":{number}"
    finally:
        os.close(reader)
        server.terminate()
        server.wait(10)


def _is_ready(descriptor):
    return bool(select.select([descriptor], [], [], LIMIT)[0])


class XTerm:
    """A window that shows what is written to its `descriptor`."""

    BACKGROUND = "#16181d"
    # Lines of a box touch, and a Chinese character fills its two cells.
    OPTIONS = [
        "-fa", "DejaVu Sans Mono:pixelsize=16", "-fd", "Noto Sans Mono CJK SC:pixelsize=17",
        "-b", "0", "-bw", "0", "+sb", "-u8", "-bg", BACKGROUND, "-fg", "#d8dade",
        "-xrm", "XTerm*cursorBlink: false", "-xrm", "XTerm*alwaysHighlight: true",
        "-xrm", "XTerm*cjkWidth: false", "-xrm", "XTerm*boldMode: false",
    ]  # fmt: skip

    def __init__(self, size, settings, display):
        self._settings = {**settings, "DISPLAY": display}
        columns, rows = size
        master, self.descriptor = os.openpty()
        tty.setraw(self.descriptor)
        place = os.path.basename(os.ttyname(self.descriptor))
        self._process = subprocess.Popen(
            ["xterm", *self.OPTIONS, "-geometry", f"{columns}x{rows}+0+0", f"-S{place}/{master}"],
            env=self._settings,
            pass_fds=[master],
        )
        os.close(master)
        self._window = self._read_window()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.descriptor)
        self._process.terminate()
        self._process.wait(10)

    def _read_window(self):
        """The first that xterm says is the number of its window."""
        line = b""
        while not line.endswith(b"\n"):
            if not _is_ready(self.descriptor):
                raise SystemExit("xterm does not open a window")
            line += os.read(self.descriptor, 1)
        return str(int(line, 16))

    def take(self, path):
        """Writes a picture of the window when it is at rest, with a border around it."""
        for _ in range(20):
            picture = self._picture()
            if picture == self._picture():
                break
        else:
            raise SystemExit("the window does not come to rest")
        subprocess.run(
            ["convert", "png:-", "-bordercolor", self.BACKGROUND, "-border", "8", "+dither"]
            + ["-colors", "128", "-strip", "-define", "png:compression-level=9", f"png8:{path}"],
            input=picture,
            timeout=60,
            check=True,
        )

    def _picture(self):
        # What was written last may not have been drawn yet.
        time.sleep(0.1)
        return subprocess.run(
            ["import", "-silent", "-window", self._window, "png:-"],
            env=self._settings,
            capture_output=True,
            timeout=30,
            check=True,
        ).stdout

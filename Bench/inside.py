"""Keys in the middle of a line: what stands behind the cursor moves on and is written anew."""

from terminal import Gone, Terminal

TAIL = "the tail of the line 到尾"
KEYS = "inserted"
HOME = b"\x01"  # Ctrl-a
CLEAR = b"\x05\x15"  # Ctrl-e, Ctrl-u


def measure(terminal: Terminal) -> list[int]:
    """Bytes for each key, beyond those of the tail."""
    terminal.write(TAIL.encode())
    terminal.settle(0.1)
    terminal.write(HOME)
    terminal.settle(0.1)
    sizes = []
    for key in KEYS:
        written = terminal.written
        terminal.write(key.encode())
        terminal.read(2)
        terminal.settle(0.02)
        sizes.append(terminal.written - written - len(TAIL.encode()))
    if KEYS + TAIL not in terminal.catch_up():
        raise Gone(f"{KEYS + TAIL!r} was typed, but the screen shows:\n{terminal.screen.text()}")
    terminal.write(CLEAR)
    terminal.settle(0.1)
    return sizes

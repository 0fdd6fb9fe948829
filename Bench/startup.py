"""First paint: from exec to the first complete form."""

from terminal import MILLISECOND, Gone, Terminal, now


def first_paint(contestant) -> float:
    """Milliseconds until the screen first is what it stays to be."""
    argv, env, word = contestant.form
    terminal = Terminal(argv, env)
    try:
        terminal.read(5)
        terminal.settle(0.25)
        return (complete(terminal, word) - terminal.started) / MILLISECOND
    finally:
        terminal.close()


def complete(terminal: Terminal, word: str) -> int:
    """The time of the piece after which the text of the screen no longer changed."""
    at, text = now(), ""
    for piece in terminal.emulate():
        if terminal.screen.text() != text:
            at, text = piece, terminal.screen.text()
    if word not in text:
        raise Gone(f"{terminal.argv[0]} does not show {word!r}:\n{text}")
    return at


def measure(contestants: list, runs: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {each.name: [] for each in contestants}
    for _ in range(runs):
        for each in contestants:
            times[each.name].append(first_paint(each))
    return times

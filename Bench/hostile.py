"""Messages that would act on the terminal: none of their bytes may reach it."""

from dataclasses import dataclass, field

TEXTS = {  # class: text between two words that must be shown, bytes that must not be written
    "OSC 52": ("\x1b]52;c;UFdORUQ=\x07", b"\x1b]52;c;UFdO"),
    "title": ("\x1b]0;PWNED\x07", b"\x1b]0;PWNED"),
    "mouse reports": ("\x1b[?1003h", b"\x1b[?1003h"),
    "shift out": ("\x0e", b"\x0e"),
    "bell": ("\x07", b"\x07"),
    "C1 sequence": ("\u009b?1003h", b"\xc2\x9b"),
    "bidi override": ("\u202e", "\u202e".encode()),
    "zero width": ("\u200b", "\u200b".encode()),
    "sixty marks": ("a" + "\u0301" * 60, ("\u0301" * 20).encode()),
}


@dataclass
class Hostile:
    raw: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)  # their word is not on the screen


def measure(contestant) -> Hostile:
    terminal, result = contestant.terminal, Hostile()
    contestant.meet_peer()
    for number, (kind, (text, forbidden)) in enumerate(TEXTS.items()):
        terminal.settle(0.1)
        first, word = len(terminal.log), f"hostile{number}"
        contestant.begin_send(word + text + "end")
        contestant.end_send()
        terminal.read(2)
        terminal.settle(0.1)
        # A message that is seen does not ring; whatever rings here is the text.
        if forbidden in b"".join(data for _, data in terminal.log[first:]):
            result.raw.append(kind)
        if word not in terminal.catch_up():
            result.lost.append(kind)
    return result

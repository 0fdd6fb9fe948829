"""What a terminal would show: the part of xterm that ncurses uses, as text only."""

import codecs
import re
import unicodedata

TOKEN = re.compile(
    r"\x1b\[(?P<args>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b(?P<escape>[0-OQ-WYZ\\`-~])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)
CONTINUATION = ""  # the right half of a wide character


def width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def printable(data: bytes) -> str:
    """The text in a piece of output, without its control sequences."""
    found = TOKEN.finditer(data.decode("utf-8", "replace"))
    return "".join(match["text"] or "" for match in found)


class Screen:
    """A grid that is fed bytes. Colours, modes and titles are skipped."""

    def __init__(self, rows: int, columns: int):
        self.rows, self.columns = rows, columns
        self.grid = [self._blank() for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1
        self.saved = (0, 0)
        self.last = " "
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""

    def resize(self, rows: int, columns: int) -> None:
        """Cuts or fills at the right and at the bottom."""
        self.rows, self.columns = rows, columns
        grid = [(line + [" "] * columns)[:columns] for line in self.grid[:rows]]
        self.grid = grid + [self._blank() for _ in range(rows - len(grid))]
        self.top, self.bottom = 0, rows - 1
        self._move(min(self.row, rows - 1), self.column)

    def text(self) -> str:
        return "\n".join("".join(line).rstrip() for line in self.grid)

    def feed(self, data: bytes) -> None:
        pending = self._rest + self._decoder.decode(data)
        position = 0
        while match := TOKEN.match(pending, position):
            position = match.end()
            self._apply(match)
        self._rest = pending[position:]

    def _apply(self, match: re.Match) -> None:
        if match["text"]:
            for character in match["text"]:
                self._put(character)
        elif match["final"]:
            if match["args"][:1] not in ("?", ">", "="):
                numbers = [int(n or 0) for n in match["args"].replace(":", ";").split(";")]
                self._sequence(match["final"], numbers)
        elif match["control"]:
            self._control(match["control"])
        elif match["escape"]:
            self._escape(match["escape"])

    # Printing

    def _blank(self) -> list:
        return [" "] * self.columns

    def _put(self, character: str) -> None:
        cells = width(character)
        if cells == 0:
            return
        if self.column + cells > self.columns:
            self.column = 0
            self._line_feed()
        line = self.grid[self.row]
        self._unpair(line, self.column)
        self._unpair(line, self.column + cells - 1)
        line[self.column] = character
        if cells == 2:
            line[self.column + 1] = CONTINUATION
        self.column += cells
        self.last = character

    def _unpair(self, line: list, column: int) -> None:
        """Overwriting one half of a wide character blanks the other half."""
        if line[column] == CONTINUATION and column > 0:
            line[column - 1] = line[column] = " "
        if column + 1 < self.columns and line[column + 1] == CONTINUATION:
            line[column + 1] = " "

    # Motion

    def _move(self, row: int, column: int) -> None:
        self.row = min(max(row, 0), self.rows - 1)
        self.column = min(max(column, 0), self.columns - 1)

    def _line_feed(self) -> None:
        if self.row == self.bottom:
            self._scroll(self.top, 1)
        elif self.row < self.rows - 1:
            self.row += 1

    def _scroll(self, start: int, count: int) -> None:
        """Moves the lines from start to the bottom margin up by count (down if negative)."""
        for _ in range(min(abs(count), self.bottom - start + 1)):
            gone, new = (start, self.bottom) if count > 0 else (self.bottom, start)
            del self.grid[gone]
            self.grid.insert(new, self._blank())

    def _control(self, control: str) -> None:
        if control in "\n\v\f":
            self._line_feed()
        elif control == "\r":
            self.column = 0
        elif control == "\b":
            self._move(self.row, min(self.column, self.columns - 1) - 1)
        elif control == "\t":
            self._move(self.row, (self.column // 8 + 1) * 8)

    def _escape(self, final: str) -> None:
        if final == "M":
            if self.row == self.top:
                self._scroll(self.top, -1)
            else:
                self._move(self.row - 1, self.column)
        elif final in "DE":
            self._line_feed()
            self.column = 0 if final == "E" else self.column
        elif final == "7":
            self.saved = (self.row, self.column)
        elif final == "8":
            self._move(*self.saved)

    def _sequence(self, final: str, numbers: list) -> None:
        count = max(numbers[0], 1)
        row, column = self.row, min(self.column, self.columns - 1)
        if final in "Hf":
            self._move(count - 1, max(numbers[1] if len(numbers) > 1 else 1, 1) - 1)
        elif final in "ABCD":
            down, right = {"A": (-1, 0), "B": (1, 0), "C": (0, 1), "D": (0, -1)}[final]
            self._move(row + down * count, column + right * count)
        elif final in "G`":
            self._move(row, count - 1)
        elif final == "d":
            self._move(count - 1, column)
        elif final == "Z":
            self._move(row, max(0, (column + 7) // 8 - count) * 8)
        elif final == "r":
            self.top = count - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self._move(0, 0)
        elif final == "b":
            for _ in range(count):
                self._put(self.last)
        else:
            self._edit(final, numbers[0], count, column)

    # Erasing and shifting

    def _edit(self, final: str, mode: int, count: int, column: int) -> None:
        line = self.grid[self.row]
        if final == "K":
            self._erase(self.row, 0 if mode else column, column + 1 if mode == 1 else self.columns)
        elif final == "J":
            first = self.row + 1 if mode == 0 else 0
            last = self.row if mode == 1 else self.rows
            for row in range(first, last):
                self._erase(row, 0, self.columns)
            if mode in (0, 1):
                self._edit("K", mode, count, column)
        elif final == "X":
            self._erase(self.row, column, column + count)
        elif final == "P":
            del line[column : column + count]
            line += [" "] * (self.columns - len(line))
        elif final == "@":
            line[column:column] = [" "] * count
            del line[self.columns :]
        elif final in "LM":
            self._scroll(self.row, count if final == "M" else -count)
        elif final in "ST":
            self._scroll(self.top, count if final == "S" else -count)

    def _erase(self, row: int, start: int, end: int) -> None:
        line = self.grid[row]
        end = min(end, self.columns)
        if start < end:
            self._unpair(line, start)
            self._unpair(line, end - 1)
            line[start:end] = [" "] * (end - start)

"""Gives a YAML or JSON text back the plain signs of its structure, one for one, so that every place
in it stays the same.

Only where a sign has one possible meaning: a no-break space between two parts is a space; curly
quotes around a whole value are quotes; a dash before an item is that of a list; indentation by tabs
alone is indentation. What stands inside text stays as it is.
"""

import re
from dataclasses import dataclass, field

from mic_selector.files.signs import DASHES, DOUBLE_QUOTES, INVISIBLE, QUOTES, SPACES, odd_signs

_BLANK = " \t" + SPACES
_ENDS_OF_LINE = "\r\n\u0085\u2028\u2029"
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', re.DOTALL)
_LINE_END = re.compile(f"[{_ENDS_OF_LINE}]|\\Z")
_INDENT = re.compile(f"[{re.escape(_BLANK)}]*")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]*[ \t]*(#.*)?\Z")


@dataclass(kw_only=True)
class _Tidying:
    text: str
    signs: list[str]
    at: int = 0
    depth: int = 0
    """How many brackets and braces are open."""
    in_value: bool = False
    indents: list[tuple[int, int]] = field(default_factory=list)
    """From where to where the lines outside brackets are indented."""
    suspects: list[int] = field(default_factory=list)
    """Where signs stand that may have broken the structure."""
    list_may_follow: bool = True
    line_end: int = -1

    def run(self) -> None:
        self.line_starts()
        while self.at < len(self.text):
            self.step()
        self.untab()

    def step(self) -> None:
        sign = self.text[self.at]
        if sign in _ENDS_OF_LINE:
            self.at += 1
            self.line_starts()
        elif sign in _BLANK or (sign in INVISIBLE and self.is_before_structure(self.at + 1)):
            self.signs[self.at] = sign if sign in " \t" else " "
            self.suspects += [self.at] if sign in INVISIBLE else []
            self.at += 1
        elif sign == "#" and (self.at == 0 or self.text[self.at - 1] in _BLANK + _ENDS_OF_LINE):
            self.at = self.end_of_line()
        elif self.is_structure(sign):
            self.at += 1
        elif sign in "\"'":
            self.straight_quotes()
        elif not (sign in QUOTES and self.curly_quotes()):
            self.plain_text()

    def is_structure(self, sign: str) -> bool:
        """Whether a sign opens, closes or parts something; take note of it if so."""
        if sign in "{[":
            self.depth, self.in_value = self.depth + 1, False
        elif sign in "}]" and self.depth:
            self.depth, self.in_value = self.depth - 1, True
        elif sign == "," and self.depth:
            self.in_value = False
        elif sign == ":" and self.is_separator(self.at):
            self.in_value = True
        else:
            return False
        return True

    def is_before_structure(self, at: int) -> bool:
        sign = self.text[at : at + 1]
        return sign == "" or sign in "{}[]\"'#" + _BLANK + _ENDS_OF_LINE + (
            ",:" if self.depth else ""
        )

    def line_starts(self) -> None:
        """Read the indentation of a line, and the signs of lists before its first word."""
        indent = _INDENT.match(self.text, self.at)
        start, self.at = self.at, indent.end() if indent else self.at
        if self.depth:
            self.plain_spaces(start, self.at)
            return
        if self.at < len(self.text) and self.text[self.at] not in _ENDS_OF_LINE:
            self.in_value = False
            self.indents.append((start, self.at))
            self.plain_spaces(start, self.at)
            odd = [at for at in range(start, self.at) if self.text[at] in SPACES]
            self.suspects += odd if len(odd) < self.at - start else []
            self.marks_of_lists()

    def marks_of_lists(self) -> None:
        found = False
        while self.is_mark_of_list(self.at):
            found = True
            self.signs[self.at] = "-"
            self.plain_space(self.at + 1)
            indent = _INDENT.match(self.text, self.at + 1)
            self.at = indent.end() if indent else self.at + 1
        line = self.text[self.at : self.end_of_line()].rstrip(_BLANK)
        self.list_may_follow = found or line.endswith(":")

    def is_mark_of_list(self, at: int) -> bool:
        sign, after = self.text[at : at + 1], self.text[at + 1 : at + 2]
        is_dash = sign == "-" or (sign != "" and sign in DASHES and self.list_may_follow)
        return is_dash and after != "" and after in _BLANK

    def plain_space(self, at: int) -> None:
        if at < len(self.text) and self.text[at] in SPACES:
            self.signs[at] = " "

    def plain_spaces(self, start: int, end: int) -> None:
        for at in range(start, end):
            self.plain_space(at)

    def end_of_line(self) -> int:
        if self.line_end < self.at:  # looked up once for every line: a file may be one long line
            found = _LINE_END.search(self.text, self.at)
            self.line_end = found.start() if found else len(self.text)
        return self.line_end

    def is_separator(self, at: int) -> bool:
        """Whether a colon parts a key from its value."""
        after = self.text[at + 1 : at + 2]
        ends = _BLANK + _ENDS_OF_LINE + (",[]{}" if self.depth else "")
        return after == "" or after in ends or (self.depth > 0 and self.is_after_quotes(at))

    def is_after_quotes(self, at: int) -> bool:
        while at > 0 and self.text[at - 1] in _BLANK:
            at -= 1
        return at > 0 and self.text[at - 1] in "\"'" + QUOTES

    def ends_a_value(self, at: int) -> bool:
        """Whether, after blanks, nothing but structure follows."""
        indent = _INDENT.match(self.text, at)
        end = indent.end() if indent else at
        sign = self.text[end : end + 1]
        return (
            sign == ""
            or sign in _ENDS_OF_LINE
            or (sign == "#" and end > at)
            or (sign in ",}]" and self.depth > 0)
            or (sign == ":" and not self.in_value)
        )

    def straight_quotes(self) -> None:
        """Pass over a quoted text; where it does not end well, a curly quote that would
        end it is suspect.
        """
        found = _QUOTED.match(self.text, self.at)
        if found and self.ends_a_value(found.end()):
            self.at = found.end()
            return
        end = found.end() if found else self.end_of_line()
        self.suspects += [
            at
            for at in range(self.at + 1, min(end, self.end_of_line()))
            if self.text[at] in QUOTES and self.ends_a_value(at + 1)
        ]
        self.at = end

    def curly_quotes(self) -> bool:
        """Make curly quotes around a whole value straight; return whether they were."""
        opening = self.text[self.at]
        family = DOUBLE_QUOTES if opening in DOUBLE_QUOTES else QUOTES.replace(DOUBLE_QUOTES, "")
        closers = family + ('"' if opening in DOUBLE_QUOTES else "'")
        for end in range(self.at + 1, self.end_of_line()):
            if self.text[end] in closers:
                inside = self.text[self.at + 1 : end]
                if not self.ends_a_value(end + 1):
                    return False
                quote = _quote_around(inside, opening)
                if quote is None:
                    return False
                self.put_quotes(end, quote)
                self.at = end + 1
                return True
        return False

    def put_quotes(self, end: int, quote: str) -> None:
        """Put straight quotes; French ones have a blank inside that is no part of the text."""
        start = self.at
        first, last = start, end
        if self.text[start] in "\u00ab\u2039\u00bb\u203a":
            while first + 1 < last and self.text[first + 1] in _BLANK:
                first += 1
            while last - 1 > first and self.text[last - 1] in _BLANK:
                last -= 1
        for at in (*range(start, first), *range(last + 1, end + 1)):
            self.signs[at] = " "
        self.signs[first] = self.signs[last] = quote

    def plain_text(self) -> None:
        """Pass over text without quotes, up to what ends it."""
        start = self.at
        line_end = self.end_of_line()
        if self.depth == 0 and _BLOCK_TEXT.match(self.text[start:line_end]):
            self.block_text(line_end)
            return
        end = start
        while end < line_end and not self.ends_plain_text(end, start):
            end += 1
        text = self.text[start:end].rstrip(_BLANK)
        self.plain_spaces(start + len(text), end)
        self.suspects += [start + found.start() for found in odd_signs(text) if _is_suspect(found)]
        self.at = max(end, start + 1)

    def ends_plain_text(self, at: int, start: int) -> bool:
        sign = self.text[at]
        if self.depth and sign in ",[]{}":
            return True
        if sign == "#":
            return at > start and self.text[at - 1] in _BLANK
        return sign == ":" and not self.in_value and self.is_separator(at)

    def block_text(self, line_end: int) -> None:
        """Pass over a text of lines that are indented further than its key."""
        first, last = self.indents[-1] if self.indents else (0, 0)
        self.at = line_end
        for line in re.compile(r"(?:\r\n|[\r\n])([^\r\n]*)").finditer(self.text, line_end):
            inside = line[1]
            if inside.strip(_BLANK) and len(inside) - len(inside.lstrip(_BLANK)) <= last - first:
                return
            self.at = line.end()

    def untab(self) -> None:
        """Let tabs indent where no line is indented by anything else."""
        tabbed = [(start, end) for start, end in self.indents if "\t" in self.text[start:end]]
        others = [
            (start, end) for start, end in self.indents if self.text[start:end].replace("\t", "")
        ]
        if not others:
            for start, end in tabbed:
                self.signs[start:end] = " " * (end - start)
        else:
            self.suspects += [self.text.index("\t", start) for start, _ in tabbed]


def _quote_around(inside: str, opening: str) -> str | None:
    """Return the straight quote that can stand around a text, or None."""
    single = opening not in DOUBLE_QUOTES
    if '"' not in inside and "\\" not in inside and not (single and "'" not in inside):
        return '"'
    return "'" if "'" not in inside else None


def _is_suspect(odd: re.Match[str]) -> bool:
    """Whether an odd sign in text without quotes may have broken the structure: letters and dashes
    do not, nor does an apostrophe within a word.
    """
    sign, ends = odd[0], (odd.start(), odd.end())
    if sign in QUOTES:
        return ends[0] == 0 or ends[1] == len(odd.string)
    return sign not in DASHES and not sign.isalnum()


def tidied(text: str) -> tuple[str, list[int]]:
    """Return the text with the plain signs of its structure, and where signs stand that may have
    broken what is still wrong.
    """
    tidying = _Tidying(text=text, signs=list(text))
    tidying.run()
    return "".join(tidying.signs), sorted(tidying.suspects)

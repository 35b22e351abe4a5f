# SPDX-License-Identifier: GPL-3.0-or-later
"""Small wrong changes to a source text: operators, comparisons, constants, one at a time."""
import dataclasses
import re

# Binary operators stand between blanks here (clang-format sees to it), so templates,
# references and pointers do not match.
BINARY = {
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"],
    "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="],
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "&": ["|"], "|": ["&"], "^": ["&"], "<<": [">>"], ">>": ["<<"], "|=": ["&="],
}
WORDS = {
    "true": ["false"], "false": ["true"],
    "min": ["max"], "max": ["min"], "floor": ["ceil"], "ceil": ["floor"], "round": ["floor"], "trunc": ["ceil"],
    "lower_bound": ["upper_bound"], "upper_bound": ["lower_bound"], "front": ["back"], "back": ["front"],
    "break": ["continue"], "continue": ["break"],
}
PATTERNS = [
    ("operator", re.compile(r"(?<= )(%s)(?=[ \n])" % "|".join(re.escape(o) for o in sorted(BINARY, key=len, reverse=True)))),
    ("step", re.compile(r"\+\+|--")),
    ("sign", re.compile(r"(?<=[(\[{ ,])-(?=[A-Za-z(])")),
    ("not", re.compile(r"(?<=[( ])!(?=[A-Za-z(])")),
    ("word", re.compile(r"\b(%s)\b" % "|".join(WORDS))),
    ("constant", re.compile(r"(?<![\w.'\"])(?:0[xX][0-9a-fA-F'.]+(?:[pP][+-]?\d+)?|\d[\d']*(?:\.\d*)?(?:[eE][+-]?\d+)?)[uUlLfF]*(?![\w.'])")),
]
BLANKED = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*', re.S | re.M)


@dataclasses.dataclass(frozen=True)
class Mutant:
    file: str  # from the root of the repository
    begin: int
    end: int
    instead: str
    kind: str
    line: int
    before: str  # the line, blanks around it taken off
    after: str

    @property
    def name(self):
        return f"{self.file}:{self.line}: {self.before}  ->  {self.after}"

    def applied(self, text):
        return text[: self.begin] + self.instead + text[self.end :]


def constants_instead(text):
    """One more and one less of a whole number, half as much again of another."""
    number = re.fullmatch(r"(\d[\d']*)([uUlL]*)", text)
    if number:
        value = int(number[1].replace("'", ""), 10 if number[1][0] != "0" or number[1] == "0" else 8)
        return [f"{value + 1}{number[2]}"] + ([f"{value - 1}{number[2]}"] if value > 0 else [])
    if re.fullmatch(r"0[xX][0-9a-fA-F']+[uUlL]*", text):
        return [f"({text} + 1)", f"({text} >> 1)"]
    if not text.startswith(("0x", "0X")) and float(text.rstrip("fFlL").replace("'", "")) == 0:
        return [text.replace("0", "1", 1)]
    return [f"({'1.5F' if text.endswith(('F', 'f')) else '1.5'} * {text})"]


def replacements(kind, text):
    if kind == "operator":
        return BINARY[text]
    if kind == "step":
        return ["--" if text == "++" else "++"]
    if kind in ("sign", "not"):
        return [""]
    if kind == "word":
        return WORDS[text]
    return constants_instead(text)


def blanked(text):
    """The text with comments, strings and preprocessor lines as blanks of the same length."""
    return BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def mutants_of(file, text):
    found = []
    code = blanked(text)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(code):
            begin, end = match.span()
            if code[:begin].endswith("operator"):
                continue
            line_begin = text.rfind("\n", 0, begin) + 1
            line_end = text.find("\n", end)
            for instead in replacements(kind, match[0]):
                after = text[line_begin:begin] + instead + text[end:line_end]
                found.append(Mutant(file, begin, end, instead, kind, text.count("\n", 0, begin) + 1,
                                    text[line_begin:line_end].strip(), after.strip()))
    return sorted(found, key=lambda mutant: (mutant.begin, mutant.instead))

"""The codebook as it is asked: by the word that a line is about, the entries of all lines."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.errors import TableError
from dateline.model import EventType
from dateline.reading.events.frames import Frame, Words, frame
from dateline.reading.events.ontology import CODEBOOK, Code, code
from dateline.reading.inflect import inflected
from dateline.tables import rows, text, words

TURNS, NONE, ANY = "turns", "none", "any"
CELLS, HYPHEN = 3, "-"


class Example(NamedTuple):
    """A sentence below a line, and what it is to give: 'Gunmen > a post', 'none'."""

    sentence: str
    event: str


class Line(NamedTuple):
    """A line of a codebook file, as it is written, with its number and examples."""

    file: str
    number: int
    cells: tuple[str, ...]
    examples: tuple[Example, ...]


class Within(NamedTuple):
    """What may hang on a turn: types, some with a mode ('RETREAT/withdraw'), or the unknown."""

    names: frozenset[str]

    def holds(self, code: Code | None) -> bool:
        """Whether a code may hang on it; None stands for what the codebook does not know."""
        if code is None:
            return NONE in self.names
        return not self.names.isdisjoint((code.type, f"{code.type}/{code.mode}"))


class Entry(NamedTuple):
    """A word of a line: the words before and behind it, or its particles, and the line's frame.

    `code` is None for what is no event. `within` is what a turn turns; of other lines it is None.
    """

    words: Words
    behind: Words
    frame: Frame
    code: Code | None
    within: Within | None = None


Index = Mapping[str, tuple[Entry, ...]]


class Codebook(NamedTuple):
    """The entries by the forms of their word: verbs, and nouns with adjectives; and the turns."""

    verbs: Index
    nouns: Index


@cache
def files() -> tuple[str, ...]:
    """The names of the codebook's files, none first, then the types, then turns."""
    return (NONE, *(kind.value.lower() for kind in EventType), TURNS)


@cache
def written() -> tuple[Line, ...]:
    """All lines of the codebook, in file order."""
    return tuple(line for name in files() for line in lines(name, text(CODEBOOK, name)))


def lines(name: str, own: str) -> Iterator[Line]:
    """The lines of a codebook file with their examples; raises `TableError` for what is neither."""
    found: list[tuple[int, tuple[str, ...], list[Example]]] = []
    for number, line in enumerate(own.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            sentence, arrow, event = line.strip().rpartition("=>")
            if not (found and arrow):
                raise TableError(f"{name}.txt, line {number}: no example: {line!r}")
            found[-1][2].append(Example(sentence.strip(), event.strip()))
            continue
        cells = tuple(cell.strip() for cell in line.split("|"))
        width = CELLS + (name == TURNS)
        if len(cells) != width:
            raise TableError(
                f"{name}.txt, line {number}: {len(cells)} cells, not {width}: {line!r}"
            )
        found.append((number, cells, []))
    yield from (Line(name, number, cells, tuple(below)) for number, cells, below in found)


@cache
def codebook() -> Codebook:
    """The codebook of the tables."""
    return compiled(written())


def compiled(own: Sequence[Line]) -> Codebook:
    """Lines as they are asked; raises `TableError` for one that does not fit the format."""
    verbs: dict[str, dict[Entry, None]] = {}
    nouns: dict[str, dict[Entry, None]] = {}
    for line in own:
        for key, entry in entries(line):
            place = verbs if entry.frame.of_verb else nouns
            place.setdefault(key, {}).setdefault(entry)
    return Codebook(*({key: tuple(own) for key, own in one.items()} for one in (verbs, nouns)))


def entries(line: Line) -> Iterator[tuple[str, Entry]]:
    """The entries of a line, each with a form of its word that it is found by."""
    try:
        own, what = frame(line.cells[0]), coded(line)
        within = held(line.cells[2]) if line.file == TURNS else None
        cells = tuple(worded(line.cells[1], own))
    except (TableError, ValueError) as error:
        raise TableError(f"{line.file}.txt, line {line.number}: {error}") from error
    for cell in cells:
        for form, before, behind in forms(cell, own):
            yield form, Entry(before, behind, own, what, within)


def worded(cell: str, own: Frame) -> Iterator[str]:
    """The words of a line; raises `TableError` for a verb that no sentence has as one word."""
    for word in listed(cell):
        if own.of_verb and HYPHEN in word:
            raise TableError(f"a verb with a hyphen: {word!r}")
        yield word


def listed(cell: str) -> Iterator[str]:
    """The words of a cell; '%troops' stands for all words of that class in the table `classes`."""
    for word in filter(None, map(str.strip, cell.split(","))):
        if word.startswith("%"):
            yield from sorted(words(CODEBOOK, "classes", word[1:]))
        else:
            yield word


def coded(line: Line) -> Code | None:
    """The code of a line, of the type whose file it stands in."""
    if line.file == NONE:
        return None
    own = code(line.cells[-1])
    return own if line.file == TURNS else own._replace(type=EventType(line.file.upper()))


def held(cell: str) -> Within:
    """The types that a turn's cell names: 'any' are all, 'none' is what is not known.

    Raises `ValueError` for what is no type.
    """
    if cell == ANY:
        return Within(frozenset((NONE, *EventType)))
    for name in cell.split():
        if name != NONE:
            EventType(name.partition("/")[0])
    return Within(frozenset(cell.split()))


def forms(cell: str, own: Frame) -> Iterator[tuple[str, Words, Words]]:
    """The forms of a word, each with its particles, or the words before and behind it.

    The parts of a noun with hyphens are words of their own, as they are to the parser.
    """
    if not own.of_verb:
        head, behind = parted(cell.split())
        *before, last = " ".join(head).replace(HYPHEN, " ").split()
        yield from ((form, tuple(before), behind) for form in (last, *plurals(last)))
        return
    first, *particles = cell.split()
    yield from ((form, tuple(particles), ()) for form in sorted(all_forms(first)))


def parted(words: list[str]) -> tuple[list[str], Words]:
    """A noun's words up to its head, and those behind: 'state / of emergency'."""
    ends = [place for place, word in enumerate(words) if place and word in small("behind")]
    end = ends[0] if ends else len(words)
    return words[:end], tuple(words[end:])


@cache
def all_forms(verb: str) -> frozenset[str]:
    """The forms of a verb; of an irregular one also those of the table `irregular`."""
    return frozenset((*inflected(verb), *irregulars().get(verb, ())))


@cache
def irregulars() -> Mapping[str, Words]:
    """The irregular forms of verbs, from the table `irregular`."""
    found = rows(CODEBOOK, "irregular", 2)
    return {base: tuple(form.strip() for form in line.split(",")) for base, line in found}


def plurals(noun: str) -> tuple[str, ...]:
    """The regular plural of a noun."""
    return inflected(noun)[1:2]


@cache
def small(kind: str) -> frozenset[str]:
    """The words of a kind of the table `small`."""
    return words(CODEBOOK, "small", kind)

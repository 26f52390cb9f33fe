"""How a record is, in lines for a terminal."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from textwrap import TextWrapper

from dateline.publishing.wording import harmless
from dateline.record.care import Health
from dateline.record.contract import Erasure

SHOWN = 5


def shown(found: Health, width: int) -> Iterator[str]:
    """What is in a record, what is not, and whether it is sound; sentences wrapped to a width."""
    yield from contents(found)
    for line in (*gaps(found), *verdict(found)):
        yield from wrapped(line, width)


def contents(found: Health) -> Iterator[str]:
    """What is in a record."""
    path = harmless(str(found.path))
    yield f"{path}: {megabytes(found.size)}, shape {found.shape}, SQLite {found.sqlite}"
    for name, count in found.counts.items():
        yield f"{count:>12,} {name}"
    yield f"{found.bytes_an_article:>12,} bytes an article"
    if found.changed:
        yield f"It was last changed on {found.changed.astimezone(UTC):%Y-%m-%d at %H:%M} UTC."


def gaps(found: Health) -> Iterator[str]:
    """What is not in a record: what gave no story, what was erased, what nobody read yet."""
    problems = [f"{path}: {problem.message}" for path, problem in found.problems]
    yield from latest(problems, "problem", " of inputs that gave no story")
    yield from latest([erased(one) for one in found.erasures], "erasure")
    if found.unread:
        are = "is" if found.unread == 1 else "are"
        yield f"{many(found.unread, 'version')} {are} not read yet: `dateline reread` reads them"


def latest(lines: Sequence[str], noun: str, of: str = "") -> Iterator[str]:
    """The last of some lines, indented, under a heading that counts all."""
    if lines:
        yield f"{many(len(lines), noun)}{of}{', the newest' * (len(lines) > SHOWN)}:"
    for line in lines[-SHOWN:]:
        yield f"  {harmless(line)}"


def erased(one: Erasure) -> str:
    """When something was erased, how much, and by what rule."""
    day = one.at.astimezone(UTC).date().isoformat()
    articles, versions = many(one.articles, "article"), many(one.versions, "version")
    return f"{day}: {articles}, {versions}, by the rule {one.rule!r}"


def verdict(found: Health) -> Iterator[str]:
    """Whether a record is sound, and what to do where it is not."""
    yield from (f"wrong: {fault}" for fault in found.faults)
    if found.faults:
        yield "Restore the record from a backup with `dateline restore`."
    else:
        yield "It is sound."


def wrapped(line: str, width: int) -> list[str]:
    """A line as several, those after the first further in; names of files stay whole."""
    words = line.lstrip()
    first = " " * (len(line) - len(words))
    shape = TextWrapper(width, first, f"{first}  ", break_long_words=False, break_on_hyphens=False)
    return shape.wrap(words)


def many(count: int, noun: str) -> str:
    """How many of something."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def megabytes(size: int) -> str:
    """A number of bytes, as people say it."""
    return f"{size / 1e6:,.1f} MB"

"""Knowledge as plain text: reads the tables that stand beside the code that uses them.

A table is a `.txt` file inside a package. A line is a row, its cells divided by `|` and
stripped; `#` starts a comment line (the first ones say what the columns are and where the
facts come from); blank lines mean nothing. This is the only file that the pure stages read,
once a process, so that a reading depends on its input and on the version installed, no more.
"""

from functools import cache
from hashlib import blake2b
from importlib import resources

from dateline.errors import TableError

PACKAGES = (
    "dateline.articles.tables",
    "dateline.reading.codebook",
    "dateline.reading.lexicon",
    "dateline.gazetteer",
)

Row = tuple[str, ...]


def text(package: str, name: str) -> str:
    """The text of a table."""
    return (resources.files(package) / f"{name}.txt").read_text(encoding="utf-8")


@cache
def rows(package: str, name: str, width: int) -> tuple[Row, ...]:
    """The rows of a table, in file order, each with exactly `width` cells.

    Raises `TableError` for a row of another width, naming file and line.
    """
    found = []
    for number, line in enumerate(text(package, name).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(cell.strip() for cell in line.split("|"))
        if len(row) != width:
            raise TableError(f"{name}.txt, line {number}: {len(row)} cells, not {width}: {line!r}")
        found.append(row)
    return tuple(found)


@cache
def words(package: str, name: str, kind: str) -> frozenset[str]:
    """The words of a kind, in a table of kinds and words that commas divide."""
    return frozenset(
        word.strip()
        for own, line in rows(package, name, 2)
        if own == kind
        for word in line.split(",")
    )


@cache
def fingerprint() -> str:
    """A hash of every table, 12 hexadecimal digits: what a reading's `tables` says."""
    digest = blake2b(digest_size=6)
    for package in PACKAGES:
        for file in sorted(resources.files(package).iterdir(), key=lambda item: item.name):
            if file.name.endswith(".txt"):
                digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()

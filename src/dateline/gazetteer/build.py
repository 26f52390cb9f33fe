"""Writes the index: a trie of names, the places, and the words that they share."""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import marisa_trie

from dateline.gazetteer.gather import Entry, nations
from dateline.gazetteer.site import DEGREE, SITE, Naming

NAMES, PLACES, WORDS, SEAL = "names.trie", "places.bin", "words.bin", "seal.json"
VALUE = "<IB"


def build(folder: Path, found: Sequence[Entry]) -> None:
    """Builds the index of some places into an empty folder."""
    numbers = {id(own): number for number, own in enumerate(found, 1)}
    countries = sorted({own.country for own in found})
    zones = sorted({own.zone for own in found})
    trie = marisa_trie.RecordTrie(VALUE, keys(found))
    trie.save(str(folder / NAMES))
    words = bytearray()
    with (folder / PLACES).open("wb") as out:
        for own in found:
            name = own.name.encode()
            out.write(
                SITE.pack(
                    own.geonames,
                    numbers.get(id(own.division), 0),
                    numbers.get(id(own.district), 0),
                    countries.index(own.country),
                    zones.index(own.zone),
                    round(own.lat * DEGREE),
                    round(own.lon * DEGREE),
                    own.people,
                    own.feature,
                    own.capital,
                    own.contested,
                    len(name),
                    len(words),
                )
            )
            words += name
    (folder / WORDS).write_bytes(words)
    domains = {row["tld"][1:]: row["iso3"] for row in nations() if row["tld"]} | {"uk": "GBR"}
    seal = {"domains": domains, "countries": countries, "zones": zones, "digests": digests(folder)}
    (folder / SEAL).write_text(json.dumps(seal), encoding="utf-8")


def keys(found: Iterable[Entry]) -> Iterator[tuple[str, tuple[int, Naming]]]:
    """Each name of each place, with the place's number and the kind of name."""
    for number, own in enumerate(found):
        for name, naming in own.names.items():
            yield name, (number, naming)


def digests(folder: Path) -> dict[str, str]:
    """What the files of an index must hash to."""
    return {
        name: blake2b((folder / name).read_bytes(), digest_size=16).hexdigest()
        for name in (NAMES, PLACES, WORDS)
    }

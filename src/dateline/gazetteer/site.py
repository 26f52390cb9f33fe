"""A site: a place as the index keeps it.

The fields of `SITE`, little endian: GeoNames id; numbers of division and district, from 1, 0 for
none; numbers of country and zone in the seal's lists; latitude and longitude in 1/`DEGREE` degrees;
people; feature; whether a capital, and contested; length in bytes and offset of its name among the
words.
"""

from enum import IntEnum
from struct import Struct
from typing import NamedTuple

SITE = Struct("<IIIHHiiIBBBHI")
DEGREE = 100_000


class Feature(IntEnum):
    """What a place is."""

    COUNTRY = 1
    DIVISION = 2
    DISTRICT = 3
    CITY = 4
    REGION = 5
    WATER = 6
    OTHER = 7


class Naming(IntEnum):
    """How words name a place.

    `USUAL` as news does; `OWN` by its name in GeoNames; `OTHER` by one of many further names;
    `ACRONYM` in capitals only; `SHORT` with a stop, or behind another place; `CODE` behind another
    place only; `DEMONYM` its people or what is theirs.
    """

    USUAL = 1
    OWN = 2
    OTHER = 3
    ACRONYM = 4
    SHORT = 5
    CODE = 6
    DEMONYM = 7


class Site(NamedTuple):
    """A place of the gazetteer.

    `number` is its number in the index, `geonames` its GeoNames id (0: none is known), `division`
    and `district` are the numbers of the first- and second-level divisions that hold it (-1:
    none), `country` is an ISO 3166 alpha-3 code ('' for what lies in several), `lat` and `lon` are
    WGS 84 degrees, `people` is a count (of a division: of its cities), `zone` an IANA zone ('' for
    regions and waters), `capital` says that it is the capital of its country,
    `contested` that its sovereignty is disputed.
    """

    number: int
    geonames: int
    division: int
    district: int
    country: str
    zone: str
    lat: float
    lon: float
    people: int
    feature: Feature
    capital: bool
    contested: bool
    name: str

    def lies_in(self, area: "Site") -> bool:
        """Whether a country, division or district holds this place, which is not itself one."""
        if area.feature is Feature.COUNTRY:
            return self.country == area.country and self.feature is not Feature.COUNTRY
        return area.number in (self.division, self.district)


class Named(NamedTuple):
    """A site, by number, and how the words that were looked up name it."""

    site: int
    naming: Naming

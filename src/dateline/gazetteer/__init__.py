"""The gazetteer: places with their names, in an index that is built once and mapped into memory.

Like the tables this is data that comes with the installation, not a part of the input.
"""

from dateline.gazetteer.index import Index, index, is_built, key, prepare
from dateline.gazetteer.names import folded
from dateline.gazetteer.site import Feature, Named, Naming, Site

__all__ = [
    "Feature",
    "Index",
    "Named",
    "Naming",
    "Site",
    "folded",
    "index",
    "is_built",
    "key",
    "prepare",
]

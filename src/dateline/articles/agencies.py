"""News and photo agencies by the names they are printed under."""

from collections.abc import Mapping
from functools import cache

from dateline.tables import rows


@cache
def agencies(kind: str | None = None) -> Mapping[str, str]:
    """An agency's name by each way it is printed, in lower case; of one kind, or of all."""
    found = rows("dateline.articles.tables", "agencies", 3)
    return {
        printed.strip(): name
        for own, name, names in found
        if kind in (None, own)
        for printed in names.split(",")
    }


def agency(printed: str) -> str | None:
    """The name of the news agency that is printed so; None where it is none."""
    return agencies("news").get(" ".join(printed.lower().split()))

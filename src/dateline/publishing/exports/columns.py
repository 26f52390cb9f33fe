"""Rows of exports as columns: the fields of a row's class are its columns, in their order."""

from collections.abc import Mapping
from dataclasses import fields
from types import NoneType
from typing import Any, get_args, get_type_hints

Columns = Mapping[str, type]
Cells = tuple[object, ...]


def columns(kind: type[Any]) -> Columns:
    """The columns of a kind of row, each with the type of its values.

    A field whose name Python keeps for itself has an underscore behind it, its column has none.
    """
    types = get_type_hints(kind)
    return {one.name.removesuffix("_"): plain(types[one.name]) for one in fields(kind)}


def plain(kind: Any) -> type:
    """The type of what is there, of a value that may be None."""
    found: type = next(one for one in get_args(kind) or (kind,) if one is not NoneType)
    return found


def cells(row: Any) -> Cells:
    """The values of a row, in the order of its columns."""
    return tuple(getattr(row, one.name) for one in fields(row))

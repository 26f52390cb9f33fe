"""The command line in this process, and a record that it made, for the tests of its commands."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.cli import main
from dateline.publishing.payload import on_one_line

FERRY = "The ferry sank off Trieste. Elena Rojas said that nobody was hurt."
ROWS = (
    {"id": "1", "text": FERRY, "outlet": "Harbour Wire", "published": "2026-11-01"},
    {
        "id": "2",
        "text": "The Quay Board claimed that the bolts were old.",
        "outlet": "Lagoon Today",
    },
    {"id": "3", "text": FERRY, "outlet": "Harbour Wire", "published": "2026-11-01"},
)


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: bytes
    err: str


def dateline(*arguments: str, stdin: bytes = b"", terminal: bool = False) -> Done:
    """Runs a command; with `terminal`, its input is one."""
    with pytest.MonkeyPatch.context() as patch:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        own = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)), "utf-8")
        patch.setattr(own, "isatty", lambda: terminal, raising=False)
        for name, stream in (("stdin", own), ("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        out.flush()
        return Done(int(str(ended.value.code)), out.buffer.getvalue(), err.getvalue())


def written(path: Path, rows: Sequence[dict[str, str]] = ROWS) -> str:
    """The name of a file of rows."""
    path.write_text("".join(f"{on_one_line(row)}\n" for row in rows))
    return str(path)

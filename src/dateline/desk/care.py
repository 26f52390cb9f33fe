"""The record looked after."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.record import care
from dateline.record.contract import Erasure, Rule


def backup(settings: Settings, file: str) -> int:
    """Copies the record to a file; its size in bytes. Raises `RecordError`."""
    return care.backup(opened(settings), Path(file))


def restore(settings: Settings, file: str) -> Path | None:
    """Puts a backup in the record's place; where the old record is now. Raises `RecordError`."""
    return care.restore(Path(file), settings.file, datetime.now(UTC))


def health(settings: Settings) -> care.Health:
    """How the record is. Raises `RecordError`."""
    return care.health(opened(settings))


class Eraser:
    """What a rule erases, told first and then done. Raises `RecordError`."""

    def __init__(self, settings: Settings, rule: Mapping[str, Any]) -> None:
        self.store = opened(settings)
        self.rule = Rule(**rule)

    def doomed(self) -> list[str]:
        """The ids of the articles that would go."""
        return self.store.doomed(self.rule)

    def erase(self) -> Erasure:
        """Erases them."""
        return self.store.erase(self.rule, datetime.now(UTC))

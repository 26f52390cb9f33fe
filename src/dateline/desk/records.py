"""The record that commands work on."""

from datetime import UTC, datetime

from dateline.config import Settings
from dateline.errors import RecordError
from dateline.record.sqlite import SqliteStore


def opened(settings: Settings, *, create: bool = False) -> SqliteStore:
    """The record of the settings; with `create` it is made where there is none.

    Raises `RecordError` where it can't be opened, saying what to do.
    """
    path = settings.file
    if create:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordError(f"{path.parent}: {error.strerror}; choose a --record") from error
    return SqliteStore(path, datetime.now(UTC), create=create)

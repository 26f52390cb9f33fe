"""The tame record and the desk over it, for the tests of its pages; not to be changed."""

from collections.abc import Iterator

import pytest

from dateline.publishing.web.room import Room
from dateline.record.sqlite import SqliteStore
from webbing import TestClient, desk, room_of, world


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """The tame record."""
    own = world(tmp_path_factory.mktemp("world"))
    yield own
    own.close()


@pytest.fixture
def room(store: SqliteStore) -> Room:
    """The tame record as the desk looks at it."""
    return room_of(store)


@pytest.fixture(scope="session")
def client(store: SqliteStore) -> Iterator[TestClient]:
    """The desk over the tame record."""
    with desk(store) as own:
        yield own

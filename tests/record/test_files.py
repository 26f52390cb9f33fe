"""A record as a file: opened, refused, migrated, copied, looked after."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from dateline.errors import RecordError
from dateline.model import Origin, Query, Raw, RawFormat
from dateline.record import migrations
from dateline.record.care import backup, health, restore
from dateline.record.contract import Rule
from dateline.record.database import APPLICATION, engine
from dateline.record.migrations import FIRST, newest, prepare
from dateline.record.sqlite import SqliteStore
from recording import NOW, offer, offered, raw, read_in

LAST = newest(migrations.MIGRATIONS)
STORY = "The ferry sank off Trieste. Elena Rojas said that nobody was hurt."


def filled(path: Path) -> SqliteStore:
    store = SqliteStore(path, NOW)
    read_in(store, offered(STORY, id="1", outlet="Harbour Wire"))
    return store


def editions(store: SqliteStore) -> list[object]:
    return list(store.editions(Query(), NOW))


# --- opening -------------------------------------------------------------------------------------


def test_a_record_is_told_by_its_application(tmp_path: Path) -> None:
    filled(tmp_path / "a.db").close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as own:
        assert own.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert own.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert own.execute("SELECT number, name FROM migrations").fetchall() == [(2, "create")]


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_text("Dear diary, the ferry sank.")
    with pytest.raises(RecordError, match="no record of dateline; name another file"):
        SqliteStore(path, NOW)
    assert path.read_text() == "Dear diary, the ferry sank."


@pytest.mark.parametrize("application", [0, 7])
def test_a_database_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, application: int
) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as own:
        own.executescript(f"PRAGMA application_id = {application}; CREATE TABLE ferries (n)")
    before = path.read_bytes()
    with pytest.raises(RecordError, match="another program"):
        SqliteStore(path, NOW)
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="this is a folder"):
        SqliteStore(tmp_path, NOW)


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    long = tmp_path / ("a" * 300)
    store = filled(tmp_path / "a.db")
    for call in (
        lambda: SqliteStore(long, NOW),
        lambda: backup(store, long),
        lambda: restore(long, tmp_path / "a.db", NOW),
        lambda: restore(tmp_path / "a.db", long, NOW),
    ):
        with pytest.raises(RecordError, match="aaa: File name too long"):
            call()


@pytest.mark.parametrize("name", ["a b?c#d%41", "Hav\udce9n.db", ":memory:", "file:a.db?mode=ro"])
def test_a_record_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    store = filled(path)
    assert len(editions(store)) == 1
    backup(store, tmp_path / f"{name}.copy")
    store.close()
    assert restore(tmp_path / f"{name}.copy", path, NOW) is not None
    assert len(editions(SqliteStore(path, NOW))) == 1
    assert all(one.name.startswith(name) for one in tmp_path.iterdir())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="can't be opened"):
        SqliteStore(tmp_path / "no" / "a.db", NOW)


def test_a_record_that_is_not_there_is_made_only_on_request(tmp_path: Path) -> None:
    for size in (None, 0):
        if size is not None:
            (tmp_path / "a.db").touch()
        with pytest.raises(RecordError, match="`dateline import` makes one"):
            SqliteStore(tmp_path / "a.db", NOW, create=False)
    assert editions(SqliteStore(tmp_path / "a.db", NOW)) == []


def test_a_damaged_record_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path).close()
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(RecordError, match="damaged; restore it"):
        editions(SqliteStore(path, NOW))


def test_a_file_that_may_only_be_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    filled(path).close()
    path.chmod(stat.S_IRUSR)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anything
    store = SqliteStore(path, NOW)
    assert len(editions(store)) == 1
    with pytest.raises(RecordError, match="may only be read"):
        read_in(store, offered("It was raised.", id="2"))
    assert len(editions(store)) == 1


def test_the_text_of_a_version_never_changes(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    with pytest.raises(RecordError, match="never changes"), store.writes() as connection:
        connection.exec_driver_sql("UPDATE versions SET text = 'It swam.'")


def emptied(store: SqliteStore) -> None:
    with store.writes() as connection:
        connection.exec_driver_sql("DELETE FROM articles")
        connection.exec_driver_sql("SELECT ferry FROM nowhere")


def test_a_write_that_fails_changes_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    with pytest.raises(RecordError):
        emptied(store)
    assert len(editions(store)) == 1


# --- migrations ----------------------------------------------------------------------------------


def add_pilots(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE pilots (name TEXT)")


def fail(connection: Connection) -> None:
    add_pilots(connection)
    connection.exec_driver_sql("SELECT ferry FROM nowhere")


def test_a_migration_is_done_once_and_a_copy_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path).close()
    for _ in range(2):
        prepare(engine(path), path, NOW, {LAST + 1: add_pilots})
    with closing(sqlite3.connect(path)) as own:
        rows = own.execute("SELECT number, name FROM migrations").fetchall()
    assert rows == [(2, "create"), (3, "add_pilots")]
    assert len(editions(SqliteStore(tmp_path / "a.db.shape-2", NOW))) == 1


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path).close()
    with pytest.raises(RecordError):
        prepare(engine(path), path, NOW, {LAST + 1: fail})
    assert len(editions(SqliteStore(path, NOW))) == 1
    with closing(sqlite3.connect(path)) as own:
        assert own.execute("SELECT count(*) FROM migrations").fetchone() == (1,)
        assert own.execute("SELECT count(*) FROM sqlite_schema WHERE name='pilots'").fetchone() == (
            0,
        )


def test_a_newer_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path).close()
    prepare(engine(path), path, NOW, {LAST + 1: add_pilots})
    with pytest.raises(RecordError, match="a newer dateline made this record"):
        SqliteStore(path, NOW)


def test_a_new_record_is_of_the_newest_shape(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    prepare(engine(path), path, NOW, {FIRST + 1: add_pilots})
    with closing(sqlite3.connect(path)) as own:
        assert own.execute("SELECT number FROM migrations").fetchall() == [(2,)]
    assert (newest({}), LAST) == (FIRST, 2)


SHAPE_1 = """
DROP TABLE facets;
DROP TABLE agents;
DROP INDEX log_of_subjects;
CREATE TABLE statements (
    version INTEGER NOT NULL REFERENCES versions (n) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    sentence INTEGER NOT NULL REFERENCES sentences (n) ON DELETE CASCADE,
    actor INTEGER REFERENCES actors (n) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    attitude TEXT,
    PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;
CREATE INDEX statements_of_actors ON statements (actor);
CREATE INDEX statements_of_sentences ON statements (sentence);
INSERT INTO statements SELECT 1, 0, n, NULL, 'indirect', 'said', 'neutral' FROM sentences LIMIT 1;
UPDATE migrations SET number = 1;
"""
RAID = "Elena Rojas attacked Jonas Veltman, and 14 people of the regime fled."


def first_shape(path: Path) -> None:
    """Makes a record in which three articles stand, one of them unread, and turns it back."""
    store = filled(path)
    read_in(store, offered(RAID, id="2"))
    store.take([offered("It was raised.", id="3")], NOW)
    store.close()
    with closing(sqlite3.connect(path)) as own:
        own.executescript(SHAPE_1)


def shape_of(path: Path) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """The migrations of a file, and what tables, indexes and triggers it has."""
    with closing(sqlite3.connect(path)) as own:
        rows = own.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
        made = own.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return rows, dict(made)


def test_an_older_record_is_indexed_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    first_shape(path)
    filled(tmp_path / "new.db").close()
    for _ in range(2):
        with closing(SqliteStore(path, NOW)) as store:
            told = {
                kind: [len(one.edition.marks.events) for one in found]
                for kind in ("event", "assault", "figure", "term", "statement", "doubting")
                if (found := store.search(Query(type=kind), NOW, 9))
            }
            assert told == {
                "event": [1],
                "assault": [1],
                "figure": [1],
                "term": [1],
                "statement": [0],
            }
            (hit,) = store.search(Query(actor="Rojas", type="event"), NOW, 9)
            assert (hit.events, hit.statements) == ((0,), ())
            assert len(editions(store)) == 3
            counts = health(store).counts
            assert health(store).faults == ()
    assert [counts[name] for name in ("statements", "events", "figures", "terms")] == [1] * 4
    rows, made = shape_of(path)
    assert rows == [(1, "create"), (2, "marks_of_all_kinds")]
    assert made == shape_of(tmp_path / "new.db")[1]


def test_an_older_record_is_left_beside_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    first_shape(path)
    SqliteStore(path, NOW).close()
    rows, made = shape_of(tmp_path / "a.db.shape-1")
    assert rows == [(1, "create")]
    assert "statements" in made
    assert "facets" not in made


def test_from_an_older_record_one_may_erase(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    first_shape(path)
    with closing(SqliteStore(path, NOW)) as store:
        assert store.erase(Rule(person="Jonas Veltman"), NOW).articles == 1
        assert store.search(Query(type="event"), NOW, 9) == []
        assert len(store.search(Query(type="statement"), NOW, 9)) == 1
        assert (store.actors("Veltman", NOW, 9), len(editions(store))) == ([], 2)
        assert health(store).faults == ()
    for word in (b"veltman", b"regime"):
        assert word not in path.read_bytes().lower()


# --- copies --------------------------------------------------------------------------------------


def test_a_backup_is_whole_while_somebody_writes(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    with store.writes() as connection:
        connection.exec_driver_sql("DELETE FROM articles")
        assert backup(SqliteStore(tmp_path / "a.db", NOW), tmp_path / "b.db") > 0
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("BEGIN")
    assert editions(SqliteStore(tmp_path / "b.db", NOW)) == editions(store)


def test_a_backup_takes_nobodys_place(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    (tmp_path / "b.db").write_text("mine")
    with pytest.raises(RecordError, match="there is a file of that name"):
        backup(store, tmp_path / "b.db")
    with pytest.raises(RecordError):
        backup(store, tmp_path / "no" / "b.db")
    assert (tmp_path / "b.db").read_text() == "mine"


def test_a_restored_record_is_the_same(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    backup(store, tmp_path / "b.db")
    target = tmp_path / "elsewhere" / "c.db"
    assert restore(tmp_path / "b.db", target, NOW) is None
    assert editions(SqliteStore(target, NOW)) == editions(store)
    assert list(SqliteStore(target, NOW).log()) == list(store.log())


def test_what_a_restored_record_replaces_is_kept(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    backup(store, tmp_path / "b.db")
    read_in(store, offered("It was raised.", id="2"))
    old = restore(tmp_path / "b.db", tmp_path / "a.db", NOW)
    assert old
    assert len(editions(SqliteStore(old, NOW))) == 2
    assert len(editions(SqliteStore(tmp_path / "a.db", NOW))) == 1


@pytest.mark.parametrize("content", [None, b"", b"no backup"])
def test_what_is_no_backup_is_refused_and_the_record_stays(
    tmp_path: Path, content: bytes | None
) -> None:
    store = filled(tmp_path / "a.db")
    if content is not None:
        (tmp_path / "b.db").write_bytes(content)
    with pytest.raises(RecordError):
        restore(tmp_path / "b.db", tmp_path / "a.db", NOW)
    assert len(editions(store)) == 1


# --- health --------------------------------------------------------------------------------------


def test_the_health_of_a_record(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    store.take([offered("It was raised.", id="2")], NOW)
    found = health(store)
    assert (found.counts["articles"], found.counts["sentences"], found.unread) == (2, 2, 1)
    assert found.size == found.bytes_an_article * 2 + found.size % 2
    assert found.faults == ()
    assert health(SqliteStore(tmp_path / "b.db", NOW)).bytes_an_article == 0


def test_the_faults_of_a_record(tmp_path: Path) -> None:
    filled(tmp_path / "a.db").close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as own:
        own.execute("DELETE FROM found_docsize WHERE id = 1")
        own.execute("UPDATE readings SET maker = 99")
        own.commit()
    told_of = health(SqliteStore(tmp_path / "a.db", NOW)).faults
    assert "a row of readings names a row of makers that is not there" in told_of
    assert "the full text has 1 sentences, the record 2" in told_of


# --- erasing -------------------------------------------------------------------------------------


def test_no_erased_word_is_left_in_the_file(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "a.db", NOW)
    story = "The Xyzzy ferry sank. Plugh Quux said that Frobozz was hurt in Trieste."
    read_in(store, offered(story, id="Zork", outlet="Grue Wire", headline="Xyzzy sinks"))
    read_in(store, offered(STORY, id="1"))
    store.erase(Rule(person="Plugh Quux"), NOW)
    store.close()
    data = b"".join(one.read_bytes() for one in sorted(tmp_path.iterdir())).lower()
    for word in (b"xyzzy", b"plugh", b"quux", b"frobozz", b"zork", b"grue"):
        assert word not in data
    assert b"rojas" in data


def test_stores_that_are_pickled_open_the_same_file(tmp_path: Path) -> None:
    store = filled(tmp_path / "a.db")
    kind, arguments = store.__reduce__()
    assert editions(kind(*arguments)) == editions(store)
    shutil.rmtree(tmp_path)


PAGE = (
    "<html><head><title>Quay</title>{head}</head><body><article><h1>The quay is shut</h1>"
    "<p>The quay is shut today, as the bolts of its old bridge broke in the storm of Sunday.</p>"
    "<p>It will be shut until the spring, and the ferry will go from the other side.</p></article>"
    "<footer>{foot}</footer></body></html>"
)


def page(foot: str, head: str = "", encoding: str = "utf-8") -> Raw:
    return Raw(
        Origin(f"{encoding}.html"),
        PAGE.format(head=head, foot=foot).encode(encoding),
        RawFormat.PAGE,
        charset=encoding,
    )


@pytest.mark.parametrize(
    "item",
    [
        page("Jürgen Müller", encoding="cp1252"),
        page("Jürgen Müller", encoding="utf-16"),
        page("J&uuml;rgen M&#252;ller"),
        page("J&uuml;r&shy;gen <b>M</b>&uuml;ller"),
        page("<b>Jürgen</b><i>Müller</i>"),
        page("", head='<meta name="editor" content="Jürgen M&uuml;ller">'),
        page("", head='<meta name="editor" content="Müller, Jürgen"><link title="Jürgen Müller">'),
        raw("The quay is shut.", sidebar="J\u00fcrgen\nM\u00fcller", id="1"),
        raw("The quay is shut.", sidebar="<p>J&uuml;rgen <b>M&uuml;ller</b>", id="1"),
    ],
)
def test_a_name_is_found_however_it_came(tmp_path: Path, item: Raw) -> None:
    store = SqliteStore(tmp_path / "a.db", NOW)
    read_in(store, offer(item), offered("The bridge stands.", id="2"))
    done = store.erase(Rule(person="Jürgen Müller"), NOW)
    with store.reads() as connection:
        kept = connection.exec_driver_sql("SELECT raw, came FROM inputs ORDER BY n").all()
    assert done.articles == 0
    assert kept[0] == (None, None)
    assert all(kept[1])


def test_a_persons_name_goes_from_the_bytes_of_other_articles_too(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "a.db", NOW)
    beside = offered("The bridge is shut.", id="1", sidebar="Élena\nRojas writes")
    read_in(store, beside, offered("It was raised.", id="2"))
    done = store.erase(Rule(person="Elena Rojas"), NOW)
    assert (done.articles, len(editions(store))) == (0, 2)
    with store.reads() as connection:
        kept = connection.exec_driver_sql("SELECT guid, raw IS NULL FROM inputs ORDER BY n").all()
    assert kept == [("1", 1), ("2", 0)]

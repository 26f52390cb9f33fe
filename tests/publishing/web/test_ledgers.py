"""The ledgers (`dateline.publishing.web.ledgers`)."""

import re
from html import unescape
from pathlib import Path

import pytest

from dateline.errors import FilterError
from dateline.publishing.exports.kinds import KINDS
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.ledgers import LEDGERS, Row, ledger, of_kind
from dateline.publishing.web.room import Room
from dateline.publishing.web.shown import templates
from dateline.record.contract import Judgement
from dateline.record.facets import FACETS
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in
from webbing import desk, room_of, world

MANY = "Elena Rojas said that 1 people, 2 people, 3 people, 4 people, 5 people and 6 people fled."


def id_of(name: str, row: Row) -> str:
    """The id of the mark of a row."""
    own: str = getattr(row, name.removesuffix("s"))
    return own


def follow(room: Room, name: str, **given: object) -> list[str]:
    """The ids of the marks of all pages of a ledger, in order."""
    found: list[str] = []
    cursor: str | None = None
    while True:
        filters = Filters.model_validate({**given, "cursor": cursor})
        view = ledger(room, name, filters)
        assert len(view.rows) <= filters.limit
        found += [id_of(name, one) for one in view.rows]
        if view.next is None:
            return found
        assert len(view.rows) == filters.limit
        cursor = view.next.rpartition("cursor=")[2].replace("%2B", "+")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """A record with sentences of no, few and many figures."""
    store = SqliteStore(tmp_path_factory.mktemp("record") / "record.db", NOW)
    for number, text in enumerate((MANY, "7 people fled. Nobody was hurt. 8 people and 9 people.")):
        read_in(
            store, offered(text, headline=f"Story {number}", published=f"2026-11-0{number + 1}")
        )
    return room_of(store)


@pytest.mark.parametrize("name", LEDGERS)
@pytest.mark.parametrize("limit", [1, 2, 3, 200])
def test_pages_give_each_row_once_and_in_order(room: Room, name: str, limit: int) -> None:
    whole = follow(room, name, limit=200)
    assert follow(room, name, limit=limit) == whole
    assert len(set(whole)) == len(whole) > 0


@pytest.mark.parametrize("limit", range(1, 12))
def test_a_sentence_may_have_more_marks_than_a_page(crowded: Room, limit: int) -> None:
    view = ledger(crowded, "figures", Filters(limit=200))
    written = [getattr(one, "written", None) for one in view.rows]
    assert written == [f"{n} people" for n in (7, 8, 9, 1, 2, 3, 4, 5, 6)]
    whole = [id_of("figures", one) for one in view.rows]
    assert follow(crowded, "figures", limit=limit) == whole


@pytest.mark.parametrize("name", LEDGERS)
def test_a_ledger_has_what_its_export_has(room: Room, name: str) -> None:
    exported = KINDS[name].rows(room.store, of_kind(Filters().query, LEDGERS[name].kind), NOW)
    newest = {id_of(name, one) for one in exported}
    assert newest <= set(follow(room, name))


def test_the_newest_come_first_and_undated_ones_last(room: Room) -> None:
    days = [one.day for one in ledger(room, "statements", Filters()).rows]
    dated = [one for one in days if one]
    assert dated == sorted(dated, reverse=True)
    assert days == [*dated, *[None] * (len(days) - len(dated))]
    assert days[-1] is None


def test_a_sentence_of_two_versions_is_told_once_in_the_newest(room: Room) -> None:
    view = ledger(room, "statements", Filters(outlet="Harbour Wire"))
    assert [(getattr(one, "content", None), one.version) for one in view.rows] == [
        ("16 people were missing", 2),
        ("14 people were missing", 1),
    ]


@pytest.mark.parametrize(
    ("name", "given", "count"),
    [
        ("statements", {"type": "doubting"}, 1),
        ("statements", {"q": "type:doubting"}, 1),
        ("statements", {"actor": "Rojas"}, 3),
        ("statements", {"actor": "Rojas", "type": "doubting"}, 0),
        ("events", {"type": "threaten"}, 1),
        ("events", {"place": "Muggia"}, 1),
        ("figures", {"type": "share"}, 1),
        ("terms", {"type": "hedge"}, 1),
        ("terms", {"from": "2026-11-01"}, 1),
        ("events", {"type": "event"}, 2),
    ],
)
def test_ledgers_are_filtered(room: Room, name: str, given: dict[str, str], count: int) -> None:
    assert len(follow(room, name, **given)) == count


@pytest.mark.parametrize("name", LEDGERS)
def test_a_type_of_another_ledger_is_refused(room: Room, name: str) -> None:
    own = LEDGERS[name].kind
    for facet in ("article", *(one for one, kind in FACETS.items() if kind != own)):
        for given in ({"type": facet}, {"q": f"type:{facet}"}):
            with pytest.raises(FilterError, match=f"{name} have no type '{facet}'") as refused:
                ledger(room, name, Filters.model_validate(given))
            assert refused.value.field == "type"


def test_a_cursor_of_another_question_is_refused(room: Room) -> None:
    following = ledger(room, "statements", Filters(limit=1)).next or ""
    cursor = following.rpartition("cursor=")[2].replace("%2B", "+")
    assert ledger(room, "statements", Filters(limit=1, cursor=cursor)).rows
    for name, given in (("events", {}), ("statements", {"actor": "Rojas"})):
        with pytest.raises(FilterError) as refused:
            ledger(room, name, Filters.model_validate({**given, "cursor": cursor}))
        assert refused.value.field == "cursor"


@pytest.mark.parametrize("tail", ["+²", "+" + "9" * 250, "+-1", "++", "+1.5", "nothing", "s1\0+1"])
def test_a_cursor_that_somebody_made_up_is_no_failure(room: Room, tail: str) -> None:
    following = ledger(room, "statements", Filters(limit=1)).next or ""
    own = following.rpartition("cursor=")[2].partition(".")[0]
    view = ledger(room, "statements", Filters(cursor=f"{own}.{tail}"))
    assert len(view.rows) <= Filters().limit


def test_what_was_judged_stands_in_the_ledger_and_on_the_page(tmp_path: Path) -> None:
    store = world(tmp_path)
    with desk(store) as client:
        one = client.get("/statements.json").json()["rows"][0]
        assert one["judgement"] is None
        store.judge(Judgement(one["statement"], "wrong", "an analyst"), NOW)
        assert client.get("/statements.json").json()["rows"][0]["judgement"] == "wrong"
        assert "judged: <b>wrong</b>" in client.get("/statements").text
        assert "judged: <b>wrong</b>" in client.get(one["sentence"]).text
    store.close()


@pytest.mark.parametrize(
    ("names", "ids", "links"),
    [
        ("Rojas; Veltman", "w1; w2", ["/actor/w1", "/actor/w2"]),
        ("Rojas; Veltman", "w1; ", ["/actor/w1"]),
        ("the guild; its crews", "w1", ["/actor/w1"]),
        ("one; two; three", "w1; w2", []),
        ("Rojas", None, []),
        (None, None, []),
    ],
)
def test_a_side_never_gets_the_link_of_another(
    names: str | None, ids: str | None, links: list[str]
) -> None:
    made = templates().get_template("desk/bits.html").module.side(names, ids)  # type: ignore[attr-defined]
    assert re.findall(r'href="([^"]*)"', made) == links
    assert " and ".join((names or "").split("; ")) in (
        unescape(re.sub("<[^>]*>", "", made)).replace("; ", " and ")
    )


def test_what_is_said_together_is_found_and_linked_under_each_name(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    read_in(store, offered("Elena Rojas with Bo Lind said that the so-called 14 people fled."))
    with desk(store) as client:
        for name, who in (("statements", "who"), ("figures", "said_by"), ("terms", "said_by")):
            for actor in ("Elena Rojas", "Bo Lind"):
                (row,) = client.get(f"/{name}.json", params={"actor": actor}).json()["rows"]
                assert row[who] == "Elena Rojas; Bo Lind"
            ids = row["actor"], row["others"]
            page = client.get(f"/{name}").text
            links = re.findall(r'href="/actor/(\w+)" dir="auto">([^<]*)<', page)
            assert links[-2:] == list(zip(ids, ("Elena Rojas", "Bo Lind"), strict=True))
    store.close()

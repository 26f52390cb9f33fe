"""The house's rules hold of the sources, and each fails where it should."""

import subprocess
import sys
from pathlib import Path

import pytest

import dateline
import house

ROOT = Path(dateline.__file__).parent
SOURCES = {
    ".".join(["dateline", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(
        ".__init__"
    ): (path.read_text(encoding="utf-8"))
    for path in sorted(ROOT.rglob("*.py"))
}
RULES = [
    house.backward,
    house.cycles,
    house.impure,
    house.too_long,
    house.word_lists,
    house.undocumented,
    house.unexplained,
]
LONG = "\n".join(f"x{number} = {number}" for number in range(601))
BROKEN = {
    house.backward: {"dateline.model.text": "from dateline.reading import Reader"},
    house.cycles: {
        "dateline.model.a": "from dateline.model.b import B",
        "dateline.model.b": "import dateline.model.a",
    },
    house.impure: {"dateline.reading.a": "import os\nfrom datetime import date\ndate.today()"},
    house.too_long: {"dateline.cli.a": LONG},
    house.word_lists: {"dateline.articles.a": f"WORDS = {[chr(97 + i) for i in range(12)]}"},
    house.undocumented: {"dateline.cli.a": "def f(): pass"},
    house.unexplained: {"dateline.cli.a": "try:\n    f()\nexcept Exception:\n    pass"},
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_holds(rule: object) -> None:
    assert rule(SOURCES) == []  # type: ignore[operator]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_can_fail(rule: object) -> None:
    assert rule(BROKEN[rule]) != []  # type: ignore[index,operator]


def test_a_long_function_is_told() -> None:
    body = "\n".join(f"    x{number} = {number}" for number in range(61))
    assert house.too_long({"dateline.cli.a": f"def f():\n{body}"}) == [
        "dateline.cli.a:1 f is 62 lines long"
    ]


def test_importing_dateline_loads_no_model_and_nothing_slow() -> None:
    slow = "{'spacy', 'numpy', 'thinc', 'rich', 'dateline.articles', 'dateline.reading'}"
    code = f"import dateline.cli, sys; print(sorted({slow} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_what_dateline_has_is_there_and_nothing_else() -> None:
    assert [name for name in dateline.__all__ if not hasattr(dateline, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'weather'"):
        _ = dateline.weather


def test_every_module_of_some_size_has_its_tests() -> None:
    tests = "\n".join(path.read_text() for path in Path(__file__).parent.rglob("test_*.py"))
    lacking = [
        module
        for module, source in SOURCES.items()
        if source.count("\n") > 60
        and module not in tests
        and module.rpartition(".")[0] not in tests
    ]
    assert lacking == []


def test_the_version_is_told_once() -> None:
    project = (ROOT.parents[1] / "pyproject.toml").read_text()
    assert f'version = "{dateline.__version__}"' in project

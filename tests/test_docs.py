"""What the documents say holds: links, commands and their output, options, no machine's paths."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from dateline.cli import COMMANDS
from dateline.cli import dateline as command

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
EXAMPLES = [
    (line, output)
    for block in SHELL
    for line, output in re.findall(r"^\$ (.*?)\n(.*?)(?=^\$ |\Z)", block, re.DOTALL | re.MULTILINE)
]
MACHINE = re.compile(
    r"(?<![\w.:/])/(?:work|tmp|root|home|opt)/|https?://[\w.-]*(?:pypi|npmjs|debian)\."
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
        assert "://" in target or (path.parent / target).exists(), target


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tour")


def run(line: str, folder: Path) -> str:
    call = re.sub(r"^dateline|(?<=\| )dateline", f"{sys.executable} -m dateline", line)
    call = re.sub(r"\b(story\.html|desk\.db|copy\.db)\b", rf"{folder}/\1", call)
    done = subprocess.run(  # noqa: S602 - the README's own examples
        call,
        shell=True,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
        text=True,
        timeout=120,
    )
    return done.stdout.replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("line", "expected"), EXAMPLES, ids=[f"{n} {line}" for n, (line, _) in enumerate(EXAMPLES)]
)
def test_the_tour_works_as_written(line: str, expected: str, folder: Path) -> None:
    pattern = ".*".join(re.escape(piece.strip("\n")) for piece in expected.split("..."))
    assert re.fullmatch(pattern + r"\s*", run(line, folder), re.DOTALL)


def test_the_tour_has_its_examples() -> None:
    assert len(EXAMPLES) >= 4


def test_the_python_example_works(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own example
    assert "Tuesday" in capsys.readouterr().out


def loaded(name: str) -> click.Command:
    found = command.get_command(click.Context(command), name)
    assert found is not None
    return found


GUIDES = {"demo": "desk"}


def options() -> list[tuple[str, str]]:
    found = []
    for name in COMMANDS:
        for parameter in loaded(name).params:
            if isinstance(parameter, click.Option):
                found += [(name, option) for option in parameter.opts]
    return found


@pytest.mark.parametrize(("name", "option"), options())
def test_each_option_is_documented(name: str, option: str) -> None:
    own = ROOT / "docs" / f"{GUIDES.get(name, name)}.md"
    page = own if own.exists() else ROOT / "docs" / "record.md"
    assert f"`{option}" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_documented(name: str) -> None:
    assert any(f"`dateline {name}" in path.read_text(encoding="utf-8") for path in DOCUMENTS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_what_the_list_says(name: str) -> None:
    one = loaded(name)
    assert one.name == name
    assert one.help
    assert one.epilog
    assert "Example" in one.epilog


def test_no_command_of_another_name() -> None:
    assert command.get_command(click.Context(command), "reed") is None


def test_nothing_names_a_machine() -> None:
    files = subprocess.run(  # noqa: S603 - git on our own files
        [str(shutil.which("git")), "ls-files"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    ).stdout.split()
    for name in files or [str(path.relative_to(ROOT)) for path in DOCUMENTS]:
        path = ROOT / name
        if path.suffix == ".png" or name == "tests/test_docs.py" or not path.is_file():
            continue
        found = MACHINE.search(path.read_text(encoding="utf-8", errors="replace"))
        assert not found, f"{name}: {found and found[0]}"

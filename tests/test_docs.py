"""What the documents say holds: links, commands and their output, options, no machine's paths."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from dateline.cli import dateline as command

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ (.*?)\n(.*?)```", README, re.DOTALL)
MACHINE = re.compile(
    r"(?<![\w.:/])/(?:work|tmp|root|home|opt)/|https?://[\w.-]*(?:pypi|npmjs|debian)\."
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
        assert "://" in target or (path.parent / target).exists(), target


def run(line: str, folder: Path) -> str:
    call = line.replace("dateline read", f"{sys.executable} -m dateline read")
    call = call.replace("--html story.html", f"--html {folder / 'story.html'}")
    done = subprocess.run(  # noqa: S602 - the README's own examples
        call, shell=True, cwd=ROOT, capture_output=True, check=True, text=True, timeout=120
    )
    return done.stdout


@pytest.mark.parametrize(("line", "expected"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_the_tour_works_as_written(line: str, expected: str, tmp_path: Path) -> None:
    pattern = ".*".join(re.escape(piece.strip("\n")) for piece in expected.split("..."))
    assert re.fullmatch(pattern + r"\s*", run(line, tmp_path), re.DOTALL)


def test_the_tour_has_its_examples() -> None:
    assert len(EXAMPLES) >= 4


def test_the_python_example_works(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own example
    assert "Tuesday" in capsys.readouterr().out


def options() -> list[tuple[str, str]]:
    found = []
    for name, one in command.commands.items():
        for parameter in one.params:
            if isinstance(parameter, click.Option):
                found += [(name, option) for option in parameter.opts]
    return found


@pytest.mark.parametrize(("name", "option"), options())
def test_each_option_is_documented(name: str, option: str) -> None:
    assert f"`{option}" in (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


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

"""Readings as one self-contained page: no network, no script needed to read, all escaped."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from dateline.model import Reading
from dateline.publishing.marked import KINDS
from dateline.publishing.views import view

TEMPLATES, STATIC = "templates", "static"
STYLES = ("colours.css", "page.css", "story.css")
SCRIPTS = ("story.js", "marks.js")


@cache
def environment() -> Environment:
    """The templates, which escape whatever they are given."""
    loader = PackageLoader("dateline.publishing", TEMPLATES)
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(readings: Iterable[Reading]) -> Iterator[str]:
    """The page, in pieces, as the readings come."""
    template: Template = environment().get_template("page.html")
    style, script = assets(STYLES), assets(SCRIPTS)
    return template.generate(
        readings=(view(reading) for reading in readings),
        kinds=KINDS,
        permalinks=False,
        style=style,
        script=script,
        style_hash=digest(style),
        script_hash=digest(script),
    )


def assets(names: Iterable[str]) -> Markup:
    """Style sheets or scripts of ours as one."""
    return Markup("\n").join(map(asset, names))


def asset(name: str) -> Markup:
    """A style sheet or script of ours, to stand in the page as it is."""
    source = (resources.files("dateline.publishing") / STATIC / name).read_text(encoding="utf-8")
    return Markup(source)  # noqa: S704 - our own file, with nothing foreign in it


def digest(source: str) -> str:
    """The hash by which the page's policy knows a style sheet or a script."""
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()

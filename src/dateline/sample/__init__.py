"""A packaged story, a page and wires, invented from the first word to the last."""

from importlib import resources


def story() -> str:
    """The story as it would be copied from an agency's page."""
    return (resources.files(__package__) / "story.txt").read_text(encoding="utf-8")


def page() -> str:
    """A page of an invented outlet, with what pages carry besides their story."""
    return (resources.files(__package__) / "page.html").read_text(encoding="utf-8")


def wire() -> str:
    """A week of five outlets on two situations, a row of JSON Lines a story, as they came."""
    return (resources.files(__package__) / "desk.jsonl").read_text(encoding="utf-8")

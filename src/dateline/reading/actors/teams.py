"""Who runs what, and which names are those of teams: what a sentence tells beside a name."""

from dateline.reading.actors.lines import Line
from dateline.reading.actors.words import small

HEAD = "head"
DASHES = ("-", "–", ":")


def run_by(line: Line, head: int) -> str | None:
    """What a name's bearer is, as 'auction head': 'the auction is run by Silva'."""
    tokens, by = line.tree.tokens, line.tree.tokens[head].head
    verb = tokens[by].head
    if line.dep(by) != "agent" or line.word(verb) not in small("run"):
        return None
    things = line.tree.having(verb, "nsubjpass")
    return f"{line.word(things[0])} {HEAD}" if things else None


def heading(line: Line, number: int) -> str | None:
    """What a noun for a head says that somebody is: of 'auction chief' 'auction head'."""
    thing = line.word(number - 1) if line.tag(number - 1) == "NN" else ""
    return f"{thing} {HEAD}" if thing and line.word(number) in small("heads") else None


def is_match(line: Line) -> bool:
    """Whether a sentence tells how a match ended: 'lost 5-0'."""
    return any(
        line.word(number - 1).isdigit()
        and line.word(number) in DASHES
        and line.word(number + 1).isdigit()
        for number in range(1, len(line.printed) - 1)
    )


def plays(line: Line, head: int) -> bool:
    """Whether a name is the subject or object of a verb of playing, or stands behind its 'to'."""
    verb = line.tree.tokens[head].head
    if line.dep(verb) == "prep":
        verb = line.tree.tokens[verb].head
    return line.word(verb) in small("playing")

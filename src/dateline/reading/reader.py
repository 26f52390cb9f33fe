"""The reader: an article through all steps."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.gazetteer import key
from dateline.model import Actor, Article, Maker, Marks, Problem, Reading, Severity
from dateline.reading.parse import Parser
from dateline.reading.steps import Step, checked, steps
from dateline.tables import fingerprint
from dateline.version import VERSION

READ = ("en", None)


class Reader:
    """Reads articles with one parser; it may be used for any number of them.

    Raises `StepError` for steps that do not fit together.
    """

    def __init__(self, parser: Parser, chosen: Sequence[Step] | None = None) -> None:
        self.steps = checked(steps(parser) if chosen is None else chosen)
        self.maker = made_by(parser.name)

    def read(self, article: Article, known: Sequence[Actor] = ()) -> Reading:
        """The marks of an article; none of one that is known to be in another language.

        `known` are actors of earlier readings: a surname that this story leaves unexplained is
        theirs, with their role and side.

        A step that fails leaves a problem, and no marks of its own and of those that need them.
        """
        marks, problems = Marks(known=tuple(known)), list(article.problems)
        lost: set[str] = set()
        for step in self.steps if article.language in READ else ():
            if not lost.isdisjoint(step.needs):
                lost.add(step.gives)
                continue
            try:
                marks = replace(marks, **{step.gives: step.run(article, marks)})
            except Exception as error:  # noqa: BLE001 - the border where a batch survives our bugs
                problems.append(failure(step, error))
                lost.add(step.gives)
        return Reading(article, marks, self.maker, tuple(problems))


def made_by(parser: str) -> Maker:
    """Who reads with a parser of this name."""
    return Maker("dateline", VERSION, parser, f"{fingerprint()}-{key()}")


def failure(step: Step, error: Exception) -> Problem:
    """What a failed step is told as; the cause is named, for the report of the bug."""
    message = f"this step failed, which is a bug of dateline: {type(error).__name__}: {error}"
    return Problem(step.gives, Severity.ERROR, message)

"""Stories read, without a record."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BufferedReader

from dateline.articles import compose, empty
from dateline.config import Settings
from dateline.gazetteer import index, is_built, prepare
from dateline.model import Article, Given, Problem, Raw, Reading, Severity
from dateline.reading import Reader, load
from dateline.sources.files import Missing
from dateline.sources.inputs import inputs
from dateline.work.limits import OutOfTime, within
from dateline.work.spread import apart, spread

SECONDS = 30.0


def read(
    paths: Sequence[str], given: Given, settings: Settings, stdin: BufferedReader
) -> Iterator[Reading | Missing]:
    """Every story of the paths, read, in input order; a path that can't be opened as `Missing`.

    A path may be a web address: only then is the network used.

    Raises `PipelineError` where the parser can't be loaded, `GazetteerError` where the index of
    places can't be kept.
    """
    if is_first_use():
        apart(prepare)
    index()
    make = partial(reader, given, settings.pipeline)
    return spread(make, inputs(paths, stdin), settings.workers)


def is_first_use() -> bool:
    """Whether the index of places has yet to be built, which takes some 15 seconds."""
    return not is_built()


def reader(given: Given, pipeline: str) -> Callable[[Raw | Missing], Reading | Missing]:
    """The way of one story: raw bytes to article to reading; what is missing passes."""
    own = Reader(load(pipeline))
    return lambda item: item if isinstance(item, Missing) else own.read(composed(item, given))


def composed(raw: Raw, given: Given) -> Article:
    """The article of one input; an empty one with a problem where composing it fails or is slow."""
    try:
        with within(SECONDS):
            return compose(raw, given)
    except OutOfTime as error:
        return empty(raw, given, failure(f"this input was left out: {error}"))
    except Exception as error:  # noqa: BLE001 - the border where a batch survives our bugs
        cause = f"{type(error).__name__}: {error}"
        message = f"this input could not be composed, which is a bug of dateline: {cause}"
        return empty(raw, given, failure(message))


def failure(message: str) -> Problem:
    """That an input gave no article."""
    return Problem("compose", Severity.ERROR, message)

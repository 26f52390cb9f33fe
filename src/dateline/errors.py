"""What can go wrong, as one tree.

    DatelineError
    ├── UsageError        a wrong call: an unknown option, a date that is none
    │   └── FilterError   one filter of a question is wrong, by its name
    ├── NothingReadError  no input could be read at all
    ├── PipelineError     the parser that was asked for is not installed, or is not one
    ├── GazetteerError    the index of places can be kept nowhere
    ├── RecordError       the record can't be opened, read or written; says what to do
    ├── WorkerError       a process that reads was killed
    ├── StepError         steps of a reading that do not fit together
    └── TableError        a packaged table breaks its own format; a bug of ours

What is wrong with an *article* is none of these: it is a `dateline.model.Problem`, kept with
the reading and shown.
"""


class DatelineError(Exception):
    """The root: whatever dateline raises on purpose is one of these."""


class UsageError(DatelineError):
    """The call was wrong; the message says what would be right."""


class FilterError(UsageError):
    """A filter was wrong: `field` is its name."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class NothingReadError(DatelineError):
    """None of the inputs could be read."""


class PipelineError(DatelineError):
    """The pipeline that parses sentences could not be loaded."""


class GazetteerError(DatelineError):
    """The index of places could not be built or kept; the message says where it was tried."""


class RecordError(DatelineError):
    """The record could not be opened, read or written; the message says what to do."""


class WorkerError(DatelineError):
    """A process that reads was killed; the message says what may have done it."""


class StepError(DatelineError):
    """A step of the reading needs what no step before it gives."""


class TableError(DatelineError):
    """A packaged table has a line that its reader does not understand."""

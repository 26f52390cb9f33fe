"""The language of a story, by py3langid's naive Bayes model (Lui and Baldwin, ACL 2012)."""

from functools import cache
from typing import Any

SAMPLE = 3000
FEWEST = 20
SURE = 0.9
ENGLISH = "en"


@cache
def identifier() -> Any:
    """The model, loaded once."""
    from py3langid.langid import (  # noqa: PLC0415 - NumPy, which `dateline --help` does without
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(body: str) -> str | None:
    """The language of some words as BCP 47; None where they are too few, or it is not sure."""
    sample = body[:SAMPLE].strip()
    if sum(letter.isalpha() for letter in sample) < FEWEST:
        return None
    code, sure = identifier().classify(sample)
    return str(code) if code == ENGLISH or sure >= SURE else None

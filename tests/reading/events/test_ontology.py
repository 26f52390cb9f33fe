import pytest

from dateline.errors import TableError
from dateline.model import EventType, Quad
from dateline.reading.events.ontology import code, codes, names_of, score, scores, sorts, types_of


def test_every_type_has_a_class_a_score_and_a_code() -> None:
    assert set(sorts()) == set(EventType)
    assert {kind for kind, mode in scores() if mode == "-"} == set(EventType)
    assert {own.type for own in codes().values()} == set(EventType)


def test_the_classes_are_those_of_the_codebook() -> None:
    found = {quad: {kind for kind, own in sorts().items() if own.quad is quad} for quad in Quad}
    assert {len(kinds) for kinds in found.values()} == {3, 4, 5}
    assert EventType.SANCTION in found[Quad.MATERIAL_CONFLICT]
    assert EventType.CONCEDE in found[Quad.VERBAL_COOPERATION]


def test_cooperation_is_above_conflict() -> None:
    for kind, own in sorts().items():
        sign = score(kind, None)
        assert (sign > 0) is ("cooperation" in own.quad) or kind is EventType.REQUEST


def test_every_mode_of_a_code_has_a_score() -> None:
    assert {(own.type, own.mode) for own in codes().values() if own.mode} <= set(scores())


def test_a_mode_without_a_score_has_its_types() -> None:
    assert score(EventType.ACCUSE, "allege") == pytest.approx(-3.5)
    assert score(EventType.ACCUSE, "unheard of") == score(EventType.ACCUSE, None)
    assert score(EventType.ACCUSE, None) < 0


def test_a_code_takes_a_mode_and_contexts() -> None:
    own = code("195 drone @military @legal")
    assert (own.type, own.mode, own.contexts) == (EventType.ASSAULT, "drone", own.contexts)
    assert own.contexts[-2:] == ("military", "legal")
    assert code("141").mode == "demo"


def test_an_unknown_code_is_told() -> None:
    with pytest.raises(TableError, match="no CAMEO code '999'"):
        code("999")


def test_names_of_older_drafts_lead_to_the_types_and_back() -> None:
    assert set(types_of("YIELD")) == {EventType.CONCEDE, EventType.RETREAT}
    assert types_of("demand") == (EventType.REQUEST,)
    assert types_of("14") == (EventType.PROTEST,)
    assert types_of("agree") == (EventType.AGREE,)
    assert types_of("no such") == ()
    for kind in EventType:
        assert all(kind in types_of(name) for name in names_of(kind))

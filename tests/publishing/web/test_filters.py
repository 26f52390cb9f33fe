"""The filters in an address (`dateline.publishing.web.filters`)."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dateline.errors import FilterError
from dateline.model import Phrase, Query
from dateline.publishing.query import question
from dateline.publishing.web.filters import (
    LATER,
    LONGEST,
    MOST,
    USUAL,
    Filters,
    address,
    chips,
    count_of,
    cursor,
    phrase,
    place_of,
    signed,
)

EVERY = {
    "q": '"toll bridge" -ferry',
    "from": "2026-11-01",
    "to": "2026-11-30",
    "outlet": "Harbour Wire",
    "actor": "Rojas",
    "about": "bolts",
    "place": "Muggia",
    "type": "assault",
    "since": "12",
    "limit": "7",
}


def filters(**given: str) -> Filters:
    """Filters as an address gives them; `from_` is `from`."""
    return Filters.model_validate({name.rstrip("_"): value for name, value in given.items()})


def wrong(**given: str) -> list[tuple[str, str]]:
    """The fields that are refused, each with why."""
    with pytest.raises(ValidationError) as refused:
        filters(**given)
    return [(str(one["loc"][-1]), one["msg"]) for one in refused.value.errors()]


def test_nothing_asks_nothing() -> None:
    own = Filters()
    assert (own.query, own.given, own.named, own.limit) == (Query(), {}, {}, USUAL)


def test_every_filter_becomes_what_is_asked() -> None:
    own = Filters.model_validate(EVERY)
    assert own.query == Query(
        phrases=(Phrase(("toll", "bridge")), Phrase(("ferry",), excluded=True)),
        start=date(2026, 11, 1),
        end=date(2026, 11, 30),
        outlet="Harbour Wire",
        actor="Rojas",
        about="bolts",
        place="Muggia",
        type="assault",
        since=12,
    )
    assert own.given == EVERY
    assert own.limit == 7


@pytest.mark.parametrize("blank", ["", " ", "\t"])
def test_what_nobody_filled_in_asks_nothing(blank: str) -> None:
    names = [name for name in EVERY if name != "limit"]
    own = Filters.model_validate(dict.fromkeys([*names, "story", "situation", "cursor"], blank))
    assert (own.query, own.given) == (Query(), {})


def test_a_filter_by_name_wins_over_one_among_the_words() -> None:
    assert filters(q="actor:Rojas pier", actor="Kosovel").query.actor == "Kosovel"


def test_types_are_in_lower_case() -> None:
    assert filters(type="ASSAULT").given == {"type": "assault"}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("author", "Rojas", "Extra inputs are not permitted"),
        ("from_", "yesterday", "Input should be a valid date"),
        ("to", "2026-13-01", "Input should be a valid date"),
        ("type", "rumour", "there is no type 'rumour'; there are article, statement"),
        ("q", "from:soon", "'soon' is no date; write it as 2021-04-11"),
        ("q", "type:rumour", "there is no type 'rumour'"),
        ("q", "x" * (LONGEST + 1), f"at most {LONGEST} characters"),
        ("outlet", "x" * (LONGEST + 1), f"at most {LONGEST} characters"),
        ("since", "-1", "greater than or equal to 0"),
        ("since", "soon", "valid integer"),
        ("since", str(2**63), "less than or equal to"),
        ("limit", "0", "greater than or equal to 1"),
        ("limit", str(MOST + 1), f"less than or equal to {MOST}"),
        ("limit", "many", "valid integer"),
        ("story", "s1", LATER),
        ("situation", "Isonzo", LATER),
    ],
)
def test_what_is_wrong_is_told_by_its_name(name: str, value: str, said: str) -> None:
    ((field, message),) = wrong(**{name: value})
    assert field == name.rstrip("_")
    assert said in message


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert [field for field, _ in wrong(type="rumour", limit="0", author="x")] == [
        "type",
        "limit",
        "author",
    ]


def test_each_filter_is_a_chip_whose_address_lacks_it() -> None:
    own = Filters.model_validate({**EVERY, "actor": "w1"})
    found = list(chips("/statements", own, {"w1": "Elena Rojas"}))
    assert [one.name for one in found] == [name for name in EVERY if name != "limit"]
    assert [one.value for one in found if one.name == "actor"] == ["Elena Rojas"]
    for one in found:
        split = urlsplit(one.without)
        rest = {name: values[0] for name, values in parse_qs(split.query).items()}
        assert split.path == "/statements"
        assert rest == {name: v for name, v in own.given.items() if name != one.name}


def test_the_last_chip_leads_to_the_bare_page() -> None:
    (one,) = chips("/", filters(q="ferry & pier"), {})
    assert (one.name, one.value, one.without) == ("q", "ferry & pier", "/")


def test_an_address_keeps_what_it_is_given() -> None:
    assert address("/search", {}) == "/search"
    assert address("/search", {"q": 'a&b="c" #d'}) == "/search?q=a%26b%3D%22c%22+%23d"


@given(st.dictionaries(st.sampled_from(["q", "outlet"]), st.text(min_size=1), max_size=2))
def test_any_words_come_back_from_an_address(given_: dict[str, str]) -> None:
    usual = {name: value.encode("utf-8", "ignore").decode() for name, value in given_.items()}
    usual = {name: value for name, value in usual.items() if value}
    query = urlsplit(f"http://127.0.0.1{address('/', usual)}").query
    assert parse_qs(query, keep_blank_values=True) == {k: [v] for k, v in usual.items()}


def test_a_cursor_leads_back_to_its_place() -> None:
    query = question("pier")
    assert place_of(query, cursor(query, "s1f00.5+3")) == "s1f00.5+3"
    assert place_of(query, None) is None


@pytest.mark.parametrize(
    "given_",
    ["", ".", "s1f00", ".s1f00", f"{signed(question('ferry'))}.s1", signed(question("pier"))],
)
def test_a_cursor_of_another_query_is_refused(given_: str) -> None:
    with pytest.raises(FilterError, match="of another query") as refused:
        place_of(question("pier"), given_)
    assert refused.value.field == "cursor"


def test_what_tells_questions_apart_does_not_depend_on_the_run() -> None:
    assert signed(Query()) == signed(Query(phrases=()))
    assert len({signed(Query()), signed(Query(actor="a")), signed(Query(about="a"))}) == 3


@pytest.mark.parametrize(
    ("place", "count"),
    [("0", 0), ("12", 12), ("", None), ("²", None), ("٣", None), ("-1", None), ("9" * 40, None)],
)
def test_a_count_in_a_cursor_is_a_few_digits(place: str, count: int | None) -> None:
    assert count_of(place) == count


def test_a_question_is_told_with_the_names_of_its_ids() -> None:
    query = question("pier", actor="w1", place="l1")
    names = {"w1": "Elena Rojas", "l1": "Muggia"}
    assert phrase(query, names, "/") == "News with pier by Elena Rojas naming Muggia"
    assert phrase(Query(), {}, "/events") == "Events"
    assert phrase(Query(since=12), {}, "/terms") == "Terms read after change 12"
    typed = Query(type="assault", end=date(2026, 11, 3))
    assert phrase(typed, {}, "/events") == "Events (assault) until 3 November 2026"
    assert phrase(typed, {}, "/") == "News with an event (assault) until 3 November 2026"

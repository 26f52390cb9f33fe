"""The desk against what it says of itself: whatever is asked by its description, nothing breaks."""

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from dateline.publishing.web.app import app
from webbing import room_of, world

ENDLESS, HOST = "/stream", {"Host": "127.0.0.1"}
BROKEN = 500
OFTEN = settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)


def test_nothing_that_may_be_asked_breaks_the_desk(tmp_path: Path) -> None:
    desk = app(room_of(world(tmp_path)))
    described = schemathesis.openapi.from_asgi("/openapi.json", desk, headers=HOST)
    asked: set[str] = set()
    for found in described.exclude(path=ENDLESS).get_all_operations():
        operation = found.ok()  # type: ignore[union-attr]

        @OFTEN
        @given(case=operation.as_strategy())
        def holds(case: schemathesis.Case[Any]) -> None:
            asked.add(case.path)
            answer = case.call(headers=HOST)
            assert answer.status_code < BROKEN, (case.path, case.query, case.path_parameters)

        holds()
    assert {"/", "/index.json", "/statements.atom", "/sentence/{own}", "/events/map.svg"} <= asked

import csv
import io
import json
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from dateline.errors import UsageError
from dateline.publishing.exports import formats
from dateline.publishing.exports.columns import Cells, Columns
from dateline.publishing.exports.formats import FORMATS, FORMULA, as_csv, as_jsonl, as_parquet

COLUMNS = {"who": str, "content": str, "negated": bool, "version": int, "before": float}
WHO = {"who": str}
CELLS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('",\r\n\0=;'))


def csv_of(*rows: Cells, columns: Columns = COLUMNS) -> bytes:
    out = io.BytesIO()
    as_csv(rows, columns, out)
    return out.getvalue()


def jsonl_of(*rows: Cells, columns: Columns = COLUMNS) -> bytes:
    out = io.BytesIO()
    as_jsonl(rows, columns, out)
    return out.getvalue()


def parquet_of(*rows: Cells, columns: Columns = COLUMNS) -> io.BytesIO:
    out = io.BytesIO()
    as_parquet(rows, columns, out)
    out.seek(0)
    return out


# --- CSV -----------------------------------------------------------------------------------------


def test_csv_has_a_heading_and_a_line_a_row() -> None:
    row = ("Rojas", 'the "pier", shut', False, 2, None)
    assert csv_of(row, (None, None, True, None, None)) == (
        b'who,content,negated,version,before\r\nRojas,"the ""pier"", shut",no,2,\r\n,,yes,,\r\n'
    )
    assert csv_of() == b"who,content,negated,version,before\r\n"


@pytest.mark.parametrize("sign", FORMULA)
def test_no_cell_is_a_formula(sign: str) -> None:
    data = csv_of((f"{sign}HYPERLINK(1)",), columns=WHO).decode()
    ((cell,),) = list(csv.reader(io.StringIO(data, newline="")))[1:]
    assert cell == f"'{sign}HYPERLINK(1)"


def test_a_number_below_nothing_is_no_formula() -> None:
    assert csv_of((-2.5,), columns={"before": float}) == b"before\r\n-2.5\r\n"


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_csv_comes_back(rows: list[tuple[str, str]]) -> None:
    data = csv_of(*rows, columns={"a": str, "b": str})
    found = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))[1:]
    for (one, other), cells in zip(rows, found, strict=True):
        for own, cell in zip((one, other), cells, strict=True):
            assert cell == (f"'{own}" if own.startswith(FORMULA) else own)


# --- JSON Lines ----------------------------------------------------------------------------------


def test_json_has_every_column_in_order() -> None:
    assert jsonl_of(("Rojas", "Fähre", False, None, None)).decode() == (
        '{"who":"Rojas","content":"Fähre","negated":false,"version":null,"before":null}\n'
    )
    assert jsonl_of() == b""


@given(st.lists(CELLS, max_size=4))
def test_json_has_a_line_a_row_whatever_is_in_it(cells: list[str]) -> None:
    data = jsonl_of(*((f"{cell}\u2028\u2029\x85",) for cell in cells), columns=WHO)
    lines = data.decode().splitlines()
    assert [json.loads(line)["who"] for line in lines] == [
        f"{one}\u2028\u2029\x85" for one in cells
    ]


# --- Parquet -------------------------------------------------------------------------------------


def test_parquet_comes_back_with_kinds() -> None:
    rows: list[Cells] = [("Rojas", "é\u2028=1", False, 2, 1.5), (None, "", True, None, None)]
    table = parquet.read_table(parquet_of(*rows))
    assert [tuple(row.values()) for row in table.to_pylist()] == rows
    assert table.column_names == list(COLUMNS)
    assert [str(field.type) for field in table.schema] == [
        "string",
        "string",
        "bool",
        "int64",
        "double",
    ]
    assert parquet.read_table(parquet_of()).num_rows == 0


def test_a_number_of_any_size_is_a_number_of_parquet() -> None:
    rows: list[Cells] = [(10**28,), (-3,), (0.5,), (None,)]
    table = parquet.read_table(parquet_of(*rows, columns={"before": float}))
    assert table.column("before").to_pylist() == [1e28, -3.0, 0.5, None]


def test_parquet_is_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "BATCH", 2)
    file = parquet.ParquetFile(parquet_of(*((str(n),) for n in range(5)), columns=WHO))
    assert [file.metadata.row_group(n).num_rows for n in range(3)] == [2, 2, 1]


def test_parquet_without_pyarrow_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as error:
        parquet_of(("Rojas",), columns=WHO)
    assert str(error.value) == "parquet needs pyarrow: pip install 'dateline[parquet]'"


# --- all of them ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_what_no_encoding_has_is_written(form: str) -> None:
    FORMATS[form]([("Hav\udce9n",)], WHO, out := io.BytesIO())
    assert b"Hav?n" in out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_rows_are_written_as_they_come(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "BATCH", 10)
    out, sizes = io.BytesIO(), []

    def rows() -> Iterator[Cells]:
        for number in range(100):
            sizes.append(out.tell())
            yield (f"Rojas {number}" * 99,)

    FORMATS[form](rows(), WHO, out)
    assert sizes[0] < sizes[50] < sizes[99] < out.tell()

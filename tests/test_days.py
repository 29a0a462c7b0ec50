"""No test looks at a clock, compares seconds, or judges the real records by a day that it knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

import pytest

from tests.days import known_days, sources_of_tests

WAITING, HERE, CONFTEST = "tests/waiting.py", "tests/test_days.py", "tests/conftest.py"
CLOCK = re.compile(
    r"\b(?:perf_counter|process_time|thread_time|monotonic)(?:_ns)?\b|\bgetrusage\b|\btime\.time\b"
    r"|\bsleep\(|\bwait_for_timeout\b"
)
TODAY = re.compile(r"\bdate\.today\(|\bdatetime\.(?:now|utcnow|today)\(")
SECONDS = re.compile(r"seconds|elapsed|took|duration_of|milliseconds")
SOURCES = sources_of_tests()


def lines_with(pattern: re.Pattern[str], sources: Mapping[str, str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in sources.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def timed_assertions(sources: Mapping[str, str]) -> list[str]:
    """Return the assertions that compare something named after seconds, as they are or in a mapping."""

    def names(node: ast.AST) -> Iterator[str]:
        for part in ast.walk(node):
            if isinstance(part, ast.Name | ast.Attribute):
                yield part.id if isinstance(part, ast.Name) else part.attr
            elif isinstance(part, ast.Subscript) and isinstance(part.slice, ast.Constant):
                yield str(part.slice.value)

    return [
        f"{path}:{node.lineno}: {ast.unparse(node)}"
        for path, text in sources.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Assert)
        if any(SECONDS.search(name.lower()) for name in names(node.test))
    ]


@pytest.mark.quick
def test_only_one_module_looks_at_a_clock() -> None:
    found = {path: text for path, text in SOURCES.items() if path not in {WAITING, HERE}}
    assert lines_with(CLOCK, found) == []
    assert lines_with(CLOCK, {WAITING: SOURCES[WAITING]})


@pytest.mark.quick
def test_the_day_is_read_once() -> None:
    found = {path: text for path, text in SOURCES.items() if path not in {CONFTEST, HERE}}
    assert lines_with(TODAY, found) == []
    assert len(lines_with(TODAY, {CONFTEST: SOURCES[CONFTEST]})) == 1


def test_no_assertion_compares_seconds() -> None:
    assert timed_assertions(SOURCES) == []


def test_nothing_that_reads_the_real_records_knows_a_day() -> None:
    assert known_days(SOURCES) == []


@pytest.mark.parametrize(
    "comparison", ["took < 2", 'found["seconds"] < SECONDS', "cost.elapsed == 0"]
)
def test_a_compared_time_would_be_found(comparison: str) -> None:
    assert timed_assertions({"tests/test_x.py": f"assert {comparison}"})


DOOR = {
    "tests/reference.py": "ROOT = Path(__file__).resolve().parent.parent\nclass Edition: ...",
    "tests/conftest.py": (
        "from tests.reference import Edition\ndef reference() -> Edition: ...\n"
        "def site(reference): ...\n"
    ),
}
ROOT = "ROOT = Path(__file__).resolve().parents[1]\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("def test(reference): read(reference, date(2026, 11, 23))", "1: date(2026, 11, 23)"),
        ("def test(site): assert site == '2026-11-23'", "1: '2026-11-23'"),
        ("DAY = date(2026, 11, 23)\ndef test(site): look(site, DAY)", "2: DAY"),
        (ROOT + "def test(): read(ROOT, date(2026, 1, 2))", "2: date(2026, 1, 2)"),
        (ROOT + "def all(): load(ROOT)\ndef test(): all('2026-01-02')", "3: '2026-01-02'"),
        ("def test(site): set('- directory: {today: 2026-01-02}')", None),
        (ROOT + "def test(tiny): read(tiny, date(2026, 1, 2)); open(ROOT / 'x')", ""),
        ("def test(site): assert 'Read on 2026-11-23.' in site", ""),
    ],
)
def test_a_known_day_would_be_found(text: str, found: str | None) -> None:
    told = [
        one.removeprefix("tests/test_x.py:")
        for one in known_days(DOOR | {"tests/test_x.py": text})
    ]
    if found is None:
        assert len(told) == 1
    else:
        assert told == ([found] if found else [])

"""An exception that leaves a worker process arrives as it was raised: it survives pickling."""

from __future__ import annotations

import pickle
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from inspect import isfunction
from typing import Any, get_type_hints

import pytest

import generator
from generator.components.typesetting.mistakes import PrintError, PrintMistake
from generator.problems import Message, Place, Problem, message

WRONG, HINT = message("`{value}` is wrong", value="0811"), message("write it otherwise")
PROBLEM = Problem(Place("directory_data/directory.yaml", 7, 3), "some-rule", WRONG, HINT)
MISTAKE = PrintMistake("open-line/talk", "You can talk", WRONG, HINT)
EXAMPLES: Mapping[object, object] = {
    str: "words",
    int: 7,
    Message: WRONG,
    Problem: PROBLEM,
    list[Problem]: [PROBLEM, PROBLEM],
    list[PrintMistake]: [MISTAKE, MISTAKE],
}
"""What an exception can be made of, by the type it asks for."""


def exceptions(kind: type[Exception] = Exception) -> Iterator[type[Exception]]:
    """Yield every class of exceptions that the package defines."""
    for each in kind.__subclasses__():
        if each.__module__.startswith("generator."):
            yield each
        yield from exceptions(each)


def example(kind: type[Exception]) -> Exception:
    """Return an exception of this kind, made of what it asks for."""
    made_by: Any = kind.__init__
    if not isfunction(made_by):
        return kind("words")
    types = get_type_hints(made_by)
    types.pop("return")
    return kind(*(EXAMPLES[each] for each in types.values()))


for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if not module.name.endswith("__main__"):
        import_module(module.name)
EXCEPTIONS = sorted(exceptions(), key=lambda kind: kind.__qualname__)


@pytest.mark.parametrize("kind", EXCEPTIONS, ids=lambda kind: kind.__qualname__)
def test_every_exception_of_the_package_survives_pickling(kind: type[Exception]) -> None:
    raised = example(kind)
    copy = pickle.loads(pickle.dumps(raised))  # noqa: S301 - our own
    assert type(copy) is kind
    assert str(copy) == str(raised) != ""
    assert vars(copy) == vars(raised)
    assert copy.args == raised.args


def test_what_cannot_be_printed_is_among_them() -> None:
    assert PrintError in EXCEPTIONS

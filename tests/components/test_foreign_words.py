"""Interface words of another language are marked where elements may stand, and plain everywhere else."""

from __future__ import annotations

import copy

import pytest
from minijinja import Environment

from generator.components.foreign_words import with_languages
from generator.views.read_model.text_view import ForeignWords

pytestmark = pytest.mark.quick

WORDS = ForeignWords("Leave & go", "su")


def rendered(template: str) -> str:
    environment = Environment(
        templates={"page": template}, auto_escape_callback=lambda _: "html"
    )
    return with_languages(environment.render_template("page", x=WORDS, words=lambda _: WORDS))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>{{ x }}</p>", '<p><span lang="su" dir="ltr">Leave &amp; go</span></p>'),
        ('<p>{{ words("a") }}</p>', '<p><span lang="su" dir="ltr">Leave &amp; go</span></p>'),
        ('<a aria-label="{{ x }}">b</a>', '<a aria-label="Leave &amp; go">b</a>'),
        ("<title>{{ x }}</title>", "<title>Leave &amp; go</title>"),
        ("<option>{{ x }}</option>", "<option>Leave &amp; go</option>"),
        ('<a title="{{ x }}">{{ x }}</a>',
         '<a title="Leave &amp; go"><span lang="su" dir="ltr">Leave &amp; go</span></a>'),
        ("<p>nothing</p>", "<p>nothing</p>"),
    ],
)  # fmt: skip
def test_words_say_their_language_where_they_can(template: str, expected: str) -> None:
    assert rendered(template) == expected


def test_words_from_right_to_left_run_so() -> None:
    assert (
        with_languages(ForeignWords("الآن", "ar").__html__())
        == '<span lang="ar" dir="rtl">الآن</span>'
    )


def test_everywhere_else_they_are_plain_words() -> None:
    assert f"{WORDS}!" == "Leave & go!"
    assert WORDS.encode() == b"Leave & go"
    assert copy.deepcopy(WORDS).lang == "su"


def test_a_word_that_tries_to_be_an_element_does_not_become_one() -> None:
    evil = ForeignWords('<b onclick="x">', "su").__html__()
    assert "<b" not in with_languages(evil)

"""Finds services whose words speak of women or of men, while nobody wrote down for whom they are.

Men are often left out without being told. A service "for women" may take men, and one that names no
one may not: never guess. Ask, write it in `gender`, and the page says it plainly.

Fails:

    services:
      talk:
        name: {en: Talking for women, id: Bicara untuk perempuan}
        eligibility: {gender: unknown, ages: [adults]}

Passes:

    services:
      talk:
        name: {en: Talking for women, id: Bicara untuk perempuan}
        eligibility: {gender: [women], ages: [adults]}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.words import WordList
from generator.model.codes import Gender
from generator.model.country import Country
from generator.model.organization import Organization
from generator.model.service import Service
from generator.model.text import LocalizedText
from generator.problems import Message, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    lists = _word_lists(context.directory.country)
    speaking = {
        file for words in lists.values() for file in context.word_index.files_with(words)
    }
    for _, file, organization in context.organizations:
        if file not in speaking:
            continue
        for key, service in organization.services.items():
            wrong = _fault(_spoken_of(lists, organization, service), service)
            if wrong is not None:
                hint = message(
                    "never guess: ask the service, and write `gender`; `unknown` is right until then"
                )
                yield (
                    context.place(file, ("services", key, "eligibility", "gender")),
                    wrong,
                    hint,
                )


def _fault(spoken: set[Gender], service: Service) -> Message | None:
    if len(spoken) != 1:
        return None
    gender = service.eligibility.gender
    if gender is None:
        if Gender.WOMEN in spoken:
            return message("the words here speak of women, but `gender` is `unknown`")
        return message("the words here speak of men, but `gender` is `unknown`")
    if spoken.isdisjoint(gender) and Gender.ALL not in gender:
        if Gender.WOMEN in spoken:
            return message("the words here speak of women, but `gender` does not name them")
        return message("the words here speak of men, but `gender` does not name them")
    return None


def _spoken_of(
    lists: dict[Gender, WordList], organization: Organization, service: Service
) -> set[Gender]:
    texts = (organization.name, service.name, service.summary)
    return {gender for gender, words in lists.items() if any(_speaks(t, words) for t in texts)}


def _speaks(text: LocalizedText, words: WordList) -> bool:
    return any(words.first_in(part) is not None for _, part in text.items())


def _word_lists(country: Country) -> dict[Gender, WordList]:
    return {
        gender: _word_list(
            tuple(
                word
                for words in country.words.gender.values()
                for word in words.get(gender, ())
            )
        )
        for gender in (Gender.WOMEN, Gender.MEN)
    }


@cache
def _word_list(words: tuple[str, ...]) -> WordList:
    return WordList(words)


CHECK = Check("gender-from-name", _find, Severity.WARNING)

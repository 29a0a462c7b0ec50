"""Finds pages for children that are too long for a child.

A child reads slowly, perhaps in secret. A page with `audience: child` says the few things that help now, and
leads to a person. How many words it may have, with heading and summary, is told by the file of the language.

Fails, where such a page may have 20 words:

    audience: child
    markdown: |
      You can talk to someone. You can call. You can say it slowly. It is not your fault.

Passes:

    audience: child
    markdown: |
      You can talk to someone. It is not your fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.passages import pages
from generator.model.files import page_file
from generator.model.page import Audience
from generator.problems import Severity, message


def _find(context: Context) -> Iterator[Finding]:
    for (locale, page_id), page in context.directory.pages.items():
        language = context.directory.language(locale)
        limit = language.limits.child_page_words if language else None
        if page.settings.audience is not Audience.CHILD or limit is None:
            continue
        file = page_file(locale, page_id)
        length = sum(passage.word_count for passage in pages(context)[file])
        if length > limit.warn:
            wrong = message(
                "this page for children has {length} words and must have at most {limit}",
                length=length,
                limit=int(limit.warn),
            )
            hint = message("keep what helps now, and lead to a person for the rest")
            degree = Severity.ERROR if length > limit.stop else Severity.WARNING
            yield context.place(file, ("audience",)), wrong, hint, degree


CHECK = Check("long-child-page", _find)

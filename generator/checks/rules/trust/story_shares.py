"""Finds pages of example stories in which too few kinds of people would find themselves.

Stories of one kind tell all others that the help is not for them: men, boys and girls, those who agreed
at the start, those who never left the country (REQ-C07). A page of stories says in `stories` what each one
shows. A third of them is about men or boys and a third about women or girls. There is a child, somebody who
agreed, a story at home and one abroad, and five forms or more. Each heading of the page is a story.

Fails:

    stories:
      - {heading: wages, person: man, form: fishing, agreed: no, place: abroad}

Passes:

    stories:
      - {heading: ship, person: man, form: fishing, agreed: no, place: abroad}
      - {heading: farm, person: boy, form: plantation, agreed: no, place: home}
      - {heading: house, person: woman, form: domestic, agreed: no, place: abroad}
      - {heading: knew, person: woman, form: selling_sex, agreed: yes, place: home}
      - {heading: shop, person: girl, form: shop, agreed: no, place: home}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import YesNo
from generator.model.files import page_file
from generator.model.prose import heading_ids
from generator.model.story import Story, StoryPerson, StoryPlace
from generator.problems import Message, message

SHARE = 3
"""One story in so many is about men or boys, and one about women or girls."""
FORMS = 5
"""So many forms at least."""
MALE = (StoryPerson.MAN, StoryPerson.BOY)
CHILDREN = (StoryPerson.GIRL, StoryPerson.BOY)


def _find(context: Context) -> Iterator[Finding]:
    for (locale, page_id), page in context.directory.pages.items():
        stories = page.settings.stories
        if not stories:
            continue
        place = context.place(page_file(locale, page_id), ("stories",))
        told = {story.heading for story in stories}
        for heading in sorted(told ^ set(heading_ids(page.markdown))):
            wrong = message(
                "`{heading}` is not both a heading and a story of this page", heading=heading
            )
            yield place, wrong, message("write one entry of `stories` for each heading")
        for wrong in _gaps(stories):
            yield (
                place,
                wrong,
                message("add a story, or change one, so that more people find themselves"),
            )


def _gaps(stories: Sequence[Story]) -> Iterator[Message]:
    male = sum(story.person in MALE for story in stories)
    if male * SHARE < len(stories):
        yield message("fewer than a third of the stories are about men or boys")
    if (len(stories) - male) * SHARE < len(stories):
        yield message("fewer than a third of the stories are about women or girls")
    if not any(story.person in CHILDREN for story in stories):
        yield message("no story is about a child")
    if not any(story.agreed is YesNo.YES for story in stories):
        yield message("no story begins with somebody who agreed")
    if {story.place for story in stories} != set(StoryPlace):
        yield message("the stories are all at home, or all abroad")
    if len({story.form for story in stories}) < FORMS:
        yield message("the stories show fewer than {count} forms", count=FORMS)


CHECK = Check("story-shares", _find)

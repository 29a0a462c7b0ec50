"""From text to records: what gets through, what is said of the rest, and that nothing follows from it."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from generator.checks import check
from generator.loading.decoding import MODELS, decode
from generator.loading.file_names import FileKind
from generator.loading.forms import FORM_OF_KIND, FORMS
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.model.shapes import Shape, ValueKind, shape_of
from generator.problems import Problem

pytestmark = pytest.mark.quick

ORGANIZATION = "directory_data/organizations/ambrel/wages-desk.yaml"
Told = Callable[..., list[Problem]]


def directory_of(sources: Sources) -> Directory:
    directory = decode(sources).directory
    assert directory is not None
    return directory


def words(problems: list[Problem]) -> list[tuple[int, str, str]]:
    return [(p.place.line, p.message.in_words(), p.hint.in_words()) for p in problems]


class TestRecords:
    def test_every_file_becomes_a_record(self, sound: Sources) -> None:
        directory = directory_of(sound)
        assert list(directory.provinces) == ["karsen", "velmora"]
        assert list(directory.organizations) == sorted(directory.organizations)
        assert directory.folders["open-line"] == "national"
        assert ("ar", "now") in directory.pages
        assert decode(sound).problems == ()

    def test_values_have_the_types_of_the_models(self, sound: Sources, right: str) -> None:
        record = directory_of(Sources({**sound.files, ORGANIZATION: right})).organizations[
            "wages-desk"
        ]
        service = record.services["wages"]
        assert record.assurance.assured_date == date(2026, 10, 15)
        assert service.eligibility.minimum_age == 18
        assert service.eligibility.gender is None
        assert service.required_documents == ()
        assert record.contacts["desk"].number == "0117 496 0188"

    def test_a_page_has_its_text_and_locale(self, sound: Sources) -> None:
        page = "---\ntitle: T\nheading: H\nsummary: S\ngroup: about\n---\n\nText.\n"
        directory = directory_of(Sources({**sound.files, "docs/mad/page.md": page}))
        assert directory.pages["mad", "page"].markdown == "\nText.\n"
        assert directory.pages["mad", "page"].settings.heading == "H"

    def test_an_empty_text_in_quotes_counts_as_left_out(self, told: Told, right: str) -> None:
        assert told(right.replace("5 Quay Walk", '""')) == []
        assert words(told(right.replace("run_by: ngo", 'run_by: ""')))[0][1] == (
            "`run_by` must be given here"
        )

    def test_of_two_files_with_one_id_the_first_is_kept(
        self, sound: Sources, right: str
    ) -> None:
        twin = "directory_data/organizations/national/wages-desk.yaml"
        directory = directory_of(Sources({**sound.files, ORGANIZATION: right, twin: right}))
        assert directory.folders["wages-desk"] == "ambrel"

    def test_the_search_for_garbage_is_switched_on_again(self, sound: Sources) -> None:
        decode(sound)
        assert gc.isenabled()


class TestMissingFiles:
    def test_without_settings_there_is_no_directory(self, sound: Sources) -> None:
        files = {k: v for k, v in sound.files.items() if k != "directory_data/directory.yaml"}
        decoded = decode(Sources(files))
        assert decoded.directory is None
        assert [p.message.in_words() for p in decoded.problems] == [
            "there must be a file `directory_data/directory.yaml`"
        ]

    def test_broken_settings_are_told_once(self, sound: Sources) -> None:
        decoded = decode(Sources({**sound.files, "directory_data/directory.yaml": "name: ["}))
        assert decoded.directory is None
        assert [p.rule for p in decoded.problems] == ["brackets"]

    def test_the_country_must_exist(self, sound: Sources) -> None:
        settings = sound.text("directory_data/directory.yaml").replace(
            "country: zz", "country: yy"
        )
        decoded = decode(Sources({**sound.files, "directory_data/directory.yaml": settings}))
        assert decoded.directory is None
        (problem,) = decoded.problems
        assert problem.message.in_words() == (
            "there must be a file `directory_data/country/yy/country.yaml`"
        )
        assert problem.place.line == settings[: settings.index("country: yy")].count("\n") + 1

    def test_an_empty_project_says_what_it_lacks(self) -> None:
        assert [p.rule for p in decode(Sources({})).problems] == [
            "missing-file",
            "missing-file",
        ]


class TestOneMistakeIsOneProblem:
    def test_a_broken_organization_is_left_out_and_nobody_else_complains(
        self, sound: Sources
    ) -> None:
        file = "directory_data/organizations/national/open-line.yaml"
        broken = Sources({**sound.files, file: sound.text(file) + "\nx\n"})
        decoded = decode(broken)
        assert decoded.directory is not None
        assert "open-line" not in decoded.directory.organizations
        today = date(2026, 11, 23)
        before = {p.rule for p in check(directory_of(sound), sound, today)}
        after = {p.rule for p in check(decoded.directory, broken, today)}
        assert after <= before

    def test_a_broken_province_is_left_out_and_nobody_else_complains(
        self, sound: Sources
    ) -> None:
        file = "directory_data/regions/velmora.yaml"
        broken = Sources({**sound.files, file: "code: ["})
        decoded = decode(broken)
        assert decoded.directory is not None
        today = date(2026, 11, 23)
        before = {p.rule for p in check(directory_of(sound), sound, today)}
        assert {p.rule for p in check(decoded.directory, broken, today)} <= before

    def test_all_mistakes_of_all_files_are_told_in_one_run(
        self, sound: Sources, right: str
    ) -> None:
        twice = right.replace("run_by: ngo", "run_by: ngoo").replace(
            "level: local", "level: lokal"
        )
        other = "directory_data/organizations/tunwick/other.yaml"
        decoded = decode(Sources({**sound.files, ORGANIZATION: twice, other: "name: ["}))
        assert [(p.place.file, p.place.line) for p in decoded.problems] == [
            (ORGANIZATION, 3),
            (ORGANIZATION, 4),
            (other, 1),
        ]

    def test_a_misspelt_key_is_not_also_a_missing_one(self, told: Told, right: str) -> None:
        assert words(told(right.replace("police_contact", "polce_contact"))) == [
            (
                45,
                "`polce_contact` must not stand here: there is no such key",
                "did you mean `police_contact`?",
            )
        ]

    def test_a_value_that_could_not_be_read_is_not_also_wrong(
        self, told: Told, right: str
    ) -> None:
        assert [p.rule for p in told(right.replace("minimum_age: 18", "minimum_age:"))] == [
            "empty-value"
        ]
        assert [p.rule for p in told(right.replace("level: local", "level: “local”"))] == [
            "curly-quote"
        ]


class TestWords:
    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            (
                "[phone, visit]",
                "phone",
                (37, "`delivery` must be a list", "write `delivery: [phone]`"),
            ),
            (
                "[phone, visit]",
                "{phone: visit}",
                (37, "`delivery` must be a list", "write it like this: `delivery: [phone]`"),
            ),
            (
                "[phone, visit]",
                "[phone, unknown]",
                (
                    37,
                    "`unknown` must stand alone, not in a list",
                    "write `delivery: unknown`, or only what is known",
                ),
            ),
            (
                "[rights/wages]",
                "[]",
                (
                    29,
                    "`offers` must have at least one entry",
                    "write it like this: `offers: [health/doctor]`",
                ),
            ),
            (
                "[rights/wages]",
                "[Rights Wages]",
                (
                    29,
                    "`Rights Wages` must be the code of a need",
                    "did you mean `rights_wages`?",
                ),
            ),
            (
                "[now, next]",
                "[{now: next}]",
                (
                    30,
                    "each entry of `stages` must be one value, without keys",
                    "write it like this: `- now`",
                ),
            ),
            (
                "ages: [adults]",
                "ages: [adult]",
                (
                    40,
                    "`adult` must be one of these: `children`, `adults`, `older`",
                    "did you mean `adults`?",
                ),
            ),
            (
                "minimum_age: 18",
                "minimum_age: 1O",
                (41, "`1O` must be a whole number in digits", "did you mean `10`?"),
            ),
            (
                "minimum_age: 18",
                "minimum_age: 121",
                (41, "`121` must be 120 or less", "look at the source again"),
            ),
            (
                "minimum_age: 18",
                "minimum_age: -1",
                (41, "`-1` must be 0 or more", "look at the source again"),
            ),
            (
                "minimum_age: 18",
                "minimum_age: [18]",
                (
                    41,
                    "`minimum_age` must be one value, not a list and no keys",
                    "write it like this: `minimum_age: 18`",
                ),
            ),
            (
                "{kind: free}",
                "kind:free",
                (
                    42,
                    "`cost` must have keys of its own below it",
                    "put a space after the colon: `kind: free`",
                ),
            ),
            (
                'published: "2026-09"',
                "published: 9/2026",
                (8, "`9/2026` must be a year, a month or a day", "did you mean `2026-09`?"),
            ),
            (
                "{en: Help with wages, id: Bantuan upah}",
                "{en_US: Help with wages}",
                (28, "`en_US` must be the code of a language", "did you mean `en-US`?"),
            ),
            (
                "{en: Help with wages, id: Bantuan upah}",
                "[Help with wages]",
                (
                    28,
                    "`name` must say in which language its text is",
                    'write it like this: `name: {en: "…"}`',
                ),
            ),
            (
                "    address_visibility: public\n",
                "",
                (
                    22,
                    "`address_visibility` must be given here",
                    "write one of these: `public`, `intake_only`, `withheld`",
                ),
            ),
            (
                "    channel: voice\n",
                "    channel: email\n",
                (
                    16,
                    "`email` must be given with `channel: email`",
                    'write it like this: `email: "…"`',
                ),
            ),
            (
                '{byday: [MO, TU], opens_at: "08:30", closes_at: "16:00"}',
                "MO-FR",
                (
                    55,
                    "each entry of `schedules` must have keys of its own",
                    "write it like this: `- {byday: [MO], opens_at: 08:30, closes_at: 16:00}`",
                ),
            ),
        ],
    )
    def test_each_mistake_has_its_sentence(
        self, before: str, after: str, expected: tuple[int, str, str], told: Told, right: str
    ) -> None:
        assert before in right
        assert words(told(right.replace(before, after))) == [expected]

    def test_a_table_instead_of_a_list_of_keys(self, told: Told, right: str) -> None:
        broken = re.sub(r"contacts:\n(  .*\n)+", "contacts: [desk]\n", right, count=1)
        assert words(told(broken)) == [
            (
                15,
                "`contacts` must have keys of its own below it",
                "write `contacts:`, and below it an id for each entry",
            )
        ]

    def test_a_whole_file_of_a_wrong_kind(self, told: Told) -> None:
        assert words(told("- a\n- b\n")) == [
            (
                1,
                "a record must be made of keys with values",
                "write it like this: `level: district`",
            )
        ]

    def test_a_page_without_settings(self, told: Told) -> None:
        assert words(told("# Title\n", "docs/en/page.md")) == [
            (
                1,
                "a page must start with its settings, between two lines of `---`",
                "copy the first lines of another page, and write your own values",
            )
        ]

    def test_settings_of_a_page_have_the_lines_of_the_file(self, told: Told) -> None:
        page = "---\ntitle: T\nheading: H\nsummary: S\ngroup: abuot\n---\nText\n"
        assert words(told(page, "docs/en/page.md")) == [
            (
                5,
                "`abuot` must be one of these: `understand`, `rights`, `people`, `safety`, `about`",
                "did you mean `about`?",
            )
        ]


class TestSecrets:
    HIDDEN = "address_visibility: withheld\n    reached_through: [open-line]\n"

    @pytest.fixture
    def hidden(self, right: str) -> str:
        return right.replace("address_visibility: public\n    region: ambrel\n", self.HIDDEN)

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("    address_1: 5 Quay Walk", "    address_1:5 Quay Walk"),
            ("    address_1: 5 Quay Walk", "    5 Quay Walk"),
            ("    address_1: 5 Quay Walk", '    address_1: "5 Quay Walk'),
            ("    address_1: 5 Quay Walk", "    postal_code: 5 Quay Walk"),
            ("    reached_through: [open-line]", "    reached_through: [5 Quay Walk]"),
            ("    reached_through: [open-line]", "    reached_through: 5 Quay Walk"),
            ("withheld\n", "5 Quay Walk\n"),
            ("    address_1: 5 Quay Walk", "    5 Quay Walk: house"),
            ("    address_1: 5 Quay Walk", "    5 Quay Walk:"),
            ("    address_1: 5 Quay Walk", "    5 Quay Walk: a\n    5 Quay Walk: b"),
            ("  house:\n", "  5 Quay Walk:\n"),
            ("address_visibility: withheld\n", "adress_visibility: withheld\n"),
            ("    address_1: 5 Quay Walk", "    - 5 Quay Walk"),
        ],
    )
    def test_no_message_about_a_hidden_place_holds_a_value(
        self, before: str, after: str, told: Told, hidden: str
    ) -> None:
        assert before in hidden
        problems = told(hidden.replace(before, after))
        assert problems
        for problem in problems:
            assert problem.sensitive
            assert "Quay" not in problem.message.in_words() + problem.hint.in_words()

    def test_a_public_place_is_no_secret(self, told: Told, right: str) -> None:
        problems = told(right.replace("level: local", "level: lokal"))
        assert [problem.sensitive for problem in problems] == [False]


def patterns(shape: Shape | None) -> Iterator[tuple[str, ValueKind]]:
    if shape is None:
        return
    yield shape.pattern, shape.kind
    for below in (shape.key, shape.item, *shape.variants.values()):
        yield from patterns(below)
    for field in shape.fields.values():
        yield from patterns(field.shape)


class TestForms:
    @pytest.mark.parametrize("kind", MODELS)
    def test_every_pattern_of_the_models_has_words_and_an_example(self, kind: FileKind) -> None:
        found = set(patterns(shape_of(MODELS[kind])))
        assert {pattern for pattern, _ in found if pattern} <= FORMS.keys()

    @pytest.mark.parametrize("form", [*FORMS.values(), *FORM_OF_KIND.values()])
    def test_every_example_has_the_form_it_is_an_example_of(self, form: object) -> None:
        pattern, example = getattr(form, "pattern", ""), getattr(form, "example", "")
        assert re.search(pattern, example)


@pytest.mark.parametrize(
    ("file", "wrong", "meant"),
    [
        ("regions/velmora.yaml", "Indian/Maldive", "Indian/Maldives"),
        ("regions/velmora.yaml", "Asia/Jakarto", "Asia/Jakarta"),
        ("country/zz/country.yaml", "indian/maldives", "Indian/Maldives"),
    ],
)
def test_a_time_zone_that_does_not_exist_is_a_mistake_with_a_near_name(
    sound: Sources, told: Told, file: str, wrong: str, meant: str
) -> None:
    name = f"directory_data/{file}"
    (problem,) = told(sound.text(name).replace("Indian/Maldives", wrong), name)
    assert problem.message.in_words() == f"`{wrong}` must be a time zone"
    assert problem.hint.in_words() == f"did you mean `{meant}`?"

"""Words of a list are found in every form that matters, and no file that holds one is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.checks.reading.sentences import sentences
from generator.checks.reading.words import (
    WordIndex,
    WordList,
    names_pattern,
    words_of,
)
from generator.model.unspaced_scripts import is_unspaced

LIST = WordList(("korban", "PSK", "safe house", "victim", "laki-laki", "ผู้เสียหาย", "vot"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Korban di sini", "korban"),
        ("korbannya", "korban"),
        ("para KORBAN.", "korban"),
        ("victims", "victim"),
        ("a psk here", "PSK"),
        ("a safe\n house", "safe house"),
        ("safe houses", "safe house"),
        ("laki-laki", "laki-laki"),
        ("สำหรับผู้เสียหายทุกคน", "ผู้เสียหาย"),
        ("LPSK", None),
        ("psks", None),
        ("vote", None),
        ("pengorbanan", None),
        ("victimisation", None),
        ("safehouse", None),
        ("a safe, large house", None),
        ("", None),
    ],
)
def test_words_in_a_text(text: str, word: str | None) -> None:
    assert LIST.first_in(text) == word


def test_an_empty_list_finds_nothing() -> None:
    assert WordList(()).first_in("anything") is None
    assert list(WordList(()).all_in("anything")) == []


def test_official_names_are_passed_over() -> None:
    allowed = names_pattern(["Fund for Victims"])
    words = WordList(("victims",))
    assert words.first_in("The fund for  victims", allowed) is None
    assert words.first_in("The fund for victims and other victims", allowed) == "victims"
    assert names_pattern([]) is None


texts = st.text(alphabet="aknorbvictim psk-\n:ผูู้เ", max_size=40) | st.sampled_from(
    ["a korbannya b", "safe  houses", "key: {a: victim}", "- vot", "มผู้เสียหายม"]
)


@settings(deadline=None)
@given(st.lists(texts, max_size=4))
def test_no_file_with_a_listed_word_is_passed_over(contents: list[str]) -> None:
    files = {str(number): f"summary: {text}\n" for number, text in enumerate(contents)}
    found = WordIndex(files).files_with(LIST)
    holding = [file for file, text in files.items() if LIST.first_in(text.partition(" ")[2])]
    assert set(holding) <= set(found)
    assert found == sorted(found)


def test_a_key_is_no_word_of_its_record() -> None:
    words = WordList(("eligibility",))
    files = {
        "key": "services:\n  help:\n    eligibility:\n      gender: unknown\n",
        "flow": "  eligibility: {gender: unknown}\n",
        "word": "summary: The eligibility of all.\n",
        "start": "summary: >-\n  Eligibility: who may come.\n",
    }
    assert WordIndex(files).files_with(words) == ["start", "word"]


def test_a_word_spelled_with_escapes_is_not_passed_over() -> None:
    files = {"escaped": 'summary: "k\\u006frban"\n', "other": "summary: nothing\n"}
    assert WordIndex(files).files_with(LIST) == ["escaped"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ไทย", True),
        ("ລາວ", True),
        ("བོད་སྐད་", True),
        ("ꦧꦱꦗꦮ", True),
        ("ᬪᬵᬱᬩᬮᬶ", True),
        ("한국어", False),
        ("ᮘᮞ ᮞᮥᮔ᮪ᮓ", False),
        ("中文", True),
        ("かな", True),
        ("ខ្មែរ", True),
        ("မြန်မာ", True),
        ("عربي", False),
        ("हिन्दी", False),
    ],
)
def test_scripts_without_spaces(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_unspaced(text) is expected


COUNTED = {
    "Latin": ("You can’t always come-and-go.", 4),
    "Latin with marks that no letter has": ("ẹ̀kọ́ tó dára gan-an", 4),
    "Indonesian": ("Anak-anak boleh ikut ke kantor.", 5),
    "Cyrillic": ("Ви можете прийти й запитати.", 5),
    "Greek": ("Μπορείτε να μας μιλήσετε.", 4),
    "Devanagari": ("आप यहाँ बिना पैसे पूछ सकते हैं।", 7),
    "Bengali": ("আপনি এখানে এসে জিজ্ঞাসা করুন।", 5),
    "Tamil": ("நீங்கள் இங்கே வரலாம்.", 3),
    "Sinhala": ("ඔබට මෙහි පැමිණිය හැකිය.", 4),
    "Arabic with vowel signs": ("أَهْلًا وَسَهْلًا", 2),
    "Persian with a joiner": ("می‌توانید بپرسید؟", 2),
    "Urdu": ("آپ یہاں پوچھ سکتے ہیں۔", 5),
    "Hebrew with points": ("שָׁלוֹם לָכֶם", 2),
    "Hebrew with a short form": ("תושבי ארה״ב", 2),
    "Ethiopic": ("እዚህ፡መጠየቅ፡ይችላሉ።", 3),
    "Georgian": ("აქ შეგიძლიათ იკითხოთ.", 3),
    "Hangul": ("여기서 물어볼 수 있습니다.", 4),
    "figures": ("Call 24 hours, 3.5 km away.", 6),
    "Thai": ("คุณมาถามได้", None),
    "Lao": ("ທ່ານມາຖາມໄດ້", None),
    "Khmer": ("អ្នកអាចមកសួរបាន។", None),
    "Burmese": ("သင်လာမေးနိုင်ပါတယ်။", None),
    "Chinese": ("你可以来问。", None),
    "Japanese": ("こちらで聞くことができます。", None),
    "Tibetan": ("ཁྱེད་རང་ཡོང་ཆོག།", None),
    "Javanese letters": ("ꦥꦚ꧀ꦗꦼꦤꦼꦔꦤ꧀ꦱꦒꦼꦢ꧀", None),
}
"""A sentence in each script, and how many words it has; none where they cannot be counted."""


@pytest.mark.parametrize("script", COUNTED)
def test_words_are_counted_as_a_reader_counts_them(script: str) -> None:
    text, count = COUNTED[script]
    (sentence,) = sentences(text)
    assert is_unspaced(text) is (count is None)
    assert sentence.word_count == (count or 0)
    if count:
        assert len(words_of(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("आप आइए। हम सुनते हैं।", 2),
        ("آپ آئیں۔ ہم سنتے ہیں۔", 2),
        ("እዚህ ይምጡ። እንሰማለን።", 2),
        ("متى تأتي؟ نحن هنا.", 2),
        ("Եկեք։ Մենք լսում ենք։", 2),
        ("你来。我们听。", 2),
        ("អ្នកមក។ យើងស្តាប់។", 2),
        ("Kantor no. 5, St. John", 3),
    ],
)
def test_full_stops_of_other_scripts_end_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_listed_word_is_no_part_of_a_word_with_vowel_signs() -> None:
    assert WordList(("कम",)).first_in("कमी है") is None
    assert WordList(("कम",)).first_in("कम है") == "कम"
    assert WordList(("पीड़ित",)).first_in("पीड़ितों की मदद") == "पीड़ित"
    assert WordIndex({"a": "name: पीड़ितों\n"}).files_with(WordList(("पीड़ित",))) == ["a"]


SENSITIVE = SensitiveWords(("victim", "safe house", "sex", "PSK", "ضحية"))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("victim-line", "victim"),
        ("help-for-victims", "victim"),
        ("antivictimline", "victim"),
        ("vic-tim", "victim"),
        ("safe-house", "safe house"),
        ("safehouse-2", "safe house"),
        ("https://my-safe-house.example.org/", "safe house"),
        ("same-sex", "sex"),
        ("sex_work", "sex"),
        ("unit-psk", "PSK"),
        ("lpsk", None),
        ("essex", None),
        ("office", None),
        ("safe-blue-house", None),
    ],
)
def test_sensitive_words_in_ids(name: str, word: str | None) -> None:
    assert SENSITIVE.part_of(name) == word


def test_sensitive_words_in_titles_of_any_language() -> None:
    assert SENSITIVE.word_in("Office for victims") == "victim"
    assert SENSITIVE.word_in("مكتب ضحية") == "ضحية"
    assert SENSITIVE.word_in("Sussex Office") is None

"""Make a directory of any size from a seed: invented places, and numbers that Ofcom keeps free for plays.

Usage: `python benchmarks/made_up_directory.py FOLDER --services 1000 --districts 25 --locales en id ar`
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

# Numbers for drama use: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
DRAMA = (
    "0113 496 0", "0114 496 0", "0116 496 0", "0117 496 0", "0118 496 0",
    "0121 496 0", "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0", "020 7946 0",
    "0191 498 0", "029 2018 0", "03069 990", "0808 157 0", "028 9649 6",
)  # fmt: skip
SYLLABLES = ("vel", "mor", "kar", "sen", "tun", "wick", "am", "brel", "os", "tra", "lin", "dor")
NEEDS = {
    "health": ("doctor", "urgent"), "talk": ("listen", "therapy"), "rights": ("wages", "advice"),
    "work": ("job", "debt"), "papers": ("id", "birth"), "family": ("children", "mediate"),
    "home": ("trip", "arrive"), "basics": ("goods", "cash"), "learn": ("school", "skill"),
    "case": ("report", "with_me"), "safe": ("plan", "protect"), "guide": ("info", "worker"),
}  # fmt: skip
SENTENCES = {
    "en": (
        "You can come in and ask without an appointment", "They help you to write a letter",
        "A doctor looks at you the same day", "They go with you to other offices",
        "They tell you what the law says", "You can talk for as long as you want",
        "They help you to find work near your home", "Your children can come with you",
    ),
    "id": (
        "Anda bisa datang dan bertanya tanpa janji", "Mereka membantu Anda menulis surat",
        "Dokter memeriksa Anda pada hari yang sama", "Mereka menemani Anda ke kantor lain",
        "Mereka menjelaskan isi hukum", "Anda bisa bicara selama yang Anda mau",
        "Mereka membantu mencari kerja dekat rumah", "Anak Anda boleh ikut",
    ),
    "ar": (
        "يمكنك الحضور والسؤال بلا موعد", "يساعدونك في كتابة رسالة", "يفحصك طبيب في اليوم نفسه",
        "يرافقونك إلى مكاتب أخرى", "يشرحون لك ما يقوله القانون", "يمكنك التحدث كما تشاء",
    ),
    "vi": (
        "Bạn có thể đến hỏi mà không cần hẹn", "Họ giúp bạn viết thư", "Bác sĩ khám trong ngày",
        "Họ đi cùng bạn đến nơi khác", "Họ giải thích luật cho bạn", "Bạn nói bao lâu cũng được",
    ),
}  # fmt: skip
NAMES = {"en": "English", "id": "Bahasa Indonesia", "ar": "العربية", "vi": "Tiếng Việt"}
PLANS = (
    "always", "office_hours",
    [{"byday": ["MO", "TU", "WE", "TH", "FR"], "opens_at": "08:00", "closes_at": "16:00"}],
    [{"byday": ["MO", "WE"], "opens_at": "09:00", "closes_at": "12:30"},
     {"byday": ["FR", "SA"], "opens_at": "20:00", "closes_at": "02:00"}],
)  # fmt: skip


def make_directory(
    folder: Path, services: int, districts: int, locales: tuple[str, ...], seed: int = 7
) -> None:
    """Write a whole project of `services` organizations with one service each into `folder`."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    places = [f"{_word(chance)}-{number}" for number in range(districts)]
    _write(folder, "directory.yaml", _settings(locales))
    _write(folder, "needs.yaml", {"needs": {k: _need(k, v, locales) for k, v in NEEDS.items()}})
    _write(folder, "country/zz/country.yaml", _country(locales))
    _write(folder, "regions/velmora.yaml", _province(places, locales, chance))
    for number in range(services):
        area = "national" if number % 50 == 0 else places[number % districts]
        record = _organization(number, area, locales, chance)
        _write(folder, f"organizations/{area}/office-{number}.yaml", record)


def _write(folder: Path, name: str, content: object) -> None:
    path = folder / "directory_data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_yaml(content, 0)) + "\n", encoding="utf-8")


def _yaml(value: object, depth: int) -> list[str]:
    """Return block YAML as an editor would write it: one key a line, lists of records dashed."""
    lines: list[str] = []
    indent = "  " * depth
    for key, child in value.items() if isinstance(value, dict) else ():
        if isinstance(child, dict) and child:
            lines += [f"{indent}{key}:", *_yaml(child, depth + 1)]
        else:
            lines.append(f"{indent}{key}: {json.dumps(child, ensure_ascii=False)}")
    return lines


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=2))


def _texts(locales: tuple[str, ...], chance: random.Random, count: int) -> dict[str, str]:
    picks = [chance.randrange(6) for _ in range(count)]
    return {locale: ". ".join(SENTENCES[locale][n] for n in picks) + "." for locale in locales}


def _same(words: str, locales: tuple[str, ...]) -> dict[str, str]:
    return dict.fromkeys(locales, words)


def _settings(locales: tuple[str, ...]) -> dict[str, object]:
    limits = {"ask_first_days": "180", "not_shown_days": "365"}
    return {
        "name": _same("Services near you", locales),
        "tagline": _same("Help, offices and numbers, place by place", locales),
        "publisher": "Sample Publisher",
        "site_url": "https://example.org/near/",
        "country": "zz",
        "default_locale": locales[0],
        "locales": [{"locale": locale, "name": NAMES[locale]} for locale in locales],
        "exit_targets": _same("https://www.example.com/weather", locales),
        "help_lines": [{"contact": "office-0/call", "when": _same("You want to ask", locales)}],
        "card_lines": ["office-0/call"],
        "edition": {"number": "1", "code": "BM-1", "date": "2026-11-02", "state": "draft"},
        "freshness": {"contact": limits, "description": limits, "emergency": limits},
    }


def _need(code: str, kinds: tuple[str, ...], locales: tuple[str, ...]) -> dict[str, object]:
    return {
        "name": _same(code.capitalize(), locales),
        "title": _same(code.capitalize(), locales),
        "explanation": _same("What belongs here.", locales),
        "icon": code,
        "synonyms": {locale: [f"{code} {locale}"] for locale in locales},
        "services": {k: {"name": _same(k, locales), "stages": ["now"]} for k in kinds},
    }


def _country(locales: tuple[str, ...]) -> dict[str, object]:
    return {
        "phone_region": "GB",
        "currency": "XTS",
        "levels": {"city": _same("city", locales)},
        "time_zones": {"Indian/Maldives": _same("Velmora time", locales)},
        "address_patterns": {"street": [r"\b(street|road|lane)\b"], "postal_code": []},
        "words": {
            "sensitive": {"en": ["shelter", "victim"]},
            "forbidden": {},
            "not_for_readers": {},
        },
    }


def _province(
    places: list[str], locales: tuple[str, ...], chance: random.Random
) -> dict[str, object]:
    districts = {
        place: {
            "code": f"{number}",
            "name": _same(place.replace("-", " ").capitalize(), locales),
            "level": "city",
            "point": {
                "latitude": f"{chance.uniform(1, 4):.4f}",
                "longitude": f"{chance.uniform(72, 75):.4f}",
            },
            "covered": "yes",
        }
        for number, place in enumerate(places)
    }
    return {
        "code": "1",
        "code_system": "sample",
        "name": _same("Velmora", locales),
        "time_zone": "Indian/Maldives",
        "covered": "yes",
        "districts": districts,
    }


def _organization(
    number: int, area: str, locales: tuple[str, ...], chance: random.Random
) -> dict[str, object]:
    name = f"{_word(chance).capitalize()} Office {number}"
    return {
        "name": _same(name, locales),
        "run_by": chance.choice(["government", "ngo"]),
        "level": "national" if area == "national" else "district",
        "demo": "yes",
        "sources": [{"url": f"https://office{number}.example.org/", "published": "2026-05"}],
        "assurance": {
            "method": "phone",
            "assured_date": "2026-10-20",
            "assured_by": "editor",
            "certainty": "high",
        },
        "listing_consent": "yes",
        "contacts": {"call": _contact(number)},
        "services": {"help": _service(name, area, locales, chance)},
    }


def _contact(number: int) -> dict[str, str]:
    """Return a number that nobody has; where these are used up, a page."""
    if number >= 1000 * len(DRAMA):
        return {"channel": "website", "url": f"https://office{number}.example.org/help"}
    return {"channel": "voice", "number": f"{DRAMA[number // 1000]}{number % 1000:03}"}


def _service(
    name: str, area: str, locales: tuple[str, ...], chance: random.Random
) -> dict[str, object]:
    needs = [f"{n}/{chance.choice(NEEDS[n])}" for n in chance.sample(sorted(NEEDS), k=2)]
    return {
        "name": _same(name, locales),
        "offers": needs,
        "stages": ["now", "next"],
        "summary": _texts(locales, chance, 2),
        "service_area": [area],
        "contacts": ["call"],
        "delivery": chance.choice([["phone"], ["phone", "visit"], "unknown"]),
        "eligibility": {
            "gender": chance.choice([["all"], ["women"], "unknown"]),
            "ages": ["adults"],
            "eligibility_description": _texts(locales, chance, 2),
        },
        "cost": {"kind": chance.choice(["free", "unknown"])},
        "required_documents": chance.choice([[], "unknown"]),
        "without_documents": chance.choice(["yes", "unknown"]),
        "police_contact": chance.choice(["never", "only_if_you_ask", "unknown"]),
        "testimony_required": "no",
        "formal_status_needed": "no",
        "confidentiality": "unknown",
        "first_contact": {
            "steps": ["someone_answers", "they_listen", "they_ask_what_you_need"],
            "who_answers": "unknown",
            "anonymous": chance.choice(["yes", "unknown"]),
        },
        "languages": list(locales[:2]),
        "schedules": chance.choice(PLANS),
    }


def main() -> None:
    """Read the command line and make the directory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--services", type=int, default=1000)
    parser.add_argument("--districts", type=int, default=25)
    parser.add_argument("--locales", nargs="+", default=["en", "id", "ar"])
    arguments = parser.parse_args()
    make_directory(
        arguments.folder, arguments.services, arguments.districts, tuple(arguments.locales)
    )


if __name__ == "__main__":
    main()

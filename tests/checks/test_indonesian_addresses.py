"""The patterns of the Indonesian country pack find addresses as people in Indonesia write them."""

from __future__ import annotations

import pytest

from generator.checks.reading.address_patterns import Patterns, address_patterns
from tests.reference import records


@pytest.fixture(scope="module")
def patterns() -> Patterns:
    _, directory = records()
    return address_patterns(directory.country)


@pytest.mark.parametrize(
    "words",
    [
        "Jl. Mawar No. 3",
        "Jl.Mawar",
        "jln mawar raya",
        "Jalan Mawar Raya",
        "J l . M a w a r",
        "Gg. Melati 2",
        "Gang Melati",
        "RT 03/RW 05",
        "rt03/rw05",
        "RT.003 RW.005",
        "Kelurahan Sukamaju",
        "Kel. Sukamaju",
        "Kec. Sukamaju",
        "Desa Sukamaju",
        "Kampung Baru",
        "Dusun Sukamaju",
        "Perumahan Melati Indah",
        "Blok C No. 12",
        "Komplek Melati Blok B2",
        "Kav. 12",
        "Km. 18",
        "lantai 3",
        "40123",
        "kode pos 40123",
        "４０１２３",
        "dekat masjid",
        "belakang pasar",
        "samping Puskesmas",
        "depan RSUD",
        "seberang terminal",
        "sebelah kanan jalan",
        "near the mosque",
        "next to the market",
        "behind Melati School",
        "12 Mawar Street",
        "Mawar Road",
        "the village of Sukamaju",
        "Sukamaju village",
        "-6.9147, 107.6098",
        "https://maps.app.goo.gl/abc",
    ],
)
def test_addresses(words: str, patterns: Patterns) -> None:
    assert patterns.kind_in(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Kantor memberi tahu Anda jalan ke sana.",
        "Anda bisa rawat jalan.",
        "Mereka mencari jalan keluar bersama Anda.",
        "Biaya jalan diganti.",
        "Tempat tinggal yang aman untuk beberapa minggu.",
        "Anda boleh membawa anak.",
        "Buka Senin sampai Jumat, jam 8 sampai 16.",
        "Rp 50.000 untuk 10 hari",
        "They tell you the way.",
        "You can stay near your family.",
        "Help is near. You are not alone.",
        "A safe place to stay for 30 days.",
        "Read on 2026-11-23.",
        "Dinas sosial, polisi, atau UPTD PPA mengantar Anda.",
    ],
)
def test_other_words(words: str, patterns: Patterns) -> None:
    assert patterns.kind_in(words) is None

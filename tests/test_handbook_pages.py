from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.handbook_pages import content_security_policy, remove_unused_assets, secure

pytestmark = pytest.mark.quick

PAGE = (
    '<html><head><meta charset="utf-8"><meta name="generator" content="mkdocs-1.6.1">'
    "<style>a{b:c}</style><script>run()</script>"
    '<script type="application/json">{"base":"."}</script>'
    '<script src="bundle.js"></script></head><body></body></html>'
)


def test_a_policy_lets_run_exactly_the_inline_code_of_the_page() -> None:
    run = base64.b64encode(hashlib.sha256(b"run()").digest()).decode()
    policy = content_security_policy(PAGE)
    assert f"script-src 'self' 'sha256-{run}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_the_policy_stands_first_and_the_makers_mark_is_gone() -> None:
    secured = secure(PAGE)
    assert secured.startswith('<html><head><meta name="referrer" content="no-referrer">')
    assert 'name="generator"' not in secured
    assert secured.count("Content-Security-Policy") == 1


def test_the_search_has_the_name_of_its_field() -> None:
    search = '<div class="md-search" role="dialog">\n<input aria-label="Cari" required></div>'
    named = '<div class="md-search" role="dialog" aria-label="Cari">'
    assert named in secure(f"<head></head>{search}")


def test_source_maps_are_not_published(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/bundle.js.map").write_text("{}")
    (tmp_path / "assets/bundle.js").write_text("")
    remove_unused_assets(tmp_path)
    assert [p.name for p in (tmp_path / "assets").iterdir()] == ["bundle.js"]

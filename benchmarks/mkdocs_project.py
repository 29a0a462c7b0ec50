"""A made-up directory as a MkDocs project: settings like ours, and a handbook of one page per locale."""

from __future__ import annotations

from pathlib import Path

SETTINGS = """\
site_name: Services near you
site_url: https://example.org/near/
use_directory_urls: false
strict: true
theme: {{name: directory, language: en}}
nav: [handbook/index.md]
plugins:
  - material/search: {{lang: en}}
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_search: false
      languages:
{languages}
  - directory: {{print: false, today: "2026-11-23"}}
markdown_extensions: [admonition, attr_list, tables]
validation:
  nav: {{omitted_files: info}}
  links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""


def configure(folder: Path, locales: tuple[str, ...]) -> None:
    """Write `mkdocs.yml` and the handbook beside the records in `folder`."""
    languages = "\n".join(
        f"        - {{locale: {locale}, name: {locale}, default: {str(locale == locales[0]).lower()}}}"
        for locale in locales
    )
    settings = SETTINGS.format(languages=languages)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for locale in locales:
        page = folder / "docs" / locale / "handbook" / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            f"# Handbook {locale}\n\n[All places](../places.html)\n", encoding="utf-8"
        )

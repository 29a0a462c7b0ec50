"""The share files of the reference edition, made once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.share.share_files import files_of
from tests.reference import Edition

PRINTED = ("id", "en")


@pytest.fixture(scope="session")
def real_views(reference: Edition) -> Mapping[str, DirectoryView]:
    """The reference edition in the locales that are printed."""
    return {locale: reference.view(locale) for locale in PRINTED}


@pytest.fixture(scope="session")
def real_files(real_views: Mapping[str, DirectoryView]) -> Mapping[str, bytes]:
    """The share files of the reference edition by their path."""
    return {
        path: content
        for view in real_views.values()
        for path, content in files_of(view).items()
    }

"""How old a check may be: fresh, ask first, not shown (REQ-D08, SA-X14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.assurance import Assurance, RecordSource
from generator.model.codes import AssuranceMethod, Certainty
from generator.model.settings import FreshnessLimits
from generator.translations.catalog import message_id as _
from generator.views.language.localizer import Localizer
from generator.views.read_model.check_state import CheckState

_CONFIRMED = {
    AssuranceMethod.PHONE: _("Checked by phone on {date}."),
    AssuranceMethod.VISIT: _("Checked by a visit on {date}."),
    AssuranceMethod.LETTER: _("Checked by letter on {date}."),
}


def worst(*states: CheckState) -> CheckState:
    """Return the state that promises least."""
    return max(states, key=list(CheckState).index)


def is_confirmed(assurance: Assurance) -> bool:
    """Say whether somebody phoned, visited or had a letter; a web page confirms nothing."""
    return assurance.method in _CONFIRMED


def state_of(assurance: Assurance, limits: FreshnessLimits, today: date) -> CheckState:
    """Return the state on `today` of what was checked.

    What was only read on a web page, or is held to be uncertain, is never better than `ask_first`.
    """
    age = (today - assurance.assured_date).days
    if age > limits.not_shown_days:
        return CheckState.NOT_SHOWN
    is_sure = is_confirmed(assurance) and assurance.certainty is not Certainty.LOW
    return (
        CheckState.FRESH if is_sure and age <= limits.ask_first_days else CheckState.ASK_FIRST
    )


def sentences_of(
    localizer: Localizer,
    assurance: Assurance,
    sources: Sequence[RecordSource],
    state: CheckState,
) -> tuple[str, ...]:
    """Return how something was checked, and what its state asks of the reader, in whole sentences."""
    if is_confirmed(assurance):
        checked = localizer.words(_CONFIRMED[assurance.method], date=assurance.assured_date)
        advice = {
            CheckState.FRESH: (),
            CheckState.ASK_FIRST: (localizer.words("It may have changed. Ask first."),),
            CheckState.NOT_SHOWN: (localizer.words("This is long ago. It may be wrong now."),),
        }[state]
        return (checked, *advice)
    not_yet = localizer.words("We have not phoned to check yet.")
    if state is CheckState.NOT_SHOWN:
        not_yet = localizer.words("We have not phoned since. It may be wrong now.")
    return (_read(localizer, sources), not_yet)


def _read(localizer: Localizer, sources: Sequence[RecordSource]) -> str:
    dates = [source.published for source in sources if source.published]
    if not dates:
        return localizer.words("Read on a web page that has no date.")
    newest = localizer.formats.partial_date(max(dates))
    # Translators: {date} may be a year, a month or a day.
    return localizer.words("Read on a web page of {date}.", date=newest)

"""The checks: one module per mistake, and this list of them in the order in which they are told.

A new check is a new module and a new line here.
"""

from __future__ import annotations

from datetime import date

from generator.checks import (
    broken_pattern,
    closed_help_line,
    contradictory_facts,
    dangling_link,
    dangling_reference,
    demo_in_final,
    differing_digits,
    duplicate_id,
    forbidden_word,
    foreign_number,
    future_date,
    gender_from_name,
    glossary_word,
    hard_text,
    impossible_schedule,
    insecure_url,
    leaked_address,
    local_short_number,
    long_child_page,
    long_paragraph,
    long_sentence,
    long_summary,
    misplaced_file,
    missing_house_rules,
    missing_page,
    missing_speech_level,
    missing_text,
    missing_translation,
    missing_way_in,
    old_source,
    ordering_word,
    overdue_assurance,
    overlapping_schedule,
    personal_contact,
    public_place_to_stay,
    rare_word,
    repeated_number,
    second_word,
    typed_fact,
    typed_number,
    unchecked_translation,
    unconfirmed_contact,
    undialable_number,
    unexplained_abbreviation,
    unknown_code,
    unknown_locale,
    unneutral_id,
    unneutral_settings,
    unneutral_title,
    unproven_number,
    unreachable_from_abroad,
    unreachable_service,
    unreasoned_silence,
    unreviewed_page,
    unsafe_exit_target,
    unsafe_text,
    unsafe_url,
    unsourced_law,
    unstated_reporting_duty,
)
from generator.checks.checking import Checked, check_all
from generator.checks.contract import Check, Context
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.problems import Problem

CHECKS: tuple[Check, ...] = (
    # What can cost a life.
    leaked_address.CHECK,
    broken_pattern.CHECK,
    public_place_to_stay.CHECK,
    missing_way_in.CHECK,
    personal_contact.CHECK,
    unneutral_title.CHECK,
    unneutral_id.CHECK,
    unneutral_settings.CHECK,
    unsafe_exit_target.CHECK,
    # What can cost the only attempt.
    undialable_number.CHECK,
    foreign_number.CHECK,
    unreachable_from_abroad.CHECK,
    local_short_number.CHECK,
    closed_help_line.CHECK,
    unproven_number.CHECK,
    repeated_number.CHECK,
    typed_number.CHECK,
    unsafe_url.CHECK,
    insecure_url.CHECK,
    unsafe_text.CHECK,
    unreachable_service.CHECK,
    demo_in_final.CHECK,
    # What a person must know before they call or come.
    missing_house_rules.CHECK,
    unstated_reporting_duty.CHECK,
    contradictory_facts.CHECK,
    gender_from_name.CHECK,
    impossible_schedule.CHECK,
    overlapping_schedule.CHECK,
    # How sure we are.
    unconfirmed_contact.CHECK,
    overdue_assurance.CHECK,
    old_source.CHECK,
    future_date.CHECK,
    unsourced_law.CHECK,
    unreviewed_page.CHECK,
    # What belongs together.
    dangling_reference.CHECK,
    dangling_link.CHECK,
    unknown_code.CHECK,
    duplicate_id.CHECK,
    misplaced_file.CHECK,
    # Words and languages.
    forbidden_word.CHECK,
    long_summary.CHECK,
    differing_digits.CHECK,
    missing_text.CHECK,
    missing_translation.CHECK,
    missing_page.CHECK,
    unknown_locale.CHECK,
    unchecked_translation.CHECK,
    missing_speech_level.CHECK,
    # Plain language.
    long_sentence.CHECK,
    long_paragraph.CHECK,
    hard_text.CHECK,
    rare_word.CHECK,
    glossary_word.CHECK,
    ordering_word.CHECK,
    second_word.CHECK,
    unexplained_abbreviation.CHECK,
    typed_fact.CHECK,
    long_child_page.CHECK,
    unreasoned_silence.CHECK,
)


def check(directory: Directory, sources: Sources, today: date) -> list[Problem]:
    """Return every mistake the checks find in the records as of `today`, sorted, each one once.

    No line of a record with a hidden place is ever quoted, and no message repeats words of it.
    """
    return list(check_again(directory, sources, today).problems)


def check_again(
    directory: Directory, sources: Sources, today: date, before: Checked | None = None
) -> Checked:
    """Return the same as `check`, sooner after an edit, with all that is needed to do so once more."""
    return check_all(CHECKS, Context(directory, sources, today), before)

"""What readers see changed between two finished sites: first answers, numbers, warnings, pages."""

from __future__ import annotations

from generator.outputs.comparison.differences import Comparison, Difference, What, compare
from generator.outputs.comparison.report import as_json, as_text

__all__ = ["Comparison", "Difference", "What", "as_json", "as_text", "compare"]

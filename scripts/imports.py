"""Lists which files use which, in each crate and in the Python package, and rejects cycles. Usage:
imports.py [--edges] [CRATE...]

An edge goes from the file that names an item to the file that defines it. Re-exports are followed,
so a parent that only re-exports its children is not part of a cycle. Tests do not count. A cycle (a
strongly connected component of more than one file) fails unless REVIEWED lists it with its reason;
so does a listed one that no longer exists.
"""

import ast
import re
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent

# The accepted cycles: crate, files, and reason.
REVIEWED = [
    (
        "dicom-map",
        {"dict.rs", "dict/creator.rs"},
        "a dictionary returns views of its creators, and they look up their entries in it",
    ),
    (
        "dicom-map",
        {"transfer_syntax.rs", "transfer_syntax/table.rs"},
        "one type: its table has a constant of the type for each row",
    ),
    (
        "dicom-map-dataset",
        {"data_set.rs", "data_set/element.rs", "data_set/item.rs"},
        "a data set returns views of its elements and items, and they return each other and the data set",
    ),
    (
        "dicom-map-py",
        {"files/data_set.rs", "files/element.rs", "files/sequence.rs"},
        "the Python classes DataSet, Element and Sequence return each other, and PyO3 wants the methods of a class in one place",
    ),
]

TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*)
  | (?P<block>/\*.*?\*/)
  | (?P<raw>b?c?r(?P<hashes>\#+)".*?"(?P=hashes))
  | (?P<string>[bc]?r?"(?:[^"\\]|\\.)*")
  | (?P<char>b?'(?:[^'\\]|\\x[0-9a-fA-F]{2}|\\u\{[^}]*\}|\\.)')
  | (?P<lifetime>'[A-Za-z_]\w*)
  | (?P<word>(?:r\#)?[A-Za-z_]\w*)
  | (?P<path>::)
  | (?P<mark>[^\s\w])
    """,
    re.VERBOSE | re.DOTALL,
)
DEFINES = {"fn", "struct", "enum", "trait", "type", "const", "static", "union", "macro_rules"}
OPEN, CLOSE = {"{": "}", "(": ")", "[": "]"}, {"}", ")", "]"}


def tokens_of(text):
    """The identifiers and punctuation of Rust source, without comments, strings and lifetimes."""
    return [
        match.group()
        for match in TOKEN.finditer(text)
        if match.lastgroup in ("word", "path", "mark")
    ]


def end_of_group(tokens, at):
    """The index after the bracket that closes the one at `at`."""
    depth = 0
    while at < len(tokens):
        depth += (tokens[at] in OPEN) - (tokens[at] in CLOSE)
        at += 1
        if depth == 0:
            break
    return at


def end_of_item(tokens, at):
    """The index after the item, with its attributes, that begins at `at`."""
    while tokens[at : at + 2] == ["#", "["]:
        at = end_of_group(tokens, at + 1)
    while at < len(tokens):
        if tokens[at] == ";":
            return at + 1
        if tokens[at] == "{":
            return end_of_group(tokens, at)
        at = end_of_group(tokens, at) if tokens[at] in OPEN else at + 1
    return at


def without_tests(tokens):
    """The tokens without code that is compiled for tests only."""
    kept, at = [], 0
    while at < len(tokens):
        if tokens[at : at + 2] == ["#", "["]:
            end = end_of_group(tokens, at + 1)
            words = tokens[at + 2 : end]
            if words[:2] == ["cfg", "("] and "test" in words and "not" not in words:
                at = end_of_item(tokens, at)
                continue
            kept += tokens[at:end]
            at = end
            continue
        kept.append(tokens[at])
        at += 1
    return kept


def uses_of(tokens, at, front):
    """The paths of a use tree from `at`: (segments, the name that it binds or None for a glob), and
    the index after the tree.
    """
    segments = list(front)
    found = []
    while True:
        token = tokens[at]
        if token == "{":
            at += 1
            while tokens[at] != "}":
                inner, at = uses_of(tokens, at, segments)
                found += inner
                at += tokens[at] == ","
            return found, at + 1
        if token == "*":
            return [(segments, None)], at + 1
        if token == "::":
            at += 1
            continue
        segments = segments + [token]
        at += 1
        if tokens[at] == "::":
            continue
        name = segments[-1]
        if name == "self":
            segments = segments[:-1]
            name = segments[-1] if segments else "self"
        if tokens[at] == "as":
            name, at = tokens[at + 1], at + 2
        return [(segments, name)], at


class Module:
    """A module of a crate: its file, its definitions, and its imports."""

    def __init__(self, path, file, parent):
        self.path, self.file, self.parent = path, file, parent
        self.children, self.defined, self.imports, self.globs = {}, set(), {}, []
        # Paths in its code, except those of use declarations.
        self.paths = []
        # The identifiers in its code that may name items, those that are called, and those that
        # name variables, fields or parameters.
        self.words, self.called, self.bound = set(), set(), set()

    def uses(self, name):
        """Whether its code uses the import `name`."""
        return name in self.called if name in self.bound else name in self.words


class Crate:
    """The modules of a crate that its roots (lib.rs, main.rs, bin/*.rs) reach."""

    def __init__(self, name, source):
        self.name, self.source, self.modules, self.files = name, source, [], set()
        roots = [source / "lib.rs", source / "main.rs", *sorted((source / "bin").glob("*.rs"))]
        self.roots = [self.read(root, [], None, root.parent) for root in roots if root.exists()]

    def read(self, file, path, parent, folder):
        module = Module(path, file.relative_to(self.source).as_posix(), parent)
        self.modules.append(module)
        self.files.add(module.file)
        tokens = without_tests(tokens_of(file.read_text(encoding="utf-8")))
        self.scan(tokens, module, folder)
        return module

    def scan(self, tokens, module, folder):
        at, depth = 0, 0
        while at < len(tokens):
            token, after = tokens[at], tokens[at + 1 : at + 2]
            if (
                token == "use"
                and after
                and (after[0] in ("{", "*", "::") or after[0].isidentifier())
            ):
                # Inside a function it works the same way.
                found, at = uses_of(tokens, at + 1, [])
                for segments, name in found:
                    if name is None:
                        module.globs.append(segments)
                    elif name == "_":
                        module.paths.append(segments)
                    else:
                        module.imports[name] = segments
                continue
            if token == "mod" and len(tokens) > at + 2 and tokens[at + 2] in (";", "{"):
                name = after[0]
                inner = folder / name
                if tokens[at + 2] == ";":
                    file = next(f for f in (folder / f"{name}.rs", inner / "mod.rs") if f.exists())
                    module.children[name] = self.read(file, [*module.path, name], module, inner)
                    at += 3
                else:
                    end = end_of_group(tokens, at + 2)
                    child = Module([*module.path, name], module.file, module)
                    self.modules.append(child)
                    module.children[name] = child
                    self.scan(tokens[at + 3 : end - 1], child, inner)
                    at = end
                continue
            if token in DEFINES and depth == 0:
                name = tokens[at + 2] if after == ["!"] else after[0] if after else ""
                module.defined.add(name)
            if token.isidentifier() and after == ["::"]:
                segments = [token]
                at += 1
                while tokens[at : at + 1] == ["::"] and tokens[at + 1].isidentifier():
                    segments.append(tokens[at + 1])
                    at += 2
                module.paths.append(segments)
                module.words.add(segments[0])
                module.called.add(segments[0])
                at += tokens[at : at + 1] == ["::"]
                continue
            before = tokens[at - 1] if at else ""
            if token.isidentifier() and before not in (".", "fn"):
                module.words.add(token)
                if after and after[0] in ("(", "!"):
                    module.called.add(token)
                elif token.islower() and (before in ("let", "mut", "for", "|") or after == [":"]):
                    module.bound.add(token)
            depth += (token in OPEN) - (token in CLOSE)
            at += 1

    def root_of(self, module):
        while module.parent:
            module = module.parent
        return module

    def find(self, module, name, seen):
        """The meaning of `name` inside a module: a Module, a file, or None."""
        if name in module.children:
            return module.children[name]
        if name in module.defined:
            return module.file
        if (module, name) in seen:
            return None
        seen = {*seen, (module, name)}
        if name in module.imports:
            return self.resolve(module, module.imports[name], seen)
        for front in module.globs:
            place = self.resolve(module, front, seen)
            if isinstance(place, Module) and place is not module:
                found = self.find(place, name, seen)
                if found:
                    return found
        return None

    def resolve(self, module, segments, seen=frozenset()):
        """The Module that a path names, or the file that defines the item; None for another
        crate's.
        """
        first, rest = segments[0], segments[1:]
        if first == "crate":
            place = self.root_of(module)
        elif first == "self":
            place = module
        elif first == "super":
            place = module.parent
        else:
            place = self.find(module, first, seen)
        while isinstance(place, Module) and rest:
            name, rest = rest[0], rest[1:]
            if name == "super":
                place = place.parent
                continue
            # An item that is not found is made by a macro there.
            place = self.find(place, name, seen) or place.file
        return place

    def edges(self):
        """For each file the files that it uses."""
        edges = {file: set() for file in self.files}
        for module in self.modules:
            paths = [path for path in module.paths if path[0] != "Self"]
            # A re-export that the file itself does not use is not an edge; imported modules are
            # used through paths.
            for name, segments in module.imports.items():
                if module.uses(name):
                    found = self.resolve(module, segments)
                    if not isinstance(found, Module) or all(path[0] != name for path in paths):
                        paths.append(segments)
            for path in paths:
                found = self.resolve(module, path)
                target = found.file if isinstance(found, Module) else found
                if target and target != module.file:
                    edges[module.file].add(target)
        return edges


def python_edges(package):
    """For each file of a Python package the files that it imports, also inside functions; imports
    for type checkers count too.
    """
    files = {file.relative_to(package).as_posix(): file for file in package.rglob("*.py")}
    edges = {name: set() for name in files}
    for name, file in files.items():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or node.level == 0:
                continue
            # One dot is the file's own folder, each further one the parent folder.
            folder = PurePosixPath(name).parents[node.level - 1]
            module = folder / (node.module or "").replace(".", "/")
            for imported in node.names:
                candidates = [module / f"{imported.name}.py", module / "__init__.py"]
                if node.module:
                    candidates.insert(1, module.with_suffix(".py"))
                found = [one.as_posix() for one in candidates if one.as_posix() in edges]
                edges[name] |= set(found[:1])
    # A package's own file re-exports the others.
    for name in edges:
        if PurePosixPath(name).name == "__init__.py":
            edges[name] = set() if name == "__init__.py" else edges[name] - {name}
    return edges


def circles_of(edges):
    """The strongly connected components of more than one file (Tarjan)."""
    number, low, stack, found = {}, {}, [], []

    def visit(file):
        number[file] = low[file] = len(number)
        stack.append(file)
        for target in sorted(edges[file]):
            if target not in number:
                visit(target)
                low[file] = min(low[file], low[target])
            elif target in stack:
                low[file] = min(low[file], number[target])
        if low[file] == number[file]:
            at = stack.index(file)
            if len(stack) - at > 1:
                found.append(set(stack[at:]))
            del stack[at:]

    for file in sorted(edges):
        if file not in number:
            visit(file)
    return found


def main(args):
    show_edges = "--edges" in args
    wanted = [arg for arg in args if not arg.startswith("--")]
    graphs = {}
    for pattern in ("benches", "compiler", "crates/*", "tests/support"):
        for source in sorted(ROOT.glob(f"{pattern}/src")):
            name = source.parent.relative_to(ROOT).as_posix().removeprefix("crates/")
            graphs[name] = Crate(name, source).edges()
    graphs["dicom_map (Python)"] = python_edges(ROOT / "crates/dicom-map-py/python/dicom_map")
    graphs["harvest (Python)"] = python_edges(ROOT / "compiler/harvest/harvest")
    failed, left = False, list(REVIEWED)
    for name, edges in graphs.items():
        if wanted and name not in wanted:
            continue
        if show_edges:
            for file in sorted(edges):
                print(f"{name}: {file} -> {', '.join(sorted(edges[file])) or '-'}")
        for circle in circles_of(edges):
            known = next((entry for entry in left if entry[:2] == (name, circle)), None)
            if known:
                left.remove(known)
                continue
            failed = True
            print(f"{name}: a cycle of {len(circle)} files:")
            for file in sorted(circle):
                print(f"    {file} -> {', '.join(sorted(edges[file] & circle))}")
    if not wanted:
        for name, circle, _ in left:
            failed = True
            print(
                f"{name}: no cycle of {', '.join(sorted(circle))} any more; remove it from REVIEWED"
            )
    count = sum(len(edges) for edges in graphs.values())
    if failed:
        return 1
    if not wanted:
        print(f"imports: {count} files, {len(REVIEWED)} reviewed cycles and no others")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

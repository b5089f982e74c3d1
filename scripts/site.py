"""Assembles the pages of the site, and checks the output of mkdocs.

    site.py pages     writes target/site/pages: docs/, README, ARCHITECTURE, FORMAT, the changelog
    site.py check     fails if target/site/html loads anything from another host or a missing file,
                      or lacks a name of the Python package

Links between pages are kept; links to other files of the repository, which must exist, become links
to the repository on the web.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "target" / "site" / "pages"
HTML = ROOT / "target" / "site" / "html"
PACKAGE = ROOT / "crates" / "dicom-map-py" / "python"
#: The copy of the package that mkdocstrings reads.
STUBS = ROOT / "target" / "site" / "python"
REPOSITORY = "https://github.com/dicom-map/dicom-map/tree/main/"

#: Pages that are not in docs/.
OTHERS = {
    "README.md": "index.md",
    "ARCHITECTURE.md": "architecture.md",
    "CHANGELOG.md": "changelog.md",
    "crates/dicom-map/FORMAT.md": "format.md",
}
#: A function of the package that is a method of the default dictionary.
DEFAULT = re.compile(r"^\w+ = _DEFAULT\.\w+\n", re.MULTILINE)
LINK = re.compile(r"(!?\[[^\]]*\]\()([^)\s]+)(\))")
API = """# Python: every name

Made from the stubs and docstrings of the package; [the guide](python.md) is organised by task. The functions `dicom_map.lookup`, `get`, `find`, `search`, `creator`, `creators`,
`lookup_many` and `uid` are the methods of [`Dict`][dicom_map.Dict] with these names, of the dictionary inside the package.

::: dicom_map

::: dicom_map.net

::: dicom_map.distributed
"""
#: Attributes that make a browser load the named resource.
FETCHED = {"src", "srcset", "data", "poster"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


def main(command: str) -> int:
    if command not in ("pages", "check"):
        print(f"site.py: found {command}, expected pages or check", file=sys.stderr)
        return 2
    problems = write_pages() if command == "pages" else check()
    for problem in problems:
        print(f"site: {problem}", file=sys.stderr)
    return 1 if problems else 0


def write_pages() -> list[str]:
    """Writes every page. Returns the broken links."""
    shutil.rmtree(PAGES, ignore_errors=True)
    sources = {ROOT / name: PAGES / page for name, page in OTHERS.items()}
    for path in sorted((ROOT / "docs").rglob("*")):
        if path.is_file():
            sources[path] = PAGES / path.relative_to(ROOT / "docs")
    problems = []
    for source, page in sources.items():
        page.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix != ".md":
            shutil.copyfile(source, page)
            continue
        text = source.read_text(encoding="utf-8")
        page.write_text(rewritten(text, source, page, sources, problems), encoding="utf-8")
    (PAGES / "api.md").write_text(API, encoding="utf-8")
    shutil.rmtree(STUBS, ignore_errors=True)
    shutil.copytree(PACKAGE, STUBS, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    for stub in STUBS.rglob("*.pyi"):
        stub.write_text(with_implementations(stub.read_text(encoding="utf-8")), encoding="utf-8")
    # The page says which methods these are.
    package = STUBS / "dicom_map" / "__init__.py"
    package.write_text(DEFAULT.sub("", package.read_text(encoding="utf-8")), encoding="utf-8")
    return problems


def with_implementations(stub: str) -> str:
    """The stub with a function after its overloads, because mkdocstrings omits overloads without
    one.
    """
    last: dict[tuple[int, str], tuple[int, int, str]] = {}
    bodies = [(0, ast.parse(stub).body)]
    for owner, body in bodies:
        for node in body:
            if isinstance(node, ast.ClassDef):
                bodies.append((node.lineno, node.body))
            elif isinstance(node, ast.FunctionDef) and any(
                getattr(decorator, "id", "") == "overload" for decorator in node.decorator_list
            ):
                key = (owner, node.name)
                doc = ast.get_docstring(node) or last.get(key, (0, 0, ""))[2]
                last[key] = (node.end_lineno or node.lineno, node.col_offset, doc)
    lines = stub.splitlines()
    for (_, name), (end, indent, doc) in sorted(last.items(), key=lambda item: -item[1][0]):
        margin = " " * indent
        body = "\n".join(f"{margin}    {line}".rstrip() for line in doc.splitlines())
        lines.insert(
            end,
            f'{margin}def {name}(self, *args, **kwargs):\n{margin}    r"""\n{body}\n{margin}    """',
        )
    return "\n".join(lines) + "\n"


def rewritten(text, source, page, sources, problems) -> str:
    """The text with links converted for the site. Links in code, in fences and between backticks,
    are not changed.
    """

    def link(match):
        before, target, after = match.groups()
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            return match[0]
        path = Path(os.path.normpath(source.parent / unquote(parts.path)))
        anchor = f"#{parts.fragment}" if parts.fragment else ""
        if path in sources:
            relative = os.path.relpath(sources[path], page.parent)
            return f"{before}{Path(relative).as_posix()}{anchor}{after}"
        if not path.exists() or ROOT not in path.parents:
            problems.append(f"{source.relative_to(ROOT)}: {target} does not exist")
            return match[0]
        return f"{before}{REPOSITORY}{path.relative_to(ROOT).as_posix()}{anchor}{after}"

    lines, in_fence, language = [], False, ""
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            in_fence = not in_fence
            # mkdocs knows the language of a fence, but not the attributes of rustdoc after it.
            line = line.split(",")[0]
            language = line.strip().strip("`")
        elif in_fence and language == "rust" and line.startswith("# "):
            # rustdoc hides this line too.
            continue
        pieces = [line] if in_fence else re.split(r"(`[^`]*`(?!\]))", line)
        if line.startswith("|") and not in_fence:
            # GitHub needs the backslash in a table, even in code; mkdocs would show it.
            pieces[1::2] = [piece.replace("\\|", "|") for piece in pieces[1::2]]
        shown = [
            piece if at % 2 or in_fence else LINK.sub(link, piece)
            for at, piece in enumerate(pieces)
        ]
        lines.append("".join(shown))
    return "\n".join(lines) + "\n"


class Page(HTMLParser):
    """The resources and links of a page, and its anchors."""

    def __init__(self):
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id" and value:
                self.places.add(value)
            if not value:
                continue
            if name in FETCHED or (tag == "link" and name == "href"):
                self.fetched.append(value)
            elif tag == "a" and name == "href":
                self.links.append(value)


def check() -> list[str]:
    """The problems of the site."""
    pages = {}
    for path in sorted(HTML.rglob("*.html")):
        pages[path] = Page()
        pages[path].feed(path.read_text(encoding="utf-8"))
    if len(pages) < 10:
        return [f"found {len(pages)} pages in {HTML}, expected the site"]
    problems = []
    for path, page in pages.items():
        name = path.relative_to(HTML)
        for target in page.fetched:
            problems += fetched(target, path, f"{name}")
        if name.name == "404.html":
            continue
        for target in page.links:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            to = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
            to = to / "index.html" if to.is_dir() else to
            if not to.is_file():
                problems.append(f"{name}: the link {target} is broken")
            elif parts.fragment and to in pages and unquote(parts.fragment) not in pages[to].places:
                problems.append(f"{name}: found no anchor for the link {target}")
        if "```" in path.read_text(encoding="utf-8"):
            problems.append(f"{name}: found a fence as text, expected a block of code")
    for path in sorted(HTML.rglob("*.css")):
        for match in CSS_URL.finditer(path.read_text(encoding="utf-8")):
            problems += fetched(match[1] or match[2], path, str(path.relative_to(HTML)))
    api = pages[HTML / "api.html"].places
    problems += [
        f"api.html: dicom_map.{name} is missing"
        for name in public()
        - {place.removeprefix("dicom_map.").removeprefix("_dicom_map.") for place in api}
    ]
    print(
        f"site: {len(pages)} pages, {len(api)} places in the Python API, {len(problems)} problems"
    )
    return problems


def fetched(target: str, path: Path, name: str) -> list[str]:
    """The problems of a resource that a browser loads for this file."""
    parts = urlsplit(target)
    if parts.scheme == "data":
        return []
    if parts.scheme or parts.netloc:
        return [f"{name}: loads {target}, expected nothing from another host"]
    base = HTML if parts.path.startswith("/") else path.parent
    to = Path(os.path.normpath(base / unquote(parts.path).lstrip("/")))
    return (
        [] if not parts.path or to.exists() else [f"{name}: loads {target}, which does not exist"]
    )


def public() -> set[str]:
    """The names that the API page must have: those of the package's __all__; for `lookup` and
    others that are methods of the default dictionary, those methods.
    """
    package = PACKAGE / "dicom_map" / "__init__.py"
    names, methods = set(), {}
    for node in ast.parse(package.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        name, value = node.targets[0].id, node.value
        if name == "__all__":
            names = {name for name in ast.literal_eval(value) if not name.startswith("__")}
        elif isinstance(value, ast.Attribute) and getattr(value.value, "id", "") == "_DEFAULT":
            methods[name] = f"Dict.{value.attr}"
    return {methods.get(name, name) for name in names}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) == 2 else ""))

"""The command line: arguments, and messages on standard error. Exit status 0 done, 1 problems
found, 2 could not run.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import tempfile
from pathlib import Path

from . import importer

#: The repository, if the package is used inside it.
ROOT = Path(__file__).resolve().parents[3]
CONTACT = "https://github.com/dicom-map/dicom-map"
COMPILE = "cargo run --quiet --locked --release -p dmap-compile --"


def say(text: str) -> None:
    """Prints a line on standard error."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except KeyboardInterrupt:
        say("harvest: interrupted; run the same command to continue")
        return 130
    except (OSError, *_errors()) as error:
        say(f"harvest: {error}")
        return 2


def _errors() -> tuple[type[Exception], ...]:
    from .collect.sites import BadSites
    from .extract.reader import UnreadableDocument
    from .review.accept import BadReview

    return (BadSites, UnreadableDocument, BadReview, importer.ImportFailed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="harvest", description="From vendors' PDFs to facts of the registry."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        sub.add_argument(
            "--work",
            type=Path,
            default=Path("harvest"),
            metavar="DIR",
            help="the folder in which all stages keep their files",
        )
        return sub

    def compiler(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "--compile",
            default=COMPILE,
            metavar="COMMAND",
            help="the command that runs dmap-compile",
        )

    def web(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("--vendor", action="append", help="only this vendor; can be repeated")
        sub.add_argument(
            "--delay",
            type=float,
            default=None,
            metavar="SECONDS",
            help="between requests to one host",
        )
        sub.add_argument("--contact", default=CONTACT, help="a contact address for the User-Agent")

    sub = command(
        "crawl", _crawl, "find documents on vendors' pages and in collections: WORK/found.csv"
    )
    web(sub)
    sub.add_argument("--sites", type=Path, metavar="FILE", help="a different table of sites")

    sub = command("fetch", _fetch, "download what was found: WORK/pdf and WORK/manifest.csv")
    web(sub)

    sub = command(
        "extract", _extract, "read the tables of the documents: WORK/tables and its report.csv"
    )
    sub.add_argument(
        "pdf", nargs="*", type=Path, help="these documents instead of those in the manifest"
    )
    sub.add_argument(
        "--vendor", default="local", help="the folder for documents named on the command line"
    )

    sub = command(
        "review", _review, "import the tables and compare with the registry: WORK/review.csv"
    )
    compiler(sub)
    sub.add_argument(
        "--table", type=Path, default=Path("data/tags.csv"), metavar="FILE", help="the registry"
    )

    sub = command(
        "accept",
        _accept,
        "write the accepted rows of WORK/review.csv as a facts file: WORK/accepted.csv",
    )
    sub.add_argument("--output", type=Path, metavar="FILE")

    sub = command(
        "proof", _proof, "render known tables as PDFs, read them again, and print the losses"
    )
    compiler(sub)
    sub.add_argument("--facts", type=Path, default=Path("data/facts"), metavar="DIR")
    sub.add_argument("--layout", action="append", help="only this layout; can be repeated")
    sub.add_argument(
        "--lot",
        type=int,
        metavar="SEED",
        help="random layouts instead of those made by hand",
    )
    sub.add_argument(
        "--list",
        type=int,
        default=1000,
        metavar="N",
        help="number of missed and wrong rows to show",
    )
    return parser


def _client(options):
    from .collect.client import DELAY, Client

    return Client(options.contact, DELAY if options.delay is None else options.delay)


def _crawl(options) -> int:
    from .collect import crawl, sites, state

    wanted, collections = sites.read(options.sites or sites.OWN)
    client = _client(options)
    done = state.State(options.work / "crawl.sqlite")
    try:
        for site in wanted:
            if not options.vendor or site.vendor in options.vendor:
                crawl.crawl_site(site, client, done, say)
        for collection in collections:
            if not options.vendor or collection.vendor in options.vendor:
                crawl.crawl_collection(collection, client, done, say)
    finally:
        state.write(options.work / "found.csv", done.documents())
        problems = done.problems()
        done.close()
    for vendor, kind, problem in problems:
        say(f"{vendor}: {kind}: {problem}")
    return 1 if problems else 0


def _fetch(options) -> int:
    from .collect import fetch, state
    from .collect.manifest import Manifest

    found = state.read(options.work / "found.csv")
    if options.vendor:
        found = [document for document in found if document.vendor in options.vendor]
    manifest = Manifest(options.work / "manifest.csv")
    fetch.fetch(found, _client(options), options.work / "pdf", manifest, say)
    have = {entry.url for entry in manifest.entries if entry.state != "failed"}
    missing = [document for document in found if document.url not in have]
    say(f"{len(found) - len(missing)} of {len(found)} documents are downloaded")
    return 1 if missing else 0


def _extract(options) -> int:
    from .collect.manifest import Manifest
    from .extract import run

    if options.pdf:
        inputs = [run.Input(path, path.name, "", options.vendor) for path in options.pdf]
    else:
        stored = Manifest(options.work / "manifest.csv").stored(options.work / "pdf")
        inputs = [
            run.Input(path, entry.file_name, entry.final_url, entry.vendor)
            for entry, path in stored
        ]
    reports = run.run(inputs, options.work / "tables", say)
    for state in dict.fromkeys(report.state for report in reports):
        say(f"{sum(report.state == state for report in reports)} documents: {state}")
    return 1 if any(report.state == "unreadable" for report in reports) else 0


def _review(options) -> int:
    from .review import registry, table

    facts, rejected = importer.run(
        shlex.split(options.compile), options.work / "tables", options.work / "import"
    )
    rows = table.review(facts, registry.of_table(options.table))
    table.write(options.work / "review.csv", rows)
    print(table.summary(rows))
    say(f"{len(rejected)} rows were rejected by the importer: {options.work / 'import/data/facts'}")
    return 0


def _accept(options) -> int:
    from .review import accept

    facts = accept.accepted(accept.read(options.work / "review.csv"))
    output = options.output or options.work / "accepted.csv"
    accept.write(output, facts)
    say(f"{output}: {len(facts)} facts")
    return 0


def _proof(options) -> int:
    from .proof import measure, run

    program = shlex.split(options.compile)
    with tempfile.TemporaryDirectory() as folder:
        if options.lot is None:
            outcome = run.run(options.facts, program, Path(folder), options.layout)
        else:
            outcome = run.run_lot(options.facts, program, Path(folder), options.lot)
    print(measure.text(outcome, options.list))
    below = measure.below_aims(outcome)
    for problem in below:
        say(problem)
    return 1 if below else 0

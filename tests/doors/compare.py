"""Looks up every record of data/tags.csv through Rust, Python, C and the command line, and compares
the results with the table.

Usage: compare.py TABLE RUST_PROGRAM C_PROGRAM COMMAND. Run it with a Python that has the wheel. The
independent reader (tests/dmap_reader.py) is a fifth interface if DMAP names the file.
"""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import dicom_map

FIELDS = (
    "tag",
    "creator",
    "vr",
    "vm",
    "keyword",
    "name",
    "retired",
    "vendor",
    "sources",
    "description",
    "vr_inferred",
    "name_derived",
    "keyword_derived",
    "alternatives",
    "basic_profile",
    "options",
    "tcia",
    "safe_private",
)


def unescape(text):
    """One cell of a list column: a backslash escapes the next character."""
    out, rest = [], iter(text)
    for char in rest:
        out.append(next(rest, "") if char == "\\" else char)
    return "".join(out)


def split_list(cell):
    """The items of a list column, separated by ` | `."""
    return [unescape(item) for item in cell.split(" | ")] if cell else []


def fill(text, digit):
    return int(text.lower().replace("x", digit), 16)


def question(row, singles):
    """The group, element and creator to look up for a row; for a pattern, the first tag that has no
    entry of its own.
    """
    creator = row["creator"]
    # An offset is looked up as 00xx, without a block.
    element_text = row["element"].replace("xx", "00", 1) if creator else row["element"]
    for digit in "02468ACE13579BDF":
        group, element = fill(row["group"], digit), fill(element_text, digit)
        if row["group"].lower().endswith("x"):
            group = group | 1 if creator else group & ~1
        if (
            "x" not in (row["group"] + element_text).lower()
            or (creator, group, element) not in singles
        ):
            return group, element, creator
    raise ValueError(f"no tag is left for the pattern {row}")


def single_tags(rows):
    return {
        (row["creator"], int(row["group"], 16), int(row["element"].replace("xx", "00", 1), 16))
        for row in rows
        if "x" not in row["group"]
        and "x" not in row["element"].replace("xx", "00" if row["creator"] else "xx", 1)
    }


def expected(row, vendors):
    return (
        f"({row['group']},{row['element']})",
        row["creator"],
        row["vr"],
        row["vm"],
        row["keyword"],
        row["name"],
        row["retired"] or "false",
        vendors.get(row["creator"], ""),
        " | ".join(split_list(row["sources"])),
        row["description"],
        row["vr_inferred"] or "false",
        row["name_derived"] or "false",
        row["keyword_derived"] or "false",
        " | ".join(split_list(row["alternatives"])),
        row["basic_profile"],
        row["options"],
        row["tcia"],
        row["safe_private"] or "false",
    )


def from_lines(command, questions):
    lines = "".join(
        f"{group:04X}\t{element:04X}\t{creator}\n" for group, element, creator in questions
    )
    result = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [tuple(line.split("\t")) for line in result.stdout.decode().split("\n")[:-1]]


def flag(value):
    return "true" if value else "false"


def alternative(lost):
    """`vr=US <gdcm>`, as the table writes it; the Python interface returns tuples, the others
    objects.
    """
    field, value, source = (
        lost if isinstance(lost, (tuple, list)) else (lost["field"], lost["value"], lost["source"])
    )
    return f"{field}={value} <{source}>"


def from_dict(entry):
    if entry is None:
        return ("null",)
    facts = entry["deidentification"] or {
        "basic_profile": "",
        "options": "",
        "tcia": "",
        "safe_private": False,
    }
    return (
        entry["tag"],
        entry["creator"] or "",
        entry["vr"],
        entry["vm"],
        entry["keyword"],
        entry["name"],
        flag(entry["retired"]),
        entry["vendor"] or "",
        " | ".join(entry["sources"]),
        entry["description"],
        flag(entry["vr_inferred"]),
        flag(entry["name_derived"]),
        flag(entry["keyword_derived"]),
        " | ".join(map(alternative, entry["alternatives"])),
        facts["basic_profile"],
        facts["options"],
        facts["tcia"],
        flag(facts["safe_private"]),
    )


def from_python(questions):
    d = dicom_map.open()
    return [
        from_dict(d.lookup(group, element, creator or None))
        for group, element, creator in questions
    ]


def from_command(command, questions):
    lines = "".join(
        f"{group:04X},{element:04X} {creator}\n" for group, element, creator in questions
    )
    result = subprocess.run(
        [command, "lookup", "-", "--json"], input=lines.encode(), stdout=subprocess.PIPE
    )
    return [from_dict(json.loads(line)) for line in result.stdout.splitlines()]


def from_second_reader(path, questions):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from dmap_reader import DmapFile

    dmap = DmapFile(path)
    return [
        from_dict(dmap.lookup(group, element, creator or None))
        for group, element, creator in questions
    ]


def main():
    table, rust_program, c_program, command = sys.argv[1:5]
    with open(table, newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    creators_table = Path(table).with_name("creators.csv")
    with open(creators_table, newline="", encoding="utf-8") as stream:
        vendors = {row["creator"]: row["vendor"] for row in csv.DictReader(stream)}
    singles = single_tags(rows)
    questions = [question(row, singles) for row in rows]
    wanted = [expected(row, vendors) for row in rows]
    doors = {
        "Rust": from_lines([rust_program], questions),
        "C": from_lines([c_program, "--all"], questions),
        "Python": from_python(questions),
        "command line": from_command(command, questions),
    }
    if "DMAP" in os.environ:
        doors["second reader"] = from_second_reader(os.environ["DMAP"], questions)
    failed = 0
    for door, answers in doors.items():
        wrong = [(row, answer) for row, answer in zip(wanted, answers) if row != answer]
        if len(answers) != len(wanted):
            print(f"{door}: {len(answers)} answers to {len(wanted)} questions")
            failed += 1
        for row, answer in wrong[:5]:
            print(
                f"{door}: the table says {dict(zip(FIELDS, row))}, the answer is {dict(zip(FIELDS, answer))}"
            )
        print(f"{door}: {len(answers) - len(wrong)} of {len(wanted)} records agree with the table")
        failed += len(wrong)
    print(
        f"{len(doors)} passed, 0 failed"
        if not failed
        else f"{len(doors)} doors, {failed} differences"
    )
    sys.exit(1 if failed or not rows else 0)


if __name__ == "__main__":
    main()

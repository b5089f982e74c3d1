"""The review: the effect of a row, the marks for typical errors, and the accepted rows."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from harvest.cli import main
from harvest.importer import Fact
from harvest.review import accept, marks, table
from harvest.review.registry import Registry, of_facts, of_table

NAMES = [
    "Coil Temperature",
    "Gradient Delay",
    "Shim Current",
    "Table Speed",
    "Noise Level",
    "Scan Mode",
    "Dose Rate",
]


def fact(
    creator: str, element: str, name: str, vr: str = "DS", group: str = "0019", **others
) -> Fact:
    values = {"vm": "1", "keyword": "", "retired": "", "strength": "", "reference": "a.pdf#t1p7"}
    return Fact(
        creator=creator, group=group, element=element, vr=vr, name=name, **{**values, **others}
    )


@pytest.fixture
def registry() -> Registry:
    registry = Registry()
    for creator, group in (("ACME 1.0", "0019"), ("OTHER_MEC_CT3", "0021")):
        for index, name in enumerate(NAMES):
            registry.add(
                creator, group, f"xx{index:02X}", "DS", name if group == "0019" else f"{name} CT"
            )
    registry.add("", "0008", "1150", "UI", "Referenced SOP Class UID")
    return registry


def marks_of(facts: list[Fact], registry: Registry) -> list[set[str]]:
    return [found & marks.DOUBTS.keys() for found in marks.of(facts, registry)]


def right() -> list[Fact]:
    return [fact("ACME 1.0", f"xx{index:02X}", name) for index, name in enumerate(NAMES)]


def test_correct_rows_have_no_doubt(registry: Registry) -> None:
    assert marks_of(right(), registry) == [set()] * len(NAMES)
    new = [fact("NEW CREATOR V2", f"xx{index:02X}", name) for index, name in enumerate(NAMES[:2])]
    assert marks.of(new, registry) == [{"creator-is-new"}] * 2
    assert marks.of([fact("ACME 1.0", "xx01", "Any", group="0099")], registry) == [{"group-is-new"}]


def test_a_creator_that_holds_the_next_rows_name(registry: Registry) -> None:
    facts = [*right(), fact("ACME 1.0 Shim Current", "xx20", "Field Map")]
    assert marks_of(facts, registry)[-1] == {"creator-with-more"}
    assert not any(marks_of(facts, registry)[:-1])
    # Another version, and another creator of the same vendor, are different creators.
    for creator in ("ACME 1.0 V2", "ACME 2.0", "OTHER_MEC_CT3 PRIV4"):
        assert marks_of([*right(), fact(creator, "xx20", "Field Map")], registry)[-1] == set()


def test_rows_that_are_shifted_by_one(registry: Registry) -> None:
    for step in (1, -1):
        shifted = [
            fact("ACME 1.0", f"xx{index:02X}", NAMES[index + step])
            for index in range(len(NAMES))
            if 0 <= index + step < len(NAMES)
        ]
        found = marks_of(shifted, registry)
        assert sum("shifted" in row for row in found) >= len(NAMES) - 2, step
    # Part of a table: only these rows are doubted.
    facts = right()
    for index in (2, 3, 4, 5):
        facts[index] = fact("ACME 1.0", f"xx{index:02X}", NAMES[index + 1])
    found = marks_of(facts, registry)
    assert [("shifted" in row) for row in found] == [False, False, True, True, True, True, False]
    # Two rows that were swapped are not a shift.
    facts = right()
    facts[1], facts[2] = fact("ACME 1.0", "xx01", NAMES[2]), fact("ACME 1.0", "xx02", NAMES[1])
    assert not any("shifted" in row for row in marks_of(facts, registry))


def test_a_block_of_another_creator(registry: Registry) -> None:
    taken = [
        fact("ACME 1.0", f"xx{index:02X}", f"{name} CT", group="0021")
        for index, name in enumerate(NAMES)
    ]
    assert all("other-creator" in row for row in marks_of(taken, registry))
    # The same block with its own creator, and a block with some names that many creators use.
    own = [fact("OTHER_MEC_CT3", row.element, row.name, group="0021") for row in taken]
    assert not any(marks_of(own, registry))
    some = [*taken[:2], *(fact("ACME 1.0", f"xx3{n}", f"Mode {n}", group="0021") for n in range(5))]
    assert not any("other-creator" in row for row in marks_of(some, registry))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("This attribute contains the number of images.", True),
        ("If the option is installed the value is sent", True),
        ("specifies whether the correction was applied to the data", True),
        ("Number of Images in Acquisition", False),
        ("Slope of the Rescale Function (low dose mode)", False),
        ("Is IP Signature Removed", False),
        ("AutoWindowFlag", False),
    ],
)
def test_sentences_as_names(text: str, is_one: bool, registry: Registry) -> None:
    assert marks.is_sentence(text) is is_one
    assert (
        "name-is-a-sentence" in marks_of([fact("ACME 1.0", "xx40", text)], registry)[0]
    ) is is_one


def test_public_elements_of_nested_sequences(registry: Registry) -> None:
    nested = fact("ACME 1.0", "1150", "Referenced SOP Class UID", "UI", group="0009")
    assert marks_of([nested], registry) == [{"public-element"}]
    assert marks_of([fact("ACME 1.0", "1150", "Depth", "US", group="0009")], registry) == [set()]


def test_cells_read_as_one(registry: Registry) -> None:
    facts = [
        fact("ACME 1.0", "xx40", "Study Status CS", ""),
        fact("ACME 1.0", "xx41", "Shim (0019,xx42) Current"),
        fact("ACME 1.0", "xx42", "Data of the DS", "LO"),
    ]
    assert marks_of(facts, registry) == [{"name-with-more"}, {"name-with-more"}, set()]


def test_documents_are_judged_one_by_one(registry: Registry) -> None:
    # Three shifted rows in three documents are not a shift.
    facts = [
        fact("ACME 1.0", f"xx0{index}", NAMES[index + 1], reference=f"{index}.pdf#t1p1")
        for index in range(3)
    ]
    assert not any(marks_of(facts, registry))


def test_the_effect_of_a_row(registry: Registry) -> None:
    registry.add("ACME 1.0", "0019", "xx30", "UN", "")
    rows = table.review(
        [
            fact("ACME 1.0", "xx00", "coil temperature"),
            fact("ACME 1.0", "xx01", "Gradient Wait"),
            fact("acme  1.0", "xx02", "Shim Current", "US"),
            fact("ACME 1.0", "xx30", "Field Map"),
            fact("ACME 1.0", "xx50", "Phase"),
        ],
        registry,
    )
    found = {row.element: (row.state, row.registry_vr, row.registry_name) for row in rows}
    assert found == {
        "xx00": ("agrees", "DS", "Coil Temperature"),
        "xx01": ("other-name", "DS", "Gradient Delay"),
        "xx02": ("contradicts", "DS", "Shim Current"),
        "xx30": ("adds", "", ""),
        "xx50": ("new", "", ""),
    }
    assert [row.state for row in rows] == ["contradicts", "new", "adds", "other-name", "agrees"]
    assert "1 contradicts" in table.summary(rows)


def test_the_registrys_own_table() -> None:
    registry = of_table(ROOT / "data/tags.csv")
    known = registry.find("gems_parm_01", "0043", "xx39")
    assert known is not None and known.vrs == ["IS"] and len(known.names) > 2
    facts = of_facts(ROOT / "data/facts", ["conformance-json", "conformance-xml"])
    assert facts.find("GEMS_PARM_01", "0043", "xx39") is not None
    assert sum(map(len, facts.private.values())) < sum(map(len, registry.private.values()))


def write_review(path: Path, rows: list[table.Row]) -> None:
    path.mkdir(exist_ok=True)
    table.write(path / "review.csv", rows)


def test_nothing_is_accepted_by_itself(registry: Registry, tmp_path: Path) -> None:
    rows = table.review([*right(), fact("ACME 1.0", "xx50", "Phase")], registry)
    write_review(tmp_path, rows)
    assert main(["accept", "--work", str(tmp_path)]) == 0
    assert (tmp_path / "accepted.csv").read_text().count("\n") == 1


def test_a_doubtful_row_needs_a_reason(
    registry: Registry, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    rows = table.review(
        [fact("ACME 1.0", "xx40", "This element is sent when the option is on.")], registry
    )
    rows[0].decision = "accept"
    write_review(tmp_path, rows)
    assert main(["accept", "--work", str(tmp_path)]) == 2
    assert "line 2" in (said := capsys.readouterr().err) and "name-is-a-sentence" in said
    rows[0].note = "the vendor calls it so"
    write_review(tmp_path, rows)
    assert main(["accept", "--work", str(tmp_path)]) == 0
    rows[0].decision = "yes"
    write_review(tmp_path, rows)
    assert main(["accept", "--work", str(tmp_path)]) == 2
    assert "'yes', expected accept, reject" in capsys.readouterr().err
    (tmp_path / "review.csv").write_text("decision,creator\naccept,ACME\n")
    with pytest.raises(accept.BadReview, match="no column"):
        accept.read(tmp_path / "review.csv")


def test_accepted_rows_are_a_source_of_the_registry(
    registry: Registry, tmp_path: Path, compiler: list[str]
) -> None:
    rows = table.review([fact("HARVEST TEST 1", "xx50", "Phase Of The Moon", "FD")], registry)
    rows[0].decision = "accept"
    write_review(tmp_path, rows)
    assert main(["accept", "--work", str(tmp_path)]) == 0
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    (tmp_path / "crates/dicom-map/src").mkdir(parents=True)
    shutil.copy(tmp_path / "accepted.csv", data / "facts/harvest.csv")
    page = (ROOT / "docs/harvest.md").read_text()
    entry = page.split("```toml\n")[1].split("```")[0]
    with (data / "sources.toml").open("a") as file:
        file.write("\n" + entry)
    done = subprocess.run(
        [*compiler, "build", "--data", str(data)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with (data / "tags.csv").open(newline="") as file:
        found = [row for row in csv.DictReader(file) if row["creator"] == "HARVEST TEST 1"]
    assert [(row["element"], row["vr"], row["name"], row["sources"]) for row in found] == [
        ("xx50", "FD", "Phase Of The Moon", "harvest:a.pdf#t1p7")
    ]

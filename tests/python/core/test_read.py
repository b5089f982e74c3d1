"""Files: read, Element, dump, census; without any other package."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import pickle
import signal
import struct
import sys
import threading
import time
import zlib
from pathlib import Path

import dicom_map
import pytest

EXPLICIT = b"1.2.840.10008.1.2.1\0"


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """An explicit VR little endian element."""
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr)
    if vr in (b"OB", b"OW", b"SQ", b"UN", b"UT"):
        return head + struct.pack("<HL", 0, len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def item(value: bytes) -> bytes:
    return struct.pack("<HHL", 0xFFFE, 0xE000, len(value)) + value


def part10(*elements: bytes) -> bytes:
    syntax = element(0x00020010, b"UI", EXPLICIT)
    return (
        bytes(128)
        + b"DICM"
        + element(0x00020000, b"UL", struct.pack("<L", len(syntax)))
        + syntax
        + b"".join(elements)
    )


SAMPLE = part10(
    element(0x00080005, b"CS", b"ISO_IR 100"),
    element(0x00080008, b"CS", b"ORIGINAL\\PRIMARY"),
    element(0x00080060, b"CS", b""),
    element(0x0008103E, b"LO", b"Sch\xe4del "),
    element(0x00081140, b"SQ", item(element(0x00081155, b"UI", b"1.2.3\0")) + item(b"")),
    element(0x00100010, b"PN", b"Doe^Jane"),
    element(0x00180050, b"DS", b"1.50"),
    element(0x00181310, b"US", struct.pack("<4H", 0, 64, 64, 0)),
    element(0x00200013, b"IS", b"no"),
    element(0x00430010, b"LO", b"GEMS_PARM_01"),
    element(0x00431039, b"IS", b"1000\\8\\0\\0"),
    element(0x7FE00010, b"OW", b"\1\2\3\4"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "scan.dcm"
    path.write_bytes(SAMPLE)
    return path


def test_sources(path):
    for source in (
        str(path),
        path,
        SAMPLE,
        bytearray(SAMPLE),
        memoryview(SAMPLE),
        io.BytesIO(SAMPLE),
        path.open("rb"),
    ):
        assert dicom_map.read(source).PatientName == "Doe^Jane"
    for wrong in (5, None, io.StringIO("text")):
        with pytest.raises(TypeError, match="expected"):
            dicom_map.read(wrong)


def test_keys_of_every_form():
    ds = dicom_map.read(SAMPLE)
    keys = [
        0x00431039,
        (0x0043, 0x1039),
        "(0043,1039)",
        "00431039",
        ("GEMS_PARM_01", 0x0043, 0x39),
        ("gems_parm_01", 0x0043, 0x1039),
    ]
    keys.append('"GEMS_PARM_01".(0043,xx39)')
    assert {ds[key].path for key in keys} == {"(0043,1039)"}
    assert all(key in ds for key in keys)
    assert ds["00081140[0].00081155"].value == "1.2.3"
    assert ds["ReferencedImageSequence[0].ReferencedSOPInstanceUID"].value == "1.2.3"
    assert ds["TransferSyntaxUID"].value == ds.transfer_syntax == "1.2.840.10008.1.2.1"
    assert ds.get("PatientID") is None and ds.get("PatientID", 5) == 5 and "PatientID" not in ds
    with pytest.raises(KeyError, match=r"\(0010,0020\) PatientID"):
        ds["PatientID"]
    with pytest.raises(AttributeError, match="PatientID"):
        ds.PatientID
    # A missing element is missing, whether the dictionary knows the keyword or not.
    with pytest.raises(KeyError, match="NoSuchKeyword"):
        ds["NoSuchKeyword"]
    assert "NoSuchKeyword" not in ds and ds.get("NoSuchKeyword", 5) == 5
    with pytest.raises(TypeError, match="expected a tag"):
        ds[1.5]


def test_values():
    ds = dicom_map.read(SAMPLE)
    assert ds.ImageType == ["ORIGINAL", "PRIMARY"]
    assert ds.Modality is None
    assert ds.SeriesDescription == "Schädel"
    assert ds.SliceThickness == 1.5
    assert ds.AcquisitionMatrix == [0, 64, 64, 0]
    assert ds.InstanceNumber == "no", "text that is not a number stays text"
    assert ds.PixelData == b"\1\2\3\4"
    first, second = ds.ReferencedImageSequence
    assert first.ReferencedSOPInstanceUID == "1.2.3" and len(second) == 0 and not second
    private = ds[0x00431039]
    assert (private.value, private.creator, private.vm) == ([1000, 8, 0, 0], "GEMS_PARM_01", 4)
    assert private.name and private.entry.creator == "GEMS_PARM_01"
    assert (private.vr, private.vr_source, private.bytes) == ("IS", "file", b"1000\\8\\0\\0")
    assert (private.tag, private.group, private.element) == (0x00431039, 0x0043, 0x1039)
    assert SAMPLE[private.offset :].startswith(b"\x43\x00\x39\x10IS")


def test_iteration_and_rows():
    ds = dicom_map.read(SAMPLE)
    assert [each.tag for each in ds] == ds.keys() == [row[0] for row in ds.rows()]
    assert len(ds) == 12 and len(list(ds.walk())) == 13 and len(ds.meta) == 2
    assert ds.rows()[5] == (0x00100010, "PN", None, "Patient's Name", "Doe^Jane")
    assert ds.rows()[10][2] == "GEMS_PARM_01"


def test_stopping_and_strictness(path):
    assert dicom_map.read(path, stop_before=0x00100010).keys()[-1] == 0x00081140
    assert dicom_map.read(path, stop_after="PatientName").keys()[-1] == 0x00100010
    assert dicom_map.read(path, stop_before=(0x7FE0, 0x0010)).keys()[-1] == 0x00431039
    broken = SAMPLE + element(0x7FE00011, b"CS", b"odd")
    ds = dicom_map.read(broken)
    assert [warning["kind"] for warning in ds.warnings] == ["odd_length"]
    assert ds.warnings[0]["path"] == "(7FE0,0011)"
    with pytest.raises(dicom_map.DmapError) as caught:
        dicom_map.read(broken, strict=True)
    assert (caught.value.kind, caught.value.tag_path) == ("invalid_data", "(7FE0,0011)")


class Counting(io.BytesIO):
    """A file that counts the bytes read, and may not be seekable."""

    def __init__(self, data: bytes, can_seek: bool = True) -> None:
        super().__init__(data)
        self.taken = 0
        self._can_seek = can_seek

    def read(self, count=-1):
        data = super().read(count)
        self.taken += len(data)
        return data

    def seekable(self):
        return self._can_seek


@pytest.mark.parametrize("can_seek", [True, False])
def test_files_are_read_no_further_than_needed(can_seek):
    large = SAMPLE[: SAMPLE.index(b"\xe0\x7f")] + element(0x7FE00010, b"OW", bytes(2_000_000))
    lead = b"something else"
    file = Counting(lead + large, can_seek)
    file.read(len(lead))
    file.taken = 0
    ds = dicom_map.read(file, stop_before="PixelData")
    assert ds == dicom_map.read(large, stop_before="PixelData") and file.taken <= 65_536
    if can_seek:
        assert lead + large == file.getvalue() and file.read(4) == b"\xe0\x7f\x10\0"
    else:
        assert file.tell() == len(lead) + 65_536
    file = Counting(large, can_seek)
    ds = dicom_map.read(file, stop_after="PixelData")
    assert ds["PixelData"].length == 2_000_000 and file.tell() == len(large)
    file = Counting(large, can_seek)
    assert dicom_map.read(file) == ds and file.taken == len(large) == file.tell()
    # The content is correct however much is read.
    for data in (large[:-1000], large[:300], large[:150]):
        expected = dicom_map.read(data, stop_after="PixelData")
        found = dicom_map.read(Counting(data, can_seek), stop_after="PixelData")
        assert found == expected and found.warnings == expected.warnings
    for data in (b"", b"no DICOM file, but long enough to be one" * 10_000):
        with pytest.raises(dicom_map.DmapError) as caught:
            dicom_map.read(Counting(data, can_seek), stop_before=0x7FE00010)
        looked_at = len(data) if can_seek else min(len(data), 65_536)
        assert not data or f"found {looked_at} bytes" in str(caught.value)


def test_files_that_fail_while_they_are_read():
    class Broken(io.RawIOBase):
        def __init__(self, answer):
            self.answer = answer

        def read(self, count=-1):
            if isinstance(self.answer, Exception):
                raise self.answer
            return self.answer

    for stop in (None, "PixelData"):
        with pytest.raises(OSError, match="gone"):
            dicom_map.read(Broken(OSError("gone")), stop_before=stop)
        for answer in (None, "text", bytearray(5)):
            with pytest.raises(TypeError, match="expected bytes"):
                dicom_map.read(Broken(answer), stop_before=stop)
    with pytest.raises(ValueError, match="expected no more"):
        dicom_map.read(Broken(bytes(1 << 20)), stop_before="PixelData")


def test_inputs_that_are_not_files(tmp_path):
    with pytest.raises(FileNotFoundError):
        dicom_map.read(tmp_path / "none")
    with pytest.raises(IsADirectoryError):
        dicom_map.read(tmp_path)
    for data in (b"", b"text " * 100):
        with pytest.raises(dicom_map.DmapError) as caught:
            dicom_map.read(data)
        assert caught.value.kind == "invalid_data"


def test_json():
    ds = dicom_map.read(SAMPLE)
    found = json.loads(ds.to_json())
    assert found["00100010"] == {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]}
    assert found["00180050"]["Value"] == [1.5] and "00020010" not in found
    assert json.loads(ds.to_json(numbers="string"))["00180050"]["Value"] == ["1.50"]
    assert (
        json.loads(ds.to_json(meta=True, names=True))["00020010"]["name"] == "Transfer Syntax UID"
    )
    assert json.loads(ds.ReferencedImageSequence[0].to_json()) == {
        "00081155": {"vr": "UI", "Value": ["1.2.3"]}
    }
    with pytest.raises(ValueError, match="string"):
        ds.to_json(numbers="text")


def test_dump(path):
    text = dicom_map.dump(path)
    assert "[GEMS_PARM_01]" in text and "1000\\8\\0\\0" in text
    assert dicom_map.dump(dicom_map.read(path)) == text
    # The output of print; repr is one line.
    assert str(dicom_map.read(path)) == text
    item = dicom_map.read(path).ReferencedImageSequence[0]
    assert str(item) == repr(item)
    assert "Doe" not in dicom_map.dump(SAMPLE, tags="GEMS_PARM_01")
    assert "Doe" in dicom_map.dump(SAMPLE, tags=["PatientName", "0043,xx39"], private_only=False)
    with pytest.raises(ValueError):
        dicom_map.dump(SAMPLE, tags="")
    with pytest.raises(ValueError, match='did you mean "PatientName"'):
        dicom_map.dump(SAMPLE, tags="PatientNmae")
    assert "Doe" in dicom_map.dump(SAMPLE, tags="Patient*")


def test_pickling(path):
    assert pickle.loads(pickle.dumps(dicom_map.read(path))).rows() == dicom_map.read(path).rows()
    assert pickle.loads(pickle.dumps(dicom_map.read(SAMPLE))).PatientName == "Doe^Jane"
    with pytest.raises(TypeError, match="whole"):
        pickle.dumps(dicom_map.read(SAMPLE).ReferencedImageSequence[0])


def test_another_dictionary(tmp_path):
    table = tmp_path / "site.csv"
    table.write_text("creator,group,element,vr,name\nGEMS_PARM_01,0043,xx39,IS,Our own name\n")
    ds = dicom_map.read(SAMPLE, dictionary=dicom_map.open(overlay=str(table)))
    assert ds[0x00431039].name == "Our own name"
    assert dicom_map.read(SAMPLE)[0x00431039].name != "Our own name"


def test_threads():
    results = []

    def work():
        for _ in range(200):
            results.append(dicom_map.read(SAMPLE).rows() == expected)

    expected = dicom_map.read(SAMPLE).rows()
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 800 and all(results)


def archive(root: Path, count: int) -> Path:
    for number in range(count):
        folder = root / f"study{number % 3}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.dcm").write_bytes(SAMPLE)
    (root / "notes.txt").write_text("no DICOM file, but a text that is long enough to be one")
    return root


def test_census(tmp_path):
    census = dicom_map.census(archive(tmp_path, 9))
    assert (census.files, census.other_files, census.failures) == (9, 1, [])
    row = next(row for row in census.rows() if row["creator"] == "GEMS_PARM_01")
    assert (row["tag"], row["vr"], row["files"], row["elements"]) == ("(0043,xx39)", "IS", 9, 9)
    assert row["known"] and row["agreement"] == "agrees" and row["example"].endswith(".dcm")
    assert (
        census.creators() == [{"creator": "GEMS_PARM_01", "files": 9, "elements": 9}]
        and census.unknown_creators() == []
    )
    assert census.coverage()["private_known"] == census.coverage()["private_named"] == 1
    for text in (str(census), census.to_csv(), census.to_json(), repr(census.rows())):
        assert "Doe" not in text
    assert "9 DICOM files" in str(census)


def test_columns_of_a_census(tmp_path):
    census = dicom_map.census(archive(tmp_path, 1))
    columns = list(dicom_map.Census.COLUMNS)
    assert columns == census.to_csv().splitlines()[0].split(",")
    for row in census.rows() + json.loads(census.to_json())["rows"]:
        assert list(row) == columns
    # The same values under the same names as in the other outputs.
    assert census.rows() == json.loads(census.to_json())["rows"]


def test_censuses_merge(tmp_path):
    archive(tmp_path, 9)
    whole = dicom_map.census([tmp_path])
    parts = [dicom_map.census(folder) for folder in sorted(tmp_path.iterdir())]
    merged = parts[0]
    for part in parts[1:]:
        merged.merge(part)
    assert merged == whole and merged.rows() == whole.rows()
    assert pickle.loads(pickle.dumps(whole)) == whole
    # A part counts once, however often it is merged, and in any order.
    for part in [*reversed(parts), merged]:
        merged.merge(part)
    assert merged == whole and sum(merged.parts.values()) == whole.files
    assert len(merged.parts) == len(parts) and len(whole.parts) == 1
    merged.save(tmp_path / "census.parts")
    loaded = dicom_map.Census.load(tmp_path / "census.parts")
    assert loaded == whole and loaded.parts == merged.parts
    assert pickle.loads(pickle.dumps(merged)).parts == merged.parts
    with pytest.raises(FileExistsError):
        merged.save(tmp_path / "census.parts")
    merged.save(tmp_path / "census.parts", overwrite=True)


def test_parts_of_censuses_that_do_not_belong_together(site, tmp_path):
    _, path, opened, census = site
    with pytest.raises(ValueError, match="found parts made with the dictionary"):
        census.merge(dicom_map.census(path.parent))
    census.save(tmp_path / "site.parts")
    assert dicom_map.Census.load(tmp_path / "site.parts", dictionary=opened) == census
    with pytest.raises(
        dicom_map.DmapError, match="expected .*; make them again, or give that dictionary"
    ):
        dicom_map.Census.load(tmp_path / "site.parts")
    with pytest.raises(dicom_map.DmapError, match="expected a line of dicom-map census parts"):
        dicom_map.Census.load(path)
    # The same files with different counts.
    with pytest.raises(ValueError, match="different counts"):
        census.merge(dicom_map.census(path.parent, dictionary=opened, no_paths=True))
    assert len(census.parts) == 1 and census.files == 1


SITE = "creator,group,element,vr,name\n{},0009,xx01,{},Secret\n"


@pytest.fixture
def site(tmp_path):
    """A site's dictionary as an overlay, and a census of a file that only it knows."""
    table = tmp_path / "site.csv"
    table.write_text(SITE.format("MINE 1.0", "LO"))
    ds = dicom_map.read(SAMPLE)
    path = tmp_path / "files" / "mine.dcm"
    path.parent.mkdir()
    ds.set(("MINE 1.0", 0x0009, 0x01), "x", vr="LO")
    ds.save(path)
    opened = dicom_map.open(overlay=table)
    return table, path, opened, dicom_map.census(path.parent, dictionary=opened)


def test_a_pickled_census_keeps_its_dictionary(site, tmp_path):
    table, path, opened, census = site
    plain = dicom_map.census(path.parent)
    known = census.coverage()["private_known"]
    assert known > plain.coverage()["private_known"]
    assert census != plain, "the known elements are part of a census"
    restored = pickle.loads(pickle.dumps(census))
    assert restored == census and restored.rows() == census.rows()
    assert restored.coverage()["private_known"] == known
    assert pickle.loads(pickle.dumps(restored)) == census
    assert pickle.loads(pickle.dumps(plain)) == plain
    # The site's dictionary without the package's.
    own = tmp_path / "own.dmap"
    alone = dicom_map.census(path.parent, dictionary=dicom_map.open(table))
    assert pickle.loads(pickle.dumps(alone)).coverage() == alone.coverage()
    assert not own.exists()


def test_a_pickled_census_refuses_another_dictionary(site):
    table, _, _, census = site
    pickled = pickle.dumps(census)
    table.write_text(SITE.format("MINE 1.0", "DS"))
    with pytest.raises(
        ValueError, match=r"found the dictionary .*site\.csv over it with the checksum"
    ) as caught:
        pickle.loads(pickled)
    assert f"with dicom-map {dicom_map.__version__}; take it again" in str(caught.value)
    table.unlink()
    with pytest.raises(FileNotFoundError):
        pickle.loads(pickled)
    # The formats of versions before 0.3.0, and one that no version wrote.
    for state in ("{}", (1, 2)):
        with pytest.raises(ValueError, match="did not say which dictionary"):
            dicom_map.Census._from_state(state)


def test_a_census_mapped_over_processes(tmp_path):
    archive(tmp_path, 9)
    folders = [str(folder) for folder in sorted(tmp_path.iterdir())]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        parts = pool.map(dicom_map.census, folders)
    merged = parts[0]
    for part in parts[1:]:
        merged.merge(part)
    assert merged == dicom_map.census(tmp_path)


def slow_archive(root: Path) -> Path:
    """Files that take long: each inflates to 200 MiB."""
    packer = zlib.compressobj(1, wbits=-15)
    value = packer.compress(struct.pack("<HH2sHL", 0x0042, 0x0011, b"OB", 0, 200 << 20))
    value += b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    syntax = element(0x00020010, b"UI", b"1.2.840.10008.1.2.1.99")
    file = bytes(128) + b"DICM" + element(0x00020000, b"UL", struct.pack("<L", len(syntax)))
    for number in range(100):
        (root / f"{number}.dcm").write_bytes(file + syntax + value)
    return root


def test_progress_of_a_census_may_stop_it(tmp_path):
    class Stop(Exception):
        pass

    def progress(files, failures):
        raise Stop

    with pytest.raises(Stop):
        dicom_map.census(slow_archive(tmp_path), progress=progress, threads=1)


def test_a_census_of_nothing_raises(tmp_path):
    for paths in ["/nonexistent", [tmp_path, tmp_path / "nonexistent"]]:
        with pytest.raises(FileNotFoundError, match="nonexistent"):
            dicom_map.census(paths)
    # An empty folder exists.
    assert dicom_map.census(tmp_path).files == 0


def test_files_that_a_census_could_not_count(tmp_path):
    for number in range(1200):
        (tmp_path / f"{number:04}").symlink_to("nowhere")
    census = dicom_map.census(tmp_path)
    assert (census.failure_count, len(census.failures)) == (1200, 1000)
    assert census.failures[-1][0].endswith("0999")
    assert json.loads(census.to_json())["failure_count"] == 1200
    assert "1200 could not be read" in str(census) and "200 more" in census.to_csv()
    assert (census.unlisted_elements, census.unlisted_creators) == (0, 0)
    assert census.interrupted is False
    assert pickle.loads(pickle.dumps(census)).failure_count == 1200


def test_a_file_of_several_names_counts_once(tmp_path):
    archive(tmp_path, 9)
    (tmp_path / "link.dcm").symlink_to(tmp_path / "study0" / "0.dcm")
    os.link(tmp_path / "study0" / "0.dcm", tmp_path / "hard.dcm")
    assert dicom_map.census([tmp_path, tmp_path, tmp_path / "study1"]).files == 9


def test_more_threads_than_any_system_has(path):
    assert dicom_map.census(path, threads=10**9).files == 1


@pytest.mark.skipif(sys.platform == "win32", reason="machine signals: POSIX has them")
def test_ctrl_c_ends_a_census(tmp_path):
    slow_archive(tmp_path)
    # Shells start background processes with SIGINT ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    started = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            dicom_map.census(tmp_path, threads=1)
    finally:
        signal.signal(signal.SIGINT, before)
    assert time.monotonic() - started < 10


def test_a_file_truncated_after_reading_does_no_harm(tmp_path):
    # Longer than one read; if it were mapped, its end would be gone.
    path = tmp_path / "long.dcm"
    private = (
        b"\x09\x00\x10\x00LO\x04\x00ACME"
        + b"\x09\x00\x01\x10OB\0\0"
        + (1 << 20).to_bytes(4, "little")
        + b"\7" * (1 << 20)
    )
    path.write_bytes(bytes(128) + b"DICM" + private)
    ds = dicom_map.read(path, mmap=False)
    path.write_bytes(b"")
    assert bytes(ds[0x0009, 0x1001].bytes) == b"\7" * (1 << 20)

"""`dicom_map.derive` on real files, compared with dcm2niix and with nibabel's readers of Siemens'
headers. The files beside the project are compared by crates/dicom-map-inspect/tests/blocks.rs.
"""

from __future__ import annotations

import json
import math
import shutil
import subprocess
from pathlib import Path

import dicom_map
import pytest
from siemens_files import ORIGINS, real_files

pytest.importorskip("pydicom", reason="peer pydicom: is not installed")
nibabel = pytest.importorskip("nibabel", reason="peer nibabel: is not installed")
numpy = pytest.importorskip("numpy", reason="peer numpy: is not installed")


class Converted:
    """The result of dcm2niix for files that become one image."""

    def __init__(self, source: Path, folder: Path):
        program = shutil.which("dcm2niix")
        if program is None:
            pytest.skip("peer dcm2niix: is not installed")
        single = "y" if source.is_file() else "n"
        options = ["-b", "y", "-ba", "n", "-z", "n", "-s", single, "-f", "x", "-o", str(folder)]
        subprocess.run([program, *options, str(source)], check=False, capture_output=True)
        self.side_car = None
        for path in folder.glob("*.json"):
            assert self.side_car is None, "more than one image"
            self.side_car = json.loads(path.read_text())
            self.shape = nibabel.load(path.with_suffix(".nii")).shape
        #: For each volume.
        self.b_values = numbers(folder / "x.bval")
        self.directions = list(zip(*numbers_of_lines(folder / "x.bvec"), strict=True))


def numbers_of_lines(path: Path) -> list[list[float]]:
    """The numbers of each line of a text file; an empty list if it does not exist."""
    lines = path.read_text().splitlines() if path.exists() else []
    return [[float(word) for word in line.split()] for line in lines]


def numbers(path: Path) -> list[float]:
    return [number for line in numbers_of_lines(path) for number in line]


def phase_encoding(facts: dict) -> str | None:
    """The direction and polarity as dcm2niix writes them: NIfTI counts rows from the other end."""
    axis = facts["phase_encoding_direction"]["value"]
    polarity = facts["phase_encoding_polarity"]["value"]
    if axis is None:
        return None
    if polarity is None:
        return "i" if axis == "ROW" else "j"
    return {("ROW", 1): "i", ("ROW", -1): "i-", ("COL", 1): "j-", ("COL", -1): "j"}[axis, polarity]


def is_same(ours: object, theirs: object) -> bool:
    """Equal, within the six digits that dcm2niix writes."""
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(is_same, ours, theirs))
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return math.isclose(ours, theirs, rel_tol=1e-5, abs_tol=1e-6)
    return ours == theirs


#: Known differences from dcm2niix by file and fact, with the reason.
CROPPED = "a mosaic of 48 slices cropped to 256 rows: its slices have no whole size"
VOLUME = "dcm2niix writes no direction for a 3D acquisition of Siemens"
DIFFERENCES = {
    ("0.dcm", "echo_spacing"): CROPPED,
    ("0.dcm", "mosaic"): CROPPED,
    ("1.dcm", "echo_spacing"): CROPPED,
    ("1.dcm", "mosaic"): CROPPED,
    ("0001.dcm", "phase_encoding"): VOLUME,
    ("01+AA+00001.dcm", "phase_encoding"): VOLUME,
    ("phantom.dcm", "phase_encoding"): VOLUME,
}
#: Files that dcm2niix refuses: one has no pixels, one is truncated inside of its pixels.
REFUSED = {"csa_slice_norm.dcm", "slicethickness_empty_string.dcm"}
#: How many answers of each kind are the same in both, without those that are unknown in both.
COMPARED = {
    "nibabel": {"slice_times": 4, "phase_encoding": 6, "echo_spacing": 2, "mosaic": 2},
    "heudiconv": {"slice_times": 4, "phase_encoding": 5, "echo_spacing": 4, "mosaic": 4},
}


@pytest.mark.parametrize("origin", ["nibabel", "heudiconv"])
def test_answers_are_those_of_dcm2niix(origin, tmp_path):
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    differences, refused, compared = set(), set(), dict.fromkeys(COMPARED[origin], 0)
    files = real_files(origin, unpacked)
    for number, path in enumerate(files):
        folder = tmp_path / str(number)
        folder.mkdir()
        theirs = Converted(path, folder)
        facts = dicom_map.derive(path)
        if theirs.side_car is None:
            refused.add(path.name)
            continue
        side_car = theirs.side_car
        axis = side_car.get("PhaseEncodingDirection", side_car.get("PhaseEncodingAxis"))
        # Of one DICOM image without frames, dcm2niix makes several slices only if it is a mosaic.
        is_mosaic = theirs.shape[2] > 1 and "NumberOfFrames" not in dicom_map.read(path)
        pairs = {
            "slice_times": (facts["slice_times"]["value"], side_car.get("SliceTiming")),
            "phase_encoding": (phase_encoding(facts), axis),
            "echo_spacing": (facts["echo_spacing"]["value"], side_car.get("EffectiveEchoSpacing")),
            "mosaic": (
                facts["mosaic"]["value"],
                [theirs.shape[2], theirs.shape[1], theirs.shape[0]] if is_mosaic else None,
            ),
        }
        for name, pair in pairs.items():
            if not is_same(*pair):
                differences.add((path.name, name))
                assert (path.name, name) in DIFFERENCES, pair
            elif pair[0] is not None:
                compared[name] += 1
    names = {path.name for path in files}
    assert differences == {known for known in DIFFERENCES if known[0] in names}
    assert refused == REFUSED & names
    assert compared == COMPARED[origin]


def in_axes_of_fsl(ds: dicom_map.DataSet, direction: list[float] | None) -> list[float]:
    """A direction in the patient's axes as in a .bvec file: along the columns, against the rows,
    and along the normal of the DICOM image; zeros if there is none.
    """
    if direction is None:
        return [0.0, 0.0, 0.0]
    across, down = numpy.reshape(ds["ImageOrientationPatient"].value, (2, 3))
    axes = numpy.array([across, -down, numpy.cross(across, down)])
    return list(axes @ direction)


def check_series(files: list[Path], folder: Path) -> list[float]:
    """Compares b values and directions of a series with dcm2niix; returns the b values."""
    theirs = Converted(files[0].parent, folder)
    b_values, directions = [], []
    for path in files:
        facts = dicom_map.derive(path)
        b_values.append(facts["b_value"]["value"])
        direction = facts["gradient_direction"]["value"]
        directions.append(in_axes_of_fsl(dicom_map.read(path), direction))
    assert theirs.b_values == b_values
    assert numpy.allclose(theirs.directions, directions, atol=2e-6)
    return b_values


def test_b_values_and_directions_of_volumes_with_and_without_diffusion(tmp_path):
    """dcm2niix writes b values only for three volumes or more, so one of nibabel's two volumes
    occurs twice, with other numbers.
    """
    unpacked, series, out = tmp_path / "unpacked", tmp_path / "series", tmp_path / "out"
    for folder in (unpacked, series, out):
        folder.mkdir()
    known = {path.name: path for path in real_files("nibabel", unpacked)}
    again = dicom_map.read(known["siemens_dwi_1000.dcm"])
    again.InstanceNumber = again.AcquisitionNumber = 3
    again.AcquisitionTime = "203013.180000"
    again.SOPInstanceUID = "2.25.3"
    files = [series / f"{number}.dcm" for number in range(3)]
    shutil.copy(known["siemens_dwi_0.dcm"], files[0])
    shutil.copy(known["siemens_dwi_1000.dcm"], files[1])
    again.save(files[2])
    assert check_series(files, out) == [0, 1000, 1000]


def test_b_values_and_directions_of_an_oblique_series(tmp_path):
    files = [file for file in real_files("heudiconv", tmp_path) if "b0dwi" in file.name]
    assert check_series(files, tmp_path) == [5, 5, 1500]


@pytest.mark.filterwarnings("ignore:The DICOM readers are highly experimental")
@pytest.mark.parametrize("origin", ORIGINS)
def test_b_matrices_and_mosaics_are_those_of_nibabel(origin, tmp_path):
    """nibabel computes b values and directions from the B matrix, whose elements are whole numbers
    and include the imaging gradients; the answers here are the nominal ones of the protocol.
    """
    wrappers = pytest.importorskip("nibabel.nicom.dicomwrappers")
    csareader = pytest.importorskip("nibabel.nicom.csareader")
    mosaics = weighted = 0
    for path in real_files(origin, tmp_path):
        theirs = wrappers.wrapper_from_file(path)
        ds = dicom_map.read(path)
        if "CSA" not in ds:
            continue
        facts = dicom_map.derive(ds)
        header = theirs.csa_header
        b_value = csareader.get_scalar(header, "B_value")
        assert facts["b_value"]["value"] == (None if b_value is None else float(b_value))
        if (count := csareader.get_n_mosaic(header)) is not None:
            assert ds["CSA.NumberOfImagesInMosaic"] == count
            if facts["mosaic"]["value"] is not None:
                rows, columns, slices = theirs.image_shape
                assert facts["mosaic"]["value"] == [slices, rows, columns]
                mosaics += 1
        matrix = csareader.get_b_matrix(header)
        if matrix is None:
            assert not ds.get("CSA.B_matrix")
            continue
        xx, xy, xz, yy, yz, zz = ds["CSA.B_matrix"]
        assert matrix.tolist() == [[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]]
        # Each element is rounded, by at most a half.
        assert abs(theirs.b_value - b_value) <= max(0.01 * b_value, 3 * 0.5)
        if b_value > 100:
            direction = theirs.rotation_matrix.T @ facts["gradient_direction"]["value"]
            assert abs(direction @ theirs.b_vector) > 1 - 1e-5
            weighted += 1
    expected = {"corpus": (7, 0), "nibabel": (3, 1), "heudiconv": (4, 1)}
    assert (mosaics, weighted) == expected[origin]


def test_elements_outside_of_the_headers_are_used_without_them(tmp_path):
    """(0019,xx..) of SIEMENS MR HEADER repeats some values of the CSA headers."""
    files = {path.name: path for path in real_files("nibabel", tmp_path)}
    ds = dicom_map.read(files["siemens_dwi_1000.dcm"])
    before = dicom_map.derive(ds)
    del ds["SIEMENS CSA HEADER", 0x0029, 0x10]
    del ds["SIEMENS CSA HEADER", 0x0029, 0x20]
    after = dicom_map.derive(ds)
    sources = {
        "b_value": "(0019,100C)",
        "gradient_direction": "(0019,100E)",
        "slice_times": "(0019,1029)",
        "echo_spacing": "(0019,1028)",
        "mosaic": "(0019,100A)",
    }
    for name, source in sources.items():
        assert before[name]["source"].startswith("CSA.")
        assert after[name] == before[name] | {"source": source}
    assert after["phase_encoding_polarity"]["value"] is None

"""Compares decoding of pixel data with pydicom with all its plug-ins, and with the C libraries of
imagecodecs, in one run, as ratios. Usage: pixels.py [KEY...]

Processor time, including reading the file; the geometric mean over a small, a large and a colour
file, each shown. A key is the beginning of a row, such as "JPEG-LS"; without one all are measured.
"""

import contextlib
import importlib.util
import math
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

#: The number of rounds, each with all works; the best of each counts.
ROUNDS = 9
#: Seconds after which a row is not repeated.
PATIENCE = 20


def best(works):
    """The minimum processor time of each work, in ms."""
    least = [math.inf] * len(works)
    began = time.monotonic()
    for number in range(ROUNDS):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            least[at] = min(least[at], (time.process_time() - start) * 1e3)
        if number > 1 and time.monotonic() - began > PATIENCE:
            break
    return least


def geometric(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def data_file(name):
    """A file of pydicom or pydicom-data."""
    from pydicom.data import get_testdata_file

    path = get_testdata_file(name, download=False)
    return Path(path) if path else None


def ours(path):
    import dicom_map

    return lambda: dicom_map.read(path).pixel_array


def pydicoms(path):
    import pydicom

    return lambda: pydicom.dcmread(path).pixel_array


def frames_of(path):
    """The code streams of a file, and the options to read them."""
    import pydicom
    from pydicom.encaps import generate_frames

    ds = pydicom.dcmread(path)
    return list(generate_frames(ds.PixelData, number_of_frames=int(ds.get("NumberOfFrames", 1))))


def library(path, name):
    """imagecodecs on the same code streams, located beforehand: only the C library is measured."""
    import imagecodecs

    decode = getattr(imagecodecs, f"{name}_decode")
    streams = frames_of(path)

    def run():
        Path(path).read_bytes()
        return [decode(stream) for stream in streams]

    return run


class Made:
    """Files of transfer syntaxes that pydicom's data has too few of: made by dicom_map, checked by
    pydicom.
    """

    def __init__(self, folder):
        self.folder = Path(folder)

    def __call__(self, name, syntax):
        import dicom_map

        source = data_file(name)
        if source is None:
            return None
        target = self.folder / f"{source.stem}-{syntax}.dcm"
        if not target.exists():
            dicom_map.read(source).save(target, transfer_syntax=syntax)
        return target


def row(title, goal, paths, peer, of_peer):
    """Measures ours and the peer on each file, and prints the geometric mean."""
    ratios = []
    lines = []
    for path in paths:
        if path is None:
            lines.append("  a file of pydicom-data is not installed: not measured")
            continue
        try:
            works = [ours(path), of_peer(path)]
            for work in works:
                work()
        except Exception as error:  # noqa: BLE001 - reported, and the others are measured
            lines.append(f"  {path.name:44} not measured: {str(error).splitlines()[0][:100]}")
            continue
        mine, theirs = best(works)
        ratios.append(mine / theirs)
        lines.append(f"  {path.name:44} {mine:9.2f} ms {theirs:9.2f} ms {mine / theirs:6.2f} x")
    if ratios:
        mean = geometric(ratios)
        outcome = "reached" if mean <= goal else "MISSED"
        print(f"\n{title}, against {peer}: {mean:.2f} x, goal {goal}: {outcome}")
    else:
        print(f"\n{title}, against {peer}: not measured")
    print("\n".join(lines), flush=True)


def rendering():
    """Converts a window to 8 bits; the array is not made before."""
    import dicom_map
    import pydicom
    from pydicom.pixels import apply_modality_lut, apply_voi_lut

    def theirs(path):
        def run():
            ds = pydicom.dcmread(path)
            shown = apply_voi_lut(apply_modality_lut(ds.pixel_array, ds), ds)
            low, high = shown.min(), shown.max()
            return ((shown - low) / max(high - low, 1) * 255).astype("uint8")

        return run

    ratios = []
    lines = []
    for name in ("MR2_UNCR.dcm", "RG1_UNCR.dcm", "CT_small.dcm"):
        path = data_file(name)
        if path is None:
            continue
        mine, other = best([lambda path=path: dicom_map.read(path).rendered(), theirs(path)])
        ratios.append(mine / other)
        lines.append(f"  {name:44} {mine:9.2f} ms {other:9.2f} ms {mine / other:6.2f} x")
    if ratios:
        mean = geometric(ratios)
        outcome = "reached" if mean <= 0.1 else "MISSED"
        print(f"\nwindow to 8 bits, against pydicom: {mean:.2f} x, goal 0.1: {outcome}")
        print("\n".join(lines), flush=True)


def threads():
    """Wall time of two threads compared with one."""
    path = data_file("examples_ybr_color.dcm")
    code = (
        "import sys, time, dicom_map\n"
        "ds = dicom_map.read(sys.argv[1]); ds.pixel_array\n"
        "best = 1e9\n"
        "for _ in range(15):\n"
        "    start = time.perf_counter(); ds.pixel_array; best = min(best, time.perf_counter() - start)\n"
        "print(best)"
    )
    times = []
    for count in ("1", "2"):
        environment = {**os.environ, "RAYON_NUM_THREADS": count}
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        times.append(float(done.stdout) * 1e3)
    ratio = times[1] / times[0]
    outcome = "reached" if ratio <= 0.6 else "MISSED"
    print(
        f"\n30 frames, wall time of two threads compared with one: {ratio:.2f} x, goal 0.6: {outcome}"
    )
    print(
        f"  one {times[0]:.1f} ms, two {times[1]:.1f} ms; this machine has {os.cpu_count()} processors",
        flush=True,
    )


def one_of_many(folder):
    """Reads one frame out of 1,000 from a file of 300 MB: the number of pages that are read."""
    import dicom_map

    path = Path(folder) / "thousand.dcm"
    ds = dicom_map.DataSet.new("SecondaryCaptureImageStorage")
    ds.Rows, ds.Columns, ds.SamplesPerPixel, ds.NumberOfFrames = 400, 375, 1, 1000
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 0
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.set("PixelData", bytes(400 * 375 * 2 * 1000), vr="OW")
    ds.save(path)
    code = (
        "import sys, time, resource, dicom_map\n"
        "dicom_map.read(sys.argv[2]).frame(0)\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "start = time.perf_counter(); a = dicom_map.read(sys.argv[1]).frame(500); a.sum()\n"
        "print((time.perf_counter() - start) * 1e3, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(data_file("CT_small.dcm"))],
        capture_output=True,
        text=True,
        check=True,
    )
    milliseconds, grown = map(float, done.stdout.split())
    print(
        f"\none frame of 1,000 of {path.stat().st_size / 1e6:.0f} MB: {milliseconds:.2f} ms, {grown:.1f} MiB of memory more",
        flush=True,
    )


def plug_ins():
    """pydicom's own pixel_array with our codecs and with its own."""
    import dicom_map

    print("\npydicom's pixel_array with register_pydicom_codecs(), compared with its own plug-ins")
    for name in (
        "MR2_J2KR.dcm",
        "RG1_J2KR.dcm",
        "JPEG-LL.dcm",
        "OBXXXX1A_rle.dcm",
        "examples_ybr_color.dcm",
    ):
        path = data_file(name)
        if path is None:
            continue
        work = pydicoms(path)
        (theirs,) = best([work])
        dicom_map.register_pydicom_codecs()
        try:
            (mine,) = best([work])
        finally:
            dicom_map.unregister_pydicom_codecs()
        print(f"  {name:44} {mine:9.2f} ms {theirs:9.2f} ms {mine / theirs:6.2f} x", flush=True)


def rows(made):
    """Title, goal, files, peer, and the peer's function."""
    lossless = [
        made(name, "jpeg-lossless") for name in ("MR2_UNCR.dcm", "RG1_UNCR.dcm", "US1_UNCR.dcm")
    ]
    jpeg_ls = [made(name, "jpeg-ls") for name in ("MR2_UNCR.dcm", "RG1_UNCR.dcm", "US1_UNCR.dcm")]
    rle = [made(name, "rle") for name in ("MR2_UNCR.dcm", "RG1_UNCR.dcm", "US1_UNCR.dcm")]
    j2k = [data_file(name) for name in ("MR2_J2KR.dcm", "RG1_J2KR.dcm", "US1_J2KR.dcm")]
    colour = [data_file("examples_ybr_color.dcm")]
    many = [data_file("color3d_jpeg_baseline.dcm")]
    twelve = [data_file("JPGExtended.dcm")]
    return [
        ("JPEG lossless", 0.3, lossless, "pydicom", pydicoms),
        ("JPEG lossless", 1.15, lossless, "libjpeg-turbo", lambda path: library(path, "jpeg8")),
        ("JPEG-LS", 0.8, jpeg_ls, "pydicom", pydicoms),
        ("JPEG-LS", 1.5, jpeg_ls, "CharLS", lambda path: library(path, "jpegls")),
        ("JPEG 2000", 1.0, j2k, "pydicom", pydicoms),
        ("JPEG 2000", 1.3, j2k, "OpenJPEG", lambda path: library(path, "jpeg2k")),
        ("RLE", 0.5, rle, "pydicom", pydicoms),
        ("8 bits of 4:2:2 to RGB", 0.2, colour, "pydicom", pydicoms),
        ("120 colour frames", 0.1, many, "pydicom", pydicoms),
        (
            "12 bits of extended JPEG",
            1.5,
            twelve,
            "libjpeg-turbo",
            lambda path: library(path, "jpeg8"),
        ),
    ]


def main():
    needed = ("pydicom", "numpy", "openjpeg", "libjpeg", "jpeg_ls", "gdcm", "imagecodecs")
    missing = [name for name in needed if importlib.util.find_spec(name) is None]
    if missing:
        print(f"pixels: not measured, for these are not installed: {', '.join(missing)}")
        return
    warnings.simplefilter("ignore")
    keys = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for title, goal, paths, peer, of_peer in rows(Made(folder)):
            if not keys or any(title.startswith(key) for key in keys):
                row(title, goal, paths, peer, of_peer)
        if not keys:
            for part in (rendering, threads, lambda: one_of_many(folder), plug_ins):
                with contextlib.suppress(KeyboardInterrupt):
                    part()


if __name__ == "__main__":
    main()

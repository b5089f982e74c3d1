"""Makes JPEG XL and HTJ2K streams with the C libraries of imagecodecs, and decodes them.

Writes NAME.stream and NAME.raw to the folder, and prints a line for each: name, transfer syntax,
rows, columns, samples, bits, signed, and the largest permitted difference. Usage:
optional_codecs.py FOLDER
"""

import sys
from pathlib import Path

import imagecodecs
import numpy

JPEG_XL, HTJ2K = "1.2.840.10008.1.2.4.112", "1.2.840.10008.1.2.4.203"
ROWS, COLUMNS = 67, 91


def picture(samples: int, bits: int, signed: bool = False) -> numpy.ndarray:
    """Returns flat areas, slopes and noise, from the lowest to the highest value."""
    random = numpy.random.default_rng(samples * 100 + bits)
    y, x = numpy.mgrid[:ROWS, :COLUMNS]
    highest = (1 << bits) - 1
    planes = []
    for component in range(samples):
        plane = numpy.where(y < 15, highest // 3, (x * (5 + component) + y * 3) % (highest + 1))
        noise = random.integers(0, highest + 1, (ROWS, COLUMNS))
        plane = numpy.where((y > 40) & (x > 50), noise, plane)
        planes.append(plane - (1 << (bits - 1)) if signed else plane)
    array = planes[0] if samples == 1 else numpy.stack(planes, axis=-1)
    kind = "i" if signed else "u"
    return array.astype(f"<{kind}{1 if bits <= 8 else 2}")


def main() -> None:
    folder = Path(sys.argv[1])

    def keep(name, syntax, array, bits, stream, decoded, within=0, signed=False):
        assert decoded.shape == array.shape, (name, decoded.shape)
        assert within or (decoded == array).all(), name
        (folder / f"{name}.stream").write_bytes(stream)
        (folder / f"{name}.raw").write_bytes(decoded.astype(array.dtype).tobytes())
        samples = 1 if array.ndim == 2 else array.shape[2]
        print(name, syntax, ROWS, COLUMNS, samples, bits, int(signed), within, sep="\t")

    for samples, bits in ((1, 8), (1, 10), (1, 12), (1, 16), (3, 8), (3, 16)):
        array = picture(samples, bits)
        for name, options in (
            ("", {"lossless": True}),
            ("-boxes", {"lossless": True, "usecontainer": True}),
            ("-fast", {"lossless": True, "effort": 1}),
        ):
            stream = imagecodecs.jpegxl_encode(array, bitspersample=bits, **options)
            decoded = imagecodecs.jpegxl_decode(stream)
            keep(f"jxl-{samples}x{bits}{name}", JPEG_XL, array, bits, stream, decoded)
        if bits == 8:
            stream = imagecodecs.jpegxl_encode(array, distance=1.0, lossless=False)
            decoded = imagecodecs.jpegxl_decode(stream)
            keep(f"jxl-{samples}x{bits}-lossy", JPEG_XL, array, bits, stream, decoded, within=1)

    for samples, bits, signed in (
        (1, 8, False),
        (1, 16, False),
        (1, 8, True),
        (1, 16, True),
        (3, 8, False),
        (3, 16, False),
    ):
        array = picture(samples, bits, signed)
        sign = "s" if signed else ""
        for name, options in (("", {}), ("-tiles", {"tile": (64, 64)})):
            stream = imagecodecs.htj2k_encode(array, reversible=True, **options)
            decoded = imagecodecs.htj2k_decode(stream)
            keep(
                f"htj2k-{samples}x{bits}{sign}{name}",
                HTJ2K,
                array,
                bits,
                stream,
                decoded,
                0,
                signed,
            )
        if bits == 8 and not signed:
            stream = imagecodecs.htj2k_encode(array, reversible=False)
            # OpenJPH 0.26 converts values just below 0 to 255; OpenJPEG does not.
            decoded = imagecodecs.jpeg2k_decode(stream)
            keep(f"htj2k-{samples}x{bits}-lossy", HTJ2K, array, bits, stream, decoded, within=1)


main()

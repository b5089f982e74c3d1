"""Our codecs as plug-ins of pydicom 3."""

from __future__ import annotations

import logging
import warnings

import dicom_map
import pytest

numpy = pytest.importorskip("numpy", reason="peer numpy: is not installed")
pydicom = pytest.importorskip("pydicom", minversion="3", reason="peer pydicom: 3 is not installed")

from pydicom.data import get_testdata_file  # noqa: E402
from pydicom.pixels import get_decoder, get_encoder  # noqa: E402
from pydicom.pixels.decoders import base  # noqa: E402
from pydicom.pixels.encoders import base as encoders  # noqa: E402

COMPRESSED = [
    "MR_small_RLE.dcm",
    "SC_rgb_rle_16bit_2frame.dcm",
    "MR_small_jpeg_ls_lossless.dcm",
    "SC_rgb_jls_lossy_line.dcm",
    "SC_rgb_jls_lossy_sample.dcm",
    "JPEGLSNearLossless_16.dcm",
    "SC_rgb_jpeg_gdcm.dcm",
    "SC_rgb_dcmtk_+eb+cr.dcm",
    "SC_rgb_dcmtk_+eb+cy+s2.dcm",
    "SC_jpeg_no_color_transform.dcm",
    "SC_jpeg_no_color_transform_2.dcm",
    "JPGExtended.dcm",
    "MR_small_jp2klossless.dcm",
    "J2K_pixelrep_mismatch.dcm",
    "GDCMJ2K_TextGBR.dcm",
    "examples_jpeg2k.dcm",
]


@pytest.fixture
def registered():
    uids = dicom_map.register_pydicom_codecs()
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield uids
    logging.disable(logging.NOTSET)
    dicom_map.unregister_pydicom_codecs()


def plugins():
    """The plug-ins of pydicom, in the order in which it tries them."""
    coders = [entry[0] for entry in base._PIXEL_DATA_DECODERS.values()]
    coders += [entry[0] for entry in encoders._PIXEL_DATA_ENCODERS.values()]
    return [(coder.UID, list(coder._available.items())) for coder in coders], list(base.PROCESSORS)


def test_registering_twice_and_undoing_leaves_pydicom_as_it_was():
    before = plugins()
    first = dicom_map.register_pydicom_codecs()
    during = plugins()
    assert dicom_map.register_pydicom_codecs() == first
    assert plugins() == during != before
    assert sorted(dicom_map.unregister_pydicom_codecs()) == sorted(first)
    assert plugins() == before
    assert dicom_map.unregister_pydicom_codecs() == []
    assert plugins() == before


def test_ours_are_tried_first(registered):
    assert "1.2.840.10008.1.2.5" in registered
    for uid in registered:
        assert next(iter(get_decoder(uid)._available)) == "dicom_map"
    assert next(iter(get_encoder("1.2.840.10008.1.2.5")._available)) == "dicom_map"


@pytest.mark.parametrize("name", COMPRESSED)
@pytest.mark.parametrize("raw", [False, True])
def test_arrays_of_pydicom_are_those_of_its_own_plug_ins(name, raw, registered):
    path = str(get_testdata_file(name))
    ds = pydicom.dcmread(path)
    uid = ds.file_meta.TransferSyntaxUID
    decoder = get_decoder(uid)
    if uid not in registered:
        pytest.skip(f"machine {uid}: this build has no codec for it")
    others = [other for other in decoder.available_plugins if other != "dicom_map"]
    if not others:
        pytest.skip("peer pylibjpeg: pydicom has no plug-in of its own")
    ours, properties = decoder.as_array(ds, raw=raw, decoding_plugin="dicom_map")
    lossy = uid in (
        "1.2.840.10008.1.2.4.50",
        "1.2.840.10008.1.2.4.51",
        "1.2.840.10008.1.2.4.91",
    )
    differences = {}
    for other in others:
        try:
            theirs, said = decoder.as_array(ds, raw=raw, decoding_plugin=other)
        except Exception as error:  # noqa: BLE001 - a plug-in that cannot decode it is not compared
            differences[other] = str(error)
            continue
        assert ours.shape == theirs.shape and ours.dtype == theirs.dtype
        most = numpy.abs(ours.astype("i8") - theirs.astype("i8")).max()
        kinds = (properties["photometric_interpretation"], said["photometric_interpretation"])
        if most <= (2 if lossy else 0) and kinds[0][:8] == kinds[1][:8]:
            return
        differences[other] = (most, kinds)
    pytest.fail(f"{differences}")


def test_pixel_array_uses_ours(registered, monkeypatch):
    from dicom_map import _pydicom_codecs

    asked = []
    decoder = get_decoder("1.2.840.10008.1.2.5")
    monkeypatch.setitem(
        decoder._available,
        "dicom_map",
        lambda src, runner: asked.append(1) or _pydicom_codecs._decode_frame(src, runner),
    )
    ds = pydicom.dcmread(str(get_testdata_file("MR_small_RLE.dcm")))
    expected = pydicom.dcmread(str(get_testdata_file("MR_small.dcm"))).pixel_array
    assert numpy.array_equal(ds.pixel_array, expected) and asked == [1]


def test_a_frame_that_ours_rejects_is_a_clear_error(registered):
    ds = pydicom.dcmread(str(get_testdata_file("MR_small_RLE.dcm")))
    damaged = bytearray(pydicom.encaps.get_frame(ds.PixelData, 0))
    damaged[0] = 200
    ds.PixelData = pydicom.encaps.encapsulate([bytes(damaged)])
    decoder = get_decoder("1.2.840.10008.1.2.5")
    with pytest.raises(RuntimeError, match="dicom_map: .*segments"):
        decoder.as_array(ds, decoding_plugin="dicom_map")


def test_a_frame_that_ours_rejects_goes_to_the_others(registered, monkeypatch):
    def refuse(src, runner):
        raise ValueError("not this one")

    decoder = get_decoder("1.2.840.10008.1.2.5")
    monkeypatch.setitem(decoder._available, "dicom_map", refuse)
    ds = pydicom.dcmread(str(get_testdata_file("MR_small_RLE.dcm")))
    expected = pydicom.dcmread(str(get_testdata_file("MR_small.dcm"))).pixel_array
    assert numpy.array_equal(ds.pixel_array, expected)


@pytest.mark.parametrize("uid", ["1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.80"])
@pytest.mark.parametrize(
    ("name", "planar"),
    [
        ("CT_small.dcm", 0),
        ("examples_rgb_color.dcm", 0),
        ("examples_rgb_color.dcm", 1),
        ("SC_rgb_small_odd.dcm", 0),
        ("SC_rgb_small_odd.dcm", 1),
    ],
)
def test_pydicom_decodes_what_ours_encodes(uid, name, planar, registered):
    encoder, decoder = get_encoder(uid), get_decoder(uid)
    ds = pydicom.dcmread(str(get_testdata_file(name)))
    if "dicom_map" not in encoder.available_plugins:
        pytest.skip(f"machine {uid}: this build has no encoder for it")
    array = ds.pixel_array
    if planar:
        # From the samples of the data set, which are planes here.
        planes = numpy.ascontiguousarray(array.transpose(2, 0, 1)).tobytes()
        ds.PixelData, ds.PlanarConfiguration = planes + b"\0" * (len(planes) % 2), 1
        ds.compress(uid, encoding_plugin="dicom_map", generate_instance_uid=False)
    else:
        ds.compress(uid, array, encoding_plugin="dicom_map", generate_instance_uid=False)
    for plugin in decoder.available_plugins:
        found, _ = decoder.as_array(ds, decoding_plugin=plugin)
        assert numpy.array_equal(found, array), plugin


def test_colours_are_converted_as_by_pydicom(registered):
    ds = pydicom.dcmread(str(get_testdata_file("SC_rgb_dcmtk_+eb+cy+n1.dcm")))
    ours = ds.pixel_array
    dicom_map.unregister_pydicom_codecs()
    theirs = pydicom.dcmread(str(get_testdata_file("SC_rgb_dcmtk_+eb+cy+n1.dcm"))).pixel_array
    assert numpy.abs(ours.astype("i8") - theirs.astype("i8")).max() <= 2


def test_pydicom_2_is_refused(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "pydicom.pixels.decoders", None)
    with pytest.raises(ImportError, match="needs pydicom 3"):
        dicom_map.register_pydicom_codecs()

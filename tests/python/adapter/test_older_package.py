"""The documented examples of the package `dicom-map` 0.2.x run with this version, and its keys have
the documented types.
"""

from __future__ import annotations

from pathlib import Path

import dicom_map
import pydicom
from pydicom import datadict

CREATOR = "Siemens: Thorax/Multix FD Lab Settings"


def test_lookup(root: Path) -> None:
    d = dicom_map.open(str(root / "data" / "tags.dmap"))
    found = d.lookup(0x0021, 0x0008, CREATOR)
    assert found is not None
    assert (found["vr"], found["name"], found["block_offset"]) == ("US", "Auto Window Flag", True)
    types = {
        "group": int,
        "element": int,
        "creator": str,
        "keyword": str,
        "name": str,
        "vr": str,
        "vm": str,
        "description": str,
        "retired": bool,
        "block_offset": bool,
        "sources": list,
    }
    assert {key: type(found[key]) for key in types} == types
    assert found["sources"] and all(isinstance(source, str) for source in found["sources"])
    public = d.lookup(0x0008, 0x0005)
    assert public is not None and public["block_offset"] is False
    assert d.lookup(0x0021, 0x0008, "NOBODY") is None


def test_pydicom(root: Path) -> None:
    path = str(root / "data" / "tags.dmap")
    before = dict(datadict.private_dictionaries.get(CREATOR, {}))
    assert dicom_map.patch_pydicom(path) > 0
    ds = pydicom.Dataset()
    ds.add_new(0x00210010, "LO", CREATOR)
    ds.add_new(0x00211008, "US", 1)
    element = ds[0x0021, 0x1008]
    assert (element.name, element.VR) == ("[Auto Window Flag]", "US")
    dicom_map.unpatch_pydicom()
    assert datadict.private_dictionaries.get(CREATOR, {}) == before
    assert dicom_map.patch_pydicom(path, mode="override") > 0
    assert dicom_map.unpatch_pydicom() > 0

"""Writes a software bill of materials (CycloneDX 1.6, JSON) of our products: crates with versions,
checksums, licences and dependencies. Usage: sbom.py FILE

The same Cargo.lock makes the same bytes: there is no time and no random serial number.
"""

import json
import re
import sys
import uuid
from pathlib import Path

from crates import SHIPPED, is_ours, metadata, shipped

# A registry crate in Cargo.lock; Python below 3.11 has no TOML parser.
LOCKED = re.compile(
    r'^name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"', re.MULTILINE
)


def component(package, checksums):
    """The entry of one crate."""
    name, version = package["name"], package["version"]
    purl = f"pkg:cargo/{name}@{version}"
    entry = {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
    if package["license"]:
        entry["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
    checksum = checksums.get((name, version))
    if checksum:
        entry["hashes"] = [{"alg": "SHA-256", "content": checksum}]
    if package["repository"]:
        entry["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    if is_ours(package):
        entry["type"] = "application" if name in SHIPPED else "library"
    return entry


def main():
    """Writes the file."""
    path = Path(sys.argv[1])
    known = metadata()
    found, edges = shipped(known)
    lock = (Path(known["workspace_root"]) / "Cargo.lock").read_text(encoding="utf-8")
    checksums = {(name, version): checksum for name, version, checksum in LOCKED.findall(lock)}
    components = sorted(
        (component(package, checksums) for package in found.values()),
        key=lambda entry: entry["bom-ref"],
    )
    reference = {
        identifier: f"pkg:cargo/{package['name']}@{package['version']}"
        for identifier, package in found.items()
    }
    version = next(
        package["version"] for package in found.values() if package["name"] == SHIPPED[0]
    )
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "dicom-map",
                "name": "dicom-map",
                "version": version,
            }
        },
        "components": components,
        "dependencies": [
            {
                "ref": "dicom-map",
                "dependsOn": sorted(
                    reference[one] for one in found if found[one]["name"] in SHIPPED
                ),
            }
        ]
        + sorted(
            (
                {"ref": reference[one], "dependsOn": sorted(reference[other] for other in others)}
                for one, others in edges.items()
            ),
            key=lambda entry: entry["ref"],
        ),
    }
    path.write_text(json.dumps(bom, indent=1) + "\n", encoding="utf-8")
    print(f"{path}: {len(components)} components")


if __name__ == "__main__":
    main()

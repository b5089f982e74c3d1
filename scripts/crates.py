"""The third-party crates that are compiled into our products, from `cargo metadata`: for
THIRD_PARTY_LICENSES and the SBOM.
"""

import json
import os
import subprocess

# The packages that users get.
SHIPPED = (
    "dicom-map-cli",
    "dicom-map-dataset",
    "dicom-map-ffi",
    "dicom-map-inspect",
    "dicom-map-module",
)


def metadata():
    """The metadata from cargo, for every platform; exactly the versions in Cargo.lock."""
    command = [os.environ.get("CARGO", "cargo"), "metadata", "--format-version", "1", "--locked"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def shipped(known):
    """{package id: package} for the shipped packages and those that they are linked with, and
    {package id: sorted ids of its dependencies}.
    """
    packages = {package["id"]: package for package in known["packages"]}
    nodes = {node["id"]: node for node in known["resolve"]["nodes"]}
    waiting = [package["id"] for package in known["packages"] if package["name"] in SHIPPED]
    found, edges = {}, {}
    while waiting:
        here = waiting.pop()
        if here in found:
            continue
        found[here] = packages[here]
        # A dependency of a build script or of tests is not in any product: only those of kind null
        # are linked.
        linked = {
            dependency["pkg"]
            for dependency in nodes[here]["deps"]
            if any(kind["kind"] is None for kind in dependency["dep_kinds"])
            and not is_proc_macro(packages[dependency["pkg"]])
        }
        edges[here] = sorted(linked)
        waiting.extend(linked)
    return found, edges


def is_proc_macro(package):
    """True for a crate that runs inside the compiler and is not in any product."""
    return any("proc-macro" in target["kind"] for target in package["targets"])


def is_ours(package):
    """True for a crate of this workspace."""
    return package["source"] is None

"""``python -m dicom_map``: the command ``dicom-map``."""

import sys

from ._cli import dicom_map

if __name__ == "__main__":
    sys.exit(dicom_map())

"""With one argument `to`: prints pydicom's DICOM JSON of each file named on standard input, one line a file.
With `from`: reads DICOM JSON lines from standard input and says which pydicom loads, with how many elements."""

import json
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")

for line in sys.stdin:
    line = line.rstrip("\n")
    try:
        if sys.argv[1] == "to":
            answer = pydicom.dcmread(line).to_json_dict()
        else:
            dataset = pydicom.Dataset.from_json(line)
            # Every value is converted when it is asked for.
            answer = {"elements": sum(1 for _ in dataset.iterall())}
        print(json.dumps(answer))
    except Exception as error:  # noqa: BLE001 - whatever pydicom refuses is its answer
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))

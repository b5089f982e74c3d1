"""Prints the dictionaries of the installed pydicom as tab-separated rows, with the line of each
entry.

Rows: kind, file, line, then for `public` and `repeater`: tag, VR, VM, name, retired, keyword; for
`private`: creator, tag, VR, VM, name, retired; for `uid`: uid, name, type, info, retired, keyword.
"""

import ast
import importlib
import sys


def entries(module_name, variable):
    """The (key, value, line) triples of a dictionary literal; for nested ones, preceded by the
    outer key.
    """
    path = importlib.import_module(module_name).__file__
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(getattr(target, "id", None) == variable for target in targets):
            for key, value in zip(node.value.keys, node.value.values):
                if isinstance(value, ast.Dict):
                    for inner, fact in zip(value.keys, value.values):
                        yield (
                            (ast.literal_eval(key), ast.literal_eval(inner)),
                            ast.literal_eval(fact),
                            inner.lineno,
                        )
                else:
                    yield (ast.literal_eval(key),), ast.literal_eval(value), key.lineno


def main():
    kinds = {
        "public": ("_dicom_dict", "DicomDictionary"),
        "repeater": ("_dicom_dict", "RepeatersDictionary"),
        "private": ("_private_dict", "private_dictionaries"),
        "uid": ("_uid_dict", "UID_dictionary"),
    }
    for kind in sys.argv[1:]:
        module, variable = kinds[kind]
        for key, fact, line in entries("pydicom." + module, variable):
            key = [f"{part:08X}" if isinstance(part, int) else part for part in key]
            cells = [kind, module + ".py", str(line), *key, *fact]
            sys.stdout.buffer.write(
                (
                    "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells) + "\n"
                ).encode()
            )


main()

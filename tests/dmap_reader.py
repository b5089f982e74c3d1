"""A second reader of .dmap files, written from crates/dicom-map/FORMAT.md only. Uses only the
standard library.
"""

import struct
import sys
import zlib

# Tables, formatted as tables to keep this file short.
# fmt: off
SECTIONS = {1: "meta", 2: "strings", 3: "keys", 4: "entries", 5: "patterns", 6: "creators", 7: "spellings", 8: "folded",
            9: "keyword_slots", 10: "entry_sources", 11: "documents", 12: "sources", 13: "alternatives", 14: "vr_sets", 15: "vms",
            16: "deidentification", 17: "descriptions", 18: "vendors", 19: "other_spellings", 20: "uids", 21: "uid_keywords",
            26: "candidates"}
LAYOUT = {"meta": "<II", "strings": "<B", "keys": "<I", "entries": "<IIIIBBHHBBH", "patterns": "<III", "creators": "<IHHIIHHIIII",
          "spellings": "<II", "folded": "<II", "keyword_slots": "<H", "entry_sources": "<HHB", "documents": "<HHI", "sources": "<7I",
          "alternatives": "<BBHI", "vr_sets": "<2s2s2s2s", "vms": "<HHH", "deidentification": "<IIII", "descriptions": "<II",
          "vendors": "<I", "other_spellings": "<I", "uids": "<IIIIBBHI", "uid_keywords": "<II", "candidates": "<I"}
# fmt: on
FIELDS = ["vr", "vm", "keyword", "name", "retired"]
NONE = 0xFFFF


class DmapFile:
    def __init__(self, path):
        with open(path, "rb") as stream:
            self.data = data = stream.read()
        if data[:8] != b"DMAP\r\n\x1a\n":
            raise ValueError(f"{path}: found {data[:8]!r}, expected a .dmap file")
        self.version = struct.unpack_from("<HH", data, 8)
        if self.version[0] != 1:
            raise ValueError(f"{path}: found format version {self.version}, expected 1")
        section_count, length, checksum, self.public, self.public_patterns = struct.unpack_from(
            "<IQIII", data, 12
        )
        if length != len(data):
            raise ValueError(f"{path}: found {len(data)} bytes, expected {length}")
        if zlib.crc32(data[:24] + bytes(4) + data[28:]) != checksum:
            raise ValueError(f"{path}: wrong checksum")
        self.table = {}
        for index in range(section_count):
            number, record_len, offset, byte_len = struct.unpack_from(
                "<IIQQ", data, 64 + 24 * index
            )
            if number in SECTIONS:
                self.table[SECTIONS[number]] = (offset, record_len, byte_len // record_len)
        self.masks = {entry: mask for entry, mask, _ in self.records("patterns")}
        self.descriptions = {entry: self.text(ref) for entry, ref in self.records("descriptions")}

    def count(self, section):
        return self.table[section][2]

    def record(self, section, index):
        offset, record_len, count = self.table[section]
        if not 0 <= index < count:
            raise IndexError(f"{section} {index} of {count}")
        return struct.unpack_from(LAYOUT[section], self.data, offset + index * record_len)

    def records(self, section):
        return (self.record(section, index) for index in range(self.count(section)))

    def text(self, reference):
        start = self.table["strings"][0] + reference
        (length,) = struct.unpack_from("<H", self.data, start)
        assert self.data[start + 2 + length] == 0
        return self.data[start + 2 : start + 2 + length].decode("utf-8")

    def source_id(self, index):
        return self.text(self.record("sources", index)[0])

    def entry_sources(self, first, count):
        result = []
        for index in range(first, first + count):
            document, low, high = self.record("entry_sources", index)
            locator = low | high << 16
            source, kind, title = self.record("documents", document)
            table, page = locator >> 14, locator & 0x3FFF
            place = [
                "",
                f"#L{locator}",
                f"#p{locator}",
                f"#t{table}p{page}" if page else f"#t{table}",
            ][kind]
            reference = self.text(title) + place
            result.append(self.source_id(source) + (":" + reference if reference else ""))
        return result

    def vr(self, index):
        return (
            " or ".join(vr.decode() for vr in self.record("vr_sets", index) if vr != b"\0\0")
            or "NONE"
        )

    def vm(self, index):
        least, most, step = self.record("vms", index)
        if most == least:
            return str(most)
        return f"{least}-{most}" if most else f"{least}-{step if step > 1 else ''}n"

    def entry(self, index):
        """Every field of an entry, with tags as tables write them."""
        keyword, name, source, alternative, vr_set, flags, vm, creator, sources, losers, deid = (
            self.record("entries", index)
        )
        (key,), mask = self.record("keys", index), self.masks.get(index, 0xFFFFFFFF)
        digits = "".join(
            "x" if mask >> shift & 0xE == 0 else f"{key >> shift & 15:X}"
            for shift in range(28, -4, -4)
        )
        group, element = digits[:4], digits[4:]
        owner = vendor = None
        if creator != NONE:
            record = self.record("creators", creator)
            owner = self.text(record[0])
            vendor = None if record[1] == NONE else self.text(self.record("vendors", record[1])[0])
            if element[:2] == "00":
                element = "xx" + element[2:]
        facts = None
        if deid != NONE:
            *texts, deid_flags = self.record("deidentification", deid)
            facts = dict(
                zip(("basic_profile", "options", "tcia"), map(self.text, texts)),
                safe_private=bool(deid_flags & 1),
            )
        alternatives = [
            self.record("alternatives", index) for index in range(alternative, alternative + losers)
        ]
        return {
            "tag": f"({group},{element})",
            "group": group,
            "element": element,
            "creator": owner,
            "vendor": vendor,
            "vr": self.vr(vr_set),
            "vm": self.vm(vm),
            "keyword": self.text(keyword),
            "name": self.text(name),
            "description": self.descriptions.get(index, ""),
            "retired": bool(flags & 1),
            "vr_inferred": bool(flags & 2),
            "name_derived": bool(flags & 4),
            "keyword_derived": bool(flags & 8),
            "sources": self.entry_sources(source, sources),
            "deidentification": facts,
            "alternatives": [
                {
                    "field": FIELDS[field],
                    "value": self.text(value),
                    "source": self.source_id(source),
                }
                for field, _, source, value in alternatives
            ],
        }

    def entries(self):
        return (self.entry(index) for index in range(self.count("entries")))

    def uids(self):
        for uid, name, keyword, kind, flags, sources, _, first in self.records("uids"):
            yield {
                "uid": self.text(uid),
                "name": self.text(name),
                "keyword": self.text(keyword),
                "type": self.text(kind),
                "retired": bool(flags & 1),
                "sources": self.entry_sources(first, sources),
            }

    def find_text(self, section, wanted):
        low, high = 0, self.count(section)
        while low < high:
            middle = (low + high) // 2
            reference, target = self.record(section, middle)
            if self.text(reference).encode() == wanted:
                return target
            low, high = (
                (middle + 1, high) if self.text(reference).encode() < wanted else (low, middle)
            )
        return None

    def find_key(self, first, singles, pattern_count, first_pattern, tag):
        low, high = first, first + singles
        while low < high:
            middle = (low + high) // 2
            (key,) = self.record("keys", middle)
            if key == tag:
                return middle
            low, high = (middle + 1, high) if key < tag else (low, middle)
        for index in range(first_pattern, first_pattern + pattern_count):
            entry, mask, _ = self.record("patterns", index)
            if tag & mask == self.record("keys", entry)[0]:
                return entry
        return None

    def lookup(self, group, element, creator=None):
        """The entry for a tag, or None; the caller handles the two kinds of entries without a
        record.
        """
        tag = group << 16 | element
        if group % 2 == 0:
            index = self.find_key(0, self.public, self.public_patterns, 0, tag)
            return None if index is None else self.entry(index)
        if creator is None:
            return None
        place = self.find_text("spellings", creator.rstrip(" \0").encode())
        if place is None:
            place = self.find_text("folded", self.fold(creator))
        if place is None or 0x0100 <= element < 0x1000:
            return None
        flags, run = self.record("creators", place)[2], self.record("creators", place)[7:]
        keys = ([tag] if element >= 0x1000 and flags & 1 else []) + [group << 16 | element & 0xFF]
        found = (self.find_key(*run, key) for key in keys)
        index = next((index for index in found if index is not None), None)
        return None if index is None else self.entry(index)

    def candidates(self, group, element):
        """The possible entries of a private element without a creator."""
        block, tag = element >> 8, group << 16 | element & 0xFF
        for (index,) in self.records("candidates"):
            (key,), mask = self.record("keys", index), self.masks.get(index, 0xFFFFFFFF)
            own = key >> 8 & 0xFF
            if key & 0xFFFF00FF == tag & mask and (not block or not own or block == own):
                yield self.entry(index)

    @staticmethod
    def fold(creator):
        raw = creator.strip(" \t\n\x0c\r\0").encode()
        folded = bytearray()
        for byte in raw:
            if byte in b" \t\n\x0c\r":
                if folded[-1:] != b" ":
                    folded += b" "
            else:
                folded.append(byte + 32 if 65 <= byte <= 90 else byte)
        return bytes(folded)


if __name__ == "__main__":
    dmap = DmapFile(sys.argv[1])
    print(
        f"{dmap.count('entries')} entries, {dmap.count('creators')} creators, {sum(1 for _ in dmap.uids())} UIDs"
    )

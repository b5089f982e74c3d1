"""The meaning of the columns of a table: by their headers, and if these are not known, by their
content.
"""

from __future__ import annotations

import re
from enum import StrEnum

from . import tags


class Kind(StrEnum):
    """The columns that the importer knows, by the headers that it expects."""

    NAME = "Attribute Name"
    TAG = "Tag"
    GROUP = "Group"
    ELEMENT = "Element"
    VR = "VR"
    VM = "VM"
    OWNER = "Private Creator"
    VALUE = "Value"
    #: Prose. Used as the name only if there is no other column for it.
    PROSE = "Description"
    TYPE = "Type"
    OTHER = "Other"


_WORDS = {
    Kind.NAME: """attributename name attribute dataelementname elementname nameofprivatetag tagname
        dicomattributename privateattributename privateattribute attributenames dataelement parameter
        fieldname attributetitle designation attributelabel parametername tagdescription nameofattribute""",
    Kind.TAG: """tag tagid dicomtag grouptag groupelement tags taggroupelement dicomtaggroupelement
        tagnumber attributetag elementtag privatetag tagaddress tagvalue dataelementtag ggggeeee""",
    Kind.GROUP: "group grp groupno groupnumber groupnr gggg groupid grouphex",
    Kind.ELEMENT: "element elem elementno elementnumber elementnr eeee elementid ele elementhex elementtag",
    Kind.VR: "vr dicomvr valuerepresentation valuerep datatype valuetype representation vrtype",
    Kind.VM: "vm dicomvm valuemultiplicity multiplicity mult valuemult",
    Kind.OWNER: """owner privateownercode privateowner privatecreator privatecreatorid privatecreatorcode creator
        creatorid privatecreatoridentification dicomprivatecreator privateidentificationcode privatecreatorname
        ownercode blockowner privateblockowner privatecreatordataelement creatorcode recognitioncode""",
    Kind.VALUE: "value defaultvalue definition notes note values comment comments remark remarks",
    Kind.PROSE: "description attributedescription meaning contents content explanation usage",
    Kind.TYPE: "type ty presence",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}

VRS = frozenset(
    [
        "AE",
        "AS",
        "AT",
        "CS",
        "DA",
        "DS",
        "DT",
        "FD",
        "FL",
        "IS",
        "LO",
        "LT",
        "OB",
        "OD",
        "OF",
        "OL",
        "OV",
        "OW",
        "PN",
        "SH",
        "SL",
        "SQ",
        "SS",
        "ST",
        "SV",
        "TM",
        "UC",
        "UI",
        "UL",
        "UN",
        "UR",
        "US",
        "UT",
        "UV",
        "XS",
        "OX",
    ]
)


def kind_of(header: str) -> Kind:
    """The kind of column that a header cell announces."""
    letters = re.sub("[^a-z]", "", re.sub(r"\bhex\b", "", header.lower()))
    return _KINDS.get(letters, Kind.OTHER)


def is_header(texts: list[str]) -> bool:
    """True for cells that name the tag, or the group and the element, and at least one other
    column.
    """
    kinds = [kind_of(text) for text in texts if text]
    has_tag = Kind.TAG in kinds or (Kind.GROUP in kinds and Kind.ELEMENT in kinds)
    return has_tag and len({*kinds} - {Kind.OTHER}) >= 2


def is_vr(text: str) -> bool:
    """True for one or more VRs."""
    parts = re.split(r"\s*(?:/|,|\bor\b|\||_)\s*", re.sub(r"\(.*\)$", "", text).strip())
    return bool(parts) and all(part.upper() in VRS for part in parts)


def is_vm(text: str) -> bool:
    """True for a VM."""
    pattern = r"\d{0,4}\s*[nN]?|\d{1,4}\s*(?:-|–|to|or)\s*\d{0,4}\s*[nN]?"
    return bool(text) and bool(re.fullmatch(pattern, text.strip()))


def _share(texts: list[str], is_one) -> float:
    filled = [text for text in texts if text]
    if not filled:
        return 0.0
    return sum(map(is_one, filled)) / len(filled)


#: The minimum share of the rows that have a name in a column of names.
FEWEST_NAMES = 0.2
#: The minimum share of a column's cells that must be of a kind if the header does not say so.
MOST = 0.6


def columns_of(headers: list[str], columns: list[list[str]]) -> list[Kind]:
    """The kind of each column, from its header (empty: none) and the texts of its cells. Each kind
    except OTHER has at most one column.
    """
    width = len(columns)
    # A table whose rows are all a single cell has headers and no columns.
    kinds = [kind_of(header) for header in headers][:width]
    kinds += [Kind.OTHER] * (width - len(kinds))
    tag_shares = [_share(column, tags.is_tag) for column in columns]
    if Kind.GROUP in kinds and Kind.ELEMENT in kinds and max(tag_shares) < MOST:
        pass
    elif tag_shares and max(tag_shares) > 0.3:
        best = max(range(width), key=lambda index: tag_shares[index])
        kinds = [
            kind if kind not in (Kind.TAG, Kind.GROUP, Kind.ELEMENT) else Kind.OTHER
            for kind in kinds
        ]
        kinds[best] = Kind.TAG
    else:
        _group_and_element(kinds, columns)
    for kind, is_one in ((Kind.VR, is_vr), (Kind.VM, is_vm)):
        named = [index for index in range(width) if kinds[index] == kind]
        if any(_share(columns[index], is_one) >= 0.3 for index in named):
            continue
        free = [
            index
            for index in range(width)
            if kinds[index] in (Kind.OTHER, Kind.TYPE) and _share(columns[index], is_one) >= MOST
        ]
        # A column called "Type" contains VRs in some documents, and 1, 2 and 3 in most.
        if kind == Kind.VM:
            free = [
                index
                for index in free
                if kinds[index] != Kind.TYPE and not headers[index : index + 1]
            ]
        if free:
            kinds[free[0]] = kind
            for index in named:
                kinds[index] = Kind.OTHER
    for index, kind in enumerate(kinds):
        # A header above the wrong column.
        if (
            kind == Kind.OWNER
            and _share(columns[index], lambda text: is_vm(text) or is_vr(text)) > 0.5
        ):
            kinds[index] = Kind.OTHER
    _name(kinds, headers, columns)
    seen: set[Kind] = set()
    for index, kind in enumerate(kinds):
        if kind in seen and kind != Kind.OTHER:
            kinds[index] = Kind.OTHER
        seen.add(kind)
    return kinds


def _group_and_element(kinds: list[Kind], columns: list[list[str]]) -> None:
    """Finds a column of groups and, to its right, one of elements."""
    for index in range(len(columns) - 1):
        groups = _share(columns[index], lambda text: bool(tags.GROUP.match(text)))
        elements = _share(columns[index + 1], lambda text: bool(tags.ELEMENT.match(text)))
        if groups >= MOST and elements >= MOST:
            kinds[index], kinds[index + 1] = Kind.GROUP, Kind.ELEMENT
            return


def _name(kinds: list[Kind], headers: list[str], columns: list[list[str]]) -> None:
    """Finds the column of names if no header names it, or if that column is empty and one without a
    header has words: then the header is next to its column.
    """

    def has_words(index: int) -> bool:
        return _share(columns[index], lambda text: bool(re.search("[A-Za-z]{3}", text))) >= MOST

    free = [
        index for index in range(len(columns)) if kinds[index] == Kind.OTHER and has_words(index)
    ]
    if Kind.NAME in kinds:
        named = kinds.index(Kind.NAME)
        filled = sum(map(bool, columns[named]))
        beside = [index for index in free if not "".join(headers[index : index + 1])]
        beside += [
            index
            for index in range(len(columns))
            if kinds[index] in (Kind.VM, Kind.VR, Kind.TYPE) and has_words(index)
        ]
        if filled < FEWEST_NAMES * len(columns[named]) and beside and any(headers):
            kinds[named], kinds[beside[0]] = Kind.OTHER, Kind.NAME
    elif Kind.PROSE in kinds:
        # A table without names calls them descriptions.
        kinds[kinds.index(Kind.PROSE)] = Kind.NAME
    elif free:
        # Every row has a name, but only some have remarks.
        fullest = max(free, key=lambda index: (sum(map(bool, columns[index])), -index))
        kinds[fullest] = Kind.NAME

"""Checks for typical errors in tables that were read from documents. Each marks rows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ..importer import Fact
from .registry import Registry, fold, fold_name

#: The marks that make a row doubtful, with their meanings.
DOUBTS = {
    "creator-with-more": "the creator begins with a known one, or contains the name of a row",
    "creator-is-a-sentence": "the creator reads as a part of a sentence",
    "shifted": "the name is that of the element before or after it, also in adjacent rows",
    "other-creator": "the rows of this block are those of another creator",
    "name-is-a-sentence": "the name reads as a sentence",
    "name-with-more": "the name contains a tag, or ends with a VR: two cells were read as one",
    "public-element": "the name and the element are those of a public attribute of another group",
}
#: The marks that only suggest a closer look.
NOTES = {
    "creator-is-new": "the registry does not know the creator",
    "group-is-new": "the registry knows the creator, but not with this group",
    "said-twice": "the document has two descriptions of this element",
}

#: The minimum number of words of a sentence.
SENTENCE_WORDS = 5
_VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|contains?|specif(?:y|ies)|indicates?|describes?|defines?|will|shall|must|should"
    r"|may|can|if|when|which|that|this|these)\b"
)
_VR_AT_END = re.compile(
    r"[a-z\d_)]\s+(?:AE|AS|AT|CS|DA|DS|DT|FD|FL|IS|LO|LT|OB|OW|PN|SH|SL|SQ|SS|ST|TM|UI|UL|UN|US|UT)$"
)
_TAG_INSIDE = re.compile(r"\(?[0-9A-Fa-f]{4}\s*,\s*[0-9A-Fa-fxX]{4}\)?")


def is_sentence(text: str) -> bool:
    """True for a text that reads as a sentence."""
    words = text.split()
    if len(words) < SENTENCE_WORDS:
        return False
    return bool(_VERBS.search(text.casefold())) and (
        text.endswith(".")
        or len(words) > 7
        or bool(re.match(r"[a-z]|(?:The|This|These|If|When)\b", text))
    )


def of(facts: list[Fact], registry: Registry) -> list[set[str]]:
    """The marks of each fact. Documents are checked one by one."""
    marks: list[set[str]] = [set() for _ in facts]
    documents: dict[str, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        documents[fact.reference.split("#")[0]].append(index)
    for indexes in documents.values():
        _document(facts, indexes, registry, marks)
    return marks


def _document(
    facts: list[Fact], indexes: list[int], registry: Registry, marks: list[set[str]]
) -> None:
    bad_creators = _creators_with_more(
        {facts[index].creator for index in indexes}, facts, indexes, registry
    )
    seen: dict[tuple[str, str, str], set[tuple[str, str]]] = defaultdict(set)
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in indexes:
        fact = facts[index]
        key = (fold(fact.creator), fact.group, fact.element)
        seen[key].add((fact.vr, fold_name(fact.name)))
        blocks[key[:2]].append(index)
        marks[index] |= set(_alone(fact, registry))
        if fact.creator in bad_creators:
            marks[index].add("creator-with-more")
    for index in indexes:
        fact = facts[index]
        if len(seen[fold(fact.creator), fact.group, fact.element]) > 1:
            marks[index].add("said-twice")
    for block in blocks.values():
        block.sort(key=lambda index: facts[index].element)
        for index in _shifted(facts, block, registry):
            marks[index].add("shifted")
        if _of_another(facts, block, registry):
            for index in block:
                marks[index].add("other-creator")


def _alone(fact: Fact, registry: Registry) -> Iterable[str]:
    """The marks that follow from a single row."""
    known = registry.private.get(fold(fact.creator))
    if known is None:
        yield "creator-is-new"
        if is_sentence(fact.creator):
            yield "creator-is-a-sentence"
    elif not any(group == fact.group for group, _ in known):
        yield "group-is-new"
    if is_sentence(fact.name):
        yield "name-is-a-sentence"
    element = registry.find(fact.creator, fact.group, fact.element)
    agrees = element is not None and fold_name(fact.name) in map(fold_name, element.names)
    if not agrees and (
        _TAG_INSIDE.search(fact.name) or (_VR_AT_END.search(fact.name) and not fact.vr)
    ):
        yield "name-with-more"
    if not agrees and fact.name and not fact.element.startswith("xx"):
        even = f"{int(fact.group, 16) - 1:04X}" if re.fullmatch("[0-9A-F]{4}", fact.group) else ""
        for group in (even, "0008", "0040"):
            public = registry.public.get((group, fact.element))
            if public and fold_name(public) == fold_name(fact.name):
                yield "public-element"
                break


def _creators_with_more(
    creators: set[str], facts: list[Fact], indexes: list[int], registry: Registry
) -> set[str]:
    """The creators that consist of a known one (here or in the registry) and the name of a row, or
    words that the registry does not know.
    """
    folded = {fold(creator): creator for creator in creators}
    names = {fold(facts[index].name) for index in indexes if len(facts[index].name) > 3}
    bad = set()
    for text, creator in folded.items():
        if text in registry.private:
            continue
        words = text.split()
        for count in range(len(words) - 1, 0, -1):
            start, rest = " ".join(words[:count]), " ".join(words[count:])
            is_known = start in registry.private or start in folded
            if rest in names or (is_known and _is_more(rest)):
                bad.add(creator)
    return bad


def _is_more(rest: str) -> bool:
    """True for text that does not distinguish a creator from another: versions and short codes do."""
    return len(rest) > 3 and not re.search(r"\d", rest) and rest.count(" ") >= 1


#: A shift is accepted if at least this many rows of a block show it, and more than those that agree
#: in place.
SHIFTED_ROWS = 3


def _shifted(facts: list[Fact], block: list[int], registry: Registry) -> set[int]:
    """The rows of a block whose names belong to the row before, or after, according to the
    registry.
    """

    def names_at(index: int) -> set[str]:
        known = registry.find(facts[index].creator, facts[index].group, facts[index].element)
        return set(map(fold_name, known.names)) if known else set()

    known = [names_at(index) for index in block]
    own = [fold_name(facts[index].name) for index in block]
    found: set[int] = set()
    for step in (-1, 1):
        shifted = [
            position
            for position in range(len(block))
            if 0 <= position + step < len(block)
            and own[position]
            and known[position]
            and own[position] not in known[position]
            and own[position] in known[position + step]
        ]
        agreeing = sum(bool(name) and name in names for name, names in zip(own, known))
        runs = _runs(shifted)
        if len(shifted) >= SHIFTED_ROWS and (
            len(shifted) > agreeing or any(len(r) >= 3 for r in runs)
        ):
            # The rows between two shifted ones are shifted too.
            for run in runs:
                if len(run) >= SHIFTED_ROWS or len(shifted) > agreeing:
                    found |= {block[position] for position in range(run[0], run[-1] + 1)}
    return found


def _runs(positions: list[int]) -> list[list[int]]:
    """Consecutive positions, with at most one missing in between."""
    runs: list[list[int]] = []
    for position in positions:
        if runs and position - runs[-1][-1] <= 2:
            runs[-1].append(position)
        else:
            runs.append([position])
    return runs


def _of_another(facts: list[Fact], block: list[int], registry: Registry) -> str | None:
    """The creator to which the names at these tags belong, if it is another one."""
    counts: Counter[str] = Counter()
    named = 0
    for index in block:
        fact = facts[index]
        owners = registry.by_name.get((fact.group, fact.element, fold_name(fact.name)), set())
        counts.update(owners)
        named += bool(fact.name)
    if not counts:
        return None
    own = counts[fold(facts[block[0]].creator)]
    other, count = counts.most_common(1)[0]
    return other if count >= 4 and count >= 0.6 * named and own <= 0.2 * count else None

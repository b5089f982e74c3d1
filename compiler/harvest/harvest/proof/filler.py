"""Text around the tables: sentences, remarks and public attributes, chosen at random from a seed.
None comes from a vendor.
"""

from __future__ import annotations

from random import Random

from .truth import Fact

_WHO = [
    "This implementation",
    "The system",
    "The acquisition station",
    "The application",
    "The review console",
]
_DOES = ["sends", "creates", "fills", "stores", "copies", "keeps", "reads", "does not send"]
_WHAT = [
    "the element",
    "this attribute",
    "the values of the protocol",
    "the parameters of the scan",
    "text for display",
    "a code of its own",
    "the result of the last calculation",
]
_WHEN = [
    "when the option is installed",
    "for each image",
    "if the user has entered it",
    "in every series",
    "for localisers only",
    "unless the study was imported",
    "see (0008,0060)",
    "as described for (0019,10A0)",
    "at the end of the scan",
]

#: Public attributes that tables of statements list beside private ones.
PUBLIC = [
    Fact("", "0008", "0060", "CS", "1", "Modality"),
    Fact("", "0010", "0010", "PN", "1", "Patient's Name"),
    Fact("", "0018", "0050", "DS", "1", "Slice Thickness"),
    Fact("", "0020", "0013", "IS", "1", "Instance Number"),
    Fact("", "0028", "0010", "US", "1", "Rows"),
    Fact("", "0008", "1150", "UI", "1", "Referenced SOP Class UID"),
    Fact("", "0008", "1155", "UI", "1", "Referenced SOP Instance UID"),
]


class Filler:
    """Sentences, reproducible from the seed."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)

    def remark(self) -> str:
        """A few words for a cell: none, one, or a sentence that wraps."""
        draw = self.random.random()
        if draw < 0.25:
            return ""
        if draw < 0.5:
            return self.random.choice(
                ["Internal use.", "Optional", "see note", "1 = yes, 0 = no", "mm"]
            )
        return f"{self._capital(self.random.choice(_WHAT))} {self.random.choice(_WHEN)}."

    def sentence(self) -> str:
        """A sentence of prose."""
        return (
            f"{self.random.choice(_WHO)} {self.random.choice(_DOES)} {self.random.choice(_WHAT)} "
            f"{self.random.choice(_WHEN)}."
        )

    def paragraph(self) -> str:
        """Three to six sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))

    def public(self) -> list[Fact]:
        """Some public attributes."""
        return self.random.sample(PUBLIC, self.random.randint(2, 5))

    def chance(self, part: float) -> bool:
        """True with this probability."""
        return self.random.random() < part

    @staticmethod
    def _capital(text: str) -> str:
        return text[:1].upper() + text[1:]

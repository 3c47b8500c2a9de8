"""Shopping lists as people write them: a thing a line, or several with commas, each with how much of it.

Bullets, numbers in front, prices behind, greetings and courtesies are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from domain.typed.courtesies import COURTESIES, GIVE
from domain.typed.money import PRICE_BEHIND, WORTH, WORTH_OF
from domain.typed.quantities import PIECES, Clear, quantity
from domain.typed.signs import digits_plain, is_unseen, one_form

MOST_LINES = 50
MOST_WORDS = 16
"""Of a line so many are read: what is longer is no thing to buy."""
LONGEST_LINE = 200
"""Signs, of which the same holds."""
LONGEST_AMOUNT = 6
"""Words that an amount has at most: "do kilo aur paav kilo"."""

_APART = re.compile(r"[\n\r;]+|(?<!\d),|,(?!\d)|(?<=\s)[+&](?=\s)")
_AND = re.compile(r"\s+(?:and|aur|और|మరియు)\s+", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪◦●○☐✓✔️>→]+\s*|\(?\d{1,2}[.)\]]\s+)+")
_DATE, _TIME = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?"
_FORWARDED = re.compile(
    rf"^\s*[\[(]?(?:{_DATE},?\s*{_TIME}|{_TIME},?\s*{_DATE})[\])]?\s*[-–]?\s*[^:\n\d]{{1,40}}:\s",
    re.IGNORECASE | re.MULTILINE,
)
"""What a messenger writes before each message that is copied out of it: when, and by whom."""
_HEADINGS = frozenset(map(one_form, ("list", "लिस्ट", "सूची", "లిస్టు", "లిస్ట్", "జాబితా")))
"""In a line without an amount, and with few words, they say what follows."""
_MOST_IN_HEADING = 4
_MOST_APART = 4
_KEPT = 10_000
"""Writings of which it is remembered whether they are amounts: the same few come in every list."""
_SUM = "total subtotal grand amount bill sum kul कुल योग टोटल మొత్తం టోటల్"
_SUMS = frozenset(one_form(word) for word in _SUM.split())
_TIMES = re.compile(r"(?:^|\s)[x×*]\s*(\d{1,2})$", re.IGNORECASE)
"""So many of what was measured in front: "500 ml oil x 2"."""
_LEFT_OVER = re.compile(r"^[\s\-–—:=.,()*]+|[\s\-–—:=.,()*]+$")
_GLUED = re.compile(
    r"(?<=[^\s\d!-/:-@_]{3})(?=\d[\d.,/]*\s*(?:kgs?|kilos?|gms?|g|gram|ltrs?|l|ml|pkts?|packets?|pcs?|किलो|ग्राम|लीटर|కిలో|గ్రా|లీ)(?![a-z]))",
    re.IGNORECASE,
)
"""An amount that was written to the word without a space: "Onion2kg"."""
_OF = frozenset(("of", "ka", "ki", "ke", "wala", "wali", "vala", "का", "की", "के", "वाला", "वाली", "వి"))


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line: `text` as it was written, without its bullet; what is wanted, and how much, in its words.

    `amount` is "" where that is not said. `is_of`: a bare number that says which pack, as in "5 ka atta".
    `other`: the same line where only its end is an amount, and all before it a name: "Parle G 2", "5 Star 3".
    """

    text: str
    goods: str
    amount: str
    is_of: bool = False
    other: ListLine | None = None


def read(text: str) -> list[ListLine]:
    """The lines that ask for something, in their order; no more than 50."""
    return [*islice(_every(text), MOST_LINES)]


def beyond(text: str) -> int:
    """How many more such lines there are than are read."""
    return max(0, sum(1 for _ in _every(text)) - MOST_LINES)


def _every(text: str) -> Iterator[ListLine]:
    pieces = _APART.split(_FORWARDED.sub("", text))
    return (line for piece in pieces for line in _lines(piece))


def apart(text: str) -> list[ListLine]:
    """Things that may be meant by a text that names none: "onion and tomato", "onion tomato"; else none."""
    pieces = _AND.split(text)
    words = pieces if len(pieces) > 1 else text.split()
    lines = [line for word in words if (line := _line(word))]
    return lines if 1 < len(lines) == len(words) <= _MOST_APART else []


def goods_in(text: str) -> str:
    """What a text that asks for one thing is about, without how much of it; a longer one as it is."""
    lines = read(text)
    return lines[0].goods if len(lines) == 1 else text


def _lines(piece: str) -> list[ListLine]:
    """One line; several where "and", or nothing at all, stands between things that each say how much."""
    short = " ".join(piece.split())[:LONGEST_LINE]
    for parts in (_AND.split(short), _run_on(short)):
        told = [line for part in parts if (line := _line(part))]
        if len(told) > 1 and all(line.amount and not _is_amount([line.goods]) for line in told):
            return told
    line = _line(short)
    return [line] if line and not _is_beside_the_list(short, line) else []


def _run_on(text: str) -> list[str]:
    """Things that nothing stands between: "2kg pyaz 1kg aloo", "pyaz 2kg aloo 1kg"; else all of it."""
    words = digits_plain(_BULLET.sub("", text)).split()
    spans = _measures(words)
    is_first = bool(spans) and spans[0][0] == 0
    cuts = [at for at, _ in spans] if is_first else [0, *(end for _, end in spans if end < len(words))]
    parts = [words[at:end] for at, end in zip(cuts, [*cuts[1:], len(words)], strict=True)]
    return [text] if any(map(_is_measure, parts)) else [" ".join(part) for part in parts]


def _measures(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where amounts with their units stand, each as long as it can be."""
    spans, at = list[tuple[int, int]](), 0
    while at < len(words):
        longest = range(min(len(words), at + LONGEST_AMOUNT), at, -1)
        end = next((end for end in longest if _is_measure(words[at:end])), None)
        if end is not None:
            spans.append((at, end))
        at = end or at + 1
    return spans


def _is_measure(words: Sequence[str]) -> bool:
    return _measured(" ".join(words))


@lru_cache(maxsize=_KEPT)
def _measured(text: str) -> bool:
    read = quantity(text)
    return read is not None and (isinstance(read, Clear) or bool(read.choices))


def _is_beside_the_list(text: str, line: ListLine) -> bool:
    """A heading ("shopping list"), or what it all comes to ("Total 200")."""
    words = [one_form(word) for each in text.split() if (word := _LEFT_OVER.sub("", each))]
    said = [word for word in words if not word.isdecimal()]
    is_heading = not line.amount and len(words) <= _MOST_IN_HEADING and not _HEADINGS.isdisjoint(words)
    return is_heading or (bool(said) and _SUMS.issuperset(said))


def _line(piece: str) -> ListLine | None:
    text = " ".join("".join(sign for sign in piece if not is_unseen(sign) or sign in "\u200c\u200d").split())
    text = _BULLET.sub("", text)
    bare = GIVE.sub("", PRICE_BEHIND.sub("", digits_plain(text)))
    worth = WORTH_OF.search(digits_plain(text)) or WORTH.match(bare.strip())
    words = _words(f"{worth.string[: worth.start()]} {worth.string[worth.end() :]}" if worth else bare)
    at, end = (0, 0) if worth else _amount(words)
    goods = " ".join(word for word in (*words[:at], *words[end:]) if one_form(word) not in _OF)
    if not any(sign.isalpha() for sign in goods) or _is_amount([goods]):
        return None
    amount = worth[0] if worth else _with_pack(words, at, end)
    is_of = at == 0 and amount.isdecimal() and any(one_form(word) in _OF for word in words[1 : end + 1])
    at_its_end = None if worth else _by_its_end(text, bare, goods)
    return ListLine(text=text, goods=goods, amount=amount, is_of=is_of, other=at_its_end)


def _by_its_end(text: str, bare: str, goods: str) -> ListLine | None:
    words = [word for each in _kept_apart(bare).split() if (word := _LEFT_OVER.sub("", each))][:MOST_WORDS]
    for at in range(len(words) - 1, max(0, len(words) - 3), -1):
        if words[at][:1].isdecimal() and _is_amount(words[at:]):
            name = " ".join(words[:at])
            return ListLine(text, name, " ".join(words[at:])) if name != goods else None
    return None


def _kept_apart(text: str) -> str:
    """An amount stands apart from the word that it was written to: "milk-2", "atta:5kg", "onion..2kg"."""
    text = _GLUED.sub(" ", text)
    return re.sub(r"(?<=[^\W\d_])\s*(?:[-:=–…]|\.+)\s*(?=\d)", " ", text)


def _words(text: str) -> list[str]:
    """Those that count; a courtesy within an amount is a part of it: "one and a half kg"."""
    words = [word for word in (_LEFT_OVER.sub("", each) for each in _kept_apart(text).split()) if word]
    said = [one_form(word).strip("!?.") in COURTESIES for word in words]
    within: set[int] = set()
    for start, end in _measures(words) if any(said) else ():
        counting = [at for at in range(start, end) if not said[at]]
        within.update(range(counting[0], counting[-1]) if counting else ())
    return [word for at, word in enumerate(words) if not said[at] or at in within][:MOST_WORDS]


def _amount(words: Sequence[str]) -> tuple[int, int]:
    """Where the amount stands: in front, else behind, else between; from 0 to 0 where none is said."""
    last = len(words)
    front = [(0, end) for end in range(min(last - 1, LONGEST_AMOUNT), 0, -1)]
    behind = [(at, last) for at in range(max(1, last - LONGEST_AMOUNT), last)]
    between = [
        (at, end) for at in range(1, last) for end in range(min(last - 1, at + LONGEST_AMOUNT), at, -1)
    ]
    spans = (*front, *behind, *between)
    at, end = next((span for span in spans if _is_amount(words[slice(*span)])), (0, 0))
    is_bare = not any(sign.isdecimal() for word in words[at:end] for sign in word)
    # A number before a unit is of it, also where it makes no amount: "0 kg", "1.5.2 kg".
    return (at - 1, end) if at and is_bare and words[at - 1][:1].isdecimal() else (at, end)


def _is_amount(words: Sequence[str]) -> bool:
    return _said_how_much(" ".join(words))


@lru_cache(maxsize=_KEPT)
def _said_how_much(text: str) -> bool:
    return quantity(text, bare=PIECES) is not None


def _with_pack(words: Sequence[str], at: int, end: int) -> str:
    """The amount; a bare number in front with a measure behind is so many packs: "2 amul milk 500 ml"."""
    amount = " ".join(word for word in words[at:end] if one_form(word) not in _OF)
    if at == 0 and end and amount.isdecimal():
        packs = (words[start:] for start in range(max(end + 1, len(words) - 2), len(words)))
        pack = next((pack for pack in packs if _is_amount(pack) and not pack[-1].isdecimal()), None)
        return f"{amount} x {' '.join(pack)}" if pack else amount
    times = _TIMES.search(" ".join(words[end:])) if at == 0 and end else None
    return f"{times[1]} x {amount}" if times else amount

"""What a grocer types at the desk: "onion 32", "atta out", "milk +20", "sugar = 12", "+5% on dals",
"आटा खत्म".

What goods are meant stands in front, what is to be done with them behind; where that is nothing, they are
looked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.typed.measures import money
from domain.typed.signs import digits_plain, is_unseen
from domain.values import Money


class DeskVerb(StrEnum):
    """What is to be done: only find, a new price or MRP, prices moved by a part; so many more, fewer, or in
    all; out, there again, hidden, shown.
    """

    FIND = "find"
    PRICE = "price"
    MRP = "mrp"
    PERCENT = "percent"
    MORE = "more"
    FEWER = "fewer"
    COUNT = "count"
    OUT = "out"
    BACK = "back"
    HIDE = "hide"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class DeskLine:
    """What goods are meant, in the words that were typed, and what is to be done with them.

    `amount` is how many, in its words; `basis_points` by which part prices move; `price` the new one, or MRP.
    """

    goods: str
    verb: DeskVerb
    amount: str = ""
    price: Money | None = None
    basis_points: int = 0


MOST_PERCENT = 500
_WORDS: dict[DeskVerb, str] = {
    DeskVerb.OUT: (
        "out of stock|stock out|sold out|out|finished|khatam|khatm|nahi hai|nahin hai|nahi|nahin|ledu|"
        "ayipoyindi|aipoyindi|खत्म हो गया|खत्म हो गई|ख़त्म हो गया|ख़त्म हो गई|खत्म|ख़त्म|नहीं है|नही है|नहीं|नही|అయిపోయింది|"
        "అయిపోయాయి|లేదు|లేవు"
    ),
    DeskVerb.BACK: (
        "in stock|back|available|aa gaya|aa gayi|aaya|vachindi|vachayi|आ गया|आ गई|आया|आई|వచ్చింది|వచ్చాయి|ఉంది|ఉన్నాయి"
    ),
    DeskVerb.HIDE: "hide|chhupao|छिपाओ|छुपाओ|छिपा दो|దాచు|దాచండి",
    DeskVerb.SHOW: "unhide|show|dikhao|दिखाओ|दिखा दो|చూపించు|చూపండి",
}
_SAID = [(verb, re.compile(rf"(?:^|\s)(?:{words})[\s.!]*$", re.IGNORECASE)) for verb, words in _WORDS.items()]
_SAID_FIRST = [
    (verb, re.compile(rf"^(?:{words})(?:\s+(?:the\s+)?)(?=\S)", re.IGNORECASE))
    for verb, words in {
        DeskVerb.OUT: "out of stock|sold out|out of|out|no more|no",
        DeskVerb.BACK: "back",
        DeskVerb.HIDE: _WORDS[DeskVerb.HIDE],
        DeskVerb.SHOW: _WORDS[DeskVerb.SHOW],
    }.items()
]
"""In front it may stand too, where it is no part of a name."""
_BY = r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:%|per ?cent|प्रतिशत|శాతం)"
_PERCENT = re.compile(rf"(?:^|\s)([+\-−–]?)\s*{_BY}\s*$", re.IGNORECASE)
_PERCENT_FIRST = re.compile(rf"^([+\-−–]?)\s*{_BY}\s+(?:(?:on|for|to|of|from)\s+)?(.+)$", re.IGNORECASE)
_OFFER = re.compile(r"%\s*(?:off|discount)\s*$", re.IGNORECASE)
"""What a pack says ("10% off") moves no price."""
_RAISE = "raise|increase|up|more|badhao|badha do|बढ़ाओ|बढ़ा दो|बढाओ|ज़्यादा|పెంచు|పెంచండి|ఎక్కువ"
_LOWER = (
    "lower|reduce|decrease|down|less|off|cut|discount|kam karo|kam kar do|kam|ghatao|"
    "कम करो|कम कर दो|कम|घटाओ|घटा दो|छूट|తగ్గించు|తగ్గించండి|తక్కువ|తగ్గింపు"
)
_RAISED = re.compile(rf"(?:^|\s)(?:{_RAISE})(?=$|\s)", re.IGNORECASE)
_LOWERED = re.compile(rf"(?:^|\s)(?:{_LOWER})(?=$|\s)", re.IGNORECASE)
_ON_WHAT = re.compile(r"\s+(?:पर|में|par|pe|పై|మీద|meeda|on|by|से|se)$", re.IGNORECASE)
_STOCK = re.compile(r"(?:^|\s)(\+|[−–-](?=\d)|=|(?:stock|स्टॉक|స్టాక్)\s*[:=]?)\s*(\d[^+=]*)$", re.IGNORECASE)
_PRICED = re.compile(
    r"(?:^|[\s@:=–-])((?:₹|rs\.?|inr|रु\.?|रू\.?|రూ\.?)?\s*\d[\d,]*(?:\.\d{1,2})?\s*"
    r"(?:/[-=]|₹|rs\.?|rupees?|rupaye|रुपये|रुपए|రూపాయలు)?)"
    r"(?:\s*(?:/|per\s+|a\s+)\s*(?:kg|kilo|किलो|కిలో|l|litre|liter|लीटर|లీటర్|pc|pcs|piece|packet|pack)\.?)?\s*$",
    re.IGNORECASE,
)
_NOTHING_LEFT = re.compile(r"\D*[^\W\d]\D*[\s:=-]0")
"""No price is nothing: "onion 0" says that there is none."""
_THOUSANDS = re.compile(r",(?=\d{2},?\d{3}(?!\d)|\d{3}(?!\d))")
_PRICE_WORD = re.compile(r"(?:^|\s)(?:price|rate|दाम|भाव|రేటు|ధర)\s*$", re.IGNORECASE)
_MRP_WORD = re.compile(
    r"(?:^|\s)(?:m\.?\s?r\.?\s?p\.?|एम\s?आर\s?पी|ఎంఆర్పీ|ఎమ్మార్పీ|ఎంఆర్\u200cపీ)[\s:=–-]*$", re.IGNORECASE
)
_APART = re.compile(r"[\n;]+|,(?!\d)|(?<!\d),")
MOST_AT_ONCE = 8
"""Lines of one message."""
_UNIT_BEFORE = re.compile(r"(?:^|\s)(?:x|×|no\.?|number|pack of)\s*$", re.IGNORECASE)


def desk_lines(typed: str) -> list[str]:
    """The lines of a message that says of several goods what is to be done: "tomato 40, onion 30".

    One where not each of them says both.
    """
    told = [line for line in (each.strip() for each in _APART.split(typed)) if line]
    read = [desk_line(line) for line in told]
    is_each = all(line.goods and line.verb is not DeskVerb.FIND for line in read)
    return told if 1 < len(told) <= MOST_AT_ONCE and is_each else [typed]


def desk_line(typed: str) -> DeskLine:
    """What was meant. A price needs no sign of money; more and fewer need theirs."""
    text = " ".join(
        digits_plain("".join(sign for sign in typed if not is_unseen(sign) or sign in _JOINERS)).split()
    )
    for read in (_percent, _stock, _said, _priced):
        if line := read(text):
            return line
    return DeskLine(text, DeskVerb.FIND)


_JOINERS = "\u200c\u200d"


def _percent(text: str) -> DeskLine | None:
    is_less = _LOWERED.search(text) is not None
    bare = " ".join(_LOWERED.sub("", _RAISED.sub("", text)).split())
    first = _PERCENT_FIRST.match(bare)
    found = first or _PERCENT.search(bare)
    if not found or _OFFER.search(text):
        return None
    points = int(found[2]) * 100 + int((found[3] or "").ljust(2, "0") or 0)
    if not 0 < points <= MOST_PERCENT * 100:
        return None
    sign = -1 if is_less or (found[1] and found[1] != "+") else 1
    goods = first[4] if first else _ON_WHAT.sub("", bare[: found.start()].strip())
    return DeskLine(goods.strip(), DeskVerb.PERCENT, basis_points=sign * points)


def _stock(text: str) -> DeskLine | None:
    found = _STOCK.search(text)
    if not found:
        return None
    verb = {"+": DeskVerb.MORE, "-": DeskVerb.FEWER, "−": DeskVerb.FEWER, "–": DeskVerb.FEWER}
    goods = text[: found.start()].strip()
    return DeskLine(goods, verb.get(found[1], DeskVerb.COUNT), amount=found[2].strip())


def _said(text: str) -> DeskLine | None:
    for verb, words in _SAID:
        if found := words.search(text):
            return DeskLine(text[: found.start()].strip(), verb)
    for verb, words in _SAID_FIRST:
        if found := words.match(text):
            return DeskLine(text[found.end() :].strip(), verb)
    return _NOTHING_LEFT.fullmatch(text) and DeskLine(text[:-1].strip(" :=-"), DeskVerb.OUT)


def _priced(text: str) -> DeskLine | None:
    marked = _MRP_WORD.search(text)
    text = text[: marked.start()] if marked else text
    found = _PRICED.search(text)
    amounts = money(_THOUSANDS.sub("", found[1])) if found else ()
    if not found or len(amounts) != 1:
        return None
    goods = _PRICE_WORD.sub("", text[: found.start()]).strip(" ,-–:=@")
    if _UNIT_BEFORE.search(goods):
        return None
    before = _MRP_WORD.search(goods)
    verb = DeskVerb.MRP if marked or before else DeskVerb.PRICE
    return DeskLine(goods[: before.start()].strip() if before else goods, verb, price=amounts[0])

"""Money as people write it on lists: a price behind a thing, or so much money of it."""

import re

_MONEY = r"(?:₹|rs\.?|inr|रु\.?|रू\.?|రూ\.?)"
PRICE_BEHIND = re.compile(
    rf"\s*[-–:=@(]*\s*(?:{_MONEY}\s*\d[\d,.]*(?:\s*/-)?|\d[\d,.]*\s*(?:/-|{_MONEY}|rupees?|rupaye|रुपये|रुपए|రూపాయలు))\s*\)?\s*$",
    re.IGNORECASE,
)
WORTH = re.compile(rf"^{_MONEY}\s*\d[\d,.]*(?:\s*/-)?(?=\s)", re.IGNORECASE)
WORTH_OF = re.compile(
    rf"(?:{_MONEY}\s*\d[\d,.]*(?:\s*/-)?|\d[\d,.]*\s*(?:/-|{_MONEY}|rup(?:ee|ay|aiy|iy)\w*|रुपये|रुपए|रूपये|రూపాయ\S*))"
    r"\s+(?:k[aie]|wal[ai]|val[ai]|worth(?:\s+of)?|of|का|की|के|वाला|वाली|వి)(?=\s|$)"
    r"|\S+\s+(?:rup(?:ay|aiy|iy)\w*|रुपये|रुपए|रूपये)\s+(?:k[aie]|का|की|के)(?=\s|$)|\S+\s+రూపాయల(?:కి|కు|వి)(?=\s|$)",
    re.IGNORECASE,
)
"""For so much money of it: "20 rupaye ka dhania"."""

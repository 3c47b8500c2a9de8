"""Secrets that somebody could guess: what an example says, words that everybody takes, rows of keys.

Looked at whenever a command starts, so it is cheap: it knows no dictionary, and what a machine has drawn by
lot passes.
"""

import re

FEWEST_LEFT = 8
"""Signs that are left when all that is told below is taken away."""
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azerty",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7ki8lo9p0",
)
_RUN = 4
"""So many signs of a row, forwards or backwards, are one."""
_LOOKALIKES = str.maketrans("0134@$5!", "oleaassi")
_COMMON = (
    *("password", "passwort", "passphrase", "secret", "changeme", "change", "replace", "insert", "example"),
    *("default", "sample", "placeholder", "random", "openssl", "urandom", "base64", "kirana", "admin"),
    *("letmein", "welcome", "iloveyou", "monkey", "dragon", "qwerty", "whatever"),
)
_SHORT = frozenset(
    (
        *("a", "fill", "from", "give", "here", "hex", "is", "key", "long", "me", "my", "new", "now"),
        *("please", "rand", "set", "some", "text", "that", "the", "this", "todo", "token", "value"),
        *("with", "xxx", "your"),
    )
)


def is_guessable(secret: str) -> bool:
    """Whether too little of it is left that is nobody's habit."""
    told = _without_runs(secret.casefold())
    plain = told.translate(_LOOKALIKES)
    for word in _COMMON:
        plain = plain.replace(word, " ")
    words = [word for word in re.findall(r"[^\W_]+", plain) if word not in _SHORT]
    once = _without_runs(re.sub(r"(.)\1+", r"\1", "".join(words))).replace(" ", "")
    return len(re.sub(r"(.+?)\1+", r"\1", once)) < FEWEST_LEFT


def _without_runs(told: str) -> str:
    rows = [way for row in _ROWS for way in (row, row[::-1])]
    kept, at = [], 0
    while at < len(told):
        length = max(_shared(told, at, row) for row in rows)
        if length < _RUN:
            kept.append(told[at])
            length = 1
        else:
            kept.append(" ")
        at += length
    return "".join(kept)


def _shared(told: str, at: int, row: str) -> int:
    """How many signs from here on follow one another in the row."""
    start = row.find(told[at])
    if start < 0:
        return 0
    length = 0
    while told[at + length : at + length + 1] == row[start + length : start + length + 1] != "":
        length += 1
    return length

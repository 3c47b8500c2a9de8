"""What must hold for the texts. Each rule takes the folder of locales and returns the faults it finds."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from fluent.syntax import ast

from domain.all_errors import all_errors
from domain.typed import words
from domain.values import LANGUAGES, Money, Unit
from locales.formats import LOCALES
from locales.patterns import BadLocale, nodes, parts, read
from locales.texts import Texts

# https://core.telegram.org/bots/api#html-style
TAGS = re.compile(
    r"<(/?)(b|strong|i|em|u|ins|s|strike|del|code|pre|tg-spoiler|blockquote|a)"
    r'((?:(?<=<a) href="[^"<>]+"|(?<=<blockquote) expandable)?)>'
)
ENTITY = re.compile(r"&(?!(lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)")
CATEGORIES = {"zero", "one", "two", "few", "many"}
SAME_EVERYWHERE = {
    "Kirana",
    "Telegram",
    "English",
    "हिन्दी",
    "తెలుగు",
    "UPI",
    "GSTIN",
    "CGST",
    "SGST",
    "OTP",
    "GST",
    "FSSAI",
    "PIN",
    "MRP",
    "HSN",
}
MEASURES = {
    word
    for written in (
        *(told for (unit, size), told in words._UNITS.items() if unit is not Unit.PIECE and size <= 1000),
        *words._LENGTHS.values(),
    )
    for word in written.split()
    if len(word) > 1
}
OURS = ("unit-g", "unit-kg", "unit-ml", "unit-l", "distance-m", "distance-km")
WORDS = Path(__file__).parents[2] / "docs" / "words.md"

Rule = Callable[[Path], list[str]]


def languages_alike(folder: Path) -> list[str]:
    """Every language has the same files, texts, terms and, in each text, variables."""
    faults = []
    inside = {Path(*path.relative_to(folder).parts[1:]) for path in folder.glob("*/**/*.ftl")}
    for path in sorted(inside):
        told = {language: _needs(folder / language / path) for language in LANGUAGES}
        for key in sorted(set().union(*told.values())):
            if len({told[language].get(key) for language in LANGUAGES}) > 1:
                faults.append(f"{path} {key}: " + ", ".join(f"{lang} {told[lang].get(key)}" for lang in told))
    return faults


def _needs(path: Path) -> dict[str, tuple[str, ...]]:
    """The variables of every text of a file that may be missing."""
    if not path.is_file():
        return {}
    return {
        key: tuple(sorted({n.id.name for n in nodes(pattern) if isinstance(n, ast.VariableReference)}))
        for key, pattern in parts(read(path.parent, path.name))
    }


def loads(folder: Path) -> list[str]:
    """No junk, no doubles, no reference to nothing."""
    try:
        Texts.load(folder)
    except BadLocale as error:
        return str(error).splitlines()
    return []


def telegram_can_parse(folder: Path) -> list[str]:
    """Messages hold balanced tags that Telegram knows; buttons and other attributes hold none."""
    faults = []
    for where, key, pattern in _texts(folder):
        is_plain = "." in key and ".each-" not in key
        for text in _leaves(pattern):
            fault = _tag_in(text) if is_plain else _unbalanced(text)
            if fault:
                faults.append(f"{where} {key}: {fault}")
    return faults


def _tag_in(text: str) -> str:
    found = re.search(r"</?[a-z]|&(lt|gt|amp|quot|#\w+);", text)
    return f"{found[0]} in plain text" if found else ""


def _unbalanced(text: str) -> str:
    opened: list[str] = []
    for closing, name, _ in TAGS.findall(text):
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return f"</{name}> closes nothing"
    if opened:
        return f"<{opened[-1]}> stays open"
    rest = TAGS.sub("", text)
    return "not Telegram's HTML" if re.search(r"[<>]", rest) or ENTITY.search(rest) else ""


def errors_told(folder: Path) -> list[str]:
    """Every error of the domain has its text in every errors.ftl."""
    codes = sorted(error.code for error in all_errors())
    return [
        f"{language} error-{code}"
        for language in LANGUAGES
        for known in [_needs(folder / language / "errors.ftl")]
        for code in codes
        if f"error-{code}" not in known
    ]


def translated(folder: Path) -> list[str]:
    """Nothing with words in it reads in Hindi or Telugu as it does in English."""
    english = {key: set(_leaves(pattern)) for _, key, pattern in _texts(folder, "en")}
    return [
        f"{where} {key}: {text!r}"
        for language in LANGUAGES[1:]
        for where, key, pattern in _texts(folder, language)
        for text in _leaves(pattern)
        if _has_words(text) and text in english.get(key, ())
    ]


def _has_words(text: str) -> bool:
    plain = re.sub(r"<[^>]*>|\{\}|/\w+|https?://\S+", " ", text)
    for name in sorted(SAME_EVERYWHERE, key=len, reverse=True):
        plain = plain.replace(name, " ")
    return bool(re.search(r"[^\W\d_]", plain))


def house_words(folder: Path) -> list[str]:
    """One thing has one name: no text has a word that docs/words.md says not to use."""
    avoided = _avoided()
    return [
        f"{where} {key}: {word!r} is not our word, see docs/words.md"
        for where, key, pattern in _texts(folder)
        for text in _leaves(pattern)
        for word in avoided.findall(text)
    ]


def _avoided() -> re.Pattern[str]:
    """The beginnings of words in the table's last column."""
    rows = [line.split("|") for line in WORDS.read_text("utf-8").splitlines() if line.startswith("| ")]
    words = [word for row in rows[1:] for word in row[4].strip().split(", ") if word]
    return re.compile(rf"(?<![\w\u0900-\u0c7f])(?:{'|'.join(words)})")


def plurals_whole(folder: Path) -> list[str]:
    """A choice by plural has its language's categories, no others, and falls back on `other`."""
    faults = []
    for where, key, pattern in _texts(folder):
        needed = {*LOCALES[where.partition("/")[0]].plural_form.tags, "other"}
        for node in nodes(pattern):
            if not isinstance(node, ast.SelectExpression):
                continue
            names = {v.key.name: v.default for v in node.variants if isinstance(v.key, ast.Identifier)}
            if names.keys() & CATEGORIES and (names.keys() != needed or not names["other"]):
                faults.append(
                    f"{where} {key}: {', '.join(names)} where {', '.join(sorted(needed))} are needed"
                )
    return faults


def values_written(folder: Path) -> list[str]:
    """Prices, amounts and distances have their words, with rupees grouped as in India."""
    texts = Texts.load(folder)
    shown = {
        "price-per-kg": ("price", Money(12_345_650), "₹1,23,456.50"),
        "price-per-piece": ("price", Money(4_500), "₹45"),
        **dict.fromkeys(("unit-g", "unit-kg", "unit-ml", "unit-l", "unit-piece"), ("amount", "1.25", "1.25")),
        **dict.fromkeys(("distance-m", "distance-km"), ("amount", "350", "350")),
    }
    return [
        f"{language} {key}: {told!r}"
        for language in LANGUAGES
        for key, (name, fact, wanted) in shown.items()
        if wanted not in (told := texts.plain(language, key, {name: fact}))
    ]


def one_word_for_a_unit(folder: Path) -> list[str]:
    """Whatever else people may type for a unit, behind a number it is one word in all texts of a language."""
    faults = []
    texts = Texts.load(folder)
    for language in LANGUAGES:
        ours = {key: texts.plain(language, key, {"amount": ""}).strip() for key in OURS}
        if ours["unit-kg"] not in texts.plain(language, "price-per-kg", {"price": ""}):
            faults.append(f"{language} price-per-kg: not per {ours['unit-kg']}")
        others = "|".join(map(re.escape, sorted(MEASURES - set(ours.values()), key=len, reverse=True)))
        other = re.compile(rf"(?:\d|\{{\}}|/)\s*({others})(?![\w\u0900-\u0c7f])")
        faults += [
            f"{where} {key}: {word!r}"
            for where, key, pattern in _texts(folder, language)
            for text in _leaves(pattern)
            for word in other.findall(text)
        ]
    return faults


def _texts(folder: Path, *languages: str) -> Iterator[tuple[str, str, ast.Pattern]]:
    for language in languages or LANGUAGES:
        for path in sorted((folder / language).rglob("*.ftl")):
            for key, pattern in parts(read(path.parent, path.name)):
                yield f"{language}/{path.name}", key, pattern


def _leaves(pattern: ast.Pattern) -> Iterator[str]:
    """The text of a pattern with `{}` for what is filled in, then that of each of its variants."""
    elements = pattern.elements
    yield "".join(part.value if isinstance(part, ast.TextElement) else _literal(part) for part in elements)
    for node in nodes(elements):
        if isinstance(node, ast.Variant):
            yield from list(_leaves(node.value))[:1]


def _literal(part: ast.Placeable) -> str:
    inside = part.expression
    return str(inside.parse()["value"]) if isinstance(inside, ast.StringLiteral) else "{}"

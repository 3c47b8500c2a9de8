"""The words that people write amounts with, in English, Hindi and Telugu, in their scripts and in Latin.

Latin spellings count by their sound too (`signs.sound`): one of a kind is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from domain.typed.courtesies import is_courtesy
from domain.typed.number_words import EITHER_OF_TWO, NUMBERS
from domain.typed.signs import one_form, sound
from domain.values import Unit


class Sort(StrEnum):
    """What a word does in an amount.

    A part multiplies what stands before it ("three quarters", "do pav"); one that is added comes behind a
    number ("రెండు పావు"). A lean moves the number behind it ("sava do" is 2¼), or is one by itself.
    """

    NUMBER = "number"
    DIGITS = "digits"
    MAGNITUDE = "magnitude"
    PART = "part"
    ADDED = "added"
    LEAN = "lean"
    UNIT = "unit"
    PACK = "pack"
    AND = "and"
    MONEY = "money"
    LENGTH = "length"
    TIMES = "times"
    EITHER = "either"
    DASH = "dash"
    POINT = "point"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means: `value` is its number, or how many base units one of the unit is."""

    sort: Sort
    value: Fraction = Fraction(1)
    unit: Unit | None = None


_ONE_AND_MORE = {
    Fraction(3, 2): "dedh derh ded dhed dher deadh डेढ डेड दीड",
    Fraction(5, 2): "dhai dhaai adhai dhaayi ढाई अढाई ढाइ ढायी अडीच",
}
_MAGNITUDES = {
    100: "hundred sau sou हंड्रेड హండ్రెడ్ सौ వంద వందల వందలు నూరు నూట vanda vandala vandalu nooru noota",
    1000: "thousand hazar hajaar हजार వెయ్యి వేయి వేల వేలు veyyi velu",
    100_000: "lakh lac lakhs लाख లక్ష laksha",
}
_PARTS = {
    Fraction(1, 2): "half halves hlf haf hafl aadha adha aadhi aadhe aada ardh ardha ardham आधा आधी आधे अधा "
    "अर्धा अर्ध आधी हाफ సగం సగము sagam sagamu "
    "హాఫ్ అర్ధ అర్థ అర్ధం",
    Fraction(
        1, 4
    ): "quarter quarters qtr quater fourth fourths paav pav pao paao pau paw पाव पावभर पाओ क्वार्टर "
    "क्वाटर పావులు క్వార్టర్",
    Fraction(1, 8): "adhpav adhpaav aadhpaav आधपाव अधपाव अधपई",
}
_ADDED = {
    Fraction(1, 2): "అర అరా ara arra న్నర nnara",
    Fraction(1, 4): "పావు పావూ pavu paavu",
    Fraction(3, 4): "ముప్పావు ముప్పావ muppavu muppaavu mupavu",
}
_LEANS = {
    Fraction(1, 4): "sava sawa savaa सवा सव्वा",
    Fraction(1, 2): "saadhe sadhe saade sadde साढे साडे saarhe sarhe",
    Fraction(-1, 4): "paune pauna paun pone pon paon pouna पौने पौना पौन पाऊण",
}
_UNITS = {
    (Unit.GRAM, 1): "g gm gms gr grs grm grms gram grams gramme grammes graam graamu graamulu gramu "
    "gramulu "
    "gramz ग्राम ग्रा ग्रैम ग्राम्स जीएम జీఎం గ్రాంలు గ్రామ్స్ గ్రా గ్రాము గ్రాముల గ్రాములు గ్రాం "
    "గ్రామ్ గ్రాములూ",
    (
        Unit.GRAM,
        1000,
    ): "kg kgs kgm kgms kgz kilo kilos kelo kilola kilogr kilogram kilograms kilogramme kilograam "
    "kilu keji kejilu kilolu "
    "kilogramu किलो किलोग्राम किग्रा केजी कीलो किलोग्रा కేజీ కేజి కేజీలు కేజీల కిలో కిలోలు కిలోల "
    "కిలోగ్రాము "
    "కిలోగ్రాములు కిలోగ్రాం కిగ్రా కేజీస్ కేజిలు కీలో",
    (Unit.GRAM, 100_000): "quintal quintals kuintal क्विंटल క్వింటాల్ క్వింటాలు",
    (
        Unit.MILLILITRE,
        1,
    ): "ml mls mltr millilitre millilitres milliliter milliliters mili मिली मिलीलीटर एमएल मिलि "
    "మిలీ మిల్లీ మిలీలీటర్లు మిల్లీలీటర్ మిల్లీలీటర్లు ఎంఎల్",
    (
        Unit.MILLILITRE,
        1000,
    ): "l lt lts ltr ltrs ltrz lit lits litr litrs lter leter litre litres liter liters leetar "
    "litar litaru litarlu "
    "लीटर लिटर लीटर्स ली लि लीट లీటర్ లీటరు లీటర్లు లీటర్ల లీ లీటరూ",
    (
        Unit.PIECE,
        1,
    ): "pc pcs pce pees no number numbers nums piece pieces pis nos nag naag adad dana daane dane "
    "unit units पीस पीसेस नग अदद दाना दाने "
    "పీస్ పీసు పీసులు ముక్క ముక్కలు",
    (Unit.PIECE, 2): "pair pairs jodi जोडी జత",
    (
        Unit.PIECE,
        12,
    ): "dozen dozens doz dzn darjan darzan dajan darjun dajanu darjanu dajanlu dz दर्जन डजन दरजन "
    "దర్జన్ డజను డజన్ డజన్లు డజన్ల డజనులు డజన",
}
_PACKS = (
    "packet packets pack packs pkt pkts paket paketu packettu packetlu pouch pouches bottle bottles "
    "botal "
    "sachet sachets bundle bundles gaddi thaili box boxes dabba dabbe bag bags jar jars can cans "
    "tins bunch bunches carton cartons "
    "पैकेट पैकेट्स पैकिट पैक पैकट पाकेट पाउच बोतल डिब्बा डिब्बे थैली बंडल ప్యాకెట్ ప్యాకెట్లు "
    "ప్యాకెట్ల ప్యాకెట్స్ ప్యాక్ ప్యాకెట్టు పాకెట్ పాకెట్లు "
    "బాటిల్ బాటిళ్లు సీసా సీసాలు డబ్బా డబ్బాలు కట్ట కట్టలు కట్టు గుత్తి గుత్తులు "
    "gaddiyan guchha guchhe guccha judi katta kattu kattalu gutti guttulu गड्डी गड्डियां गुच्छा गुच्छे जूडी कट्टा"
)
_MONEY = {
    100: "₹ rs re inr rupee rupees rupaye rupay rupya rupaya rupayalu rupai रु रू रुपये रुपए रुपया "
    "रूपये रुपयों रूपए రూ "
    "రూపాయలు రూపాయి రూపాయల",
    1: "paise paisa p पैसे पैसा పైసలు పైసా",
}
_LENGTHS = {
    1000: "km kms kilometre kilometres kilometer kilometers किमी किलोमीटर కిమీ కిలోమీటర్లు కిలోమీటరు కిలోమీటర్",
    1: "m mtr mtrs metre metres meter meters मी मीटर మీ మీటర్లు మీటరు మీటర్",
}
_AND = "and n aur evam और तथा अंड एंड అండ్ మరియు & +"
_TIMES = "x × * गुना"
_EITHER = "to or se ya till either से या లేదా నుంచి నుండి"
_DASH = "- – —"
_POINT = "point पॉइंट प्वाइंट పాయింట్"
_SILENT = "# . , ! ? ; : = ( ) [ ] \" ' । ’ ‘ “ ” 🙏 👍 🙂 😊 🙌 🏻 🏼 🏽 🏾 🏿"
HALF_MORE = ("న్నర", "nnara", "nara")
QUARTER_MORE = ("ంపావు", "ంబావు", "mpavu", "mpaavu", "mbavu", "mbaavu")


def _entries() -> Iterator[tuple[str, Word]]:
    for number, words in NUMBERS.items():
        yield words, Word(Sort.NUMBER, Fraction(number))
    for value, words in _ONE_AND_MORE.items():
        yield words, Word(Sort.NUMBER, value)
    for number, words in _MAGNITUDES.items():
        yield words, Word(Sort.MAGNITUDE, Fraction(number))
    for sort, table in ((Sort.PART, _PARTS), (Sort.ADDED, _ADDED), (Sort.LEAN, _LEANS)):
        for value, words in table.items():
            yield words, Word(sort, value)
    for (unit, size), words in _UNITS.items():
        yield words, Word(Sort.UNIT, Fraction(size), unit)
    for sort, sizes in ((Sort.MONEY, _MONEY), (Sort.LENGTH, _LENGTHS)):
        for size, words in sizes.items():
            yield words, Word(sort, Fraction(size))
    yield _PACKS, Word(Sort.PACK, Fraction(1), Unit.PIECE)
    for sort, words in (
        (Sort.AND, _AND),
        (Sort.TIMES, _TIMES),
        (Sort.EITHER, _EITHER),
        (Sort.DASH, _DASH),
        (Sort.POINT, _POINT),
        (Sort.SILENT, _SILENT),
    ):
        yield words, Word(sort)


def _table() -> tuple[dict[str, Word], dict[str, Word]]:
    """The words as they are written; and by their sound, where that is one word's alone."""
    written: dict[str, Word] = {}
    heard: dict[str, set[Word]] = {}
    for words, meaning in _entries():
        for word in map(one_form, words.split()):
            written[word] = meaning
            if len(word) > 2:
                heard.setdefault(sound(word), set()).add(meaning)
    return written, {word: meanings.pop() for word, meanings in heard.items() if len(meanings) == 1}


_WRITTEN, _HEARD = _table()


@lru_cache(maxsize=4096)
def meaning(word: str) -> Word | None:
    """What a word in `one_form` means; None where it is none of these."""
    known = _WRITTEN.get(word) or _HEARD.get(sound(word))
    return known or (Word(Sort.SILENT) if is_courtesy(word) else None)


def meanings(word: str) -> tuple[Word, ...]:
    """The same, and each of them where careless writers mean either of two."""
    numbers = EITHER_OF_TWO.get(word, ())
    known = meaning(word)
    return tuple(Word(Sort.NUMBER, Fraction(each)) for each in numbers) or ((known,) if known else ())

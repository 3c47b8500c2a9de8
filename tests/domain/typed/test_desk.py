"""What a grocer types at the desk, in three languages and Latin letters."""

from hypothesis import given
from hypothesis import strategies as st

from domain.typed.desk import DeskLine, DeskVerb, desk_line, desk_lines
from domain.values import Money

P, V = Money, DeskVerb
TABLE: dict[str, tuple[str, DeskVerb, object]] = {
    "hide onion": ("onion", V.HIDE, None),
    "Show the onion": ("onion", V.SHOW, None),
    "no atta": ("atta", V.OUT, None),
    "onion 0": ("onion", V.OUT, None),
    "10% on dals": ("dals", V.PERCENT, 1000),
    "10% off on dals": ("dals", V.PERCENT, -1000),
    "5% off dals": ("dals", V.PERCENT, -500),
    "दाल पर 5% बढ़ाओ": ("दाल", V.PERCENT, 500),
    "दाल 5% कम करो": ("दाल", V.PERCENT, -500),
    "పప్పుల మీద 5% తగ్గించు": ("పప్పుల", V.PERCENT, -500),
    "raise dals by 5%": ("dals", V.PERCENT, 500),
    "onion 32": ("onion", V.PRICE, P(32_00)),
    "onion ₹32/kg": ("onion", V.PRICE, P(32_00)),
    "Onion rs 32.50": ("Onion", V.PRICE, P(32_50)),
    "onion - 32": ("onion", V.PRICE, P(32_00)),
    "onion: 32/-": ("onion", V.PRICE, P(32_00)),
    "rice price 1,250": ("rice", V.PRICE, P(1_250_00)),
    "ghee 1,23,456.50": ("ghee", V.PRICE, P(1_23_456_50)),
    "Atta 5kg 260": ("Atta 5kg", V.PRICE, P(260_00)),
    "7-up 20": ("7-up", V.PRICE, P(20_00)),
    "maggi 2-minute noodles 14": ("maggi 2-minute noodles", V.PRICE, P(14_00)),
    "प्याज़ ३२": ("प्याज़", V.PRICE, P(32_00)),
    "ఉల్లిపాయలు 32 రూపాయలు": ("ఉల్లిపాయలు", V.PRICE, P(32_00)),
    "32": ("", V.PRICE, P(32_00)),
    "onion mrp 30": ("onion", V.MRP, P(30_00)),
    "Onion MRP: ₹30": ("Onion", V.MRP, P(30_00)),
    "onion 30 M.R.P.": ("onion", V.MRP, P(30_00)),
    "mrp 45": ("", V.MRP, P(45_00)),
    "प्याज़ एमआरपी 30": ("प्याज़", V.MRP, P(30_00)),
    "milk +20": ("milk", V.MORE, "20"),
    "दूध +२०": ("दूध", V.MORE, "20"),
    "sugar + 5 kg": ("sugar", V.MORE, "5 kg"),
    "milk -3": ("milk", V.FEWER, "3"),
    "sugar = 12": ("sugar", V.COUNT, "12"),
    "sugar stock 12": ("sugar", V.COUNT, "12"),
    "चीनी स्टॉक 12": ("चीनी", V.COUNT, "12"),
    "dals +5%": ("dals", V.PERCENT, 500),
    "+5 % on Dals": ("Dals", V.PERCENT, 500),
    "-2.5% oils": ("oils", V.PERCENT, -250),
    "दालों पर +5%": ("दालों", V.PERCENT, 500),
    "పప్పులపై +5%": ("పప్పులపై", V.PERCENT, 500),
    "పప్పుల మీద +5 శాతం": ("పప్పుల", V.PERCENT, 500),
    "salt −10 %": ("salt", V.PERCENT, -1_000),
    "oils 2.5 percent": ("oils", V.PERCENT, 250),
    "atta out": ("atta", V.OUT, None),
    "Atta out of stock.": ("Atta", V.OUT, None),
    "atta khatam": ("atta", V.OUT, None),
    "आटा खत्म": ("आटा", V.OUT, None),
    "दूध नहीं है": ("दूध", V.OUT, None),
    "పాలు లేవు": ("పాలు", V.OUT, None),
    "టమాటా అయిపోయింది": ("టమాటా", V.OUT, None),
    "out": ("", V.OUT, None),
    "milk back": ("milk", V.BACK, None),
    "दूध आ गया": ("दूध", V.BACK, None),
    "పాలు వచ్చాయి": ("పాలు", V.BACK, None),
    "candles hide": ("candles", V.HIDE, None),
    "candles show": ("candles", V.SHOW, None),
    "Amul butter 100 g": ("Amul butter 100 g", V.FIND, None),
    "Dettol 4x 75g": ("Dettol 4x 75g", V.FIND, None),
    "dal 10% off": ("dal 10% off", V.FIND, None),
    "checkout": ("checkout", V.FIND, None),
    "Britannia": ("Britannia", V.FIND, None),
}


def _told(line: DeskLine) -> tuple[str, DeskVerb, object]:
    return line.goods, line.verb, line.price or line.amount or line.basis_points or None


def test_lines_of_a_day() -> None:
    wrong = {
        typed: _told(desk_line(typed)) for typed, meant in TABLE.items() if _told(desk_line(typed)) != meant
    }
    assert wrong == {}


@given(st.text(max_size=80))
def test_nothing_typed_is_a_fault(typed: str) -> None:
    line = desk_line(typed)
    assert line.price is None or line.price.minor >= 0
    assert (line.price is not None) == (line.verb in (DeskVerb.PRICE, DeskVerb.MRP))


def test_several_lines_of_one_message() -> None:
    assert desk_lines("tomato 40, onion 30") == ["tomato 40", "onion 30"]
    assert desk_lines("टमाटर 40\nप्याज़ खत्म\n\nghee 1,250") == ["टमाटर 40", "प्याज़ खत्म", "ghee 1,250"]
    for one in ("Dal, toor 165", "ghee 1,250", "onion 30", "onion, tomato", "salt, 40", ""):
        assert desk_lines(one) == [one]

"""Countries that goods come from, as lists name them."""

from __future__ import annotations

from domain.typed.signs import one_form

_NAMES = {
    "IN": "india|bharat|made in india|भारत|ఇండియా|భారతదేశం|ind",
    "AE": "uae|united arab emirates|दुबई|dubai",
    "AU": "australia",
    "BD": "bangladesh",
    "BT": "bhutan",
    "CN": "china|prc|चीन|చైనా",
    "DE": "germany",
    "ES": "spain",
    "FR": "france",
    "GB": "uk|united kingdom|england|great britain",
    "ID": "indonesia",
    "IT": "italy",
    "JP": "japan",
    "KR": "korea|south korea",
    "LK": "sri lanka",
    "MY": "malaysia",
    "NL": "netherlands|holland",
    "NP": "nepal|नेपाल",
    "NZ": "new zealand",
    "SG": "singapore",
    "TH": "thailand",
    "TR": "turkey|turkiye",
    "US": "usa|us|united states|united states of america|america",
    "VN": "vietnam",
}
_BY_NAME = {one_form(name): code for code, names in _NAMES.items() for name in names.split("|")}


def country(cell: str) -> str | None:
    """Its code (ISO 3166); a code that is one is taken as it is."""
    told = one_form(cell).strip()
    if found := _BY_NAME.get(told):
        return found
    return told.upper() if len(told) == 2 and told.isascii() and told.isalpha() else None

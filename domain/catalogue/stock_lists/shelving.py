"""On which of the platform's shelves goods belong that a list puts under a heading of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.catalogue import spelling
from domain.catalogue.product import Category

_SAID = {
    "fruit-vegetables": "fruit vegetable veg veggies sabzi tarkari फल सब्ज़ी सब्जियां కూరగాయలు పండ్లు fresh",
    "dairy-bread-eggs": "dairy milk curd paneer bread egg batter butter दूध डेयरी अंडे पनीर పాలు గుడ్లు డైరీ",
    "rice-atta-dals": "rice atta flour dal pulse grain staple millet चावल आटा दाल अनाज బియ్యం పిండి పప్పులు",
    "oils-ghee": "oil ghee vanaspati edible तेल घी నూనె నూనెలు నెయ్యి",
    "masala-dry-fruits": "masala spice dry fruit nut seeds मसाले मसाला मेवे మసాలా మసాలాలు",
    "sugar-salt-jaggery": "sugar salt jaggery gur चीनी नमक गुड़ చక్కెర ఉప్పు బెల్లం",
    "breakfast-instant": "breakfast instant noodle pasta cereal packaged ready नाश्ता टिफिन టిఫిన్",
    "sauces-pickles": "sauce pickle papad ketchup chutney spread jam अचार पापड़ సాస్ పచ్చళ్లు",
    "snacks": "snack namkeen munchies chips नमकीन చిప్స్ స్నాక్స్",
    "biscuits": "biscuit cookie rusk बिस्कुट बिस्किट బిస్కెట్లు",
    "beverages": "beverage drink tea coffee juice water soda चाय कॉफ़ी పానీయాలు టీ కాఫీ cold soft",
    "sweets-chocolate": "sweet chocolate candy dessert mithai ice cream मिठाई చాక్లెట్ స్వీట్లు",
    "personal-care": "personal care soap shampoo cosmetic beauty skin hair oral साबुन సబ్బులు",
    "home-cleaning": "home clean cleaning household detergent घर सफाई శుభ్రత",
    "health-hygiene": "health hygiene medicine pharma wellness सेहत ఆరోగ్యం",
    "baby": "baby infant diaper शिशु పిల్లల",
    "puja": "puja pooja agarbatti पूजा పూజ పూజా",
}


@dataclass(slots=True)
class Shelving:
    """Finds the category of a heading; `categories` are the platform's."""

    categories: Iterable[Category]
    _named: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.categories:
            for name in (each.code, *each.names.by_language.values()):
                self._named[name.casefold()] = each.code

    def named(self, heading: str) -> str | None:
        """The code of the one of just this name."""
        return self._named.get(heading.strip().casefold())

    def of(self, heading: str) -> str | None:
        """The same, or of the one that most of its words speak of; None where that is none for sure."""
        if heading not in self._known:
            self._known[heading] = self.named(heading) or self._by_words(heading)
        return self._known[heading]

    def _by_words(self, heading: str) -> str | None:
        """The one that most of its words speak of, and at least half of them."""
        told = spelling.keys(heading)
        hits = {
            code: sum(key in _KEYS[code] for key in told) for code in set(self._named.values()) & _KEYS.keys()
        }
        best = max(hits.values(), default=0)
        found = [code for code, hit in hits.items() if hit == best]
        return found[0] if best and len(found) == 1 and 2 * best >= len(told) else None


_KEYS = {code: frozenset(spelling.keys(said)) for code, said in _SAID.items()}

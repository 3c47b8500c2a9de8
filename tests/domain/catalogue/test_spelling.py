"""One word, however it is spelt."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.spelling import LONGEST_KEY, _words, key, keys, words

SPELT = """
चावल chawal chaval chaawal chhawal
दूध doodh dudh dhoodh
పాలు paalu palu
प्याज प्याज़ pyaz pyaaj piyaz pyaaz
ఉల్లిపాయ ullipaya ullipaaya
अंडा अण्डा anda andaa
आटा atta aata ata
आलू aloo aalu alu
चीनी cheeni chini
शक्कर shakkar sakkar
नमक namak
अदरक adrak adarak
जीरा ज़ीरा jeera zeera jira
मिर्च mirch
मक्खन makkhan makhan
घी ghee ghi
हल्दी haldi haldee
टमाटर tamatar tamaatar
టమాటా tamata tamaata
भिंडी भिण्डी bhindi bindi
पनीर paneer panir
दही dahi dahee
मैदा maida
सूजी suji sooji
मूँग मूंग moong mung
राजमा rajma raajma
छोले chole chhole
నూనె noone nune
కందిపప్పు kandipappu
పెరుగు perugu
ఉప్పు uppu
వంకాయ vankaya vankaaya wankaya
కొత్తిమీర kothimeera kotimira kottimeera
साबुन sabun saabun
केला kela
సబ్బు sabbu
గుడ్లు gudlu
चाय chai chay
पत्ती patti
सरसों sarson
फूलगोभी phoolgobhi fulgobi
खीरा kheera khira
tomato tomatto tomatoes Tomatos
biscuit biscuits
crème creme
"""


@pytest.mark.parametrize("group", SPELT.split("\n")[1:-1])
def test_all_spellings_of_a_word_have_one_key(group: str) -> None:
    spelt = group.casefold().split()
    assert {each: key(each) for each in spelt} == dict.fromkeys(spelt, key(spelt[0]))


@pytest.mark.parametrize(
    "pair", ["milk silk", "दूध दही", "పాలు పప్పు", "chana cheeni", "dal dahi", "rice rajma", "kela kali"]
)
def test_other_words_have_other_keys(pair: str) -> None:
    one, other = pair.split()
    assert key(one) != key(other)


def test_a_text_falls_into_words_and_plain_numbers() -> None:
    assert words("Amul Taaza-500ml, दूध ५०० (2kg)\u200b!") == [
        "amul",
        "taaza",
        "500",
        "ml",
        "दूध",
        "500",
        "2",
        "kg",
    ]
    assert words(" … ₹ ") == []
    assert keys("Atta aata आटा") == ["at"]


@given(st.text(max_size=60))
def test_any_text_has_keys_and_nothing_else_in_them(text: str) -> None:
    for each in keys(text):
        assert 0 < len(each) <= LONGEST_KEY
        assert all(sign.isalnum() for sign in each)
    assert keys(text.upper().lower()) == keys(text.lower())


@given(st.text("abcdefghijklmnoprstuvyz", min_size=1, max_size=20))
def test_a_word_that_is_longer_by_a_letter_keeps_the_beginning_of_its_key(word: str) -> None:
    """What is typed on goes on to be found."""
    assert key(word + "kkk").startswith(key(word + "k")[:-1])


@given(st.text(st.characters(max_codepoint=0x0CFF)))
def test_the_short_way_through_a_text_finds_what_the_long_one_does(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text).casefold()
    assert words(text) == _words(plain)

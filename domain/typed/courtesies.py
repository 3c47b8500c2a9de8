"""What people say around an amount: greetings, titles, please and give, and "about". None of it counts."""

import re

from domain.typed.signs import one_form, sound

_SAID = """
hi hello hey hii namaste namaskar namaskaram vanakkam salaam dear sir sirji saar sar madam mam
bhaiya bhaiyya
bhaiyaji bhai saab saheb sahab bhaisaab anna annayya akka amma ayya ji
jee garu andi good morning
evening afternoon please pls plz plzz plss kindly send bring deliver need
needed want
wanted required order list items item today tomorrow urgent thanks thank thanx thx ok okay yes haan
you me us for
my the a an some and also i we can could will would
chahiye chaahiye chahie chaiye chahye bhejo bhejna bhejdo bhej bhejiye dena dedo dijiye dijie lana
laana mangta
mujhe humko hame bas sirf kripya
kavali kaavali kavaali pampandi pampinchandi pampu ivvandi ivvu ivvandandi tevali theesukurandi
pettandi petandi
cheyandi chalu matrame naku maaku
नमस्ते नमस्कार भैया भइया भाई भाईसाहब जी साहब सर मैडम चाहिए चाहिये चाहीए भेजो भेजना भेजिए
भेजिये भेज दीजिए
दीजिये देना लाना कृपया प्लीज प्लीज़ आज कल और भी मुझे हमें हमको लिस्ट सामान बस सिर्फ केवल धन्यवाद
నమస్తే నమస్కారం అన్నా అన్న అన్నయ్య అక్కా అక్క అమ్మా అండి సర్ సార్ మేడం గారు గారూ కావాలి కావాలండి
కావలెను పంపండి
పంపించండి పంపు ఇవ్వండి ఇవ్వు ఇవ్వండండి ఇవ్వగలరు పెట్టండి తేవాలి చాలు దయచేసి ప్లీజ్ ఈరోజు రేపు మరియు
నాకు మాకు లిస్టు సరుకులు మాత్రమే
"""
_ABOUT = """
about around approx approximately approximate roughly nearly almost karib kareeb lagbhag takriban
andazan sumaru
sumaruga dadapu करीब लगभग तकरीबन अंदाजन సుమారు సుమారుగా దాదాపు
"""
_BESIDE = "bro boss uncle aunty didi get put make add give it like just only total enough दीदी अंकल"
"""With an amount alone they are said in passing; on a list they may be a brand's: "Uncle Chipps"."""
_OF = "of ka ki ke wala wali vala wale vale का की के वाला वाली वाले వి each bhar भर"
_LABELS = "qty quantity qnty quan मात्रा పరిమాణం"
COURTESIES = frozenset(map(one_form, _SAID.split()))
_ALL = COURTESIES.union(_ABOUT.split(), _LABELS.split(), _OF.split(), _BESIDE.split())
_HEARD = frozenset(sound(one_form(word)) for word in _ALL if len(word) > 2)
_PLAIN = frozenset(map(one_form, _ALL))
GIVE = re.compile(
    r"\b(?:bhej|bhijwa|dey?|laa?|rakh|kar|भेज|दे|ला|रख|कर)\s+"
    r"(?:do|dho|dena|dijiye|dijie|dein|दो|देना|दीजिए|दीजिये|दें)(?![\w\u0900-\u097f])",
    re.IGNORECASE,
)
"""Two words that say give: the second alone would be a number."""


def is_courtesy(word: str) -> bool:
    """Whether it says nothing of how much, in `one_form`."""
    return word in _PLAIN or (len(word) > 2 and sound(word) in _HEARD)

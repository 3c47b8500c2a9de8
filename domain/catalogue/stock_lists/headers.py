"""What columns of stock lists are called, in three languages; of two in one list the earlier counts."""

from domain.values import Quantity, Unit

RUPEES = frozenset(["₹", "rs", "re", "inr", "rupee", "rupees", "रु", "रुपये", "रुपए", "రూ", "రూపాయలు", "రూపాయల"])
PAISE = frozenset(["paise", "paisa", "minor", "पैसे", "पैसा", "పైసలు", "పైసల"])
_MEASURES = {
    Quantity(1, Unit.GRAM): "g gm gms gr gram grams grm grms ग्राम గ్రాములు గ్రాముల",
    Quantity(1000, Unit.GRAM): "kg kgs kilo kilos किलो కిలో కిలోలు",
    Quantity(1, Unit.MILLILITRE): "ml millilitre millilitres मिली మిలీ",
    Quantity(1000, Unit.MILLILITRE): "l ltr ltrs litre litres लीटर లీటర్లు",
}
MEASURE = {word: one for one, words in _MEASURES.items() for word in words.split()}
_SILENT = "in incl including inclusive of all taxes no % percent per unit each the में"
SAYS_NOTHING = frozenset(_SILENT.split())
HEADERS = {
    "id": "kirana id",
    "code": "own code|item code|product code|sku|sku code|stock code|article code|code|article no|item no|"
    "plu|plu code|item id|product id|कोड|वस्तु कोड|उत्पाद कोड|आइटम कोड|కోడ్|వస్తువు కోడ్|ఐటెమ్ కోడ్|ఉత్పత్తి కోడ్",
    "barcode": "barcode|bar code|barcode no|barcode number|ean|ean code|ean 13|ean13|upc|upc code|gtin|"
    "बारकोड|बार कोड|బార్‌కోడ్|బార్ కోడ్|బార్కోడ్",
    "name": "name|item name|product name|name of item|name of product|name of goods|english name|"
    "name english|name in english|name en|item|product|items|products|item description|product description|"
    "description of goods|particulars|goods|goods name|article name|stock item|title|नाम|वस्तु का नाम|"
    "उत्पाद का नाम|सामान का नाम|आइटम का नाम|वस्तु|सामान|उत्पाद|आइटम|माल|विवरण|పేరు|వస్తువు పేరు|సరుకు పేరు|"
    "ఉత్పత్తి పేరు|ఐటెమ్ పేరు|వస్తువు|సరుకు|ఉత్పత్తి|ఐటెమ్|వివరాలు",
    "name-hi": "name hi|hindi name|name hindi|name in hindi|हिंदी नाम|हिन्दी नाम|नाम हिंदी|नाम हिन्दी|"
    "हिंदी में नाम|హిందీ పేరు",
    "name-te": "name te|telugu name|name telugu|name in telugu|తెలుగు పేరు|పేరు తెలుగు|తెలుగులో పేరు|"
    "तेलुगु नाम|तेलुगू नाम",
    "aliases": "other names|aliases|alias|also called|also known as|local name|local names|दूसरे नाम|अन्य नाम|"
    "ఇతర పేర్లు",
    "brand": "brand|brand name|make|company|company name|ब्रांड|ब्राण्ड|कंपनी|కంపెనీ|బ్రాండ్",
    "category": "category|category name|product category|item category|item group|group|stock group|"
    "department|section|shelf|type|श्रेणी|वर्ग|विभाग|समूह|प्रकार|వర్గం|విభాగం|కేటగిరీ|సమూహం|రకం",
    "description": "description|details|remarks|about|वर्णन|ब्यौरा|వర్ణన",
    "pack": "pack|pack size|packsize|net quantity|net qty|net weight|net wt|net content|net contents|packing|"
    "packaging|size|weight|wt|weight gms|grammage|volume|content|contents|पैक|पैक साइज|पैकिंग|शुद्ध मात्रा|"
    "शुद्ध वजन|वजन|आकार|ప్యాక్|ప్యాక్ సైజు|ప్యాకింగ్|నికర పరిమాణం|నికర బరువు|బరువు|సైజు",
    "unit": "unit|uom|unit of sale|unit of measure|unit of measurement|units|sold by|sold in|selling unit|"
    "base unit|इकाई|यूनिट|बिक्री इकाई|యూనిట్|కొలమానం|కొలత",
    "step": "step|sold in steps of|smallest amount|कदम|सबसे कम मात्रा|అంచె|కనీస పరిమాణం",
    "price": "discounted selling price|discounted price|selling price|sale price|sales price|offer price|"
    "our price|shop price|sp|selling rate|sale rate|price|rate|retail price|unit price|price inr|amount|"
    "बिक्री मूल्य|विक्रय मूल्य|बिक्री दर|कीमत|दाम|मूल्य|भाव|दर|रेट|అమ్మకం ధర|అమ్మకపు ధర|ధర|రేటు|వెల",
    "mrp": "mrp|m r p|max retail price|maximum retail price|printed price|list price|एमआरपी|एम आर पी|"
    "अधिकतम खुदरा मूल्य|अधिकतम मूल्य|ఎంఆర్పి|ఎంఆర్‌పి|ఎమ్మార్పీ|ఎం ఆర్ పి|గరిష్ట చిల్లర ధర|గరిష్ట ధర",
    "stock": "available quantity|available qty|available stock|available|stock|stock qty|stock quantity|"
    "closing stock|closing qty|closing quantity|closing balance|current stock|stock in hand|stock on hand|"
    "on hand|qty on hand|balance|balance qty|balance stock|qty available|quantity available|in stock|qty|"
    "quantity|स्टॉक|स्टाक|उपलब्ध मात्रा|उपलब्ध|शेष|शेष मात्रा|मात्रा|స్టాక్|నిల్వ|అందుబాటులో ఉన్న పరిమాణం|"
    "అందుబాటులో|మిగిలిన స్టాక్|మిగిలినది|పరిమాణం",
    "sold-out": "out of stock|sold out|is out of stock|stock out|स्टॉक खत्म|खत्म|స్టాక్ లేదు|అయిపోయింది",
    "listed": "shown|listed|is listed|visible|is visible|active|is active|दिखता है|दिखाया|చూపిస్తుంది|చూపాలా",
    "most": "most per customer|most per customer and day|limit per customer|max per customer|"
    "एक ग्राहक के लिए सीमा|ఒక్కో కస్టమర్‌కు పరిమితి",
    "tax": "tax|tax rate|gst|gst rate|gst percent|gst %|tax %|tax percent|igst|कर|कर दर|जीएसटी|పన్ను|"
    "పన్ను రేటు|జీఎస్టీ",
    "hsn": "hsn|hsn code|hsn sac|hsn sac code|hsn no|एचएसएन|एचएसएन कोड|హెచ్ఎస్ఎన్|హెచ్ఎస్ఎన్ కోడ్",
    "origin": "country of origin|origin|country|मूल देश|उत्पादन का देश|మూల దేశం|తయారైన దేశం",
    "packer": "packed by|packer|packer or importer|manufacturer|manufactured by|importer|imported by|"
    "marketed by|पैक करने वाला|निर्माता|आयातक|ప్యాక్ చేసినవారు|తయారీదారు|దిగుమతిదారు",
}

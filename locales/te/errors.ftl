### What went wrong, and what to do. Shown as a short notice: no tags.

error-not-found = ఇది ఇప్పుడు ఇక్కడ లేదు. ఈ స్క్రీన్ నుంచి కొనసాగించండి.
error-not-allowed = ఇది ప్లాట్‌ఫామ్ నడిపేవాళ్లకు మాత్రమే.
error-not-your-counter = ఇది ఈ షాపు స్టాఫ్ మాత్రమే, షాపు సొంత గ్రూపులోనే చేయగలరు.
error-cart-changed = ఈలోపు మీ కార్టు మారింది. ఇప్పుడు ఇలా ఉంది.
error-cart-empty = మీ కార్టు ఖాళీగా ఉంది. ముందు ఏమైనా వేయండి.
error-cart-full = కార్టులో ఎక్కువలో ఎక్కువ { $most } రకాలే పడతాయి. ముందు వీటిని ఆర్డర్ చేయండి.
error-checkout-incomplete = ఇంకా కొంచెం మిగిలింది: అడ్రస్, పేరు, ఫోన్ నంబర్ ఇవ్వండి.
error-shop-closed = { $shop } ఇప్పుడు మూసి ఉంది, ఆర్డర్లు తీసుకోదు. మీ కార్టు అలాగే ఉంటుంది.
error-shop-unavailable = { $shop } ప్రస్తుతం ఆర్డర్లు తీసుకోవడం లేదు. వేరే షాపు ఎంచుకోండి; మీ కార్టు అలాగే ఉంటుంది.
error-below-minimum = { $shop } నుంచి డెలివరీకి కనీసం { $minimum } ఆర్డర్ ఉండాలి. ఇంకో { $missing } విలువైన సరుకులు వేయండి.
error-insufficient-stock = { $product }: మిగిలింది { $left } మాత్రమే. ఎంత కావాలో మార్చండి.
error-product-gone = ఇది ఇప్పుడు అమ్మడం లేదు: { $product }. కార్టు నుంచి తీసేయండి.
error-price-changed = ఈలోగా ధర మారింది: ఇప్పుడు మొత్తం { $total }. ఆర్డర్ చేసే ముందు ఇంకోసారి చూసుకోండి.
error-bad-quantity = ఎంత కావాలో { $step } చొప్పున చెప్పండి, { $most } వరకు.
error-bad-address = దొరికేలా అడ్రస్ రాయండి: ఇంటి నంబర్, వీధి, ఏరియా; { $most } అక్షరాల వరకు.
error-bad-name = పేరు రాయండి, { $most } అక్షరాల వరకు.
error-bad-phone = ఫోన్ నంబర్ రాయండి, ఉదా: 98480 12345.
error-bad-note = నోట్ కాస్త పెద్దదైంది: { $most } అక్షరాల వరకు రాయండి.
error-somebody-elses-contact = ఇది వేరే వాళ్ల కాంటాక్ట్. మీది పంపండి, లేదా పేరు రాయండి.
error-order-moved = ఆర్డర్ #{ $number } ఇప్పటికే మారింది: { order-state }{ $by ->
        [none] {"."}
       *[other] {" "}({ $by }).
    }
error-too-late-to-cancel = షాపు వాళ్లు ఆర్డర్ #{ $number } ఇప్పటికే తీసుకున్నారు. షాపుకు ఫోన్ చేయండి: వాళ్లు ఇప్పటికీ క్యాన్సిల్ చేయగలరు.
error-link-code-invalid = ఈ లింక్ ఇప్పటికే వాడేశారు లేదా పాతదైపోయింది. కొత్తది చేయండి.
error-too-many-tries = చాలాసార్లు ప్రయత్నించారు. { $minutes ->
        [one] ఒక నిమిషం తర్వాత మళ్లీ ప్రయత్నించండి.
       *[other] { $minutes } నిమిషాల తర్వాత మళ్లీ ప్రయత్నించండి.
    }
error-buttons-please = ఇక్కడ బటన్లు నొక్కండి: నాకు అవే బాగా అర్థమవుతాయి.
error-words-please = దీన్ని నేను చదవలేను. టైప్ చేసి పంపండి, లేదా బటన్లు నొక్కండి.
error-stale-button = ఈ బటన్ పాతదైపోయింది. ఇప్పుడు ఇలా ఉంది.
error-unknown-command = నాకు { $command } తెలియదు. నాకు ఏం వచ్చో /help లో చూడండి.
error-message-too-long = ఇది నాకు కాస్త పెద్దదైంది: { $most } అక్షరాల వరకు రాయండి.

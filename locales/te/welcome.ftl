### The first word, the language, help and the way out.

welcome-start = 🙏 <b>నమస్తే { $name } గారు!</b>
    ఇది Kirana: మీ దగ్గర్లోని కిరాణా షాపుల నుంచి సరుకులు తెప్పించుకోండి, ఈ చాట్‌లోనే.

    🔒 <i>ఆర్డర్ కోసం కావాల్సినవి మాత్రమే మా దగ్గర ఉంటాయి: మీ పేరు, ఫోన్ నంబర్, అడ్రస్. మీరు ఆర్డర్ చేసే షాపు వాళ్లు మాత్రమే వాటిని చూస్తారు.</i>
    .shops = 🏪 షాపులు చూడండి
    .language = 🌐 భాష
    .help = ❓ సహాయం
welcome-language = 🌐 <b>ఏ భాషలో మాట్లాడుకుందాం?</b>
    .en = English
    .hi = हिन्दी
    .te = తెలుగు
welcome-help = <b>ఎలా ఆర్డర్ చేయాలి</b>

    1. షాపు ఎంచుకుని, కావాల్సినవి కార్టులో వేసుకోండి.
    2. ఎక్కడికి తేవాలో చెప్పి, అంతా చూసుకుని ఆర్డర్ చేయండి.
    3. షాపు వాళ్లు కొన్ని నిమిషాల్లోనే జవాబు ఇస్తారు. సరుకులు ఇంటికి వచ్చాక క్యాష్ ఇవ్వండి.

    /shops – దగ్గర్లోని షాపులు
    /cart – మీ కార్టు
    /orders – మీ ఆర్డర్లు
    /profile – మీ పేరు, అడ్రస్, సైలెంట్ టైమ్
    /language – భాష మార్చండి
    /cancel – చేస్తున్న పని ఆపండి
    /shop – షాపు ఓనర్ల కోసం
    .shops = 🏪 షాపులు
    .cart = 🛒 కార్టు
    .orders = 🧾 నా ఆర్డర్లు
    .profile = 👤 ప్రొఫైల్
    .language = 🌐 భాష
welcome-cancelled = 👌 సరే, ఆపేశాం. ఏ ఆర్డరూ వెళ్లలేదు, మీ కార్టు అలాగే ఉంది.
    .cart = 🛒 కార్టు
    .shops = 🏪 షాపులు

## What the commands menu says.

command-start = మొదలుపెట్టండి
command-shops = దగ్గర్లోని షాపులు
command-cart = మీ కార్టు
command-carts = మీ అన్ని కార్టులు
command-link = ఇంకో చాట్ లింక్ చేయండి
command-orders = మీ ఆర్డర్లు
command-sessions = మీరు ఎక్కడ సైన్ ఇన్ అయ్యారో చూడండి
command-profile = మీ పేరు, అడ్రస్, సైలెంట్ టైమ్
command-language = భాష మార్చండి
command-help = ఎలా ఆర్డర్ చేయాలి
command-mydata = మీ వివరాల కాపీ తీసుకోండి
command-forget = మీ వివరాలన్నీ చెరిపించుకోండి
command-cancel = చేస్తున్న పని ఆపండి
command-shop = షాపు ఓనర్ల కోసం
command-users = వ్యక్తుల జాబితా చూడండి
command-user = ఒకరి రికార్డు తెరవండి
command-role = రోల్ ఇవ్వండి, వెనక్కి తీసుకోండి
command-audit = ఎవరు ఏం చేశారు
command-admin = ప్లాట్‌ఫామ్ నడపండి

## What is said about the bot before anybody presses Start.

about-short = మీ దగ్గర్లోని కిరాణా షాపుల నుంచి సరుకులు తెప్పించుకోండి.
about-long = మీ దగ్గర్లోని కిరాణా షాపులన్నీ Kirana లో: ఈ చాట్‌లోనే ఎంచుకోండి, ఆర్డర్ చేయండి, ఆర్డర్ ఎక్కడిదాకా వచ్చిందో చూడండి. సరుకులు ఇంటికి వచ్చాక క్యాష్ ఇవ్వండి.

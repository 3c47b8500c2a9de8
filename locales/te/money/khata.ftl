### Tabs (khata) at shops, as their customers see them.

khata-mine = 📒 <b>మీ అరువు</b>
    { $count ->
        [0] ఏ షాపూ మీకు ఇంకా అరువు ఇవ్వలేదు. అరువుతో సరుకులు ఇప్పుడు తీసుకుని నెలకోసారి కట్టొచ్చు; మీ షాపులో అడగండి.
       *[other] లెక్క చూడటానికి షాపు ఎంచుకోండి.
    }
    .tab = { $state ->
        [offered] 🆕 { $shop } అరువు ఇస్తుంది
        [open] 📒 { $shop } · { $owed }
       *[other] ⚪️ { $shop }
    }
    .shops = 🏪 షాపులు
khata-tab = 📒 <b>{ $shop } లో మీ అరువు</b>
    { $state ->
        [offered] షాపు మీకు <b>{ $limit }</b> వరకు సరుకులు అరువు ఇస్తుంది. ప్రతి నెల { $day } వ తేదీన గుర్తు చేస్తాం. రాసిన ప్రతిదీ ఇక్కడ చెప్తాం; సరైనదో కాదో మీరు చెప్తారు.
        [open] { $ahead ->
            [yes] షాపు మీకు ఇవ్వాలి: <b>{ $owed }</b>
           *[no] మీరు కట్టాల్సింది <b>{ $owed }</b>, పరిమితి { $limit }
        }
        [declined] మీరు వద్దన్నారు.
       *[closed] ఇది ఆపేశారు.
    }{ $state ->
        [open] {""}
        📅 ప్రతి నెల { $day } వ తేదీన గుర్తు చేస్తాం.
       *[other] {""}
    }
    .take = ✅ సరే, కావాలి
    .decline = ✖️ వద్దు, థాంక్యూ
    .book = 📖 లెక్క
    .statement = 📄 PDF గా
    .close = ⚪️ ఆపేయండి
    .back = 📒 నా అరువు
khata-what = { $kind ->
    [bought] { $number ->
        [none] షాపులో తీసుకున్నారు
       *[other] ఆర్డర్ #{ $number }
    }
    [given_back] ఆర్డర్ #{ $number } తిరిగి వచ్చింది
    [paid_cash] క్యాష్ కట్టారు
    [paid_upi] UPI తో కట్టారు
   *[undone] నం. { $undoes } వెనక్కి తీసుకున్నారు
}
khata-mark = { $mark ->
    [right] ✅
    [wrong] ❗ సరైనది కాదు
   *[waits] ⏳
}
khata-book = 📖 <b>అరువు · { $shop } · { $customer }</b>
    కట్టాల్సింది: <b>{ $owed }</b>, పరిమితి { $limit }

    { $count ->
        [0] ఇంకా ఏమీ రాయలేదు.
       *[other] { $lines }
    }
    .each-lines = { $entry }. { $at } · { khata-what } · <b>{ $amount }</b> { khata-mark }
    .entry = { $entry }.
    .statement = 📄 PDF గా
khata-entry = 📒 <b>అరువు · { $shop } · { $customer }</b>
    { $entry }. { $at }
    { khata-what }: <b>{ $amount }</b>
    ఇప్పుడు కట్టాల్సింది: <b>{ $owed }</b>

    { $mark ->
        [right] ✅ సరైనదని కస్టమర్ చెప్పారు.
        [wrong] ❗ <b>ఇది సరైనది కాదని కస్టమర్ చెప్పారు.</b>
       *[waits] ఇది సరైనదేనా?
    }
    .right = ✅ సరైనదే
    .wrong = ❗ కాదు
    .undo = ↩️ వెనక్కి తీసుకోండి
    .book = 📖 లెక్క
khata-told = షాపు వాళ్లకు చెప్పాం. లెక్కలో ఇద్దరికీ గుర్తు కనిపిస్తుంది.
khata-statement-comes = లెక్క కింద వస్తుంది.
khata-put = సరుకులు వచ్చాక మీ అరువులో రాస్తాం.
khata-off = ఇంటికి వచ్చాక క్యాష్ ఇస్తారు.
notice-tab-due = 📅 <b>{ $shop } లో అరువు కట్టే రోజు ఈరోజు:</b> { $owed }. క్యాష్ లేదా UPI తో కట్టండి; షాపు రాస్తుంది, మీకు ఇక్కడ కనిపిస్తుంది.
    .tab = 📒 అరువు
notice-tab-statement = 📄 <b>{ $shop }</b> లో అరువు, ఇప్పటి వరకు: { $owed }.
tab-title = అరువు లెక్క
tab-customer = కస్టమర్
tab-limit = పరిమితి
tab-owed = కట్టాల్సింది
tab-day = నెలలో తేదీ
tab-number = నం.
tab-when = ఎప్పుడు
tab-what = ఏమిటి
tab-amount = మొత్తం
tab-balance = అప్పటికి
tab-disputed = సరైనది కాదు
tab-foot = ప్రతి వరుస ముందు దానికి హ్యాష్‌తో కలిసి ఉంది; చివరి హ్యాష్: { $head }

command-khata = షాపుల్లో మీ అరువు

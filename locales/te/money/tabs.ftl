### Tabs (khata) that a shop's owner grants, writes and takes in.

tabs-kept = 📒 <b>అరువు · { $name }</b>
    { $count ->
        [0] ఇంకా ఎవరికీ అరువు లేదు. “ఈరోజు ఆర్డర్లు” లో ఆర్డర్ తెరిచి “అరువు” నొక్కండి: ఆ కస్టమర్ ఇప్పుడు తీసుకుని తర్వాత కడతారు.
       *[other] మొత్తం రావాల్సింది: <b>{ $owed }</b>
    }
    .tab = { $state ->
        [offered] 🆕 { $customer }
        [open] 📒 { $customer } · { $owed }
       *[other] ⚪️ { $customer }
    }
tabs-grant = 📒 <b>ఆర్డర్ #{ $number } కస్టమర్‌కు అరువు ఇస్తారా?</b>
    ఎంత వరకు? మొత్తం ఎంచుకోండి, లేదా రాయండి. వాళ్లను అడుగుతాం.
    .limit = { $limit }
tabs-offered = అడిగాం. వాళ్ల జవాబు ఇక్కడ కనిపిస్తుంది.
tabs-one = 📒 <b>{ $customer }</b> · { $shop }
    { $state ->
        [offered] 🆕 { $limit } వరకు; ఇంకా జవాబు రాలేదు.
        [open] { $ahead ->
            [yes] మీరు వాళ్లకు <b>{ $owed }</b> ఇవ్వాలి
           *[no] వాళ్లు కట్టాల్సింది <b>{ $owed }</b>, పరిమితి { $limit }
        }
        [declined] ✖️ వాళ్లు వద్దన్నారు.
       *[closed] ⚪️ ఆపేశారు.
    }
    📅 ప్రతి నెల { $day } వ తేదీన గుర్తు చేస్తాం.
    .bought = 🛒 షాపులో తీసుకున్నారు
    .paid-cash = 💵 క్యాష్ కట్టారు
    .paid-upi = 📱 UPI తో కట్టారు
    .book = 📖 లెక్క
    .limit = 📏 పరిమితి
    .day = 📅 తేదీ
    .close = ⚪️ ఆపేయండి
tabs-ask = 📒 <b>{ $customer }</b> కట్టాల్సింది { $owed }
    { $kind ->
        [bought] ఎంత తీసుకున్నారు? ఇంకా { $room } వరకు ఇవ్వొచ్చు.
        [paid_cash] క్యాష్ ఎంత కట్టారు?
       *[paid_upi] UPI తో ఎంత కట్టారు? ముందు మీ యాప్‌లో చూసుకోండి.
    }
    మొత్తం రాయండి; సరైనదేనా అని కస్టమర్‌ను అడుగుతాం.
tabs-written = { $amount } రాశాం, కస్టమర్‌కు చెప్పాం.
tabs-limit = 📏 <b>{ $customer }</b>: ఇప్పుడు { $limit } వరకు
    వేరే పరిమితి రాయండి, 2000 లాంటిది. కట్టాల్సింది అలాగే ఉంటుంది.
tabs-days = 📅 <b>{ $customer }</b>: ఇప్పుడు { $day } వ తేదీ
    నెలలో ఏ తేదీన గుర్తు చేయాలి?
    .day = { $day }
tabs-kept-so = సేవ్ అయింది.

### People, as those who run the platform see them.

people-page = { $count ->
        [0] 👥 <b>ఎవరూ దొరకలేదు</b>
       *[other] 👥 <b>యూజర్లు</b>
    }{ $beginning ->
        [none] {""}
       *[other] {" "}· “{ $beginning }”
    }

    { $count ->
        [0] ఎవరి పేరూ, సైన్-ఇన్ పేరూ ఇలా మొదలవ్వదు.
       *[other] { $people }
    }

    పేరు లేదా సైన్-ఇన్ పేరు మొదటి అక్షరాలు, లేదా నంబర్ టైప్ చేయండి.
    .each-people = { $state ->
            [active] 👤
            [disabled] ⛔
           *[erased] 🕳
        } <b>{ $name }</b>{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }{ $role ->
            [customer] {""}
           *[other] {" "}· { role-name }
        }
    .one = { $state ->
            [active] 👤 { $name }
            [disabled] ⛔ { $name }
           *[erased] 🕳 { $name }
        }{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }
    .all = 👥 అందరూ
    .back = ‹ ప్లాట్‌ఫామ్
people-person = { $state ->
        [active] 👤
        [disabled] ⛔
       *[erased] 🕳
    } <b>{ $name }</b>
    { $state ->
        [active] నడుస్తోంది
        [disabled] ఆపేశారు: ఏమీ చేయలేరు
       *[erased] చెరిపేశారు
    } · నంబర్ { $number }
    { $handle ->
        [none] సైన్-ఇన్ పేరు లేదు
       *[other] సైన్-ఇన్ పేరు <b>{ $handle }</b>
    }
    భాష { $language ->
        [hi] హిందీ
        [te] తెలుగు
       *[en] ఇంగ్లిష్
    }, { $since } నుంచి ఇక్కడ{ $erased ->
        [none] {""}
       *[other] {""}
            ⏳ చెరిపేస్తాం: { $erased }
    }

    <b>రోల్స్</b>
    { $held ->
        [0] • కస్టమర్
       *[other] { $roles }
    }{ $by_settings ->
        [yes] {""}
            • సెట్టింగ్‌ల ప్రకారం చాట్‌లో అడ్మిన్
       *[no] {""}
    }

    <b>సైన్ ఇన్ దారులు</b>
    { $known ->
        [0] ఏదీ లేదు
       *[other] { $ways }
    }{ $approved ->
        [none] {""}
        [yes] {""}
            🔐 రెండో స్టెప్‌కు రోల్ కోసం అనుమతి ఉంది
       *[no] {""}
            ⏳ రెండో స్టెప్‌కు రోల్ కోసం అనుమతి ఇంకా రాలేదు
    }

    { $chats ->
        [0] చాట్ లేదు
        [one] ఒక చాట్
       *[other] { $chats } చాట్లు
    } · { $sessions ->
        [0] ఇంకెక్కడా సైన్ ఇన్ అవ్వలేదు
        [one] ఒకచోట సైన్ ఇన్ అయ్యారు
       *[other] { $sessions } చోట్ల సైన్ ఇన్ అయ్యారు
    }
    .each-roles = • { role-name }{ $here ->
            [yes] {""}
           *[no] {" "}· { $shop }
        }
    .each-ways = • { $way ->
            [password] పాస్‌వర్డ్
            [telegram] Telegram
            [oidc] వేరే చోటి అకౌంట్
            [totp] ఆథెంటికేటర్ యాప్
            [passkey] పాస్‌కీ
           *[recovery] రికవరీ కోడ్‌లు
        }
    .rename = ✏️ పేరు
    .signout = 🚪 అన్నిచోట్లా సైన్ అవుట్
    .disable = ⛔ ఆపండి
    .enable = 🟢 మళ్లీ అనుమతించండి
    .remove = 🗑 చెరిపేయండి
    .keep = ↩️ చెరిపేయొద్దు
    .code = 🔐 రెండో స్టెప్ కోడ్
    .roles = 🎖 రోల్స్
    .back = ‹ యూజర్లు
people-again = 👤 <b>మీరు ఈ రికార్డు తెరిచి కాసేపైంది</b>
    ఎవరు ఎవరి రికార్డు చూశారో రాసి ఉంచుతాం. మళ్లీ తెరవాలా?
    .open = 👤 తెరవండి
    .back = ‹ యూజర్లు

command-users = యూజర్ల లిస్టు చూడండి
command-user = ఒకరి రికార్డు తెరవండి

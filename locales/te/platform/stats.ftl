### How the platform does.

stats-numbers = 📊 <b>గత { $count } రోజులు</b>
    { stats-told }

    { $days }
    .each-days = { $orders ->
        [0] <b>{ $day }</b> · –
       *[other] <b>{ $day }</b> · { $orders } 🧾 · { $value }{ $minutes ->
            [none] {""}
           *[other] {" "}· ⏱ { $minutes } ని
        }{ $expired ->
            [0] {""}
           *[other] {" "}· ⌛ { $expired }
        }
    }
    .picture = 🖼 బొమ్మగా
    .back = ‹ వెనక్కి
stats-told = 🏪 షాపులు: నడుస్తున్నవి { $live }, ఆపినవి { $paused }, అనుమతి కోసం ఆగినవి { $waiting }
    👤 మనుషులు: { $people }, అందులో ఆర్డర్ చేసినవాళ్లు { $customers }
    🧾 ఆర్డర్లు: { $orders }, మొత్తం { $value }
    ⏱ ఆర్డర్ తీసుకోవడానికి పట్టిన టైమ్: { $minutes ->
        [none] –
       *[other] సగటున { $minutes } నిమిషాలు
    }
    ⌛ జవాబు రానివి: { $expired }
stats-comes = 🖼 బొమ్మ కింద వస్తోంది.

command-stats = ప్లాట్‌ఫారం లెక్కలు

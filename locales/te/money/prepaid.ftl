### Paying at checkout, before the shop gets the order.

prepaid-waiting = { $open ->
        [yes] 💳 <b>కింద ఇప్పుడే పేమెంట్ చేయండి.</b>
       *[no] 🧾 <b>ఇప్పుడు ఉన్నది ఇదే.</b>
    }
    { $orders }{ $open ->
        [yes] {""}

        సరుకులు { $minutes } నిమిషాలు మీ కోసం పక్కన పెట్టాం. పేమెంట్ అవగానే ఆర్డర్ షాపుకు వెళ్తుంది.
       *[no] {""}
    }
    .each-orders = { order-sign } <b>#{ $number }</b> · { $shop } · { $total } · { order-state }
    .order = 🧾 ఆర్డర్ #{ $number }
    .shops = 🏪 షాపులు
prepaid-again = కింద పంపుతున్నాం ⬇️

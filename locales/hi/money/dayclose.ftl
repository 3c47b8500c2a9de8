### दुकान के एक दिन का हिसाब।

dayclose-day = 📒 <b>दिन का हिसाब</b> · { $name }
    { $day }{ $over ->
        [yes] {""}
       *[no] , अब तक
    }

    🧾 पहुँचे: { $came }, <b>{ $taken }</b>
    ⌛ छूटे: { $missed } · ✖️ कैंसल: { $cancelled }

    { $has_money ->
        [yes] 💰 <b>आए पैसे</b>
        { $money }
       *[no] 💰 कोई पैसा नहीं आया।
    }{ $has_couriers ->
        [yes] {""}
        🛵 <b>डिलीवरी वालों का नकद</b>
        { $couriers }
       *[no] {""}
    }{ $tabs ->
        [0] {""}
       *[other] {""}
        📒 खुले उधार: { $tabs }, कुल { $on_tabs }
    }{ $bills ->
        [0] {""}
        [1] {""}
        🧾 बिल: { $first }
       *[other] {""}
        🧾 बिल: { $bills } ({ $first } – { $last })
    }
    .each-money = • { close-account }: { $came_in }{ $has_out ->
            [yes] {" "}(वापस { $went_out })
           *[no] {""}
        }
    .each-couriers = • { $name }: लिया { $carried }, जमा किया { $handed_in }, पास है { $held }
    .pdf = 📄 PDF में
    .csv = 📗 CSV में
    .before = ‹ एक दिन पहले
    .after = एक दिन बाद ›
    .back = ‹ दिन के ऑर्डर
dayclose-comes = अभी नीचे आ रहा है।
notice-day-close = 📒 <b>{ $name }</b> का { $day } का हिसाब।
close-title = { $day } का हिसाब{ $over ->
        [yes] {""}
       *[no] {" "}(अब तक)
    }
close-tabs = खुले उधार: { $count }
close-account = { $account ->
        [cash] नकद
        [upi] UPI से
        [gateway] ऑनलाइन
        [telegram] Telegram में
        [khata] उधार पर
       *[other] और
    }
close-orders = ऑर्डर
close-came = पहुँचे
close-taken = बिक्री
close-goods = सामान, टैक्स के बिना
close-delivery = डिलीवरी फ़ीस
close-tips = टिप
close-discounts = छूट
close-tax = इसमें टैक्स
close-missed = छूटे
close-cancelled = कैंसल
close-money = आए पैसे
close-back = वापस किए
close-khata = उधार
close-bills = बिल
close-credits = क्रेडिट नोट
close-total = कुल
close-couriers = डिलीवरी वालों का नकद
close-carried = { $name }: दरवाज़े पर लिया
close-handed-in = { $name }: जमा किया
close-held = { $name }: अभी पास है

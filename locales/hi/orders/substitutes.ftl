### कोई चीज़ न मिले तो क्या हो।

substitution-wish = { $substitution ->
    [ask] पहले मुझसे पूछें
    [similar] वैसी ही दूसरी चीज़; महँगी हो तो पूछें
    [leave_out] उसे छोड़ दें
   *[cancel] फिर पूरा ऑर्डर कैंसल करें
}
substitutes-ways = 🔁 <b>कोई चीज़ न मिले तो</b>

    आपका ऑर्डर पैक करने वाले वही करेंगे जो आप यहाँ चुनें।{ $count ->
        [0] {""}
       *[other] {""}

            { $own }
    }
    .each-own = • { $name }: { substitution-wish }
    .lines = ✏️ किसी एक चीज़ के लिए अलग
substitutes-way = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ substitution-wish }
substitutes-lines = 🔁 <b>किस चीज़ के लिए?</b>{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
    }
    .line = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }: { substitution-wish }
substitutes-one = 🔁 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { substitution-wish }
    .as-the-rest = बाकी जैसा

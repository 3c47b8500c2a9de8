### Who brings an order, said in the shop's group.

giving-whom = 🛵 <b>ऑर्डर #{ $number }</b>: कौन ले जाएगा?{ $courier ->
        [none] {""}
       *[other] {""}
        अभी { $courier } के पास है।
    }{ $count ->
        [0] {""}

            अभी लिस्ट में कोई नहीं है। मालिक डिलीवरी वालों को बुलाएँ, या बिना Telegram वालों को जोड़ें: मुझे प्राइवेट में /shop लिखें, फिर स्टाफ़।
       *[other] {""}
    }
    .courier = 🛵 { $name }
    .nobody = ✖️ अभी कोई नहीं
    .back = ‹ वापस
giving-given = #{ $number }: { $name } ले जाएँगे
giving-taken-back = #{ $number } अब किसी के पास नहीं है

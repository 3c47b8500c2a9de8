### A shop's own addresses.

premises-kept = 🏬 <b>{ $name } के पते</b>
    { $count ->
        [0] अभी कोई पता नहीं है। अपना गोदाम जोड़ें, या जहाँ से भी सामान देते हों।
        [one] एक पता।
       *[other] { $count } पते।
    }
    .address = 🏬 { $called ->
            [none] { $address }
           *[other] { $called } · { $address }
        }
    .new = ➕ नया पता
    .back = ‹ वापस

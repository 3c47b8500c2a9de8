### A shop's own addresses.

premises-kept = 🏬 <b>Addresses of { $name }</b>
    { $count ->
        [0] No address yet. Add your store, or wherever else you hand over.
        [one] One address.
       *[other] { $count } addresses.
    }
    .address = 🏬 { $called ->
            [none] { $address }
           *[other] { $called } · { $address }
        }
    .new = ➕ New address
    .back = ‹ Back

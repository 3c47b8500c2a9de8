### What somebody waits for, and what was searched for in vain.

wishes-mine = 🔔 { $count ->
    [0] <b>You wait for nothing.</b> Where something is not found or out, press “Tell me”, and you hear of it here.
   *[other] <b>I tell you when a shop that delivers to you has:</b>
        You hear of each once. One tap takes it off; of more than { $most } the eldest goes.
}
    .wish = ✖️ { $words }
    .shops = 🏪 Shops
    .cart = 🛒 Cart
wishes-kept = 🔔 You will hear from me when it is there.
wishes-dropped = 🔕 I no longer look out for <b>{ $words }</b>.
    .undo = ↩️ Undo
    .back = ‹ What I wait for
wishes-missed = 🔎 <b>Searched for at { $shop } and not found</b>{ $pages ->
        [one] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    { $count ->
        [0] Nothing so far. What two or more searches did not find stands here, without who it was.
       *[other] { $searches }
    }
    .each-searches = • { $words } · { $times } ×
    .add = ➕ Add a product
    .back = ‹ Back

command-wishes = What you wait for

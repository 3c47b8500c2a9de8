### How a shop's orders were liked.

ratings-of-shop = ⭐ <b>Ratings</b>
    { $count ->
        [0] Nobody has rated an order yet. Customers can once it has come.
       *[other] { $average } of 5, from { $count ->
            [one] one order
           *[other] { $count } orders
        }. { $shown ->
            [yes] Customers see this on your shop's page.
           *[no] Customers see it from five on.
        }
        Press one to say something to it.
    }
    .rating = { $stars } ⭐ · #{ $number }{ $answered ->
        [yes] {" "}· 💬
       *[no] {""}
    }
    .complaints = 🎫 Complaints
    .back = ‹ Back
ratings-one = ⭐ Order <b>#{ $number }</b>: <b>{ $stars } of 5 stars</b>
    { $answer ->
        [none] Type what you want to say to this customer.
       *[other] 💬 You said: “{ $answer }”
        Type something else to change it.
    }
    .order = 🧾 The order
    .back = ‹ Ratings
ratings-answered = 💬 Your customer gets it now.

### Something was not right with an order that has come.

complaints-what = { $can ->
        [no] 🎫 Order <b>#{ $number }</b>: you can tell us within { $hours } hours after it has come.
       *[yes] 🎫 <b>What was not right with order #{ $number }?</b>
    }
    .line = { $name }
    .all = 🧾 The whole order
    .ticket = 🎫 { $ticket }{ $stands ->
        [open] {" "}⏳
        [escalated] {" "}🆘
       *[over] {" "}✔️
    }
    .back = ‹ Order
complaints-which = 🎫 <b>What was not right?</b> Order #{ $number }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    .fault = { complaint-fault }
    .back = ‹ Order
complaints-ticket = 🎫 <b>Your ticket is { $ticket }</b> · order #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { complaint-stands }{ $stands ->
        [open] {""}
        Type what happened if you want to say more.
        [escalated] {""}
        Type what happened if you want to say more.
       *[over] {""}
    }
    .order = 🧾 The order
complaints-told = 🎫 The shop reads it now.
complaints-waiting = { $count ->
        [0] 🎫 No complaint waits for an answer.
       *[other] 🎫 <b>Complaints that wait for an answer</b>, the oldest first
    }{ $hours ->
        [0] {""}
       *[other] {""}
        Heard for { $hours } hours after an order has come; tap another time to change that.
    }
    .ticket = 🎫 { $ticket } · #{ $number }{ $stands ->
        [escalated] {" "}🆘
       *[other] {""}
    }
    .hear = { $hours } h
    .back = ‹ Back
complaints-one = 🎫 <b>{ $ticket }</b> · order #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { $stands ->
        [open] ⏳ It waits for the shop's answer.
        [escalated] 🆘 The shop has not answered: it is with our team.
        [refunded] 💸 Given back: { $amount }
        [refused] 💬 Answered: “{ $answer }”
       *[closed] ✔️ Closed
    }{ $stands ->
        [open] {""}
        Give something back, or type why not: the customer reads that.
        [escalated] {""}
        Give something back, or type why not: the customer reads that.
       *[over] {""}
    }
    .back-all = 💸 Give back { $amount }
    .list = ‹ Complaints
    .back-half = 💸 Half of it: { $amount }
complaints-kept = Kept. It holds for all orders from now on.
complaints-answered = 🎫 Your customer gets it now.

command-tickets = Complaints

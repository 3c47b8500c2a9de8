### How the platform does.

stats-numbers = 📊 <b>The last { $count } days</b>
    { stats-told }

    { $days }
    .each-days = { $orders ->
        [0] <b>{ $day }</b> · –
       *[other] <b>{ $day }</b> · { $orders } 🧾 · { $value }{ $minutes ->
            [none] {""}
           *[other] {" "}· ⏱ { $minutes } min
        }{ $expired ->
            [0] {""}
           *[other] {" "}· ⌛ { $expired }
        }
    }
    .picture = 🖼 As a picture
    .back = ‹ Back
stats-told = 🏪 Shops: { $live } live, { $paused } paused, { $waiting } waiting
    👤 People: { $people }, of whom { $customers } ordered
    🧾 Orders: { $orders } for { $value }
    ⏱ Time to accept: { $minutes ->
        [none] –
       *[other] { $minutes } min on average
    }
    ⌛ Expired: { $expired }
stats-comes = 🖼 The picture comes below.

command-stats = How the platform does

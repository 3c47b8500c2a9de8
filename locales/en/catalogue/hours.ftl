### When a shop is open.

hours-week = 🕗 <b>Hours · { $name }</b>
    { $kept ->
        [yes] { $days }
       *[no] Not said: the shop is open whenever you have it open.
    }

    { $trading ->
        [open] 🟢 Open now{ $closes_at ->
            [none] .
           *[other] {" "}until { $closes_at }.
        }
       *[other] 🌙 Takes no orders now{ $opens_at ->
            [none] .
           *[other] ; opens { $opens_at }.
        }
    }

    Tap a day, or type the hours: <i>Mo–Fr 8–13, 16–21, Su closed</i>. What you do not name stays. A date works too: <i>25 Dec closed</i>.
    .each-days = { weekday }: { $hours }
    .day = { weekday }
    .dates = 📅 Holidays and other dates · { $count }
    .slots = 🕒 Delivery times
    .forget = ♻️ No fixed hours
    .back = ‹ Back
hours-day = 🕗 <b>{ weekday } · { $name }</b>
    { $hours ->
        [none] Not said yet.
       *[other] Now: { $hours }
    }

    Tap, or type it: <i>8–21</i>, <i>8–13, 16–21</i>, <i>18–2</i> for past midnight.
    .hours = { $hours }
    .everyday = 📋 So every day
    .back = ‹ Hours
hours-without = ♻️ <b>Take the hours of { $name } away?</b>
    Orders then come at any time while you have the shop open, at night too.
    .yes = ♻️ Yes, no fixed hours
    .back = ‹ No, keep them
hours-dates = 📅 <b>Holidays and other dates · { $name }</b>
    { $count ->
        [0] Nothing yet.
       *[other] Tap one to change it.
    }

    Type a date and its hours: <i>25 Dec closed</i>, <i>15 Aug 9–13</i>, <i>tomorrow 10–18</i>.
    .date = { $date } · { $hours }
    .back = ‹ Hours
hours-date = 📅 <b>{ $date } · { $name }</b>
    { $hours }

    Type other hours, or “closed”.
    .usual = ♻️ As on other days
    .back = ‹ Dates
hours-kept = Kept. It holds from now on.

## A pause, and busy times.

pause-now = { $paused ->
        [yes] ⏸ <b>{ $name } takes no orders{ $until ->
            [none] {" "}until you open it.
           *[other] {" "}until { $until }.
        }</b>
        { $reason ->
            [none] Type the reason, if you like: customers read it. Or type another time.
           *[other] Customers read: “{ $reason }”. Type another reason to change it.
        }
       *[no] ⏸ <b>Take no orders at { $name } for a while?</b>
        Tap how long, or type it: <i>45 min</i>, <i>3 hours</i>, <i>until 25 Dec</i>. Orders that are there already stay.
    }
    .resume = 🟢 Take orders again
    .half = 30 minutes
    .two = 2 hours
    .overnight = Until tomorrow
    .shut = Until I open it
    .busy = 🐢 Only busy
    .back = ‹ Back
pause-said = Kept. Customers read it now.
pause-busy = 🐢 <b>Busy at { $name }?</b>
    { $extra ->
        [0] How much longer than usual do orders take? Customers read it before they order, until the shop closes.
       *[other] Customers read: about { $extra } minutes longer than usual. That ends by itself when the shop closes.
    }
    .extra = +{ $minutes } min
    .usual = 👌 As fast as usual
    .back = ‹ Back
pause-busy-kept = { $extra ->
        [0] Kept: orders take no longer than usual.
       *[other] Kept: customers read that orders take about { $extra } minutes longer.
    }

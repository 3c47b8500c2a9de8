### When a shop hands orders over.

slots-week = 🕒 <b>Delivery times · { $name }</b>
    { $kept ->
        [yes] { $days }

            Up to <b>{ $capacity }</b> orders at each time; { slots-until }.
       *[no] No times yet: customers get their orders as soon as possible. With delivery times they may choose one as well, and order while you are closed.
    }

    Tap a day, or type days and times: <i>Mo–Sa 9–11, 17–19</i>. What you do not name stays.
    .each-days = { weekday }: { $windows }
    .day = { weekday }
    .windows = { $windows }
    .capacity = 📦 Orders each · { $capacity }
    .cut-off = ⏳ Order until
    .forget = ♻️ No delivery times
    .back = ‹ Hours
slots-until = { $hours ->
    [0] { $minutes ->
        [0] order until it begins
       *[other] order until { $minutes } minutes before
    }
    [one] order until one hour before
   *[other] order until { $hours } hours before
}
slots-day = 🕒 <b>{ weekday } · { $name }</b>
    { $windows ->
        [none] No delivery times.
       *[other] Now: { $windows }
    }

    Tap, or type them: <i>9–11, 17–19</i>; <i>22–1</i> for past midnight.
    .everyday = 📋 So every day
    .none = ✖️ No times on this day
    .back = ‹ Delivery times
slots-capacity = 📦 <b>How many orders at each time · { $name }</b>
    Now { $capacity }. When it is full, customers see the next one.

    Tap a number, or type one.
    .orders = { $orders }
    .back = ‹ Delivery times
slots-cut-off = ⏳ <b>Until when can people order? · { $name }</b>
    Now: { slots-until }.

    Tap, or type how long before: <i>90</i>, <i>2 hours</i>.
    .until = { $hours ->
        [0] { $minutes ->
            [0] Until it begins
           *[other] { $minutes } min before
        }
       *[other] { $hours } h before
    }
    .back = ‹ Delivery times
slots-without = ♻️ <b>Take the delivery times of { $name } away?</b>
    New orders then come as soon as possible only, and none while you are closed. What was ordered already keeps its time.
    .yes = ♻️ Yes, no delivery times
    .back = ‹ No, keep them
slots-kept = Kept. It holds from now on.

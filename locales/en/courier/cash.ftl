### Cash that couriers have.

cash-held = 💵 <b>Couriers' cash · { $name }</b>
    { $count ->
        [0] Nobody has cash of yours.
       *[other] Whose cash do you count?
    }
    .courier = 🛵 { $name } · { $sum }
    .back = ‹ Deliveries
cash-one = 💵 <b>{ $name }</b>: { $sum } to hand in
    { $doors ->
        [0] No cash was taken at a door today.
        [one] Today { $taken } was taken at one door.
       *[other] Today { $taken } was taken at { $doors } doors.
    }{ $times ->
        [0] {""}
       *[other] {""}
        Handed in today:
        { $handed }
    }

    Count it, and press or type what there is. What is missing stays with { $name }.
    .each-handed = • { $counted }{ $differs ->
            [yes] {" "}of { $expected } ⚠️
           *[no] {""}
        }{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
    .all = ✅ { $sum }, all of it
    .back = ‹ Back
cash-taken = Written down.

### A shop's own coupons, made and kept by its owner.

coupons-kept = 🏷 <b>Coupons · { $name }</b>
    { $count ->
        [0] No coupon yet. One takes so much off an order, for everybody or for whoever knows its code.
       *[other] Tap one to say whom it is for, until when and how often.
    }
    .coupon = { $on ->
        [yes] 🏷 { coupon-short }
       *[no] ⚪️ { coupon-short }
    }
    .new = ➕ New coupon
coupon-short = { $worth ->
    [none] { $coupon } · { $percent }%
   *[other] { $coupon } · { $worth }
}
coupons-new = 🏷 <b>A new coupon</b>
    Type its code and what it takes off: WELCOME 50 takes off ₹50, DIWALI 10% a tenth.
coupons-one = 🏷 <b>{ coupon-short }</b>{ $on ->
        [yes] {""}
       *[no] {" "}· off
    }
    { $cap ->
        [none] {""}
       *[other] Up to { $cap }
        {""}
    }{ $has_minimum ->
        [yes] For orders from { $minimum }
       *[no] For orders of any size
    }
    { $first ->
        [yes] 🌱 For somebody’s first order here
       *[no] For everybody’s orders
    }
    { $shown ->
        [yes] 👁 Everybody sees it at checkout
       *[no] 🤫 Only for those who know the code
    }
    📅 { $starts ->
        [none] From now on
       *[other] From { $starts }
    }{ $ends ->
        [none] {""}
       *[other] {" "}until { $ends }
    }
    { $bound ->
        [yes] { $each ->
            [one] Once per person
           *[other] { $each } times per person
        }
       *[no] As often as a person likes
    }{ $most ->
        [none] {""}
       *[other] , { $most } times in all
    }
    Used { $used ->
        [one] once
       *[other] { $used } times
    }
    .value = 🏷 What it takes off
    .cap = ⛰ Up to
    .minimum = 🧺 From
    .starts = 📅 First day
    .ends = 📅 Last day
    .each = 👤 Per person
    .most = 🔢 In all
    .first = 🌱 For first orders only
    .anybody = 👥 For everybody
    .hide = 🤫 Only by its code
    .show = 👁 Show it to everybody
    .off = ⚪️ Switch it off
    .on = 🟢 Switch it on
coupons-part = 🏷 <b>{ $coupon }</b>
    { $part ->
        [value] What does it take off? Type an amount, such as 50, or a part, such as 10%.
        [cap] How much at most? Type an amount, such as 100.
        [minimum] From what amount of goods on? Type it, such as 300.
        [starts] From which day on? Type a date, such as 25 Dec or tomorrow.
        [ends] Until which day? Type a date, such as 31 Dec. It holds on that day too.
        [each] How often per person? Type a number, such as 1.
       *[other] How often in all? Type a number, such as 100.
    }
    .none = ♾ No limit
coupons-saved = Kept. What was ordered before stays.

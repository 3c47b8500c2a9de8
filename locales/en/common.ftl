### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } g
unit-kg = { $amount } kg
unit-ml = { $amount } ml
unit-l = { $amount } L
unit-piece = { $amount }
pack-pieces = { $amount } pcs

price-per-kg = { $price }/kg
price-per-l = { $price }/L
price-per-one = { $price } a piece
price-per-piece = { $price }

goods = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }{ $alike ->
        [yes] {" "}({ $price })
       *[no] {""}
    }

distance-m = { $amount } m
distance-km = { $amount } km

## Hours, and moments to come. They stand behind words such as “opens” and “until”.

shop-shut = { $opens_at ->
    [none] closed
   *[other] opens { $opens_at }
}
weekday = { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
clocks-span = { $opens } – { $closes }
clocks-all-day = open all day
clocks-closed = closed
ahead-today = { $time }
ahead-tomorrow = tomorrow { $time }
ahead-later = { $day } { $time }
span-today = today { $from } – { $to }
span-tomorrow = tomorrow { $from } – { $to }
span-later = { $day } { $from } – { $to }

common-back = ‹ Back
common-previous = ‹ Previous
common-next = Next ›
common-as-it-stands = This is how it stands now.

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [awaiting_payment] Waiting to be paid
    [placed] Waiting for the shop
    [accepted] Accepted
    [picking] Being packed
    [ready] Ready
    [out_for_delivery] On its way
    [delivered] Delivered
    [collected] Collected
    [undelivered] Could not be delivered
    [rejected] Not taken
    [cancelled] Cancelled
   *[expired] No answer from the shop
}
line-fate = { $state ->
    [missing] ✖️ not there
    [left_out] ✖️ left out
    [replaced] ✖️ something else in its place
    [waiting] ❓ waiting for an answer
   *[other] ✔️
}
line-amount = { $changed ->
    [yes] { $was } → { $quantity }
   *[no] { $quantity }
}
order-sign = { $state ->
    [awaiting_payment] 💳
    [placed] 🕐
    [accepted] 👍
    [picking] 🧺
    [ready] 📦
    [out_for_delivery] 🛵
    [delivered] ✅
    [collected] 🛍
    [undelivered] ⚠️
   *[over] ✖️
}
complaint-fault = { $fault ->
     [missing] It did not come
     [wrong] Something else came
     [spoilt] It was spoilt or past its date
     [damaged] It was broken
    *[other] Something else
}
complaint-stands = { $stands ->
     [open] The shop answers here within 24 hours.
     [escalated] The shop has not answered, so our team looks at it now.
     [refunded] { $amount } come back to you.
     [refused] The answer: “{ $answer }”
    *[closed] It is closed after a month without an answer. You can still ring the shop.
}
refund-reason = { $why ->
    [less_came] less came than was paid
    [cancelled] the order was cancelled
    [rejected] the shop could not take the order
    [expired] the shop did not answer
    [paid_twice] paid twice
    [delayed] it came too late
   *[complaint] something was not right
}
order-paying = { $paying ->
    [upi] by UPI
    [claimed] by UPI, the shop looks whether it has come
    [paid] paid
    [paid-upi] paid by UPI
    [paid-cash] paid in cash
    [part] { $paid } paid, { $due } still due
    [khata] on the tab
    [paid-khata] on the tab
   *[cash] cash
}
order-reason = { $reason ->
    [unpaid] it was not paid in time
    [out_of_stock] something is out of stock
    [too_busy] too many orders just now
    [too_far] the address is too far away
    [closing] the shop is about to close
    [too_late] it came too late
    [customer_asked] the customer asked for it
    [nobody_home] nobody was at home
    [wrong_address] the address could not be found
    [refused] the order was not taken at the door
   *[none] no reason was given
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 Leave it at the door, no contact
    [at-door-cash-first] 🚪 Take the cash first, then leave it at the door
    [at-door-cash-there] 🚪 Leave it at the door, the cash is there in an envelope
    [call-first] 📞 Call before you come
    [pickup] 🛍 Collected at the shop
   *[hand-over] 🤝 Hand it over in person
}

## What a coupon takes off an order, and what is given on top of it.

order-extras = { $has_discount ->
        [yes] {""}
        🏷 Coupon: −{ $discount }
       *[no] {""}
    }{ $has_tip ->
        [yes] {""}
        💛 Tip { $tip }
       *[no] {""}
    }

## Where a screen cannot be shown any more.

common-lost = Let us go on from here:
    .shops = 🏪 Shops
    .cart = 🛒 Cart
    .orders = 🧾 My orders

## What was typed and is edited too late.

edited-too-late = That was typed more than five minutes ago, so the first answer stands. Please change it with the buttons.
edited-in-vain = What you typed first has been taken, and an edit does not change it any more. Please use the buttons here.

## How a shop is registered, and what its checklist lacks.

shop-registration = { $registration ->
    [composition] GST: composition scheme
    [regular] GST: regular
   *[unregistered] Not registered for GST
}
shop-gap = { $what ->
    [legal-name] in whose name the business is
    [fssai] the FSSAI number
    [hours] when it is open
    [counter] a group where its orders are read
    [mrp] the MRP of { $count ->
        [one] one product
       *[other] { $count } products
    }
    [pack] what is in one pack of { $count ->
        [one] one product
       *[other] { $count } products
    }
    [hsn] the HSN code of { $count ->
        [one] one product
       *[other] { $count } products
    }
    [origin] the country of { $count ->
        [one] one product
       *[other] { $count } products
    }
    [packer] who packed { $count ->
        [one] one product
       *[other] { $count } products
    }
   *[goods] anything to sell on its shelves
}

## What is said of a product, fact by fact.

product-fact = { $fact ->
    [kept] In the shop
    [names] Name
    [aliases] Other names
    [category] Category
    [brand] Brand
    [description] Description
    [pack] Pack
    [unit] Sold by
    [step] Smallest amount
    [price] Price
    [mrp] MRP
    [tax_bp] Tax
    [hsn] HSN
    [barcode] Barcode
    [own_code] Our code
    [origin] Country
    [photos] Photos
    [packer] Packer
    [is_counted] Counted
    [on_hand] Stock
    [is_listed] Shown
    [is_out] Out
    [out_until] Out until
    [most_per_day] Most per day
   *[low_at] Warn at
}
product-was = { $was_told ->
    [yes] yes
    [no] no
    [unknown] not said
    [piece] the piece
    [weight] weight
   *[value] { $was }
}
product-now = { $now_told ->
    [yes] yes
    [no] no
    [unknown] not said
    [piece] the piece
    [weight] weight
   *[value] { $now }
}

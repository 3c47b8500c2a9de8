### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } g
unit-kg = { $amount } kg
unit-ml = { $amount } ml
unit-l = { $amount } L
unit-piece = { $amount }
pack-pieces = { $amount } pcs

price-per-kg = { $price }/kg
price-per-piece = { $price }

distance-m = { $amount } m
distance-km = { $amount } km

common-back = ‹ Back

## The words that people type behind a number, all languages' words count everywhere. Separated by blanks.

typed-g = g gm gms gram grams
typed-kg = kg kgs kilo kilos kilogram kilograms
typed-piece = pc pcs piece pieces packet packets

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [placed] Waiting for the shop
    [accepted] Accepted
    [picking] Being packed
    [ready] Ready
    [out_for_delivery] On its way
    [delivered] Delivered
    [undelivered] Could not be delivered
    [rejected] Not taken
    [cancelled] Cancelled
   *[expired] No answer from the shop
}
order-sign = { $state ->
    [placed] 🕐
    [accepted] 👍
    [picking] 🧺
    [ready] 📦
    [out_for_delivery] 🛵
    [delivered] ✅
    [undelivered] ⚠️
   *[over] ✖️
}
order-reason = { $reason ->
    [out_of_stock] something is out of stock
    [too_busy] too many orders just now
    [too_far] the address is too far away
    [closing] the shop is about to close
    [customer_asked] the customer asked for it
    [nobody_home] nobody was at home
    [wrong_address] the address could not be found
    [refused] the order was not taken at the door
   *[none] no reason was given
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 Leave it at the door, no contact
    [call-first] 📞 Call before you come
   *[hand-over] 🤝 Hand it over in person
}

## Where a screen cannot be shown any more.

common-lost = Let us go on from here:
    .shops = 🏪 Shops
    .cart = 🛒 Cart
    .orders = 🧾 My orders

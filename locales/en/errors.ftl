### What went wrong, and what to do. Shown as a short notice: no tags.

error-not-found = This is not here any more. Please go on from this screen.
error-not-allowed = This is only for those who run the platform.
error-not-your-counter = Only the staff of this shop can do that, in the shop's own group.
error-address-changed = Your address has changed meanwhile. Here it is as it stands now.
error-cart-changed = Your cart has changed meanwhile. Here it is as it stands now.
error-cart-empty = Your cart is empty. Put something in first.
error-cart-full = A cart holds { $most } different things at most. Please order these first.
error-too-many-open-orders = { $worth ->
        [none] { $orders ->
            [one] One order of yours is under way at { $shop }, the most for one person.
           *[other] { $orders } orders of yours are under way at { $shop }, the most for one person.
        }
       *[other] With this, your open orders at { $shop } pass { $worth }, the most for one person.
    } Your cart is kept: order once something has arrived, or ring the shop.
error-too-much-of-stock = So that there is some { $product } for everybody, one person can have { $most } of it on order at a time. Please take less; you can order more once it has arrived.
error-phone-unproved = You pay at the door, so the shop needs to know that your number is right. Please link your Telegram chat on your account page, or share your own contact with our bot. Your cart is kept.
error-checkout-incomplete = Something is still missing: please give address, name and phone number.
error-shop-closed = { $shop } is closed just now{ $reason ->
        [none] {""}
       *[other] {" "}(“{ $reason }”)
    } and takes no orders{ $opens_at ->
        [none] .
       *[other] ; it opens { $opens_at }.
    } Your cart is kept.
error-slot-gone = { $shop } can’t make that time any more.{ $first ->
        [none] {""}
       *[other] {" "}Next free: { $first }{ $second ->
            [none] .
           *[other] , { $second }.
        }
    } Your cart is kept; please choose another time.
error-shop-unavailable = { $shop } takes no orders for now. Please choose another shop; your cart is kept.
error-shop-unreachable = { $shop } cannot be reached just now, so it takes no orders. Please try again later or choose another shop; your cart is kept.
error-out-of-reach = { $is_drawn ->
        [yes] { $shop } does not deliver to this address.
       *[no] { $shop } delivers up to { $reach } away, and this address is { $distance } away.
    } { $others ->
        [none] Please choose another shop or another address; your cart is kept.
       *[other] Here you can order from { $others }. Your cart is kept.
    }
error-pin-needed = { $distance ->
        [none] { $shop } delivers only where it knows the place on the map. Please add a pin to your address; your cart is kept.
       *[other] Where you last said you are is { $distance } from { $shop }, which { $is_drawn ->
            [yes] does not deliver there.
           *[no] delivers up to { $reach } away.
        } Is this address nearer? Then please add its pin; your cart is kept.
    }
error-bad-radius = Please give one distance between { $least } and { $most }, such as 5 km.
error-bad-hearing = Please give between { $least } and { $most } hours.
error-bad-lead = Please give one time between { $least } minutes and 24 hours, such as 45 or 1.5 hours.
error-bad-bands = { $why ->
        [twice] The same distance is there twice. Please give each once.
        [too-many] Please give at most { $most } distances.
        [out-of-bounds] Please give distances between { $least } and { $reach }.
       *[unreadable] { $line ->
            [none] Please type each distance with its fee, such as 2 km free, 4 km 20.
           *[other] I cannot read “{ $line }”. Please type a distance and its fee, such as 4 km 20.
        }
    }
error-bad-area = { $why ->
        [too-large] This file is too large; I read up to { $most } kB. Please save the map with fewer corners.
        [too-deep] This file is nested too deeply for a map. Please save your area anew.
        [no-polygon] There is no area in this file. Please draw a closed line around where you deliver.
        [bad-corner] A corner in this file is not on the map. Please save your area anew.
        [too-many-corners] Your areas have too many corners; I take up to { $most } in all. Please draw them a little simpler.
        [too-many-zones] I take up to { $most } areas. Please join some of them.
        [flat] An area in this file has nothing inside. It needs three corners at least.
        [crosses] The line of an area crosses itself. Please draw it so that it goes around once.
        [swapped] Latitude and longitude are swapped in this file. GeoJSON has the longitude first.
        [too-far] This area goes further than { $reach } from your shop. Is it another town?
        [bad-amount] A fee or minimum in this file is no amount. Please give it in rupees, such as 20.
       *[unreadable] I cannot read this file. Please send a map as GeoJSON; its name ends in .geojson or .json.
    }
error-bad-date = Please write a date of the next twelve months, and behind it the hours or “closed”: 25 Dec closed. Up to { $most } dates are kept.
error-bad-pause = Please type how long, or until which date of the next twelve months: 45 min, 3 hours, until 5:30 pm, until 25 Dec.
error-bad-hours = Please type from when to when: 8–21, or 8–13, 16–21. By weekday: Mo–Fr 8–21, Su closed.
error-bad-slots = Please type days and from when to when, up to { $windows } times a day: Mo–Sa 9–11, 17–19. Orders for each: 1 to { $orders }. Order until: up to { $hours } hours before.
error-bad-fssai = Please type all { $digits } digits of the FSSAI number, without anything else.
error-bad-gstin = Please type the 15 letters and digits of the GSTIN as they stand on your registration.
error-bad-place = I need the spot on the map: share a location by 📎, or type it as a map shows it, such as 17.3850, 78.4867.
error-bad-amount = Please give one amount up to { $most }, such as 150.
error-several-names = I see two names in the same letters. Please send one for each language, a line each.
error-bad-reason = Please type the reason, at most { $most } characters.
error-too-many-waiting = { $most } shops of yours wait for approval already. Please complete those first.
error-no-pickup = { $shop } hands nothing out at the shop. Please have it brought.
error-no-such-coupon = No shop in your cart has a coupon { $coupon }. Please look at its letters again.
error-coupon-refused = { $why ->
        [early] { $coupon } does not hold yet.
        [over] { $coupon } is over.
        [used-up] { $coupon } was used as often as it can be.
        [used-before] You have used { $coupon } already.
        [not-first] { $coupon } is for first orders.
        [too-little] { $coupon } holds from { $minimum } on. Put a little more in.
       *[other] { $coupon } does not hold any more.
    }
error-bad-coupon = { $why ->
        [code] Please type a code of { $shortest } to { $longest } letters and digits, and what it takes off: WELCOME 50.
        [value] Please type one amount, such as 50, or a part up to 90%.
        [starts] Please type one date, such as 25 Dec or tomorrow.
        [ends] Please type one date behind the first day, such as 31 Dec.
        [cap] Please type one amount, such as 100.
        [minimum] Please type one amount, such as 300.
       *[other] Please type one number from 1 on, such as 100.
    }
error-coupon-code-taken = You have a coupon { $coupon } already. Please choose another code, or change that one.
error-no-tab = You have no tab at { $shop }. Ask the shop for one.
error-tab-full = That is more than fits: { $room } of { $limit } is left on this tab.
error-tab-not-settled = { $amount } still stands on this tab, or is about to. It can be closed when that is paid.
error-tab-not-open = This tab is not open just now. Please look at how it stands.
error-tab-entry-undone = This entry cannot be taken back: it was already, or it belongs to an order.
error-below-minimum = { $shop } delivers orders from { $minimum }. Please add { $missing } more.
error-line-waits = The customer is still asked about { $product }. Please wait for the answer; it comes within minutes, or we decide as the customer wished.
error-line-decided = Order #{ $number }: what becomes of { $product } is decided by now.
error-nothing-left = Nothing of order #{ $number } is there any more. Please cancel it instead.
error-not-in-its-place = { $product } cannot come in its place. Please choose something else that is there.
error-payment-gone = Order #{ $number }: this payment is not asked for any more, or not in this way.
error-not-packed-yet = Order #{ $number } is not packed yet, so its total may still change. Please pay when it is.
error-no-upi = { $shop } takes no UPI. Please pay in cash.
error-bad-upi-id = That is no UPI id. Please type it as your UPI app shows it, such as name@bank.
error-bad-reference = Please type only the reference, at most { $most } characters.
error-payment-over = Order #{ $number } cannot be paid any more: it is paid already, or it was let go. Nothing was taken. You can order it again.
error-payment-way-closed = You cannot pay this order that way just now. Please choose cash on delivery.
error-not-here-yet = Order #{ $number } is not with you yet. You can rate it when it has come.
error-already-rated = Order #{ $number } is rated already: { $stars } of 5 stars.
error-too-late-to-complain = Order #{ $number } came too long ago, or has not come yet: you can tell us within { $hours } hours. You can still ring the shop.
error-complaint-over = { $number } is answered or closed by now.
error-bad-stars = Please give one star to { $most }.
error-bad-answer = Please type something to say, at most { $most } characters.
error-nothing-to-give-back = Order #{ $number }: not so much of this payment is left to give back.
error-insufficient-stock = Only { $left } left of { $product }. Please change the amount.
error-bad-barcode = That is no barcode: please send the 8, 12 or 13 digits below the bars.
error-bad-photo = That is no photo that I can read. Please send a JPEG, PNG or WebP of up to 10 MB.
error-too-many-photos = A product has at most { $most } photos. Take one away first.
error-bad-fact = { $fact ->
        [names] A product needs a name, in English or as you write it, of at most 80 characters.
        [price] A product needs a price above zero.
        [mrp] Please give the MRP on the pack, above zero.
        [hsn] An HSN code has 4, 6 or 8 digits.
        [origin] Please give a country, such as India or IN.
        [tax_bp] Please give a tax rate between 0 and 100 %.
        [aliases] Please give at most 20 words, each of at most 40 characters.
        [most_per_day] The most per day cannot be less than the smallest amount you sell.
       *[other] That cannot be kept here. Please make it shorter, or check the number.
    }
error-price-above-mrp = { $price } is above the MRP of { $mrp }. Please give a price up to the MRP.
error-code-taken = Another product has this code: { $product }.
error-several-match = There is more than one { $product }. Please say which, by brand, pack or code.
error-undo-over = This can no longer be undone.
error-good-taken = Another good in the catalogue has this barcode, or this name, brand and pack: { $good }. If the two are one, merge them.
error-same-good = These two are one already.
error-merge-over = This can no longer be taken apart: it was done before, or one of them was merged again.
error-too-much-a-day = { $product }: at most { $most } a day for each customer.{ $has_had ->
        [yes] {" "}You have ordered { $had } today.
       *[no] {""}
    }
error-product-gone = { $product } is not sold any more. Please take it out of your cart.
error-cash-at-door = It is to be left at the door: how does the shop get its cash? Please choose under “Handing over”.
error-price-changed = A price has changed meanwhile: all of it now costs { $total }. Please look once more before you order.
error-bad-quantity = Please give an amount in steps of { $step }, up to { $most }.
error-bad-address = Please type an address that can be found: house, street, area, at most { $most } characters.
error-bad-name = Please type a name to ask for, at most { $most } characters.
error-bad-phone = Please type a phone number, such as 98480 12345.
error-several-phones = I see more digits than one phone number. Please send just the one that the shop should call.
error-bad-note = That note is too long: at most { $most } characters, please.
error-bad-quiet-hours = Please give two different times, such as 22:00–7:00, and a time zone such as Asia/Kolkata if any.
error-somebody-elses-contact = That is somebody else's contact. Please share your own, or type a name.
error-order-moved = Order #{ $number } has already moved on: { order-state }{ $by ->
        [none] {"."}
       *[other] {" "}({ $by }).
    }
error-order-taken = Order #{ $number } goes with somebody else{ $by ->
        [none] {"."}
       *[other] : { $by }.
    }
error-not-on-the-way = Order #{ $number } cannot be given to anybody just now: it is not packed yet, collected, or over.
error-carried-now = Order #{ $number } is on its way. Please say at the door how it went, or ask the counter to give it to somebody else.
error-not-agreed = The customer of order #{ $number } wants it handed over in person.
error-proof-needed = { $proof ->
        [code] Order #{ $number }: please type the customer's code before it is delivered: /deliveries in private with me.
       *[photo] Order #{ $number }: please send a photo before it is delivered: /deliveries in private with me.
    }
error-code-locked = The code of order #{ $number } was tried too often. Please ask the counter to press “Delivered”.
error-cash-moved = { $name } has { $held } by now. Please count again.
error-too-many-couriers = A shop can have { $most } couriers without Telegram. Please take one off the list first.
error-too-late-to-change = Order #{ $number } is being packed already: nothing can be changed about it any more.
error-too-late-to-cancel = The shop has already taken order #{ $number }. Please ring the shop: it can still cancel.
error-link-code-invalid = This link is used up or too old. Please make a new one.
error-orders-under-way = Order #{ $number } is still under way, and its news come to this chat. Please link once it is finished.
error-last-way-in = This is the only way to this account. Please add another one first, such as a Telegram chat or a passkey.
error-link-too-fresh = A chat was linked here within the last 24 hours. Until that day is over, no other chat can be taken off.
error-consent-needed = Before we keep that, we need your consent: please read the privacy notice and agree to it.
error-too-many-tries = That was a bit much in a short time. Please try again in { $minutes ->
        [one] one minute.
       *[other] { $minutes } minutes.
    }
error-too-busy = A lot of people are signing in just now. Please try again in a few seconds.
error-too-many-kept = { $most } of these are kept at most, and there are that many already. Please remove one first.
error-buttons-please = Please use the buttons here: I understand those best.
error-words-please = I cannot read that. Please type it, or use the buttons.
error-stale-button = This button is too old. Here is how things stand now.
error-unknown-command = I do not know { $command }. /help shows what I can do.
error-message-too-long = That was a bit long for me: at most { $most } characters, please.
error-bad-handle = Please choose a sign-in name of 3 to 32 characters: small letters a to z, digits, dot, dash or underscore.
error-handle-taken = Somebody else signs in with this name. Please choose another.
error-weak-password = { $reason ->
        [short] This password is too short: at least { $least } characters, please. Four or five words in a row work well.
        [long] This password is too long: at most { $least } characters, please.
        [common] Many people use this password, so it is soon guessed. Please choose another.
        [used] You have used this password before. Please choose another.
        [plain] Please mix at least { $least } kinds of characters: small letters, capitals, digits, others.
       *[other] This password is easy to guess. Please choose another: four or five words in a row work well.
    }
error-not-signed-in = Please sign in first.
error-wrong-credentials = That does not fit. Please check what you typed and try again.
error-second-factor-needed = One more step: please show that it is you, with your code or passkey.
error-password-expired = Your password is past its time. Please choose a new one.
error-second-factor-missing = For this you need sign-in in two steps. Please set it up in your account first.
error-fresh-proof-needed = For the safety of your account, please show once more that it is you, with your password, code or passkey, and then try again.
error-recovery-needs-factor = Recovery codes stand in for an authenticator app or a passkey. Please set up one of those first.
error-approval-needed = For your role, setting up sign-in in two steps needs a yes in your linked chat, or a code from an admin.
error-no-linked-chat = There is no linked chat that we could ask. Please ask an admin for a code instead.
error-challenge-over = That took too long, or it was done before. Please begin once more.
error-approval-waiting = The chat has not answered yet. Please choose the number there that you see here.
error-outside-login-taken = Somebody else signs in with that account already.
error-passkey-known = This passkey is registered already. Please use another one.
error-identity-disabled = Your account is blocked just now. If you think this is a mistake, please write to the people who run Kirana.
error-stale-version = This has changed meanwhile. Please load it anew and try once more.
error-key-reused = This request key came with another request before. Please take a new one.
error-still-under-way = We are still at work on this very request. Please ask again in a moment.
error-answered-once = This was done already, and its answer is not shown again. Please ask anew, with another key.
error-bad-request = Something in this request does not fit: { $where }.
error-bad-role = This role is not given there: { $role }.
error-own-standing = Your own standing is for others to change. Please ask another admin.
error-last-admin = Nobody would be left to run the platform. Please make somebody else an admin first.
error-cart-name-taken = You have a cart called { $name } already. Please choose another name.
error-too-many-carts = You have as many carts as we keep: { $most }. Please use one of them.
error-removal-under-way = 🗑️ This record is being removed. To open it again, please take the removal back: that opens it, too.
error-owns-shops = 🏪 You own a shop. Please hand it over to somebody first; write to us and we will help.
error-bad-hook-address = That is no address we can send to. It begins with https:// and is on the open internet, such as https://till.example.org/kirana
error-hook-known = This address is told of your orders already.
error-too-many-hooks = { $most ->
    [one] A shop can have one connected system. Please remove it first.
   *[other] A shop can have { $most } connected systems. Please remove one you no longer need.
}
error-too-many-shop-accounts = { $most ->
    [one] A shop can have one account for another system. Please end it first.
   *[other] A shop can have { $most } accounts for other systems. Please end one you no longer need.
}
error-hook-is-off = This connection is switched off. Please switch it on first.
error-no-header = 📄 This list does not say what its columns are. Please write a line at the top such as: Name, Pack, Price, MRP, Stock.
error-no-list = 📄 This is no list that can be read. Please send a CSV, XLSX or ODS file.
error-list-locked = 📄 This file is locked with a password. Please save it without one.
error-list-too-large = 📄 This list is too large. Up to { $most } MB and 100,000 rows can be read at once; please send it in parts.
error-not-proposed = 📄 This list waits for no answer any more. Please look where it stands now.
error-not-written-about = Nothing more can be written about order <b>#{ $number }</b>. The number of the shop stands in the order.

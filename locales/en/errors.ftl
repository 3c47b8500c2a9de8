### What went wrong, and what to do. Shown as a short notice: no tags.

error-not-found = This is not here any more. Please go on from this screen.
error-not-allowed = This is only for those who run the platform.
error-not-your-counter = Only the staff of this shop can do that, in the shop's own group.
error-cart-changed = Your cart has changed meanwhile. Here it is as it stands now.
error-cart-empty = Your cart is empty. Put something in first.
error-cart-full = A cart holds { $most } different things at most. Please order these first.
error-checkout-incomplete = Something is still missing: please give address, name and phone number.
error-shop-closed = { $shop } is closed just now and takes no orders. Your cart is kept.
error-shop-unavailable = { $shop } takes no orders for now. Please choose another shop; your cart is kept.
error-below-minimum = { $shop } delivers orders from { $minimum }. Please add { $missing } more.
error-insufficient-stock = Only { $left } left of { $product }. Please change the amount.
error-product-gone = { $product } is not sold any more. Please take it out of your cart.
error-price-changed = A price has changed meanwhile: all of it now costs { $total }. Please look once more before you order.
error-bad-quantity = Please give an amount in steps of { $step }, up to { $most }.
error-bad-address = Please type an address that can be found: house, street, area, at most { $most } characters.
error-bad-name = Please type a name to ask for, at most { $most } characters.
error-bad-phone = Please type a phone number, such as 98480 12345.
error-bad-note = That note is too long: at most { $most } characters, please.
error-somebody-elses-contact = That is somebody else's contact. Please share your own, or type a name.
error-order-moved = Order #{ $number } has already moved on: { order-state }{ $by ->
        [none] {"."}
       *[other] {" "}({ $by }).
    }
error-too-late-to-cancel = The shop has already taken order #{ $number }. Please ring the shop: it can still cancel.
error-link-code-invalid = This link is used up or too old. Please make a new one.
error-too-many-tries = That was one try too many. Please try again in { $minutes ->
        [one] one minute.
       *[other] { $minutes } minutes.
    }
error-buttons-please = Please use the buttons here: I understand those best.
error-words-please = I cannot read that. Please type it, or use the buttons.
error-stale-button = This button is too old. Here is how things stand now.
error-unknown-command = I do not know { $command }. /help shows what I can do.
error-message-too-long = That was a bit long for me: at most { $most } characters, please.

### Profile, preferences and orders on the account page. No tags: the page brings its own.

account-profile = Profile and preferences
    .hint = Your name, where orders go, messages, quiet hours.
    .delivery = Your orders
    .address = Usual address
    .no-address = None: ask me at every order
    .new-address = Or a new address
    .address-hint = House, street, area. It becomes your usual address.
    .way = Handing over
    .notices = Messages in your chat
    .progress = A message for each order that shows every step
    .always = These always come: accepted or not, on its way, delivered, cancelled, and everything about the safety of your account.
    .quiet = Quiet hours
    .quiet-how = Messages still arrive then, but without a sound. Only those about the safety of your account ring always. Leave both times empty for none.
    .quiet-from = From
    .quiet-to = To
    .zone = Time zone
    .zone-hint = For example Asia/Kolkata. Empty: the clock of the shop.
account-orders = Your orders
    .hint = What you ordered, and where it stands.
    .none = You have not ordered anything yet. Ordering is done in your Telegram chat.
    .standing = { order-sign } { order-state } · { $placed }
    .total = { $total }
    .older = Older orders
    .newest = Newest orders
account-order = Order #{ $number }
    .shop = { $shop }
    .reason = Because { order-reason }.
    .thing = { $name }{ $pack ->
        [none] {""}
       *[other] {" "}{ $pack }
    }
    .amount = { $weighed ->
        [yes] { $amount }
       *[no] × { $amount }
    }
    .cost = { $cost }
    .discount = Coupon
    .less = −{ $discount }
    .tip = Tip
    .fee = Delivery
    .sum = Total
    .to = To your door
    .call = Questions? { $shop }: { $phone }
    .withdraw = Cancel this order

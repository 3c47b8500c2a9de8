### Which shops there are.

shops-nearby = { $sorted ->
    [yes] { $reached ->
        [0] 🏪 <b>No shop delivers to where you are yet.</b>
       *[other] 🏪 <b>Shops near you</b>, the nearest first.
    }{ $far ->
        [0] {""}
       *[other] {""}
        Those with 🚫 do not deliver that far.
    }{ $told ->
        [0] {""}
       *[other] {""}

        { $shops }
    }
   *[no] { $count ->
        [0] 🏪 <b>There is no shop here yet.</b> Please look in again soon.
       *[other] 🏪 <b>Which shop today?</b> Share your location to see the nearest first.
    }
}
    .each-shops = <b>{ $name }</b> · { $distance }
        { $trading ->
            [open] { $promised ->
                [none] 🟢 open
               *[other] 🕒 by about { $promised }
            }
            [ahead] 🕒 orders for later
            [unreachable] ⏸ no orders just now
           *[closed] 🌙 { shop-shut }
        }{ $has_minimum ->
            [yes] {" "}· from { $minimum }
           *[no] {""}
        }{" "}· { $has_fee ->
            [yes] { $has_free_from ->
                [yes] delivery { $fee }, free from { $free_from }
               *[no] delivery { $fee }
            }
           *[no] free delivery
        }
    .shop = { $favourite ->
        [yes] ⭐{" "}
       *[no] {""}
    }{ $reached ->
        [no] 🚫 { $name } · { $distance } · too far
       *[yes] { $trading ->
            [open] { $near ->
                [yes] { $name } · { $distance }
               *[no] { $name }
            }
            [ahead] { $near ->
                [yes] 🕒 { $name } · { $distance } · orders for later
               *[no] 🕒 { $name } · orders for later
            }
            [unreachable] { $near ->
                [yes] ⏸ { $name } · { $distance } · no orders just now
               *[no] ⏸ { $name } · no orders just now
            }
           *[closed] { $near ->
                [yes] 🌙 { $name } · { $distance } · { shop-shut }
               *[no] 🌙 { $name } · { shop-shut }
            }
        }
    }
    .whereabouts = 📍 Nearest first
    .begin = 🏪 Open a shop here yourself
    .cart = 🛒 Cart
shops-whereabouts = 📍 <b>Where are you?</b>
    Share your location with the button below, and the nearest shops come first. It is kept locked and shown to nobody.
    .share = 📍 Share my location
    .back = ‹ Back
shops-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }{ $stars ->
        [none] {""}
       *[other] {""}
        ⭐ <b>{ $stars }</b> of 5, from { $ratings } orders
    }
    { $reached ->
        [yes] {""}
       *[no] 🚫 <b>Does not deliver to where you are:</b> { $away } away. “‹ Shops” shows who does.
            {""}
    }{ $trading ->
        [open] 🟢 Open now{ $closes_at ->
            [none] {""}
           *[other] , until { $closes_at }
        }{ $extra ->
            [0] {""}
           *[other] {""}
            🐢 Busy: orders take about { $extra } minutes longer than usual.
        }
        [ahead] 🕒 <b>{ $opens_at ->
            [none] Closed now.
           *[other] Closed now, opens { $opens_at }.
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } You can order already, for later: you choose the time before you order.
        [unreachable] ⏸ <b>Takes no orders just now:</b> the shop cannot be reached. You can look around; please try again later.
       *[closed] 🌙 <b>{ $opens_at ->
            [none] Closed now.
           *[other] Closed now, opens { $opens_at }.
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } You can look around; orders are taken when it opens.
    }
    { $has_minimum ->
        [yes] Orders from { $minimum }.{" "}
       *[no] {""}
    }{ $has_fee ->
        [yes] { $has_free_from ->
            [yes] Delivery { $fee }, free from { $free_from }.
           *[no] Delivery { $fee }.
        }
       *[no] Free delivery.
    }{ $pickup ->
        [yes] {""}
        🛍 You can also collect your order here.
       *[no] {""}
    }{ $legal_name ->
        [none] {""}
       *[other] {""}
        ✍️ { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {""}
        🥗 FSSAI { $fssai }
    }{ $registration ->
        [unregistered] {""}
       *[other] {""}
        🧾 { shop-registration }
    }
    .category = { $emoji } { $name }
    .star = ⭐ Make it a favourite
    .unstar = ★ No longer a favourite
    .back = ‹ Shops
    .cart = 🛒 Cart
shops-starred = ⭐ It comes first in your list from now on.
shops-unstarred = It comes in its turn again.

command-shops = Shops near you

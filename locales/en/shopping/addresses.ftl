### The address book.

addresses-mine = 🏠 <b>Your addresses</b>
    { $count ->
        [0] No address yet. Add one, and give it a label such as Home.
        [one] One address. Tap it to change it.
       *[other] { $count } addresses. Tap one to change it.
    }
    .address = { $usual ->
            [yes] ⭐ { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
           *[no] 🏠 { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
        }
    .new = ➕ New address
    .cart = 🛒 Cart
    .profile = 👤 Profile
addresses-new = ➕ <b>Which address?</b>
    Type house, street, area. Label, landmark and pin come after that.
addresses-one = 🏠 { $called ->
        [none] {""}
       *[other] <b>{ $called }</b>{" "}
    }{ $address }{ $usual ->
        [yes] {""}
        ⭐ Your orders go here
       *[no] {""}
    }{ $house ->
        [none] {""}
       *[other] {""}
        🚪 House: { $house }
    }{ $landmark ->
        [none] {""}
       *[other] {""}
        🌳 Landmark: { $landmark }
    }
    { $pinned ->
        [yes] 📍 With a pin on the map
       *[no] 📍 Without a pin yet
    }
    .deliver = ✅ Deliver my cart here
    .usual = ⭐ Make it my usual one
    .not-usual = ☆ Not my usual one
    .text = ✏️ Street
    .house = 🚪 House
    .landmark = 🌳 Landmark
    .label = 🏷 Label
    .pin = 📍 Pin
    .delete = 🗑 Delete
addresses-part = { $part ->
        [label] 🏷 <b>What do you call it?</b> For example: Home, Office, Grandmother.
        [house] 🚪 <b>Which house or flat?</b> For example: B-12, second floor.
        [landmark] 🌳 <b>What is near it?</b> For example: behind the temple.
       *[text] ✏️ <b>Which street and area?</b>
    }{ $now ->
        [none] {""}
       *[other] {""}
        Now: { $now }
    }
    .none = ✖️ Leave it out
addresses-pin = 📍 <b>Where is it?</b>
    { $address }
    Share the location of this address with the button below, or any place on the map by 📎.
    .share = 📍 Share my location
    .back = ‹ Addresses
addresses-saved = 👌 Saved.
addresses-deleted = { $kept ->
        [yes] 🗑 The address is deleted. You can have it back until tomorrow.
       *[no] 🗑 There is nothing here any more.
    }
    .undo = ↩️ Undo
    .mine = 🏠 Addresses

command-addresses = Where your orders go

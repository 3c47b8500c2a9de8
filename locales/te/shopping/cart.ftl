### The cart.

cart-lines = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] మీ కార్టు
           *[other] మీ కార్టు { $number }
        }
       *[other] { $called }
    }</b>

    { $parts }{ $others ->
        [0] {""}
       *[other] {""}
        … ఇంకా { $others } షాపులు
    }

    { $shops ->
        [one] <b>మొత్తం { $total }</b>
       *[other] <b>మొత్తం { $total }</b>, { $shops } షాపుల నుంచి
    }
    .each-parts = { $trading ->
            [open] 🏪 <b>{ $shop }</b>
            [ahead] 🏪 <b>{ $shop }</b> · 🕒 తర్వాతి సమయానికి ఆర్డర్లు
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ ఇప్పుడు ఆర్డర్లు తీసుకోదు
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 { $opens_at ->
                [none] ఇప్పుడు మూసి ఉంది
               *[other] తెరిచేది { $opens_at }
            }
        }
        { $brief ->
            [yes] • సరుకులు: { $count }
           *[no] { $lines }
        }
        { $has_fee ->
            [yes] డెలివరీ { $fee }
           *[no] డెలివరీ ఉచితం
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }{ $to_minimum ->
            [none] {""}
           *[other] {""}
            ⚠️ ఇంకా { $to_minimum } సరుకులు కావాలి: ఆర్డర్ కనీసం { $minimum }.
        }{ $to_free ->
            [none] {""}
           *[other] {""}
            🛵 ఇంకా { $to_free } సరుకులు తీసుకుంటే డెలివరీ ఉచితం.
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $weighed ->
                [yes] { goods } · { $quantity } · { $cost }
               *[no] { goods } × { $quantity } · { $cost }
            } · { $gone ->
                [yes] <i>ఇప్పుడు లేదు</i>
               *[no] <i>మిగిలింది { $left } మాత్రమే</i>
            }
           *[no] { $weighed ->
                [yes] • { goods } · { $quantity } · { $cost }
               *[no] • { goods } × { $quantity } · { $cost }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { goods }{ $elsewhere ->
            [yes] {" "}· { $shop }
           *[no] {""}
        }
    .now = { $quantity }
    .more = ➕
    .more-from = 🏪 { $shop } నుంచి ఇంకా
    .clear = 🗑 ఖాళీ చేయండి
    .shops = 🏪 షాపులు
    .carts = 🗂 కార్టులు
    .checkout = ✅ ముందుకు · { $total }
cart-empty = 🛒 { $called ->
        [none] { $number ->
            [1] మీ కార్టు ఖాళీగా ఉంది. ఏమైనా వేద్దామా?
           *[other] మీ కార్టు { $number } ఖాళీగా ఉంది. ఏమైనా వేద్దామా?
        }
       *[other] { $called } ఖాళీగా ఉంది. ఏమైనా వేద్దామా?
    }
    .shops = 🏪 షాపులు చూడండి
    .orders = 🧾 పాతవి మళ్లీ ఆర్డర్
    .carts = 🗂 కార్టులు
cart-cleared = 🗑 మీ కార్టు ఇప్పుడు ఖాళీ.
    .undo = ↩️ తిరిగి పెట్టండి
    .shops = 🏪 షాపులు చూడండి
cart-removed = కార్టు నుంచి తీసేశాం: { $product }

command-cart = మీ కార్టు

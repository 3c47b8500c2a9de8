### The cart.

cart-lines = 🛒 <b>మీ కార్టు</b>

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
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ ఇప్పుడు ఆర్డర్లు తీసుకోదు
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 ఇప్పుడు మూసి ఉంది
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
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $gone ->
                [yes] { $name } · { $quantity } · <i>ఇప్పుడు లేదు</i>
               *[no] { $name } · { $quantity } · <i>మిగిలింది { $left } మాత్రమే</i>
            }
           *[no] { $weighed ->
                [yes] • { $name } · { $quantity } · { $cost }
               *[no] { $has_pack ->
                    [yes] • { $name } { $pack } × { $quantity } · { $cost }
                   *[no] • { $name } × { $quantity } · { $cost }
                }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { $name }
    .now = { $quantity }
    .more = ➕
    .previous = ‹ వెనక
    .next = తర్వాత ›
    .clear = 🗑 ఖాళీ చేయండి
    .shops = 🏪 షాపులు
    .checkout = ✅ ముందుకు · { $total }
cart-empty = 🛒 మీ కార్టు ఖాళీగా ఉంది. ఏమైనా వేద్దామా?
    .shops = 🏪 షాపులు చూడండి
    .orders = 🧾 పాతవి మళ్లీ ఆర్డర్
cart-cleared = 🗑 మీ కార్టు ఇప్పుడు ఖాళీ.
    .undo = ↩️ తిరిగి పెట్టండి
    .shops = 🏪 షాపులు చూడండి
cart-removed = కార్టు నుంచి తీసేశాం: { $product }

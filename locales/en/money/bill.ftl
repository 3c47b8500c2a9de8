### A bill: on the screen, and printed.

bill-shown = 🧾 <b>{ bill-title }</b>
    { bill-number }: <b>{ $number }</b> · { $day }
    { bill-order }: #{ $order }

    <b>{ $shop }</b>{ $legal_name ->
        [none] {""}
       *[other] {""}
        { $legal_name }
    }
    { $address } · { $phone }{ $gstin ->
        [none] {""}
       *[other] {""}
        GSTIN { $gstin }
    }{ $fssai ->
        [none] {""}
       *[other] {""}
        FSSAI { $fssai }
    }{ $composition ->
        [yes] {""}
        <i>{ bill-composition }</i>
       *[no] {""}
    }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $first }–{ $last } of { $of } things
    }

    { $has_fee ->
        [yes] { bill-fee }: { $fee }
       *[no] { bill-no-fee }
    }{ $has_discount ->
        [yes] {""}
        { bill-discount }: −{ $discount }
       *[no] {""}
    }{ $has_tip ->
        [yes] {""}
        { bill-tip }: { $tip }
       *[no] {""}
    }
    <b>{ bill-total }: { $total }</b>{ $has_saved ->
        [yes] {""}
        💚 { bill-saved }
       *[no] {""}
    }{ $taxed ->
        [yes] {""}
        { bill-within }
        { $taxes }
       *[no] {""}
    }{ $has_notes ->
        [yes] {""}
        { $notes }
       *[no] {""}
    }
    .each-notes = ↩️ Credit note { $number }: { $total }
    .each-lines = • { $name }{ $pack ->
            [none] {""}
           *[other] {" "}{ $pack }
        } · { $quantity } × { $price } = { $amount }{ $unit_price ->
            [none] {""}
           *[other] {" "}({ $unit_price })
        }
    .each-taxes = { bill-gst } { $rate }: { $taxable } + { bill-cgst } { $half } + { bill-sgst } { $half }
    .pdf = 📄 As PDF
    .named = 👤 PDF with my name and address
    .back = ‹ The order
bill-title = { $kind ->
        [receipt] Receipt
        [supply] Bill of supply
        [credit] Credit note
       *[invoice] { $mixed ->
            [yes] Invoice-cum-bill of supply
           *[no] Tax invoice
        }
    }
bill-comes = The bill comes below in a moment.
notice-bill = 🧾 The bill of order <b>#{ $order }</b>.
bill-number = No.
bill-day = Date
bill-order = Order
bill-corrects = For bill
bill-composition = Composition taxable person, not eligible to collect tax on supplies
bill-item = Item
bill-quantity = Qty
bill-rate = Rate
bill-amount = Amount
bill-cell = { $fact }
bill-mrp = MRP { $price }
bill-hsn = HSN { $code }
bill-rate-of = GST { $rate }
bill-subtotal = Goods
bill-fee = Delivery
bill-no-fee = No delivery fee
bill-discount = Discount
bill-tip = Tip
bill-total = Total
bill-given-back = Given back
bill-saved = You saved { $saved } against the MRP.
bill-within = Tax within it:
bill-gst = GST
bill-taxable = Taxable value
bill-cgst = CGST
bill-sgst = SGST
bill-gstin = GSTIN { $number }
bill-fssai = FSSAI { $number }
bill-by-machine = Made by the shop's system; valid without a signature.

### बिल: स्क्रीन पर, और छपा हुआ।

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
        📋 { $of } में से { $first }–{ $last }
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
    .each-notes = ↩️ क्रेडिट नोट { $number }: { $total }
    .each-lines = • { $name }{ $pack ->
            [none] {""}
           *[other] {" "}{ $pack }
        } · { $quantity } × { $price } = { $amount }{ $unit_price ->
            [none] {""}
           *[other] {" "}({ $unit_price })
        }
    .each-taxes = { bill-gst } { $rate }: { $taxable } + { bill-cgst } { $half } + { bill-sgst } { $half }
    .pdf = 📄 PDF में
    .named = 👤 मेरे नाम और पते के साथ PDF
    .back = ‹ ऑर्डर
bill-title = { $kind ->
        [receipt] रसीद
        [supply] बिल ऑफ़ सप्लाई
        [credit] क्रेडिट नोट
       *[invoice] { $mixed ->
            [yes] टैक्स इनवॉइस और बिल ऑफ़ सप्लाई
           *[no] टैक्स इनवॉइस
        }
    }
bill-comes = बिल अभी नीचे आ रहा है।
notice-bill = 🧾 ऑर्डर <b>#{ $order }</b> का बिल।
bill-number = नंबर
bill-day = तारीख
bill-order = ऑर्डर
bill-corrects = किस बिल पर
bill-composition = कंपोज़िशन वाली दुकान, जो अपने सामान पर टैक्स नहीं ले सकती
bill-item = सामान
bill-quantity = मात्रा
bill-rate = दाम
bill-amount = रकम
bill-cell = { $fact }
bill-mrp = MRP { $price }
bill-hsn = HSN { $code }
bill-rate-of = GST { $rate }
bill-subtotal = सामान
bill-fee = डिलीवरी
bill-no-fee = डिलीवरी मुफ़्त
bill-discount = छूट
bill-tip = टिप
bill-total = कुल
bill-given-back = वापस किए गए
bill-saved = MRP से { $saved } की बचत हुई।
bill-within = इसमें टैक्स:
bill-gst = GST
bill-taxable = टैक्स से पहले
bill-cgst = CGST
bill-sgst = SGST
bill-gstin = GSTIN { $number }
bill-fssai = FSSAI { $number }
bill-by-machine = दुकान के सिस्टम से बना बिल, दस्तखत की ज़रूरत नहीं।

### బిల్లు: స్క్రీన్ మీద, ప్రింట్‌లో.

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
        📋 { $of }లో { $first }–{ $last }
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
    .each-notes = ↩️ క్రెడిట్ నోట్ { $number }: { $total }
    .each-lines = • { $name }{ $pack ->
            [none] {""}
           *[other] {" "}{ $pack }
        } · { $quantity } × { $price } = { $amount }{ $unit_price ->
            [none] {""}
           *[other] {" "}({ $unit_price })
        }
    .each-taxes = { bill-gst } { $rate }: { $taxable } + { bill-cgst } { $half } + { bill-sgst } { $half }
    .pdf = 📄 PDFగా
    .named = 👤 నా పేరు, అడ్రస్‌తో PDF
    .back = ‹ ఆర్డర్
bill-title = { $kind ->
        [receipt] రసీదు
        [supply] బిల్ ఆఫ్ సప్లై
        [credit] క్రెడిట్ నోట్
       *[invoice] { $mixed ->
            [yes] ట్యాక్స్ ఇన్వాయిస్, బిల్ ఆఫ్ సప్లై
           *[no] ట్యాక్స్ ఇన్వాయిస్
        }
    }
bill-comes = బిల్లు ఇప్పుడే కింద వస్తోంది.
notice-bill = 🧾 ఆర్డర్ <b>#{ $order }</b> బిల్లు.
bill-number = నంబర్
bill-day = తేదీ
bill-order = ఆర్డర్
bill-corrects = ఏ బిల్లుకు
bill-composition = కాంపోజిషన్ షాపు: సరుకుల మీద ట్యాక్స్ తీసుకోదు
bill-item = వస్తువు
bill-quantity = ఎంత
bill-rate = ధర
bill-amount = మొత్తం
bill-cell = { $fact }
bill-mrp = MRP { $price }
bill-hsn = HSN { $code }
bill-rate-of = GST { $rate }
bill-subtotal = సరుకులు
bill-fee = డెలివరీ
bill-no-fee = డెలివరీ ఉచితం
bill-discount = తగ్గింపు
bill-tip = టిప్
bill-total = మొత్తం
bill-given-back = వెనక్కి ఇచ్చినది
bill-saved = MRP కంటే { $saved } మిగిలింది.
bill-within = ఇందులో ట్యాక్స్:
bill-gst = GST
bill-taxable = ట్యాక్స్ లేకుండా
bill-cgst = CGST
bill-sgst = SGST
bill-gstin = GSTIN { $number }
bill-fssai = FSSAI { $number }
bill-by-machine = షాపు సిస్టమ్ ఇచ్చిన బిల్లు, సంతకం అక్కర్లేదు.

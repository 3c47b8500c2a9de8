### కౌంటర్‌లో డబ్బు.

till-look = { $state ->
    [claimed] 📲 <b>ఆర్డర్ #{ $number }</b> · { $shop }: కస్టమర్ UPI ద్వారా <b>{ $amount }</b> పంపామన్నారు{ $reference ->
            [none] {""}
           *[other] , రిఫరెన్స్ <code>{ $reference }</code>
        }. మీ యాప్‌లో చూడండి: వచ్చిందా?
    [pending] { $method ->
        [upi] 📲 <b>ఆర్డర్ #{ $number }</b> · { $shop }: UPI ద్వారా రావాల్సిన <b>{ $amount }</b> ఇంకా చూడలేదు. ఎలా ఇచ్చారు?
        [cash] 💵 <b>ఆర్డర్ #{ $number }</b> · { $shop }: <b>{ $amount }</b> క్యాష్.
       *[other] <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } ఇప్పుడు వేరేలా కడుతున్నారు.
    }
    [captured] { $method ->
        [cash] ✅ <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } క్యాష్ అందింది{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
        [upi] ✅ <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } UPI ద్వారా అందింది{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
       *[other] ✅ <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } అందాయి.
    }
    [refunded] ↩️ <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } తిరిగి ఇచ్చారు.
   *[other] <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } కోసం ఇక చూడక్కర్లేదు.
}
    .came = ✅ వచ్చింది
    .none = ✖️ రాలేదు
    .cash = 💵 క్యాష్ ఇచ్చారు
till-owed = { $state ->
    [done] ✅ <b>ఆర్డర్ #{ $number }</b> · { $shop }: { $amount } తిరిగి ఇచ్చారు{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
   *[other] ↩️ <b>ఆర్డర్ #{ $number }</b> · { $shop }: కస్టమర్‌కు <b>{ $amount }</b> { $method ->
        [telegram] Telegram పేమెంట్ ప్రొవైడర్ పేజీలో
        [upi] UPI ద్వారా
        [cash] క్యాష్‌గా
       *[other] ఎలా కట్టారో అలాగే
    } తిరిగి ఇవ్వండి ({ refund-reason }).
}
    .given = ✅ తిరిగి ఇచ్చాం

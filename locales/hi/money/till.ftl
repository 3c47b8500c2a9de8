### काउंटर पर पैसे।

till-look = { $state ->
    [claimed] 📲 <b>ऑर्डर #{ $number }</b> · { $shop }: ग्राहक ने UPI से <b>{ $amount }</b> भेज दिए हैं{ $reference ->
            [none] {""}
           *[other] , रेफ़रेंस <code>{ $reference }</code>
        }। अपने ऐप में देखें: आए क्या?
    [pending] { $method ->
        [upi] 📲 <b>ऑर्डर #{ $number }</b> · { $shop }: UPI के <b>{ $amount }</b> अभी नहीं दिखे। पैसे कैसे मिले?
        [cash] 💵 <b>ऑर्डर #{ $number }</b> · { $shop }: <b>{ $amount }</b> नकद।
       *[other] <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } अब दूसरे तरीके से दिए जा रहे हैं।
    }
    [captured] { $method ->
        [cash] ✅ <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } नकद मिले{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
        [upi] ✅ <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } UPI से मिले{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
       *[other] ✅ <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } मिल गए।
    }
    [refunded] ↩️ <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } लौटा दिए।
   *[other] <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } का अब इंतज़ार नहीं है।
}
    .came = ✅ पैसे आ गए
    .none = ✖️ नहीं आए
    .cash = 💵 नकद मिले
till-owed = { $state ->
    [done] ✅ <b>ऑर्डर #{ $number }</b> · { $shop }: { $amount } लौटा दिए{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
   *[other] ↩️ <b>ऑर्डर #{ $number }</b> · { $shop }: ग्राहक को <b>{ $amount }</b> { $method ->
        [telegram] Telegram के पेमेंट प्रोवाइडर के पेज पर
        [upi] UPI से
        [cash] नकद
       *[other] जैसे मिले थे वैसे
    } लौटाएँ ({ refund-reason })।
}
    .given = ✅ लौटा दिए

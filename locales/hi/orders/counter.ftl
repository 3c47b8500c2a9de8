### The shop's group.

counter-card = { order-sign } <b>ऑर्डर #{ $number }</b> · { $shop }{ $slot ->
        [none] {""}
       *[other] {""}
        ⏰ <b>{ $slot } के लिए</b>
    }
    <b>{ order-state }</b>{ $by ->
        [none] {""}
       *[other] {" "}· { $by }
    }{ $reason ->
        [none] {""}
       *[other] {" "}· { order-reason }
    }
    { $placed }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 { $promised } तक देने को कहा है
    }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $of } में से { $first }–{ $last }
    }
    { $delivery ->
        [pickup] दुकान से, डिलीवरी चार्ज नहीं
       *[other] { $has_fee ->
            [yes] डिलीवरी { $fee }
           *[no] डिलीवरी मुफ़्त
        }
    }{ order-extras }
    <b>कुल { $total }</b>{ $state ->
        [rejected] , पैसे नहीं लेने हैं
        [cancelled] , पैसे नहीं लेने हैं
        [expired] , पैसे नहीं लेने हैं
       *[other] { $paying ->
            [cash] , नकद
           *[other] , { order-paying }
        }
    }{ $hidden ->
        [yes] {""}

        🔒 नाम और पता: ऑर्डर लेने वाले को प्राइवेट में।
       *[no] {""}
    }{ $customer ->
        [none] {""}
       *[other] {""}

        👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 दुकान से ले जाएँगे{ $code ->
                [none] {""}
               *[other] {" · "}🔢 कोड: <b>{ $code }</b>
            }
           *[other] 🏠 { $address }{ $map ->
                [none] {" "}· 📍 पिन नहीं है
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }{ $delivery ->
            [hand-over] {""}
            [pickup] {""}
           *[other] {""}
            <b>{ order-delivery }</b>
        }{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }
    }{ $courier ->
        [none] {""}
       *[other] {""}
        🛵 <b>{ $courier }</b> ले जाएँगे{ $courier_phone ->
            [none] {""}
           *[other] {" "}· { $courier_phone }
        }
    }
    .each-lines = { $absent ->
            [yes] • { goods } · <b>{ line-fate }</b>
           *[no] { $weighed ->
                [yes] • { goods } · <b>{ line-amount }</b> · { $cost }
               *[no] • { goods } × <b>{ line-amount }</b> · { $cost }
            }
        }
    .khata = 📒 उधार
    .bill = 🧾 बिल
    .lines = 📋 सामान की लिस्ट
    .words = 💬 ग्राहक को लिखें
    .door = 🏠 पता
    .accept = ✅ मंज़ूर
    .accept-in = { $minutes } मिनट
    .reject = ✖️ मना करें
    .pick = 🧺 पैकिंग शुरू
    .ready = 📦 तैयार
    .send = 🛵 डिलीवरी पर भेजा
    .deliver = ✅ पहुँच गया
    .collect = 🛍 ले गए
    .fail = ⚠️ नहीं पहुँचा
    .cancel = ✖️ कैंसल
    .return = 📦 वापस दुकान में रखा
    .courier = 🛵 { $name }
    .whom = 🛵 कौन ले जाएगा?
    .another = 🛵 कोई और ले जाएगा
counter-briefly = { order-sign } <b>ऑर्डर #{ $number }</b> · { order-state }
    <b>कुल { $total }</b>
    पूरा कार्ड यहाँ नहीं दिखाया जा सका। प्लेटफ़ॉर्म चलाने वालों से पूछें।
counter-reasons = { $move ->
    [reject] ऑर्डर <b>#{ $number }</b> क्यों नहीं हो पाएगा?
    [fail] ऑर्डर <b>#{ $number }</b> क्यों नहीं पहुँच पाया?
   *[cancel] ऑर्डर <b>#{ $number }</b> क्यों कैंसल करना है?
}
    .out-of-stock = सामान खत्म है
    .too-busy = बहुत ऑर्डर हैं
    .too-far = पता बहुत दूर है
    .closing = दुकान बंद हो रही है
    .customer-asked = ग्राहक ने कहा
    .nobody-home = घर पर कोई नहीं
    .wrong-address = पता गलत है
    .refused = दरवाज़े पर नहीं लिया
    .back = ‹ वापस
counter-restock = ऑर्डर <b>#{ $number }</b>: सामान वापस दुकान में रखना है?
    .yes = 📦 हाँ, वापस रखें
    .no = 🗑 नहीं, अब नहीं है
    .back = ‹ वापस
counter-folded = { order-sign } <b>#{ $number }</b> · { $total } · { order-state }
counter-moved = #{ $number }: { order-state }
counter-hello = 🙏 आपकी दुकान के ऑर्डर यहाँ बटन वाले कार्ड बनकर आते हैं। दुकान सँभालने या यह ग्रुप जोड़ने के लिए मुझे प्राइवेट में /shop लिखें। कार्ड दूसरी भाषा में चाहिए, तो /language।
counter-asked = 🤝 शुक्रिया! अब दुकान के मालिक से प्राइवेट में पूछा जाएगा। उनके हाँ कहते ही ऑर्डर यहाँ आने लगेंगे।
counter-no-good = यह लिंक इस्तेमाल हो चुका है या पुराना है। दुकान के मालिक नया बना दें: मुझे प्राइवेट में /shop लिखें।
counter-chosen = 📌 अब से ऑर्डर यहीं आएँगे।
counter-not-here = ऑर्डर कहाँ आएँ, यह सिर्फ़ इस ग्रुप की दुकान में काम करने वाले बता सकते हैं।
counter-elsewhere = { order-sign } <b>ऑर्डर #{ $number }</b> · { order-state }{ $open ->
        [no] {""}
       *[other] {""}
        { $moved ->
            [yes] दुकान के ऑर्डर अब दूसरे ग्रुप में आते हैं।
           *[no] आपके ग्रुप में फिर से लिखा जा सकता है: ऑर्डर का कार्ड वहीं है।
        }
    }
counter-doubled = ऑर्डर <b>#{ $number }</b> का कार्ड इसी चैट में अलग से है: वही इस्तेमाल करें।
counter-nameless = ग्रुप के नाम से लिखने पर पता नहीं चलता कि कौन लिख रहा है। अपने नाम से भेजें।
    .private = 💬 मुझे प्राइवेट में लिखें

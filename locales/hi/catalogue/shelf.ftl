### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] देखने के लिए सामान पर दबाएँ।
        [ahead] 🕒 दुकान अभी बंद है, पर बाद के समय के लिए ऑर्डर ले रही है।
        [unreachable] ⏸ दुकान अभी ऑर्डर नहीं ले रही।
       *[closed] 🌙 दुकान अभी बंद है{ $opens_at ->
            [none] ।
           *[other] , खुलेगी { $opens_at }।
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
    }
    .product = { $stock ->
        [none] 🚫 { $has_pack ->
            [yes] { $name } { $pack } · खत्म
           *[no] { $name } · खत्म
        }
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .by-name = 🔤 नाम के हिसाब से
    .by-sales = 📈 ज़्यादा बिकने वाले पहले
    .back = ‹ सारा सामान
    .cart = 🛒 कार्ट
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }{ $reached ->
        [yes] {""}
       *[no] {""}
            🚫 यह दुकान आप जहाँ हैं, वहाँ डिलीवरी नहीं करती।
    }

    💰 <b>{ $price }</b>{ $unit_price ->
        [none] {""}
       *[other] {" "}· { $unit_price }
    }{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $is_below_mrp ->
            [yes] <s>{ $mrp }</s>
           *[no] { $mrp }
        }
    }
    { $stock ->
        [none] 🚫 अभी खत्म है
        [plenty] 🟢 स्टॉक में है
       *[other] ⚡ बस { $left } बाकी
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 हर ग्राहक को दिन में { $most } तक
    }{ $brand ->
        [none] {""}
       *[other] {""}
            🏷 { $brand }
    }{ $description ->
        [none] {""}
       *[other] {""}
            { $description }
    }{ $origin ->
        [none] {""}
       *[other] {""}
            🌍 बना है: { $origin }
    }{ $packer ->
        [none] {""}
       *[other] {""}
            🏭 पैक किया: { $packer }
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 आपके कार्ट में: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] थोड़ी देर बाद फिर देखिएगा।
               *[other] { $weighed ->
                    [yes] या लिखकर बताएँ कितना चाहिए, { $step } के हिसाब से, जैसे { $example }।
                   *[no] या लिखकर बताएँ कितने चाहिए।
                }
            }
        }
        [ahead] 🕒 दुकान अभी बंद है, पर बाद के समय के लिए ऑर्डर ले रही है।
            { $has_any ->
            [yes] 🛒 आपके कार्ट में: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] थोड़ी देर बाद फिर देखिएगा।
               *[other] { $weighed ->
                    [yes] या लिखकर बताएँ कितना चाहिए, { $step } के हिसाब से, जैसे { $example }।
                   *[no] या लिखकर बताएँ कितने चाहिए।
                }
            }
        }
        [unreachable] ⏸ दुकान तक अभी बात नहीं पहुँच रही, ऑर्डर नहीं हो सकते।
       *[closed] 🌙 दुकान अभी बंद है, ऑर्डर नहीं ले रही{ $opens_at ->
            [none] ।
           *[other] ; खुलेगी { $opens_at }।
        }
    }
    .add = 🛒 कार्ट में डालें · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .wish = 🔔 आने पर मुझे बताएँ
    .photos = 🖼 फ़ोटो देखें
    .back = ‹ वापस
    .cart = 🛒 कार्ट
shelf-which = <b>{ $name }</b>
    { $shop }

    { $doubt ->
        [range] इनमें से कितना दें?
        [step] यह { $step } के हिसाब से मिलता है। कितना दें?
        [whole] { $weighed ->
            [yes] यह पूरे ग्राम में नहीं बैठता। कितना दें?
           *[no] यह खुला नहीं, पूरा ही मिलता है। कितने दें?
        }
        [several] इसमें एक से ज़्यादा मात्राएँ दिखीं। कितना दें?
       *[other] इसके एक से ज़्यादा मतलब हो सकते हैं। आप कितना चाहते हैं?
    }
    नीचे से चुनें, या फिर से लिखें।
    .choice = { $has_pack ->
        [yes] { $quantity } × { $pack }
       *[no] { $quantity }
    }
    .back = ‹ वापस
    .cart = 🛒 कार्ट
shelf-added = कार्ट में है: { $product }, { $quantity }
shelf-removed = कार्ट से निकाला: { $product }

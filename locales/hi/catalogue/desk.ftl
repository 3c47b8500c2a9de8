### दुकानदार जो लिखता है।

desk-found = 🔎 <b>{ $words }</b>
    { $any ->
        [yes] { $verb ->
            [price] यह दाम किसका है? एक बार दबाएँ, बदल जाएगा।
            [percent] किसके दाम बदलें?
            [more] क्या आया है? एक बार दबाएँ, गिनती में जुड़ जाएगा।
            [fewer] क्या गया है? एक बार दबाएँ, गिनती से घट जाएगा।
            [count] किसकी गिनती है? एक बार दबाएँ, लिख लिया जाएगा।
            [out] आज के लिए क्या खत्म है?
            [back] क्या फिर से है?
            [hide] ग्राहकों से क्या छिपाएँ?
            [show] ग्राहकों को क्या दिखाएँ?
           *[find] बदलने के लिए सामान दबाएँ।
        }
       *[no] “{ $goods }” जैसा कुछ आपकी दुकान में नहीं है।
    }{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page }/{ $pages }।
    }
    .shelf = 📈 { $emoji } { $name }
    .priced = { desk-named } · { $price } → { $new }
    .counted = { desk-named } · { $was } → { $new }
    .over = { desk-named } · MRP { $mrp } है
    .out = 🚫 { desk-named }
    .in = 🟢 { desk-named }
    .hide = 🙈 { desk-named }
    .show = 👁 { desk-named }
    .product = { desk-named } · { $price } · { goods-left }
    .add = ➕ सामान जोड़ें
    .back = ‹ वापस
desk-named = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }

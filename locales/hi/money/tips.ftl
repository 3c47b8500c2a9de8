### What somebody gives on top of an order.

tips-give = 💛 <b>ऑर्डर #{ $number } पर टिप?</b>
    मन हो तभी। यह सामान बाँधने और पहुँचाने वालों को मिलती है।{ $has_tip ->
        [yes] {""}
        अभी टिप { $tip } है।
       *[no] {""}
    }
    रकम चुनें, या लिखें।
    .amount = { $tip }
    .none = ✖️ टिप नहीं
tips-given = { $has_tip ->
    [yes] शुक्रिया! { $tip } टिप जुड़ गई।
   *[no] टिप नहीं दी। कोई बात नहीं।
}

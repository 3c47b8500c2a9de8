### दुकान का वादा कि ऑर्डर कब आएगा।

promising-late = { $awaited ->
    [yes] ⏳ ऑर्डर <b>#{ $number }</b> का वादा <b>{ $by }</b> तक का है। देर होगी क्या? ग्राहक को नया समय तुरंत दिखेगा।
   *[no] { order-sign } ऑर्डर <b>#{ $number }</b>: { order-state }
}
    .later = +{ $minutes } मिनट
promising-delayed = #{ $number }: ग्राहक को बता दिया।
promising-parting = { $asks ->
    [yes] ✋ ग्राहक ऑर्डर <b>#{ $number }</b> ({ order-state }) कैंसल करना चाहते हैं। हो सकता है क्या?
   *[no] { order-sign } ऑर्डर <b>#{ $number }</b>: { order-state }
}
    .yes = ✖️ हाँ, कैंसल करें
    .no = नहीं, देर हो गई

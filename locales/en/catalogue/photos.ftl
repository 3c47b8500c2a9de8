### Photos of a product: its shop sends them, its customers look at them.

photos-album = 🖼 <b>Photos of { $name }</b>
    { $count ->
        [0] No photos yet. Send one here: daylight and a plain ground do most of the work.
        [5] Customers see { $count } photos, and more than { $most } no product has.
        [1] Customers see one photo. Send another here.
       *[other] Customers see { $count } photos, in this order. Send another here.
    }
    .seen = 👀 Show them
    .remove = 🗑 Take away no. { $number }
    .back = ‹ Back
photos-added = 🖼 That photo is kept.
photos-coming = The photos come below in a moment.
notice-product-photos = 🖼 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b> · { $shop }
    .open = To the product
    .album = To its photos
notice-photo-failed = 🖼 The photo that you sent of <b>{ $name }</b> could not be read, and is not shown. Please send it once more as a photo.
    .album = To its photos

### Pages that explain what went wrong to those who write programs against the API.

problem-heading = क्या गड़बड़ हुई
    .onward = सभी अनुरोध और जवाब
error-method-not-allowed = यह पता इस तरीके का अनुरोध नहीं लेता।
error-too-slow = अनुरोध बहुत धीरे-धीरे आया।
error-too-large = अनुरोध ज़रूरत से कहीं बड़ा है।
error-unsupported-media-type = अनुरोध JSON में, application/json के रूप में भेजें।
error-internal = हमारी तरफ़ कुछ गड़बड़ हो गई। थोड़ी देर में फिर कोशिश करें।
error-wrong-secret = वेबहुक का गुप्त शब्द नहीं है या गलत है।
error-not-an-update = भेजी गई चीज़ Bot API का अपडेट नहीं है।

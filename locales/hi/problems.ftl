### Pages that explain what went wrong to those who write programs against the API.

problem-heading = क्या गड़बड़ हुई
    .onward = सभी रिक्वेस्ट और जवाब
error-method-not-allowed = यह पता इस तरीके (method) की रिक्वेस्ट नहीं लेता।
error-too-slow = रिक्वेस्ट बहुत धीरे-धीरे आई।
error-too-large = रिक्वेस्ट ज़रूरत से कहीं बड़ी है।
error-unsupported-media-type = रिक्वेस्ट JSON में, application/json के रूप में भेजें।
error-internal = हमारी तरफ़ कुछ गड़बड़ हो गई। थोड़ी देर में फिर कोशिश करें।
error-unavailable = अभी हम अपने रिकॉर्ड तक नहीं पहुँच पा रहे हैं, इसलिए कुछ बदला नहीं गया। कुछ सेकंड बाद फिर कोशिश करें।
error-wrong-secret = वेबहुक का सीक्रेट नहीं है या गलत है।
error-not-an-update = भेजी गई चीज़ Bot API का अपडेट नहीं है।
error-wrong-signature = गेटवे का सिग्नेचर नहीं है या गलत है।
error-not-an-event = भेजी गई चीज़ गेटवे का इवेंट नहीं है।

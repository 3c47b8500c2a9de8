### Pages that explain what went wrong to those who write programs against the API.

problem-heading = ఏం ఇబ్బంది వచ్చింది
    .onward = అన్ని రిక్వెస్ట్‌లు, జవాబులు
error-method-not-allowed = ఈ అడ్రస్ ఆ పద్ధతి (method) తీసుకోదు.
error-too-slow = రిక్వెస్ట్ చాలా నెమ్మదిగా వచ్చింది.
error-too-large = రిక్వెస్ట్ అవసరానికి మించి పెద్దది.
error-unsupported-media-type = రిక్వెస్ట్‌ను JSON లో, application/json గా పంపండి.
error-internal = మా వైపు ఏదో ఇబ్బంది వచ్చింది. కాసేపయ్యాక మళ్లీ ప్రయత్నించండి.
error-unavailable = ప్రస్తుతం మా రికార్డులు అందుబాటులో లేవు, కాబట్టి ఏమీ మారలేదు. కొన్ని సెకన్ల తర్వాత మళ్లీ ప్రయత్నించండి.
error-wrong-secret = వెబ్‌హుక్ సీక్రెట్ లేదు లేదా తప్పు.
error-not-an-update = పంపినది Bot API అప్‌డేట్ కాదు.
error-wrong-signature = గేట్‌వే సిగ్నేచర్ లేదు లేదా తప్పు.
error-not-an-event = పంపినది గేట్‌వే ఈవెంట్ కాదు.

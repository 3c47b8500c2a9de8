### Pages that explain what went wrong to those who write programs against the API.

problem-heading = ఏం తప్పు జరిగింది
    .onward = అన్ని అభ్యర్థనలు, జవాబులు
error-method-not-allowed = ఈ చిరునామా ఆ పద్ధతిని తీసుకోదు.
error-too-slow = అభ్యర్థన చాలా నెమ్మదిగా వచ్చింది.
error-too-large = అభ్యర్థన అవసరానికి మించి పెద్దది.
error-unsupported-media-type = అభ్యర్థనను JSON లో, application/json గా పంపండి.
error-internal = మా వైపు ఏదో తప్పు జరిగింది. కాసేపటి తర్వాత మళ్లీ ప్రయత్నించండి.
error-wrong-secret = వెబ్‌హుక్ రహస్య పదం లేదు లేదా తప్పు.
error-not-an-update = పంపినది Bot API అప్‌డేట్ కాదు.

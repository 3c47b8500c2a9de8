### Pages that explain what went wrong to those who write programs against the API.

problem-heading = What went wrong
    .onward = All requests and answers
error-method-not-allowed = This address does not take that method.
error-too-slow = The request came in too slowly.
error-too-large = The request is larger than anything here needs.
error-unsupported-media-type = The body must be JSON, sent as application/json.
error-internal = Something went wrong on our side. Please try again in a while.
error-unavailable = We cannot get at our records just now, so nothing was changed. Please try again in a few seconds.
error-wrong-secret = The webhook's secret is missing or wrong.
error-not-an-update = The body is not an update of the Bot API.
error-wrong-signature = The gateway's signature is missing or wrong.
error-not-an-event = The body is not an event of the gateway.

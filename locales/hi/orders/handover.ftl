### How one order is handed over.

handover-ways = 🤝 <b>यह ऑर्डर आपको कैसे दें?</b>
    अभी: { order-delivery }
    .way = { order-delivery }

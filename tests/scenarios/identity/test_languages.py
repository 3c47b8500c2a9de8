"""The same road in Hindi and in Telugu, and from one language to another."""

from tests.scenarios.stage import Stage


async def test_happy_order_in_hindi(stage: Stage) -> None:
    """Imran's Telegram speaks Hindi; the counter goes on in its owner's language."""
    await stage.plays("""
        Imran: /start
        Imran sees: नमस्ते Imran जी!
        Imran presses [दुकानें देखें]
        Imran presses [श्री लक्ष्मी किराना]
        Imran presses [फल और सब्ज़ियाँ]
        Imran presses [प्याज़]
        Imran presses [कार्ट में डालें]
        Imran: २ किलो
        Imran presses [वापस]
        Imran presses [टमाटर]
        Imran: १ किलो
        Imran presses [वापस]
        Imran presses [सारा सामान]
        Imran presses [चावल और दाल]
        Imran presses [तूर दाल]
        Imran presses [कार्ट में डालें]
        Imran presses [🛒 कार्ट]
        Imran presses [आगे बढ़ें]
        Imran presses [हाँ, मंज़ूर है]
        Imran: मकान 7, चारमीनार के पास
        Imran taps [मेरा कॉन्टैक्ट भेजें]
        Imran presses [ऑर्डर करें]
        The counter sees: • Onion · 2 kg · ₹48
        The counter sees: मकान 7, चारमीनार के पास
        Fatima presses [Accept] at the counter
        Fatima sees: #1001: मंज़ूर
        Fatima presses [Picking] at the counter
        Fatima presses [Ready] at the counter
        Fatima presses [Out for delivery] at the counter
        Fatima presses [Delivered] at the counter
        Imran: /orders
        Imran presses [#1001]
        Imran: /help
    """)


async def test_happy_order_in_telugu(stage: Stage) -> None:
    """Ravi's Telegram speaks Telugu."""
    await stage.plays("""
        Ravi: /start
        Ravi sees: నమస్తే Ravi గారు!
        Ravi presses [షాపులు చూడండి]
        Ravi presses [శ్రీ లక్ష్మి కిరాణా]
        Ravi presses [పండ్లు, కూరగాయలు]
        Ravi presses [ఉల్లిపాయలు]
        Ravi presses [కార్టులో వేయండి]
        Ravi: 2 కిలోలు
        Ravi presses [వెనక్కి]
        Ravi presses [అన్ని రకాలు]
        Ravi presses [బియ్యం, పప్పులు]
        Ravi presses [కంది పప్పు]
        Ravi presses [కార్టులో వేయండి]
        Ravi presses [🛒 కార్టు]
        Ravi presses [ముందుకు]
        Ravi presses [సరే, ఒప్పుకుంటున్నాను]
        Ravi: ఇంటి నంబర్ 7, కూకట్‌పల్లి
        Ravi taps [నా కాంటాక్ట్ పంపండి]
        Ravi presses [ఆర్డర్ చేయండి]
        The counter sees: • Onion · 2 kg · ₹48
        Kiran presses [Accept] at the counter
        Kiran presses [Picking] at the counter
        Kiran presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Kiran presses [Delivered] at the counter
        Ravi: /orders
        Ravi presses [#1001]
        Ravi: /help
    """)


async def test_language_is_chosen(stage: Stage) -> None:
    """Asha's Telegram is English, she would rather speak Telugu, then Hindi, and both are remembered."""
    await stage.plays("""
        Asha: /language
        Asha sees: [English] [हिन्दी] [తెలుగు]
        Asha presses [తెలుగు]
        Asha sees: నమస్తే Asha గారు!
        The bot restarts
        Asha: /cart
        Asha sees: మీ కార్టు ఖాళీగా ఉంది
        Asha: /language
        Asha presses [हिन्दी]
        Asha: /cart
        Asha sees: आपका कार्ट खाली है
    """)

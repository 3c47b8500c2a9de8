### Which language a shop's group reads.

language-languages = 🌐 <b>ఇక్కడి కార్డులు ఏ భాషలో కావాలి?</b> ఈ గ్రూపులో అందరికీ అదే వర్తిస్తుంది.
language-spoken = 👌 ఇక నుంచి ఇక్కడి కార్డులు తెలుగులో వస్తాయి. వేరే భాష కావాలంటే /language అని పంపండి.

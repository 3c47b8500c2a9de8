"""Every word that Kirana says, in English, Hindi and Telugu."""

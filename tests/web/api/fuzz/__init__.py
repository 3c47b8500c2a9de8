"""Every operation of the document, with what fits it and what does not, asked for by everybody."""

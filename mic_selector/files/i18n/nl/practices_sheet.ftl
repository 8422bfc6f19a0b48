### Practices in a sheet: its columns, and what they mean.

practices-sheet-name = Praktijken
practices-sheet-columns = Wat de kolommen betekenen
practices-sheet-words = Keuzewoorden
sheet-true = WAAR
sheet-false = ONWAAR

column-name = Naam
column-help-name = Hoe de praktijk heet, in één regel.
column-summary = Samenvatting
column-help-summary = Wat er gebeurt, door wie en voor wie, in twee of drie zinnen.
column-forms = Werkvorm
column-help-forms = De vorm van samenwerking. Meer dan één: met een puntkomma ertussen. De mogelijke woorden staan op het blad “Keuzewoorden”.
column-municipality = Gemeente
column-help-municipality = De gemeente van wie de praktijk is. Meer dan één: met een puntkomma ertussen.
column-themes = Thema
column-help-themes = Waarover het gaat. Meer dan één: met een puntkomma ertussen. De mogelijke woorden staan op het blad “Keuzewoorden”.
column-source = Bron
column-help-source = Titel van het document of de website waarin het staat. Elke praktijk heeft er een nodig.
column-country = Land
column-help-country = Land van de gemeente, als we de gemeente nog niet kennen. Eén voor allemaal, of één voor elk.
column-partner = Partner
column-help-partner = Partnergemeente of -stad in het buitenland. Meer dan één: met een puntkomma ertussen.
column-partner-country = Land van de partner
column-help-partner-country = Land van de partner. Eén voor allemaal, of één voor elk. Zonder partner: het land waar het gebeurt.
column-start = Van (jaar)
column-help-start = Jaar waarin het begon.
column-end = Tot (jaar)
column-help-end = Jaar waarin het eindigde. Leeg: het loopt nog.
column-goals = SDG's
column-help-goals = Nummers van de duurzame-ontwikkelingsdoelen, 1 tot 17, met een puntkomma ertussen.
column-actors = Wie meewerkt
column-help-actors = Organisaties die meewerken, met een puntkomma ertussen.
column-funding = Financiering
column-help-funding = Waar het geld vandaan komt.
column-lesson = Les
column-help-lesson = Wat anderen ervan kunnen leren.
column-publisher = Uitgever van de bron
column-help-publisher = Wie de bron uitgaf. Leeg: ook hier komt de titel.
column-section = Plaats in de bron
column-help-section = Hoofdstuk, titel of webadres. Leeg: hier komt de naam van de praktijk.
column-id = Id
column-help-id = Korte naam in kleine letters, cijfers en lage streepjes. Leeg: gemaakt uit de naam.

rows-heading-faults = { $bad } van de { $all } rijen { $bad ->
    [one] heeft een fout
   *[other] hebben een fout
  }
rows-nothing-yet = Er is nog niets toegevoegd. Verbeter ze hier of in uw bestand.
rows-rest = De goede rijen zijn toegevoegd. Verbeter de andere hier of in uw bestand.
rows-all-good = Alle rijen zijn in orde. Er is nog niets toegevoegd.
rows-take = Neem { $instead } over
rows-take-which = Lees { $text } als { $instead }, overal in de kolom { $column }
rows-add-good = { $number ->
    [one] Voeg de ene goede toe
   *[other] Voeg de { $number } goede toe
  }
rows-add-all = { $number ->
    [one] Voeg ze toe
   *[other] Voeg ze alle { $number } toe
  }
rows-put-away = Leg het bestand weg
rows-left-out = { $number ->
    [one] Deze rij komt er niet bij: { $rows }.
   *[other] Deze { $number } rijen komen er niet bij: { $rows }.
  }
rows-and-more = { $rows }, en nog { $more }
rows-more-faults = { $number ->
    [one] En nog één fout.
   *[other] En nog { $number } fouten.
  }

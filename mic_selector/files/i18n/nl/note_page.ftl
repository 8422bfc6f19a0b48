### Woorden van de pagina waar de nota gemaakt wordt, en van het rekenblad.

nav-note = Nota
note-title = Nota voor de gemeenteraad
note-intro = Uw uitslag in de volgorde van een besluit. Wat alleen uw gemeente weet, blijft een invulveld.
note-language-label = Taal van de nota
note-date-label = Datum van de nota
note-length-label = Lengte van de nota
note-length-one-page = Eén bladzijde
note-length-standard = Gewoon
note-length-full = Volledig
note-decision-label = Welk besluit stelt de nota voor?
note-decision-offer-none = wat uit de rangschikking volgt
note-decision-offer-choose = één werkvorm kiezen
note-decision-offer-combine = een combinatie kiezen
note-decision-offer-after = pas kiezen als open vragen beantwoord zijn
note-decision-offer-not-start = niet starten
note-voice-label = Van wie zijn deze prioriteiten?
note-voice-offer-none = nog in te vullen
note-voice-offer-council-group = een fractie
note-voice-offer-college = het college
note-voice-offer-workshop = een workshop
note-voice-offer-officer = de opsteller
note-parts-label = Welke onderdelen?
note-date-unread = “{ $written }” is geen datum. De nota houdt { $day }. Schrijf dag, maand en jaar zo: 26/11/2026.
note-sections-label = Wat staat in de nota?
note-fields-text = Leeg laten mag: dan blijft het in de nota een invulveld. Wat u hier schrijft, komt niet in het adres van de pagina. Bewaar uw antwoorden als bestand om het te houden.
note-template-heading = Eigen Word-sjabloon
note-template-text = Zet in uw huisstijl een merkteken waar iets moet komen. Een merkteken voor een rubriek staat alleen in een alinea. De merktekens:
note-template-whole = de hele nota
note-template-word = titel, onderwerp, opsteller en datum, ook in een kop- of voettekst
note-tag-note = nota
note-tag-title = titel
note-tag-subject = onderwerp
note-tag-author = opsteller
note-tag-date = datum
note-template-get = Voorbeeldsjabloon
note-template-open = Open uw sjabloon (.docx, .dotx)
note-file-docx = Word
note-file-pdf = PDF
note-file-html = Webpagina (HTML)
note-file-md = Tekst (Markdown)
note-file-xlsx = Excel (cijfers)
note-file-csv = CSV (cijfers)
note-file-handout = Hand-out, 1 bladzijde (PDF)
note-file-worksheet = Werkblad (PDF)
note-file-worksheet-large = Werkblad, grote letters (PDF)
note-file-name = nota-gemeenteraad
note-file-name-handout = handout-raadsleden
note-file-name-worksheet = werkblad
note-file-name-worksheet-large = werkblad-grote-letters
note-preview-heading = Zo ziet de nota eruit
note-preview-rest = Toon de rest van de nota
combine-note-label = Combinatie voor de nota (mag leeg blijven)
grow-in-note = Neem het groeipad op in de nota
sheet-ranking = Rangschikking
sheet-levels = Niveau
sheet-priorities = Prioriteiten
sheet-all-levels = Niveaus per werkvorm
sheet-origin = Herkomst
sheet-municipality = Gemeente
sheet-data = Versie van de gegevens (controlecode)
sheet-address = Adres van de berekening
sheet-own = Wat niet uit de gepubliceerde tabel komt
sheet-needed = Ook nodig om het opnieuw te bekijken
sheet-needed-own = de eigen gegevens met controlecode { $hash }
note-empty-heading = Nog geen nota
note-empty = Beantwoord eerst een vraag. Dan staat hier een nota die u in Word aanvult.
note-more = Meer: hand-out, werkblad, webpagina, cijfers, eigen sjabloon
note-fields-heading = Vul vooraf in
note-fields-of =
    { $all ->
        [one] 1 veld
       *[other] { $all } velden
    }
note-choices-heading = Besluit, taal, datum en onderdelen
note-template-used = Word gebruikt nu uw sjabloon { $file }.
note-template-held-back = Uw sjabloon is niet geopend. Een sjabloon is een Word-bestand (.docx of .dotx) van hoogstens { $megabytes } MB. Er is geen Word-bestand zolang dit bestand onder “Meer” staat: haal het daar weg.
note-template-drop = Geen eigen sjabloon meer gebruiken
note-no-word = Er is geen Word-bestand zolang uw sjabloon niet in orde is. Kijk onder “Meer”.
note-fields-filled = { $filled } van { $all } ingevuld.
note-open =
    { $count ->
        [one] Nog 1 plaats in te vullen
       *[other] Nog { $count } plaatsen in te vullen
    }
note-too-long =
    { $pages ->
        [one] Met wat u invulde wordt deze nota waarschijnlijk langer dan één bladzijde.
       *[other] Met wat u invulde wordt deze nota waarschijnlijk langer dan { $pages } bladzijden, zonder de bijlagen.
    }
note-called-label = Stad of gemeente?
note-called-offer-municipality = gemeente
note-called-offer-city = stad
note-body-offers = Vaak gekozen: { $field }
note-grounds-offers = Voorbeelden uit onze eigen gegevens. Kijk na of ze hier gelden en nog van kracht zijn.
note-grounds-offer = Voorbeeld: { $ground }
note-body-council = de gemeenteraad
note-body-college = het college van burgemeester en schepenen

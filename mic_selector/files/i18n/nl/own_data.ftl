# Onze eigen gegevens: formulieren, lijst, bestand.

nav-own-data = Eigen gegevens
own-data-title = Onze eigen gegevens
own-intro = Voeg toe wat u zelf weet: een praktijk, een werkvorm, een kenmerk. Het doet meteen mee in de uitslag, de vergelijking en de nota. Onder Kennis staat het woord “lokaal” erbij.
own-only-here = Alleen voor u, nog niet bewaard.
own-saved = Alleen voor u, bewaard als bestand.
own-closing = Deze pagina vernieuwen verliest niets. Sluit u dit venster, dan zijn ze hier weg: bewaar ze als bestand.
own-again = Dat bestand opent u hier later opnieuw, of geeft u aan een collega.
own-count =
  { $number ->
    [one] Eén eigen gegeven.
   *[other] { $number } eigen gegevens.
  }
own-draft = U werkt aan: { $what }. Dat telt pas mee als u het toevoegt.
own-draft-kept = Deze pagina vernieuwen verliest niets. Sluit u dit venster, dan is het weg.
own-list = Al toegevoegd of gewijzigd
own-search = Zoek in wat u toevoegde
own-found = Gevonden: { $number }.
own-more =
  { $number ->
    [one] Toon er nog één
   *[other] Toon de volgende { $number }
  }
own-what = Wat voegt u toe?
own-practice = Een praktijk
own-form = Een werkvorm
own-feature = Een kenmerk
own-remark = Een opmerking bij de tabel
own-organisation = Een organisatie
own-pick-practice = Praktijk
own-practice-about = Iets wat een gemeente in het buitenland doet of deed.
own-pick-form = Werkvorm
own-form-about = Een manier om samen te werken die niet bij de andere hoort.
own-pick-feature = Kenmerk
own-feature-about = Iets waarop u de werkvormen wilt vergelijken. Het komt als vraag bij de andere vragen.
own-pick-remark = Opmerking
own-remark-about = Een woord uitleg bij één vak van de tabel: één vorm, één kenmerk.
own-pick-organisation = Organisatie
own-organisation-about = Een netwerk, een steunpunt of een programma dat u kent.
own-existing = Of wijzig er een die er al staat
own-existing-help = Wat u wijzigt, geldt alleen voor u. In de andere talen blijft staan wat er stond.
own-change = Wijzig
own-change-which = Wijzig { $which }
own-remove = Verwijder
own-remove-which = Verwijder { $which }
own-add = Voeg toe
own-keep = Bewaar de wijziging
own-leave = Laat zo
own-entry-added = Toegevoegd: { $which }.
own-entry-changed = Gewijzigd: { $which }.
own-where-practice = U ziet ze bij Praktijken.
own-where-form = Ze telt meteen mee in de uitslag.
own-where-feature = Het staat bij de vragen en telt mee zodra u erop antwoordt.
own-where-remark = U leest ze onder Kennis, bij De werkvormen.
own-where-organisation = U vindt ze onder Kennis, bij Leren.
own-begun = Begonnen en nog niet af. Het blijft staan zolang dit venster open is.
own-begun-called = { $what } “{ $which }”
own-begun-change = { $which } (wijziging)
own-go-on = Ga verder: { $what }
own-hidden = Verborgen
own-other-level = Ander niveau, voor anderen: { $level }
own-other-file = Nog een deel van uw bestand
own-take-back = Neem terug
own-take-back-which = Neem terug: { $which }
own-taken-back = Teruggenomen: { $which }. Bovenaan kunt u dat ongedaan maken.
own-still-used =
  { $number ->
    [one] { $which } kan nog niet weg: { $users } gebruikt dat nog. Wijzig of verwijder dat eerst.
   *[other] { $which } kan nog niet weg: { $users } gebruiken dat nog. Wijzig of verwijder die eerst.
  }
own-lacks-level = { $which } kan nog niet terug, want er is geen niveau voor { $features }. Verwijder dat eerst.
own-gone-choice = { $which } (staat er niet meer)
own-gone =
  { $number ->
    [one] { $which } staat er niet meer. Kies iets anders of haal het hier weg.
   *[other] { $which } staan er niet meer. Kies iets anders of haal ze hier weg.
  }
own-removed = Verwijderd: { $which }. Bovenaan kunt u dat ongedaan maken.
own-to-check =
  { $number ->
    [one] Nog één veld na te kijken: { $fields }.
   *[other] Nog { $number } velden na te kijken: { $fields }.
  }
own-missing = Vul dit nog in.
own-level-missing = Kies nog een niveau. Zonder kan dit niet mee in de uitslag.
own-free = Nog niet in gebruik.
own-optional = { $label } (mag leeg blijven)
own-gives = Wat het geeft
own-asks = Wat het vraagt
own-levels-of-feature = Hoe sterk is dit bij elke vorm?
own-take-which = Neem dit in de plaats van { $typed }
own-pick = Kies
own-only-in = alleen in het { $language }
own-save-file = Bewaar als bestand
own-file-name = eigen-gegevens
own-files = Een bestand openen
own-open = Open eigen gegevens (zip)
own-open-replaces = Het bestand komt in de plaats van wat u hier nu hebt. Bovenaan kunt u dat ongedaan maken.
own-opened =
  Geopend: { $file }. { $number ->
    [one] Eén eigen gegeven doet meteen mee.
   *[other] { $number } eigen gegevens doen meteen mee.
  }
own-document = Eigen gegevens
own-publisher = het eigen bestuur
own-door = Kent u een praktijk of een vorm die hier ontbreekt?
own-door-link = Voeg eigen gegevens toe
own-practice-name = Naam van de praktijk
own-practice-name-help = Zoals u ze zou aankondigen, bijvoorbeeld: Jeugdkamp met Audruicq.
own-practice-summary = Wat gebeurt er?
own-practice-summary-help = Twee of drie zinnen: wie doet wat, met wie, en wat komt ervan.
own-practice-approaches = Welke vorm is het?
own-practice-approaches-help = Eén of meer; de eerste is de belangrijkste.
own-practice-themes = Waarover gaat het?
own-practice-themes-help = Eén of meer thema's. Daarop kan men zoeken.
own-practice-local-governments = Welke gemeente?
own-practice-local-governments-help = Staat ze niet in de lijst, typ dan de naam.
own-practice-home-country = In welk land ligt die gemeente?
own-practice-home-country-help = Nodig omdat de gemeente nog niet in de lijst staat.
own-practice-partners = Welke partner?
own-practice-partners-help = Een gemeente, stad of regio. Typ de naam als ze niet in de lijst staat.
own-practice-partner-country = In welk land ligt die partner?
own-practice-partner-country-help = Nodig omdat de partner nog niet in de lijst staat.
own-practice-start = Sinds (jaar)
own-practice-start-help = Het jaar waarin het begon.
own-practice-end = Tot (jaar)
own-practice-end-help = Laat leeg als het nog loopt.
own-practice-shows = Wat toont ze in de praktijk?
own-practice-shows-help = De kenmerken waarvoor dit een voorbeeld is. Zo komt ze bij wie dat wil bovenaan.
own-practice-lesson = Wat leerde u ervan?
own-practice-lesson-help = Eén zin die een collega verder helpt.
own-form-name = Naam van de vorm
own-form-name-help = Zoals ze in de uitslag staat, bijvoorbeeld: Klimaatpartnerschap.
own-form-short = Korte naam, voor lijsten
own-form-short-help = Hoogstens 18 tekens.
own-form-summary = In één zin: wat is het?
own-form-summary-help = Die zin staat overal onder de naam.
own-form-definition = Meer uitleg
own-form-definition-help = Voor wie de vorm niet kent. Leeg: dan geldt de zin hierboven.
own-feature-name = Naam van het kenmerk
own-feature-name-help = Voluit, bijvoorbeeld: Bijdrage aan het klimaatplan.
own-feature-short = Korte naam, voor de radar
own-feature-short-help = Hoogstens 14 tekens, bijvoorbeeld: Klimaat.
own-feature-kind = Geeft een vorm dit, of vraagt ze het?
own-feature-kind-help = Geeft: zoals wederkerigheid. Vraagt: zoals budget.
own-feature-question = De vraag aan wie kiest
own-feature-question-help = Bijvoorbeeld: In welke mate moet de samenwerking het klimaatplan helpen?
own-feature-description = Wat betekent het?
own-feature-description-help = De uitleg naast de vraag.
own-feature-step1 = Het woord voor weinig
own-feature-step1-help = Bijvoorbeeld: beperkt.
own-feature-step2 = Het woord voor gemiddeld
own-feature-step2-help = Bijvoorbeeld: gemiddeld.
own-feature-step3 = Het woord voor veel
own-feature-step3-help = Bijvoorbeeld: ruim.
own-remark-approach = Bij welke vorm?
own-remark-approach-help = De vorm waarover u iets te zeggen hebt.
own-remark-feature = Bij welk kenmerk?
own-remark-feature-help = Samen wijzen ze één vak van de tabel aan.
own-remark-text = Uw opmerking
own-remark-text-help = Wat men hier moet weten, bijvoorbeeld uit uw eigen ervaring.
own-organisation-name = Naam
own-organisation-name-help = Zoals ze zichzelf noemt.
own-organisation-kind = Wat is het?
own-organisation-kind-help = Een netwerk brengt besturen samen, een steunpunt helpt, een programma betaalt mee.
own-organisation-theme = Waarover gaat het?
own-organisation-theme-help = In enkele woorden.
own-organisation-description = Wat doet ze voor een gemeente?
own-organisation-description-help = Twee of drie zinnen.
own-organisation-approaches = Bij welke vormen hoort ze?
own-organisation-approaches-help = Daar wordt ze genoemd.
own-practice-source = Waar staat dit, of van wie weet u het?
own-practice-source-help = Elk gegeven noemt zijn bron, bijvoorbeeld: collegebesluit van 12 mei 2025.
own-form-source = Waar staat dit, of van wie weet u het?
own-form-source-help = Elk gegeven noemt zijn bron, bijvoorbeeld: collegebesluit van 12 mei 2025.
own-feature-source = Waar staat dit, of van wie weet u het?
own-feature-source-help = Elk gegeven noemt zijn bron, bijvoorbeeld: collegebesluit van 12 mei 2025.
own-remark-source = Waar staat dit, of van wie weet u het?
own-remark-source-help = Elk gegeven noemt zijn bron, bijvoorbeeld: collegebesluit van 12 mei 2025.
own-organisation-source = Waar staat dit, of van wie weet u het?
own-organisation-source-help = Elk gegeven noemt zijn bron, bijvoorbeeld: collegebesluit van 12 mei 2025.
own-choice-benefit = een vorm geeft dit
own-choice-commitment = een vorm vraagt dit
own-choice-network = een netwerk
own-choice-supporting-body = een steunpunt
own-choice-programme = een programma
own-sheet = Praktijken uit Excel
own-sheet-text = Een rij per praktijk. Is er ergens een fout, dan ziet u waar, en komt er niets bij voor u het zegt.
own-sheet-get = Haal het werkblad op
own-sheet-name = praktijken
own-sheet-open = Open praktijken (Excel of CSV)
own-sheet-read =
  { $number ->
    [one] Eén praktijk toegevoegd.
   *[other] { $number } praktijken toegevoegd.
  }

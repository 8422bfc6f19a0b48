### Woorden van de nota aan de gemeenteraad, de handout en het werkblad.

note-name = Keuze van een werkvorm voor internationale samenwerking
note-title-of = { $municipality }: keuze van een werkvorm voor internationale samenwerking
note-subject = Gemeentelijke internationale samenwerking: welke werkvorm past?
note-fill-in = in te vullen:
note-line = { $heading }: { $text }
note-labelled = { $label } – { $text }
note-sourced = { $name }: { $text } (Bron: { $sources })
note-cited = Bron: { $sources }.
note-argument = De vergelijking is één argument naast andere en geen beslissing.
note-limits = De vergelijking zegt niets over de partner en of die wil meewerken, over de rechtsgrond, over de beschikbare kredieten of over oproepen die nog openstaan.

note-summary-heading = Korte omschrijving
note-competence-heading = Bevoegdheid
note-legal-context-heading = Juridische context
note-facts-heading = Feitelijke context en argumentatie
note-advice-heading = Advies
note-finance-heading = Financiële weerslag
note-evaluation-heading = Evaluatie
note-decision-heading = Voorstel van besluit
note-drafting-heading = Totstandkoming van deze nota
note-annexes-heading = Bijlagen
note-question-heading = De vraag
note-priorities-heading = Wat wordt gewenst en wat kan worden ingezet
note-ranking-heading = De rangschikking
note-sureness-heading = Hoe zeker de rangschikking is
note-ruled-out-heading = Wat afvalt
note-alternatives-heading = Onderzochte alternatieven
note-combination-heading = Voorgestelde combinatie
note-combination-examined-heading = Onderzochte combinatie
note-growth-heading = Groeipad
note-practices-heading = Vergelijkbare praktijken
note-readiness-heading = Gereedheid en risico's
note-reasons-heading = De redenen
note-against-heading = Wat ertegen pleit
note-pictures-heading = De rangschikking in beeld
note-relations-heading = Hoe de werkvormen samenhangen
note-experience-heading = Meer risico's en oudere ervaringen
note-sdgs-heading = Duurzame-ontwikkelingsdoelstellingen (SDG's)
note-method-heading = De methode
note-stated-heading = Alle antwoorden
note-scores-heading = Alle scores
note-own-levels-heading = Eigen niveaus
note-data-heading = De gegevens
note-address-heading = De berekening opnieuw bekijken
note-sources-heading = Bronnen

note-summary =
    Deze nota onderzoekt voor { $called ->
        [city] de stad
       *[municipality] de gemeente
    } { $of }{ $municipality } welke werkvorm voor internationale samenwerking past bij wat gewenst is en bij wat kan worden ingezet.
note-of-vowel = { "" }
note-of-consonant = { "" }
note-of-le = Le{ " " }
note-of-les = Les{ " " }
note-voice-open = De prioriteiten in deze nota zijn die van { $who }.
note-voice-council-group = De prioriteiten in deze nota zijn die van de fractie { $group }.
note-voice-college = De prioriteiten in deze nota zijn die van het college van burgemeester en schepenen.
note-voice-workshop = De prioriteiten in deze nota zijn die van de workshop van { $date }. Aantal deelnemers: { $people }.
note-voice-officer = De prioriteiten in deze nota zijn een voorstel van de opsteller.
note-proposed = Voorstel:{" "}
note-proposed-choose = kiezen voor { $choice }.
note-proposed-combine = kiezen voor een combinatie van { $choice }.
note-proposed-after = nog niet kiezen, maar eerst de open vragen beantwoorden.
note-proposed-not-start = voorlopig geen internationale samenwerking starten.
note-fits =
    { $count ->
        [one] Van de onderzochte werkvormen past deze het best: { $approaches } ({ $points } op 100).
       *[other] Van de onderzochte werkvormen passen deze het best, en even goed: { $approaches } (elk { $points } op 100).
    }
note-highest =
    { $count ->
        [one] Van de onderzochte werkvormen heeft deze de hoogste score: { $approaches } ({ $points } op 100).
       *[other] Van de onderzochte werkvormen delen deze de hoogste score: { $approaches } (elk { $points } op 100).
    }
note-fits-none = Geen enkele werkvorm voldoet aan alles wat moet.
note-any-first = Worden dezelfde antwoorden iets anders gewogen, dan kan elk van deze { $number } werkvormen eerst komen: { $approaches }.
note-good-for = Waar ze volgens de bronnen goed voor is: { $text }
note-all-meet = Wat de werkvormen op de eerste plaats gemeen hebben: elk ervan voldoet aan wat gevraagd werd voor { $features }.
note-all-meet-nothing = Er is geen kenmerk waarop elke werkvorm op de eerste plaats voldoet aan wat gevraagd werd.
note-later = Let op: { $approach } staat op plaats { $rank } van { $ranked }, met { $points } op 100.
note-later-shared = Let op: { $approach } deelt plaats { $rank } van { $ranked }, met { $points } op 100.
note-about-first = Voor { $approach }, de werkvorm op de eerste plaats:
note-about = Voor { $approach }:
note-about-first-too = Tegen diezelfde werkvorm:
note-against-each = Voor elke werkvorm op de eerste plaats:
note-fits-none-advice = Er is geen rangschikking, omdat elke werkvorm afvalt.
note-competence = Het bevoegde orgaan is { $body }, op grond van { $ground }.
note-legal-context = De volgende bepalingen en beslissingen zijn van toepassing:
note-advice = Er is advies gevraagd aan { $body }. Het advies dateert van { $date } en luidt: { $content }.
note-advice-departure = Reden waarom van het advies wordt afgeweken: { $reason }.
note-finance-sources = Wat de bronnen zeggen over geld en personeel:
note-no-budget = { $approach }: de bronnen zeggen niets over het budget.
note-finance-plan = Plaats in het meerjarenplan: beleidsdoelstelling { $objective }, actieplan { $plan }, actie { $action }, bedrag { $amount }.
note-finance-means = Het bedrag bestaat uit eigen middelen ({ $own }) en subsidies ({ $grants }). Inzet van personeel: { $staff }.
note-finance-approval = Visum van de financieel directeur: { $approval }.
note-finance-none = Er wordt niets gestart. Dit besluit heeft geen financiële gevolgen.
note-finance-after = Wat het kost, hangt af van de keuze. Dit besluit zelf heeft geen financiële gevolgen.
note-evaluation = De samenwerking wordt geëvalueerd aan de hand van { $indicators }.
note-exit = Voorwaarden om de samenwerking stop te zetten: { $conditions }.
note-decides = Na beraadslaging besluit { $body }:
note-article = Artikel
note-article-first = Artikel 1
note-article-notice = Er wordt kennisgenomen van deze nota.
note-article-choice = Als werkvorm voor internationale samenwerking wordt gekozen: { $choice }.
note-article-combine = Als combinatie van werkvormen voor internationale samenwerking wordt gekozen: { $choice }.
note-article-after =
    { $number ->
        [one] Er wordt nu nog niet gekozen voor { $approaches }.
       *[other] Er wordt nu nog niet gekozen tussen { $approaches }.
    }
note-article-after-nothing = Er wordt nu nog geen werkvorm gekozen.
note-article-answered = De keuze volgt zodra de open vragen over gereedheid beantwoord zijn.
note-article-named = De keuze volgt zodra de dienst deze vragen beantwoord heeft: { $questions }
note-article-answers = Uiterlijk op { $date } worden de antwoorden voorgelegd. Daarmee wordt belast: { $body }.
note-article-not-start = Er wordt voorlopig geen internationale samenwerking gestart.
note-article-reconsider = Er wordt nagegaan of deze eisen kunnen worden herzien: { $demands }. Daarmee wordt belast: { $body }.
note-article-charge = Met de uitvoering van dit besluit wordt belast: { $body }.
note-article-settle = Vóór de start wordt geregeld wat onder “{ $section }” nog openstaat. Daarmee wordt belast: { $service }.
note-article-finance = De uitgave van { $amount } wordt aangerekend op actie { $action } van het meerjarenplan.
note-article-evaluation = De samenwerking wordt geëvalueerd tegen { $date }. De evaluatie wordt voorgelegd aan het bevoegde orgaan.
note-article-publication = Dit besluit wordt als volgt bekendgemaakt: { $publication }.
note-vote = Stemming: { $vote }.
note-drafting = Opgesteld door { $author } op { $date }, met MIC Selector en versie { $version } van de gegevens (controlecode { $hash }).

note-field-municipality = naam van de gemeente
note-field-author = naam en dienst van de opsteller
note-field-competent-body = bevoegd orgaan
note-field-executive = uitvoerend orgaan
note-field-whose = wie de prioriteiten opgaf
note-field-council-group = naam van de fractie
note-field-workshop-date = datum van de workshop
note-field-workshop-people = aantal deelnemers
note-field-answers-date = datum waarop de antwoorden er zijn
note-field-open-questions = vragen die eerst beantwoord moeten worden
note-field-competence-ground = rechtsgrond van de bevoegdheid
note-field-legal-ground = decreet, wet of verordening
note-field-earlier-decision = eerdere beslissing van de gemeente
note-field-grant-rules = subsidiereglement of overeenkomst
note-field-advice-body = adviesorgaan
note-field-advice-date = datum van het advies
note-field-advice-content = inhoud van het advies
note-field-advice-departure = reden van de afwijking, of "niet van toepassing"
note-field-objective = code beleidsdoelstelling
note-field-action-plan = code actieplan
note-field-action = code actie
note-field-amount = bedrag
note-field-own-money = bedrag eigen middelen
note-field-grants = bedrag subsidies
note-field-staff = aantal VTE
note-field-financial-approval = datum en nummer van het visum, of vrijstelling
note-field-evaluation-date = datum van de evaluatie
note-field-indicators = indicatoren
note-field-exit = voorwaarden en opzegtermijn
note-field-chosen-form = gekozen werkvorm of combinatie
note-field-service-in-charge = verantwoordelijke dienst of persoon
note-field-publication = wijze van bekendmaking
note-field-vote = uitslag van de stemming
note-field-sdgs = nummers van de SDG's

note-question =
    { $approaches ->
        [one] Er is { $approaches } werkvorm onderzocht.
       *[other] Er zijn { $approaches } werkvormen met elkaar vergeleken.
    }
note-in-annexes = Te vinden in de bijlagen:
note-answer = { $feature }: { $answer }
note-stated-commitments = Wat kan worden ingezet:
note-stated-benefits = Wat de samenwerking moet opleveren:
note-no-opinion = Zonder mening, en dus zonder gewicht in de score: { $features }.
note-under-half = Door minder dan de helft beantwoord, en dus zonder gewicht in de score: { $features }.
note-under-half-short = door minder dan de helft beantwoord
note-approach = Werkvorm
note-feature = Kenmerk
note-rank = Plaats
note-rank-shared = { $rank } (gedeeld)
note-score = Score op 100
note-wishes = Wensen
note-asks = Wat het vraagt
note-wanted = Gewenst
note-ranking-caption = Hoe goed elke werkvorm past
note-bars-alt = Balken met de score van elke werkvorm in de rangschikking, verdeeld per kenmerk: { $scores }.
note-bars-caption = De score van elke werkvorm, verdeeld per kenmerk
note-radar-alt = Radar met het gewenste profiel en dat van { $approaches }. De tabel bij de radar zegt hetzelfde.
note-radar-caption = Wat gewenst is, naast { $approaches }. In het grijze deel staat wat gevraagd wordt: daar is meer niet beter.
note-radar-alone-caption = Wat gewenst is. In het grijze deel staat wat gevraagd wordt: daar is meer niet beter. Er delen te veel werkvormen de eerste plaats om ze te tekenen.
note-radar-alone-alt = Radar met het gewenste profiel. De tabel bij de radar zegt hetzelfde.
note-profile-alone-caption = Wat gewenst is, in niveaus
note-profile-caption = Niveaus zoals ze in deze nota gelden: wat gewenst is, naast { $approaches }
note-is-asked = { $feature } (wordt gevraagd)
note-own-level = { $level } (eigen lezing)
note-alternatives = De volgende werkvormen komen na de eerste plaats. Per werkvorm staat hier wat ze oplevert, wat ze vraagt en waarin ze verschilt.
note-alternatives-beside = Voor andere werkvormen staat hier wat ze opleveren, wat ze vragen en waarin ze verschillen.
note-alternatives-other = De volgende werkvormen worden niet voorgesteld. Per werkvorm staat hier wat ze oplevert, wat ze vraagt en waarin ze verschilt.
note-alternatives-more =
    { $number ->
        [one] Hier niet besproken, maar wel in de rangschikking: nog 1 andere werkvorm, { $approaches }.
       *[other] Hier niet besproken, maar wel in de rangschikking: nog { $number } andere werkvormen, { $approaches }.
    }
note-first-in = Komt eerst
note-ranks = Gebruikelijke plaatsen
note-sureness-caption = Hoe vaak elke werkvorm eerst komt als dezelfde antwoorden iets anders gewogen worden
note-sureness-group-caption = Hoe vaak elke werkvorm eerst komt als wat de groep samen wil iets anders gewogen wordt. Dat gaat over het gemiddelde van de groep, niet over andere mensen.
note-importance-now = Belang nu
note-interval = Wat eerst staat, blijft eerst bij een belang van
note-intervals-caption = Hoe belangrijk elk kenmerk mag zijn (0 tot 5) terwijl eerst blijft wat nu eerst staat; op de rand zelf kan iets anders mee eerst komen
note-ruled-out-caption = Waarom, en wat deze werkvormen weer mogelijk maakt
note-misses = Wat ontbreekt
note-openings = Komt weer in aanmerking als dit alles mag, of niet meer moet
note-score-without = Score als niets moest
note-combination = Samen worden voorgesteld: { $approaches }.
note-combination-examined = Samen werden onderzocht: { $approaches }.
note-combination-misses = Let op: de combinatie voldoet niet aan alles wat moet.
note-combination-relations = Volgens de bronnen verhouden deze werkvormen zich zo tot elkaar:
note-growth-starts = Een groeipad begint met één werkvorm en gaat over in een andere. Binnen de opgegeven grenzen kan worden begonnen met: { $approaches }.
note-growth-steps = Volgens de bronnen kan de ene werkvorm zo in de andere groeien:
note-practices = Voorbeelden uit de bronnen, elk met de reden waarom het hier staat:
note-lesson = Wat eruit te leren valt: { $text }
note-settle-first = Vragen aan de dienst, vóór de start te regelen:
note-find-out = Vragen aan de dienst, nog uit te zoeken:
note-unanswered = Vragen aan de dienst, nog niet beantwoord:
note-risks = Bekende risico's en hoe ermee om te gaan:
note-choose-after = Er is nog niets gekozen. De keuze kan volgen zodra de vragen hieronder beantwoord zijn.
note-more-risks = Andere bekende risico's:
note-older = Oudere ervaringen, met hun jaar. De omstandigheden kunnen veranderd zijn:
note-own-practice = Dit is een praktijk van de eigen gemeente.
note-sdgs = Deze samenwerking draagt bij aan de volgende SDG's: { $sdgs }.
note-sdgs-in-practices = In de bronnen noemen deze praktijken van dezelfde werkvorm een SDG:
note-practice-sdgs = { $practice }: { $sdgs }

note-method =
    De VVSG en PLATFORMA publiceerden in 2023 een tabel met werkvormen en kenmerken. Elke werkvorm heeft er op elk kenmerk een niveau: -, +, ++ of +++. Een minteken is geen oordeel: het kenmerk speelt er geen rol.
    De tool leest de meeste kenmerken als wat een werkvorm oplevert, en de volgende als wat ze vraagt: { $commitments }. Die indeling is van de tool en niet van de bron.
    Per kenmerk is opgegeven hoeveel gewenst is of kan worden ingezet en hoe belangrijk dat is, van 0 tot 5. De vier niveaus staan op gelijke afstand: 0, 1/3, 2/3 en 1. Bij "minstens" telt het deel van het gewenste dat gehaald wordt. Bij "hoogstens" daalt de waarde naarmate de grens overschreden wordt. Bij "ongeveer" telt de afstand, naar boven en naar beneden. Meer dan gevraagd levert niets extra op.
    De score is het gewogen gemiddelde van die waarden, van 0 tot 100. Vóór afronding tellen de punten per kenmerk op tot de score. De score zegt hoe goed een werkvorm past bij wat is opgegeven, niet hoe goed de werkvorm is.
    Gelijke scores delen een plaats. Wat "moet", sluit uit: een werkvorm die er niet aan voldoet, valt af en blijft in deze nota staan, met de reden.
    Om te zien hoe zeker de rangschikking is, worden dezelfde antwoorden vele keren iets anders gewogen: elk belang telt van de helft tot het dubbele, gemiddeld zoals opgegeven, en de stappen tussen de niveaus mogen groter of kleiner zijn.
note-stated-caption = Wat over elk kenmerk is opgegeven
note-aim = Doel
note-no-aim = geen doel
note-importance = Belang (0 tot 5)
note-firm = Moet
note-points-caption = Punten per kenmerk
note-out = { $approach } (valt af)
note-levels-caption = Het niveau van elke werkvorm op elk kenmerk, zoals het in deze nota geldt
note-own-levels = Deze niveaus zijn een eigen lezing en komen niet uit de gepubliceerde tabel. De score rekent met wat hier geldt.
note-own-levels-caption = Niveaus die gewijzigd of toegevoegd zijn
note-printed = In de gegevens
note-holds = Geldt hier
note-local-level = { $level } (lokaal)
note-data = Versie { $version } van de gegevens. Controlecode (SHA-256): { $hash }.
note-data-own = Niveaus die alleen voor deze nota anders gelezen zijn, zitten niet in de controlecode.
note-address = Dit adres toont dezelfde antwoorden en dezelfde berekening in de toepassing:
note-address-unknown = De toepassing toont dezelfde antwoorden en dezelfde berekening uit het bestand met de prioriteiten: { $file }.
note-address-own = Daarvoor zijn ook de eigen gegevens nodig waarmee deze nota gemaakt is, met controlecode { $hash }.
note-answers-file = prioriteiten.yaml

handout-title = Welke internationale samenwerking past?
handout-title-of = Welke internationale samenwerking past bij { $municipality }?
handout-fits-heading = Wat past het best?
handout-sure-heading = Hoe zeker is dat?
handout-asks-heading = Wat vraagt het?
handout-nearest-heading = Wat komt het dichtst in de buurt?
handout-proposed = Voorgesteld wordt: { $approaches }.
handout-opening-heading = Wat zou daarvoor moeten veranderen?
handout-asks = Het vraagt: { $asked }.
handout-asks-together = De gekozen combinatie vraagt: { $asked }.
handout-nearest = Wat niet past: { $reasons }.
handout-opening = Die werkvorm komt opnieuw in aanmerking als het volgende geldt: { $openings }.
handout-opening-many = Per werkvorm staat in de nota wanneer ze opnieuw in aanmerking komt.
handout-made = { $date }, MIC Selector, gegevens { $version } (controlecode { $hash }).
handout-radar-alt = Radar met het gewenste profiel: { $wanted }. Daarnaast staan de niveaus van de werkvormen. { $profiles }.

worksheet-title = Werkblad: wat wil onze gemeente, en wat kan ze inzetten?
worksheet-one-step = Kruis bij elke vraag één vakje aan, of "{ $none }". U hoeft niet alles te beantwoorden.
worksheet-direction = Kies bij de eerste vragen ook de richting: minstens, ongeveer of hoogstens.
worksheet-weight = Kruis daarna aan hoe zwaar de vraag weegt.
worksheet-matters = Hoe zwaar weegt dit?
worksheet-foot = Dit blad bevat argumenten voor een gesprek. Het is geen beslissing.
foot-source = De tabel komt uit het keuzemenu van de VVSG en PLATFORMA (2023). De teksten zijn in eigen woorden geschreven.
note-source-own = De tabel komt uit het keuzemenu van de VVSG en PLATFORMA (2023), behalve wat hier een eigen lezing is of uit eigen gegevens komt. De teksten zijn in eigen woorden geschreven.

### Woorden van de workshop: de zaal, de muur, de bestanden.

nav-room = Workshop
nav-wall = Muur
nav-present = Muur met knoppen

room-title = Workshop: samen wegen
room-intro = Een groep zegt samen wat de gemeente wil. Iedereen antwoordt op de eigen telefoon, zonder account. De muur toont waarover er te praten valt.
room-unavailable = De databank antwoordt niet. We proberen het opnieuw. Wat bevestigd is, blijft bewaard.
room-gone = Deze zaal bestaat niet meer. Alle antwoorden zijn gewist.
wall-title = De muur
wall-none = Hier verschijnt de muur van een zaal. Open het adres van de muur dat u kreeg, of open zelf een workshop.
present-title = De muur met knoppen
present-none = Hier leidt u een zaal met de muur in beeld. Open de link die u kreeg, of open zelf een workshop.

room-setting-title = Titel
room-title-example = Bijvoorbeeld: Internationale samenwerking na 2027
room-setting-question = De vraag
room-question-example = Bijvoorbeeld: wat willen we in de volgende bestuursperiode?
room-setting-languages = Talen van de deelnemers
room-setting-groups = Groepen om te vergelijken, één per regel (mag leeg blijven)
room-groups-example =
    Raadsleden
    Ambtenaren
    Verenigingen
    Jeugdraad
room-groups-help = Iedereen kiest een groep, of “geen van deze groepen”. Een groep van minder dan vijf mensen wordt nooit apart getoond.
room-setting-features = Kenmerken waarover u de zaal bevraagt
room-keep-label = Bewaren
room-keep =
    { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }
room-privacy = Er worden geen namen en geen adressen bewaard. Na deze tijd worden de zaal en alle antwoorden gewist. U kunt dat ook vroeger zelf doen.
room-answering-heading = Hoe antwoorden de deelnemers?
room-way-label = Manier
room-way-wants = Hoeveel willen we ervan? (één tik per kenmerk)
room-way-importance = Hoe belangrijk is het? (0 tot 5)
room-way-order = In welke volgorde?
room-setting-picks = Hoeveel kenmerken mag iemand doorslaggevend noemen?
room-limits-heading = Grenzen
room-limits-hint = Hoe lang, en met welk budget? Dat zegt het college van burgemeester en schepenen, vooraf. Zonder grenzen komt de werkvorm die het meest vraagt bijna altijd eerst.
room-commitment-asked = vragen in de zaal
room-commitment-given = het college gaf een grens
room-commitment-left-out = telt niet mee
room-limit-level = Grens voor { $feature }
room-limit-firm = De grens voor { $feature } staat vast (wat erbuiten valt, valt af)
room-limit-set = Er is een grens voor { $feature }
room-limits-keep = Grenzen bewaren
room-viewpoint-label = Voor wie antwoorden ze?
room-viewpoint-own = voor zichzelf
room-viewpoint-municipality = voor de gemeente
room-make = Zaal openen

room-made = De zaal is klaar: { $title }
room-made-code = Code voor de deelnemers:
room-made-once = Bewaar de eerste twee adressen nu. Ze worden maar één keer getoond.
room-made-local = Telefoons kunnen dit adres niet bereiken, of niet allemaal. Open de app met een adres dat ze wel bereiken.
room-go = Naar uw zaal

room-until = wordt gewist op { $day } om { $time }
room-ask = Vraag hierbij:
room-open-wall = Open de muur
room-back = Terug naar uw pagina
room-another = Een andere zaal openen
room-picture-label = Op de muur
room-open = Stemming openen
room-close = Stemming sluiten
room-reopen = Weer openen
room-show-wants = Wensen tonen
room-hide-wants = Wensen verbergen
room-show-ranking = Rangschikking tonen
room-hide-ranking = Rangschikking verbergen
room-again = Ronde { $round } openen
room-moved-elsewhere = De zaal was intussen elders een stap verder gezet. U ziet nu waar ze staat.
room-changed-elsewhere = Dit werd intussen elders gewijzigd. U ziet nu wat er staat; wat u hier invulde, is niet bewaard.

room-panel-exercises = Oefeningen
room-panel-limits = Grenzen van het college
room-panel-paper = Stemmen op papier
room-panel-files = Bewaren en verder werken
room-panel-delete = De zaal wissen
exercise-task = Opdracht:
exercise-talk = Bespreek:
exercise-start = Open het voorbeeld: { $preset }
room-paper-hint = Typ in hoeveel mensen op papier stemden in deze ronde, en hoe vaak elk antwoord gegeven werd. Ze tellen mee in wat iedereen samen wil, maar in geen van de groepen die u vergelijkt. Van hun volgorde per persoon weten we niets; de muur zegt dat.
room-paper-count = { $feature }: { $answer }
room-paper-people = Aantal mensen op papier
paper-picks = Doorslaggevend, samen
room-paper-keep = Aantallen bewaren
room-file-name = zaal-{ $code }
room-save-xlsx = Excel bewaren
room-save-csv = CSV bewaren
room-files-hint = In de bestanden staan geen namen. Een groep van minder dan vijf mensen staat er niet apart in.
room-nothing-yet = Er is in deze ronde nog niet gestemd.
room-nothing-counts = Een proefstem telt niet. Een nota maken kan vanaf de eerste ronde.
room-nothing-leaves = Zolang de stemming open is, gaat er geen antwoord naar buiten: niet op de muur, niet in een bestand en niet in een nota. Sluit eerst de stemming.
room-to-note = Maak een nota voor de gemeenteraad
room-voters =
    { $people ->
        [one] de deelnemers aan de workshop “{ $title }” (1 stem)
       *[other] de deelnemers aan de workshop “{ $title }” ({ $people } stemmen)
    }
room-voters-of-groups = de deelnemers aan de workshop “{ $title }” ({ $people } stemmen: { $groups })
room-voters-group = { $group } { $people }
room-voters-others = anderen
room-delete-hint = Alle antwoorden verdwijnen meteen en voorgoed. Bewaar eerst wat u nodig hebt.
room-delete-sure = Ja, ik wil alles wissen
room-delete = De zaal wissen
room-deleted = De zaal en alle antwoorden zijn gewist.

picture-join = Meedoen
picture-wants = Wat willen we?
picture-importance = Wat is belangrijk?
picture-divided = Waarover praten?
picture-agreement = Hoe eensgezind?
picture-groups = Per groep
picture-moved = Wat is verschoven?
picture-ranking = Wat past?
picture-why = Waarom die weer?
picture-prevails = Als één groep besliste
ask-join = Wie is er nog niet in? Geen telefoon? Neem een stembrief op papier.
ask-wants = Wat verrast u? Wie ziet het anders dan de meesten: wat ziet u dat wij niet zien?
ask-divided = Wat zou er waar moeten zijn opdat de andere kant gelijk heeft? Laat van elke kant iemand spreken, dan het midden.
ask-agreement = Verschillen we over wat we willen, of over hoe zwaar het weegt?
ask-groups = Wat ziet deze groep vanwaar ze staat? Laat de anderen eerst raden.
ask-moved = Wat hebt u gehoord waardoor u van antwoord veranderde?
ask-ranking = Wat moet u opgeven voor de eerste? Wat krijgt u al van de tweede?
ask-why = En als het budget één trap lager lag?
ask-prevails = Met welke hiervan kan iedereen leven?

wall-no-decision = Dit zijn argumenten, geen beslissing.
wall-trial = Proefronde: dit telt niet
wall-round = Ronde { $round }
wall-round-open = Ronde { $round } · stemming open
wall-round-closed = Ronde { $round } · stemming gesloten
wall-turnout =
    { $joined ->
        [one] { $joined } doet mee
       *[other] { $joined } doen mee
    } · { $voted ->
        [one] { $voted } gestemd
       *[other] { $voted } gestemd
    }
wall-on-paper =
    { $people ->
        [one] 1 persoon stemde op papier
       *[other] { $people } mensen stemden op papier
    }
wall-qr-alt = QR-code naar { $address }
wall-joined =
    { $people ->
        [one] doet mee
       *[other] doen mee
    }
wall-voted =
    { $people ->
        [one] gestemd
       *[other] gestemd
    }
wall-decisive = doorslaggevend
wall-middle = Gemarkeerd: het middelste antwoord. Zijn er twee, dan het linkse.
wall-silent = { $people } zonder mening
wall-place = plaats { $place }
wall-ends = { $low } aan de ene kant ({ $first }), { $high } aan de andere ({ $last }).
wall-divided-talk = Wat zou er waar moeten zijn opdat de andere kant gelijk heeft?
wall-nothing-divided = De antwoorden liggen overal dicht bij elkaar.
wall-divided-unknown = Nog niet te zeggen: daarvoor zijn minstens twee antwoorden op dezelfde vraag nodig.
wall-agreement-strong = De volgordes lijken veel meer op elkaar dan toeval zou geven.
wall-agreement-moderate = De volgordes lijken duidelijk meer op elkaar dan toeval zou geven.
wall-agreement-weak = De volgordes lijken iets meer op elkaar dan toeval zou geven.
wall-agreement-chance = De volgordes lijken op elkaar, maar bij dit aantal stembrieven kan dat toeval zijn.
wall-agreement-very-weak = De volgordes lijken niet of nauwelijks meer op elkaar dan toeval zou geven.
wall-agreement-none = 0: zoals lukraak ingevuld
wall-agreement-whole = 100: iedereen dezelfde volgorde
wall-agreement-basis = Dit gaat over de volgorde van de werkvormen die uit elke stembrief volgt, niet over de wensen zelf. Alleen wie over alles een mening gaf, telt mee: { $ballots } stembrieven. Kendalls W is { $concordance }; lukraak ingevuld al { $chance }.
wall-agreement-paper =
    { $people ->
        [one] Van 1 stembrief op papier is de volgorde onbekend.
       *[other] Van { $people } stembrieven op papier is de volgorde onbekend.
    }
wall-agreement-unknown = Nog niet te zeggen: daarvoor zijn minstens twee stembrieven nodig met over alles een mening.
wall-groups-remark = Getoond is het middelste antwoord van elke groep. Zijn er twee, dan het linkse. Gemarkeerd: waar groepen twee trappen of meer uit elkaar liggen. Groepen van minder dan vijf mensen staan er niet apart in.
wall-group-kept-back = De kleinste groep staat er niet apart in: anders was te zien wat de enkele mensen buiten deze groepen antwoordden.
wall-no-groups = Geen enkele groep is groot genoeg om apart te tonen.
wall-moved-down = minder
wall-moved-stayed = gelijk
wall-moved-up = meer
wall-moved-who = In de laatste drie kolommen tellen alleen de { $people } mensen die in beide rondes stemden. Gemarkeerd: waar het middelste antwoord veranderde.
wall-moved-first = Eerst stond: { $before }. Nu: { $after }.
wall-nothing-moved = Te weinig mensen stemden in beide rondes om te tonen wat er verschoof.
wall-nothing-ranked = Er is nog niets om te rangschikken.
group-open = Geen duidelijke winnaar. { $approach } staat bovenaan, maar niet zeker.
group-level = Geen duidelijke winnaar: { $approaches } staan gelijk.
group-level-many = Geen duidelijke winnaar: { $number } werkvormen staan gelijk bovenaan.
group-own-name = Eigen antwoorden
group-own =
    { $people ->
        [one] De ene stembrief zet { $approach } zelf { $times ->
            [0] niet eerst.
           *[other] eerst.
        }
       *[other] Van de { $people } mensen { $times ->
            [0] zet niemand
            [one] zet 1
           *[other] zetten er { $times }
        } { $approach } zelf eerst.
    }
group-own-chance = Bij lukraak ingevulde stemmen is dat ongeveer { $number }.
group-own-most = Het vaakst zelf eerst gezet: { $approaches } ({ $times }).
group-own-unknown = Van { $people } op papier is onbekend wat ze zelf eerst zetten.
group-others-name = Andere mensen
group-others = Waren er toevallig wat andere mensen gekomen, dan kwam { $approach } { $often } eerst.
group-others-most = { $approach } kwam dan vaker eerst ({ $often }).
group-others-one-name = Iets anders gewogen
group-others-one = Iets anders gewogen komt { $approach } { $often } eerst.
group-others-one-most = { $approach } komt dan vaker eerst ({ $often }).
group-points-name = Punten
group-points =
    Voorsprong van { $approach } op { $following }: { $points } { $count ->
        [one] punt
       *[other] punten
    }.
group-points-level = De scores zijn gelijk, op een tiende na.
group-points-only = Er bleef geen andere werkvorm over.
group-word-clear = duidelijk
group-word-likely = waarschijnlijk
group-word-open = niet duidelijk
group-weakest = Het zwakste van deze drie bepaalt de uitspraak.
group-method = Zo zeker is het: { $rooms } keer werden evenveel mensen geloot uit wie antwoordde, en werden hun antwoorden samen iets anders gewogen. Een gedeelde eerste plaats telt voor elke werkvorm die ze deelt.
group-method-one = Zo zeker is het: de antwoorden werden { $rooms } keer iets anders gewogen. Een gedeelde eerste plaats telt voor elke werkvorm die ze deelt.
group-unknown = Hoe zeker dit is voor de groep, staat in de bestanden van de workshop. Deze nota kent alleen wat de groep samen zei.
wall-own =
    { $people ->
        [0] bij niemand eerst
        [one] bij 1 mens eerst
       *[other] bij { $people } mensen eerst
    }
wall-own-means = Bij hoeveel mensen eerst: zoveel zetten een werkvorm met hun eigen antwoorden eerst, alleen of gedeeld.
wall-lacks = { $feature }: { $level }. De groep vroeg { $wish }.
wall-limits = Grenzen: { $limits }.
wall-limit = { $feature } { $aim }
wall-limit-firm = { $feature } { $aim }, moet
wall-ruled-out = Valt af door wat moet: { $approaches }.
wall-too-silent = Telt niet mee, want minder dan de helft gaf een mening: { $features }.
wall-why-heading = Waarom die weer? { $approach }
wall-why-lead = Dit past het best bij wat de groep zei: { $wishes }. Wat het vraagt: { $asked }.
wall-why-lead-shared = Geen past beter bij wat de groep zei: { $wishes }. Wat het vraagt: { $asked }.
wall-first = { $approaches }
wall-why-shared = De eerste plaats is gedeeld met { $approaches }.
wall-lighter = Wat minder vraagt: { $approach }
wall-everyone = Iedereen samen
wall-prevails-remark = De eerste drie plaatsen als alleen de stemmen van die groep telden. De grenzen blijven dezelfde.

sheet-about = Zaal
sheet-made = Gemaakt op
sheet-feature = Kenmerk
sheet-own-words = { $feature } ({ $answers })
sheet-answers = Antwoorden ronde { $round }
sheet-ranking-of = Rangschikking ronde { $round }
sheet-sure = Zekerheid ronde { $round }
sheet-ballots = Stembrieven ronde { $round }
sheet-view = Wiens stemmen
sheet-group = Groep
sheet-groups = Groepen
room-nobody = Op deze server worden geen zalen geopend. Vraag het aan wie hem beheert. Wie de link van een zaal heeft, kan ze hier leiden.
room-password-hint = Op deze server opent wie het wachtwoord kent een zaal. Vraag het aan wie de server beheert.
room-password = Wachtwoord om een zaal te openen
room-password-go = Verder
room-password-wrong = Dit is niet het wachtwoord. Er is niets geopend.
room-too-many = Er zijn nu op deze server zoveel zalen als er mogen zijn. Probeer het later opnieuw, of wis een zaal die voorbij is.
workshop-open = Open een zaal.
workshop-open-text = U krijgt een code, uw eigen link en een muur voor de projector.
workshop-answer = Iedereen antwoordt.
workshop-answer-text = Met de code of de QR-code, op de telefoon of op papier.
workshop-talk = Praat over het verschil.
workshop-talk-text = De muur toont de wensen, dan wat bij de groep past.
room-new-heading = Een zaal openen
room-own-name = Uw eigen link
room-own-text = Wie hem heeft, leidt de zaal.
room-wall-name = Muur
room-wall-text = Wie dit adres heeft, kan alleen kijken.
room-join-name = Deelnemers
room-join-text = Voor iedereen in de zaal.
room-addresses = Adressen
room-way-in = Code { $code }
room-on-paper = op papier
room-look = Zo ziet de muur eruit
room-next = Volgende stap
room-stages = Waar de zaal staat
stage-trial = proef
stage-open = open
stage-closed = gesloten
stage-wants = wensen
stage-ranking = uitslag
then-room-open = De proef telt niet mee. Vanaf dan tellen de antwoorden.
then-room-close = Daarna kan niemand nog antwoorden. U kunt de stemming weer openen.
then-room-show-wants = De muur toont dan hoeveel mensen wat willen.
then-room-show-ranking = De muur toont dan welke werkvormen bij de groep passen.
then-room-again = Iedereen kan opnieuw antwoorden; het vorige antwoord staat al ingevuld. De vorige ronde blijft bewaard om te vergelijken.
room-to-result = Bekijk de uitslag met alle uitleg
wall-empty-heading = Nog geen zaal
to-workshop = Naar Workshop
copy = Kopieer
room-saved = Bewaard.
room-panel-people = Wie stemt mee?
people-hint = Niemand heeft een account. Eén telefoon is één stem, maar wie wil, kan met een tweede telefoon of een privévenster nog eens stemmen. Tel daarom de hoofden in de zaal en vergelijk. Gaat het ergens om? Deel dan briefjes uit.
people-expected = Verwacht aantal mensen
people-expected-help = 0: geen grens. Wie daarna komt, wacht tot u hem binnenlaat.
people-locked = De deur is dicht: niemand komt er nog bij
people-slips = Alleen wie een gedrukt briefje heeft, stemt (één stem per briefje)
people-slips-help = Briefjes gaan aan of uit zolang in deze ronde nog geen stem binnen is. Daarna zou wie al stemde, nog eens kunnen stemmen.
people-keep = Bewaren
people-held =
    { $people ->
        [one] 1 telefoon wacht: er zijn er meer dan verwacht. Kijk onder ‘Wie stemt mee?’.
       *[other] { $people } telefoons wachten: er zijn er meer dan verwacht. Kijk onder ‘Wie stemt mee?’.
    }
people-let-in = Binnenlaten wie wacht ({ $people })
slips-number = Hoeveel briefjes?
slips-make = Nieuwe briefjes maken
slips-file = briefjes-{ $code }
slips-hint = Open het bestand, druk het af en knip de briefjes uit. De codes zijn daarna niet meer op te vragen; nieuwe briefjes komen erbij. Twee telefoons met hetzelfde briefje delen één stem.
slips-title = Briefjes
slips-one = Eén stem per briefje. Geef het aan niemand door.
marked-heading =
    { $ballots ->
        [one] 1 stem kwam op een ongewone manier binnen
       *[other] { $ballots } stemmen kwamen op een ongewone manier binnen
    }
marked-hint = Dat hoeft geen opzet te zijn: sommige telefoons laten geen afbeeldingen toe. Wat u aankruist, telt niet mee. Kies voor u iets toont of bewaart; daarna kan het niet meer.
marked-over = Er is al iets getoond of bewaard. Wat telt, staat nu vast.
marked-leave-out = Niet meetellen: { $time }, { $why }
marked-keep = Keuze bewaren
mark-unseen = van een toestel dat niet meldde dat het de stembrief toonde
mark-quick = binnen drie seconden na het openen
sheet-held = Wachten op toegang
sheet-marked = Ronde { $round }: { $why }
sheet-left-out = { $ballots }, waarvan niet meegeteld: { $left_out }
yes-no =
    { $yes ->
        [0] nee
       *[other] ja
    }
room-ends-soon = Deze zaal { $until }. Wilt u ze langer bewaren?
room-prolong =
    { $days ->
        [one] Nog 1 dag bewaren
       *[other] Nog { $days } dagen bewaren
    }
room-panel-links = Links
links-hint = Kwam een link in verkeerde handen? Maak een nieuwe: de oude opent dan niets meer. Een nieuwe link staat één keer bovenaan deze pagina.
links-new-facilitator = Nieuwe eigen link
links-new-helper = Nieuwe link voor een medebegeleider
links-new-wall = Nieuwe link voor de muur
links-withdraw = Link van de medebegeleider intrekken
links-withdrawn = De link van de medebegeleider opent niets meer.
links-given = Bewaar deze link nu. Hij wordt maar één keer getoond.
room-helper-name = Medebegeleider
room-helper-text = Wie hem heeft, leidt de zaal mee, maar geeft geen links en wist niets.
again-sure = Ronde { $round } openen? Iedereen kan dan opnieuw antwoorden. Wat nu op de muur staat, verdwijnt; de vorige ronde blijft bewaard om te vergelijken.
again-yes = Ja, ronde { $round } openen
again-no = Nee, bij ronde { $round } blijven
room-copy = Een zaal openen zoals deze
room-leave = De zaal op dit toestel verlaten
room-leave-hint = Hebt u uw link bewaard? Alleen daarmee komt u terug.

### Op papier.

paper-heading = Stembrief
paper-way-wants = Kruis bij elk kenmerk aan hoeveel u ervan wilt. U mag vragen openlaten.
paper-way-importance = Kruis bij elk kenmerk aan hoe belangrijk het is: 0 is niet belangrijk, 5 is heel belangrijk. U mag vragen openlaten.
paper-way-order = Schrijf bij elk kenmerk een cijfer: 1 is het belangrijkst, { $features } het minst belangrijk. Gebruik elk cijfer hoogstens één keer en sla er geen over. U mag kenmerken openlaten.
paper-decisive =
    { $most ->
        [one] Kruis bij hoogstens één kenmerk ook ‘doorslaggevend’ aan.
       *[other] Kruis bij hoogstens { $most } kenmerken ook ‘doorslaggevend’ aan.
    }
paper-foot = Geen naam op dit blad. De uitkomst is een argument in het gesprek, geen beslissing.
paper-count-heading = Telblad
paper-count-hint = Zet voor elke stembrief een streepje bij elk antwoord. Typ de aantallen daarna op de pagina van de zaal, onder ‘{ room-panel-paper }’.
paper-save = Stembrief en telblad (PDF)
paper-save-in = Stembrief en telblad (PDF, { $language })
paper-file = stembrief-{ $code }
sheet-voted = Ronde { $round }: gestemd op een telefoon
sheet-on-paper = Ronde { $round }: gestemd op papier
room-led = Uw zalen op dit toestel
room-not-led = Deze zaal leidt u niet op dit toestel, of ze bestaat niet meer. Met de link die u kreeg, komt u er weer in.
join-code-is = code { $code }

### Aftellen, rondes, waarom.

countdown-minutes = Tijd om te antwoorden
countdown-of =
    { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
countdown-start = Aftellen starten
countdown-closes = Sluit de stemming vanzelf als de tijd om is
countdown-runs-until = De muur en de telefoons tellen af tot { $time }. U sluit de stemming zelf.
countdown-closes-at = De muur en de telefoons tellen af. Om { $time } sluit de stemming vanzelf.
countdown-more = 1 minuut erbij
countdown-stop = Aftellen stoppen
countdown-left = Nog
countdown-until = tot { $time }
wall-round-earlier = Ronde { $round } · eerder
room-round-label = Welke ronde?
room-asks-reasons = Wie wil, schrijft bij een vraag kort waarom
room-panel-reasons = Waarom? Wat mensen schreven
reasons-hint = Alleen u leest dit, tot u het toont. Er staan hoogstens { $most } zinnen op de muur, onder ‘{ picture-reasons }’. Wissen is voorgoed.
reasons-none = Niemand schreef iets in deze ronde.
reason-show = Toon op de muur
reason-hide = Niet meer tonen
reason-delete = Wis
picture-reasons = In hun woorden
ask-reasons = Wat moet er in orde zijn, zodat we het eens kunnen worden?
wall-reasons-talk = Wat moet er in orde zijn, zodat we het eens kunnen worden?
wall-no-reasons = Nog niets gekozen om te tonen.
sheet-reasons = Waarom ronde { $round }
sheet-reason = In eigen woorden
room-save-pdf = Beelden van de muur (PDF)
room-save-png = Dit beeld van de muur (PNG)
room-panel-guide = Gids voor wie begeleidt
setup-open = Begin van een opzet die u bewaarde
setup-hint = Zo opent u volgend jaar een zaal als die van nu, ook al is die gewist.
setup-file = Bestand met de opzet
setup-opened = De opzet staat hieronder ingevuld. Kijk ze na en open de zaal.
setup-save = Opzet bewaren voor een volgende keer (YAML)
setup-file-name = opzet-zaal-{ $code }

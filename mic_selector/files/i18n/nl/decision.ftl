### Woorden van de beslissingskunde: hoe zeker, wat als, combineren, wegen.

nav-weigh = Wat weegt het zwaarst?
nav-change = Wat zou het veranderen?
nav-combine = Combineren
sure-heading = Hoe zeker is dit?
sure-clear = { $approach } past het best.
sure-likely = { $approach } past waarschijnlijk het best.
sure-open = { $approaches } liggen dicht bij elkaar.
sure-equal = { $approaches } passen even goed.
sure-between-likely-clear = { $approach } past het best, op de grens van waarschijnlijk en duidelijk.
sure-between-open-likely = { $approach } past misschien het best. Dichtbij: { $others }.
sure-untold = De antwoorden zijn te weinig keren gewogen om te zeggen hoe zeker de eerste plaats is.
sure-stays = Weegt u dezelfde antwoorden iets anders, dan blijft { $approach } { $often } eerst.
sure-stays-written = Worden dezelfde antwoorden iets anders gewogen, dan blijft { $approach } { $often } eerst.
sure-shares =
    Weegt u dezelfde antwoorden iets anders, dan komt eerst{ $ties ->
        [0] { "" }
       *[other] , alleen of gedeeld
    }: { $shares }.
sure-shares-written =
    Worden dezelfde antwoorden iets anders gewogen, dan komt eerst{ $ties ->
        [0] { "" }
       *[other] , alleen of gedeeld
    }: { $shares }.
sure-together = Weegt u dezelfde antwoorden iets anders, dan blijven ze { $often } samen eerst.
sure-together-written = Worden dezelfde antwoorden iets anders gewogen, dan blijven ze { $often } samen eerst.
sure-others = Van de andere komt het vaakst eerst: { $approaches }.
sure-alone-left = Alle andere vallen af, hoe de antwoorden ook wegen.
sure-share = { $approach } ({ $often })
sure-apart = Hoogste score: { $first }. Het vaakst eerst als er iets anders gewogen wordt: { $leader }.
often-always = elke keer
often-nearly-always = bijna elke keer
often-hardly = bijna nooit
often-once = ongeveer 1 keer op 10
often = ongeveer { $times } keer op 10
first-in = { $percent } keer op 100
ranks = plaatsen { $best } tot { $worst }
ranks-one = altijd plaats { $rank }
ranks-nearly = bijna altijd plaats { $rank }
sure-certain = Wat altijd geldt, hoe u de antwoorden ook weegt
sure-method = De antwoorden zijn { $draws } keer gewogen, elke keer iets anders: elk belang telt van de helft tot het dubbele, en de stappen tussen de niveaus mogen groter of kleiner zijn. De aantallen zijn juist op ongeveer { $error } op 100 na. Een gedeelde eerste plaats telt voor elke werkvorm die ze deelt.
dominated =
    { $number ->
        [one] Op geen enkel kenmerk past { $approaches } beter bij wat gevraagd is dan { $others }, en op minstens één past het minder goed.
       *[other] Op geen enkel kenmerk passen deze beter bij wat gevraagd is dan { $others }, en elk past op minstens één minder goed: { $approaches }.
    }
dominated-more = Meer dan gevraagd telt daarbij niet.
never-first =
    { $number ->
        [one] Met even grote stappen tussen de niveaus komt { $approaches } nooit alleen eerst met deze wensen en grenzen, hoe de kenmerken ook wegen.
       *[other] Met even grote stappen tussen de niveaus komen { $approaches } nooit alleen eerst met deze wensen en grenzen, hoe de kenmerken ook wegen.
    }
answer-first = Beantwoord een vraag. Dan ziet u het hier.
change-title = Wat zou het veranderen?
change-intro = Hoeveel moet er verschuiven voordat een andere werkvorm eerst komt? Wat alleen geprobeerd is, staat er zo bij. Al het andere is precies berekend.
intervals-heading = Hoe belangrijk mag elk kenmerk zijn?
one-answer-counts = Er telt maar één antwoord mee. Hoe zwaar het weegt, verandert dan niets aan de uitslag.
intervals-text = Zolang het belang (0 tot 5) in dit bereik blijft en de rest gelijk blijft, blijft eerst wat nu eerst staat. Op de rand zelf kan iets anders mee eerst komen.
first-for-heading = Wie zou welke werkvorm eerst zien staan?
first-for-text = Iets anders gewogen kan een andere werkvorm eerst komen. Van de { $times } manieren die “Hoe zeker is dit?” probeerde: voor elke werkvorm die ooit eerst staat, wat dan gemiddeld het zwaarst weegt, en hoe vaak ze met precies die gewichten eerst staat.
comes-first = Komt eerst
weighs-most = Weegt dan het zwaarst
first-with-weights = Eerst met die gewichten
robust-heading = En als we ons vergissen?
robust-table = Elke werkvorm, in een tabel
robust-text = Stel dat elk antwoord eigenlijk half zo zwaar of dubbel zo zwaar telt als u zei. De tabel zegt hoeveel punten een werkvorm dan hoogstens achter de beste ligt: met gelijke stappen tussen de niveaus, en met ook { $scales } andere stappen geprobeerd. Ernaast staat hoe vaak ze eerst komt als er iets anders gewogen wordt, en als alleen uw volgorde van belang zeker is.
robust-stated = Komt eerst
robust-order = Eerst, alleen naar volgorde
robust-linear = Punten achter, hoogstens
robust-drawn = Met andere stappen ook
robust-safest =
    Het minst te verliezen: { $approaches }, hoogstens { $points } { $count ->
        [one] punt
       *[other] punten
    } achter de beste. Met de andere stappen tussen de niveaus die geprobeerd zijn: hoogstens { $drawn }.
robust-safest-even =
    Het minst te verliezen: { $approaches }, achter geen andere. Met de andere stappen tussen de niveaus die geprobeerd zijn: hoogstens { $drawn } { $count ->
        [one] punt
       *[other] punten
    } achter de beste.
robust-nothing-to-lose = Niets te verliezen: { $approaches }, bij niets van wat geprobeerd is achter een andere.
robust-only-order = Als alleen de volgorde van belang zeker is: { $verdict }
robust-without =
    { $number ->
        [one] Zonder uw antwoord over { $feature } komt eerst: { $approaches }.
       *[other] Zonder uw antwoord over { $feature } komen samen eerst: { $approaches }.
    }
robust-without-nothing = Zonder uw antwoord over { $feature } valt er niets meer te wegen.
robust-without-any = Welk antwoord ook wegvalt, de eerste plaats blijft dezelfde.
robust-without-others = Valt één ander antwoord weg, dan blijft de eerste plaats dezelfde.
percent = { $percent }{ "\u00A0" }%
now = Nu
then = Dan
stays-first = Eerste plaats blijft bij
answers-inside = Antwoorden daarin
interval = { $lower } tot { $upper }
answered = { $aim } ({ $weight })
pick-change = Over welke werkvorm gaat het?
make-first-heading = Wat brengt { $approach } alleen op de eerste plaats?
make-first-none = Geen enkele combinatie van antwoorden zet { $approach } alleen op de eerste plaats. Dat is bewezen, niet alleen geprobeerd.
make-first-already = { $approach } staat al alleen op de eerste plaats.
make-first-steps =
    { $steps ->
        [one] De kleinste verandering: één antwoord, één keuze verder.
       *[other] De kleinste verandering: samen { $steps } keuzes verder.
    }
make-first-steps-unproved =
    { $steps ->
        [one] Eén antwoord, één keuze verder, volstaat.
       *[other] Samen { $steps } keuzes verder volstaat. Misschien kan het met minder: er zijn hier te veel mogelijkheden om ze alle te proberen.
    }
make-first-undecided = Wat { $approach } alleen op de eerste plaats brengt, is niet gevonden: er zijn hier te veel mogelijkheden om ze alle te proberen. Met een belang in hele getallen zijn het er minder.
show-made-first = Neem deze antwoorden over (u kunt het ongedaan maken)
level-changes-heading = En als één niveau in de tabel anders was?
level-changes-text = De bron zegt zelf dat de praktijk verschilt. Dit zijn de kleinste veranderingen die een andere eerste plaats geven.
level-changes-none = Geen enkele verandering van één niveau geeft een andere eerste plaats.
level-change =
    Stond { $feature } bij { $approach } op “{ $changed }” in plaats van op “{ $printed }”, dan { $number ->
        [0] viel elke werkvorm af.
        [one] kwam eerst: { $first }.
       *[other] kwamen samen eerst: { $first }.
    }
own-reading-heading = Uw eigen lezing van de tabel: { $approach }
own-reading-text = Is het bij u anders? Zet hier uw eigen niveau. Het wordt overal gemarkeerd waar het verschijnt.
own-level-of = { $feature } (de tabel zegt “{ $printed }”)
combine-title = Wat combineert u?
combine-alone = Werkvormen staan zelden alleen.
combine-intro = Dit zijn de combinaties die geen andere overtreft: geen andere is ergens beter en nergens minder.
size-label = Hoeveel werkvormen samen, hoogstens?
portfolios-heading =
    { $count ->
        [0] Geen combinatie
        [one] 1 combinatie
       *[other] { $count } combinaties
    }
portfolios-text =
    { $compared ->
        [one] Er is maar één combinatie die voldoet aan wat moet.
       *[other] Alle { $compared } combinaties die voldoen aan wat moet, ook één werkvorm alleen, zijn vergeleken op elk kenmerk waarover u een mening hebt, op wat ze vragen en op hun grootte.
    }
budgets-add-up = De budgetten tellen op. Hoeveel dat samen is, kunnen de niveaus niet zeggen.
portfolio-asks =
    { $number ->
        [one] Deze werkvorm vraagt: { $asked }.
       *[other] Het meeste dat één van deze werkvormen vraagt: { $asked }.
    }
portfolios-none = Geen enkele combinatie voldoet aan alles wat moet.
core-heading = In hoeveel van deze combinaties zit elke werkvorm?
grow-heading = Waarmee beginnen, en waarin kan het groeien?
grow-steps = Hoe het ene in het andere groeit, met de bron
grow-now = Nu
grow-later = Later
grow-alt = Pijlen van werkvormen waarmee u kunt beginnen naar werkvormen waarin ze kunnen groeien. De lijst onder het beeld zegt hetzelfde.
grow-starts = Binnen uw grenzen kunt u nu beginnen met: { $approaches }.
grow-no-start = Geen enkele werkvorm valt binnen uw grenzen.
weigh-title = Wat weegt het zwaarst?
weigh-intro = Drie andere manieren om te zeggen wat belangrijk is. Alle drie vullen ze het belang van uw antwoorden in. Daarna kunt u verder bij de vragen.
weigh-first = Zeg eerst bij minstens twee vragen wat u wilt of kunt inzetten.
way-label = Manier
way-order = In volgorde zetten
way-swings = Verbeteringen wegen
way-tradeoffs = Kiezen tussen twee
importances-heading = Dit belang volgt eruit
importance = Belang (0–5)
rank-sum = Met gelijke stappen (rangsom)
use-importances = Gebruik dit belang
importances-in-use = Uw antwoorden wegen nu zo. De uitslag volgt dit belang.
swing-label = { $feature }: van “{ $worst }” naar “{ $wanted }”. Hoeveel is u dat waard?
trade-off-heading = Wat kiest u?
trade-off-text = Twee denkbeeldige werkvormen. Ze zijn in alles gelijk, behalve hierin:
at-level = { $feature }: { $level }
side = { $feature }: { $level }, maar { $other }: { $worst }
prefer-a = A
prefer-b = B
prefer-equal = even goed
prefer-unknown = kan ik niet zeggen
you-said = U zei: { $given }
take-back = Neem antwoord { $number } terug
contradiction = Deze antwoorden kunnen niet allemaal samen gelden, hoe zwaar u elk kenmerk ook laat wegen: { $answers }. Minder antwoorden spreken elkaar niet tegen. Neem er een terug.
parting-question = U vindt wat eerst kan komen ongeveer gelijk. Deze vraag kan zeggen wat voor u eerst komt.
control-question = Een controle: klopt dit antwoord met wat u eerder zei?
control-agrees = Uw antwoord op de controlevraag klopt met uw andere antwoorden.
settled-first =
    { $answered ->
        [0] Er hoeft niets gevraagd te worden.
        [one] Na 1 antwoord staat de eerste plaats vast.
       *[other] Na { $answered } antwoorden staat de eerste plaats vast.
    } Bij bijna elke weging die met u overeenstemt, komt eerst: { $approaches }. U mag verder gaan.
settled-equal =
    { $answered ->
        [one] Na 1 antwoord
       *[other] Na { $answered } antwoorden
    } komt een van deze eerst: { $approaches }. U vindt ze ongeveer gelijk, dus uw antwoorden zeggen niet welke. U mag verder gaan.
settled-open = Uw antwoorden leggen de eerste plaats niet vast. Het vaakst eerst komt { $approach }: bij { $share } van de 100 wegingen die met uw antwoorden overeenstemmen. U mag verder gaan.
settled-nothing = Er valt niets te vragen: er is geen werkvorm over om tussen te kiezen.
portfolio-lacks = Gevraagd maar niet helemaal gehaald: { $features }.
portfolio-part = { $feature } (voor { $percent })
portfolio-whole = Past op elk kenmerk waarover er een mening is.
swings-rest = Nog te wegen: { $features }.
more-changes =
    { $count ->
        [one] En nog 1 verandering
       *[other] En nog { $count } veranderingen
    }
no-approach = geen enkele werkvorm
nav-deeper = Dieper
nav-sure = Hoe zeker?
nav-points = De punten
sure-ranks = Op welke plaats, hoe vaak?
sure-ranks-text = Op 100 keer iets anders gewogen: zo vaak komt elke werkvorm op elke plaats. Onder een naam staat van welke tot welke plaats; wat minder dan 1 keer op 100 voorkomt, telt daarvoor niet.
sure-intro = Blijft de eerste eerst als u uw antwoorden iets anders weegt?
points-intro = Elke vraag die telt, geeft punten. Hoe zwaarder ze weegt en hoe beter de werkvorm past, hoe meer.
points-out = Valt af en krijgt hier geen punten: { $approaches }.
move-up = { $feature } naar boven
move-down = { $feature } naar onder
order-moved = { $feature } staat nu op plaats { $place }.
order-text = Het belangrijkste bovenaan. Sleep aan de streepjes, of verplaats met de knoppen.

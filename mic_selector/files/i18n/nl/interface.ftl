### Woorden van de pagina's.

nav-approaches = De werkvormen
nav-compare = Vergelijken
nav-practices = Praktijken
nav-method = Hoe werkt het?
language-label = Taal

disclaimer = Dit zijn argumenten, geen beslissing. De tool weet niet wie de partner is, of die wil meewerken, welke rechtsgrond of welk krediet er is, en of een oproep nog openstaat.
foot-catalogue = Gegevens: versie { $version }.

undo = Ongedaan maken
reset = Alles wissen

limits-heading = Wat kan de gemeente inzetten?
wishes-heading = Wat wil de gemeente?
want-0 = niet nodig
want-nothing = niets
want-1 = een beetje
want-2 = duidelijk
want-3 = sterk
direction-label = Richting van de grens voor { $feature }
direction-at-least = minstens
direction-about = ongeveer
direction-at-most = hoogstens
weight-label = Belang van { $feature }
weight-nice = mooi meegenomen
weight-matters = telt mee
weight-decisive = doorslaggevend
weight-must = moet
no-opinion-short = geen mening
beyond = In uw gegevens staat: { $stated }. Dat kan deze vraag niet tonen. Het blijft gelden tot u hier iets anders kiest.
asks-nothing = Dit telt als “{ $stated }”, en daar voldoet elke werkvorm aan. Wilt u niet meer dan dat, kies dan “hoogstens”.

nothing-left = Geen enkele werkvorm voldoet aan alles wat moet.
nothing-left-advice = Zet “moet” om in “doorslaggevend”, of stel een eis minder streng, tot er een werkvorm overblijft.
shared = gedeeld
asks-heading = Wat het vraagt
wishes-met =
    { $wishes ->
        [one] { $met } van 1 wens vervuld
       *[other] { $met } van { $wishes } wensen vervuld
    }
wishes-none = geen wensen opgegeven
gap = { $feature }: { $level } (gevraagd: { $aim })
points-heading = De punten per vraag
points-caption = Punten per vraag en per werkvorm, met hun totaal.
at-most-points = hoogstens { $points }
total = Totaal
feature = Kenmerk
wanted = Gewenst

pick-approaches = Werkvormen in het beeld (hoogstens drie)
radar-alt = Radar met het gewenste profiel en { $approaches }. De tabel eronder zegt hetzelfde.
profile-caption = De niveaus naast elkaar: wat gewenst is en wat elke werkvorm heeft
is-asked = vraagt
own-level = eigen lezing

lesson = Wat u ervan kunt leren:
sources = Bron

file-heading = Bewaren en openen
file-save = Bewaar als bestand
file-open = Open een bewaard bestand (YAML of JSON)
file-opened = Het bestand is geopend.
file-name = prioriteiten
municipality-label = Naam van de gemeente (mag leeg blijven)

approaches-title = De werkvormen
approaches-intro =
  { $number ->
    [one] Eén werkvorm voor internationale samenwerking.
   *[other] { $number } werkvormen voor internationale samenwerking. Ze sluiten elkaar niet uit: meestal loopt er meer dan één tegelijk.
  }
matrix-heading = De hele tabel in één beeld
matrix-text = Meer blokjes betekent dat het kenmerk sterker speelt. Lege blokjes zijn geen onvoldoende: het kenmerk speelt er gewoon niet.
matrix-asks = Bij { $features } betekent meer dat de werkvorm meer vraagt.
matrix-caption = Niveau van elke werkvorm op elk kenmerk
definition = Wat is het?
practices-of = Praktijken

compare-title = Werkvormen naast elkaar
compare-intro = Kies er twee of drie. U ziet hun niveaus en, als u vragen beantwoord hebt, hoe ze passen.
compare-fit-heading = Hoe passen ze bij uw antwoorden?
compare-without-priorities = Beantwoord een vraag. Dan ziet u hier wat voor en tegen elke werkvorm spreekt.

practices-title = Praktijken
practices-intro = Wat andere besturen doen of deden, telkens met de bron.
practices-found =
    { $count ->
        [0] Geen praktijk heeft alles wat u kiest
        [one] 1 van de { $all } praktijken
       *[other] { $count } van de { $all } praktijken
    }
filter-approach = Werkvorm
filter-country = Land
filter-theme = Thema

method-title = Hoe werkt het?
method-intro = Op één pagina: wat de tool doet met uw antwoorden, en wat ze niet weet.
method-table-heading = De tabel
method-table =
    De VVSG en PLATFORMA publiceerden in 2023 een tabel met acht werkvormen en acht kenmerken. Elk vak is -, +, ++ of +++. We nemen de 64 vakken over zoals ze gedrukt zijn.
    Zes kenmerken zeggen wat een werkvorm brengt. Twee zeggen wat ze vraagt: termijn en budget. Die indeling is onze lezing. Een lange termijn is ook een voordeel, want vertrouwen vraagt tijd.
method-aims-heading = Wat u zegt
method-aims =
    Per kenmerk zegt u hoeveel u wilt, of hoeveel u kunt inzetten. Genoeg is genoeg: meer dan gevraagd levert niets extra op.
    De vier niveaus staan op gelijke afstand: 0, 1/3, 2/3 en 1. Bij “minstens” telt het deel van het gewenste dat gehaald wordt. Bij “hoogstens” daalt de waarde naarmate de grens overschreden wordt. Bij “ongeveer” telt de afstand, naar boven en naar beneden.
method-score-heading = De score
method-score =
    De score is het gewogen gemiddelde van die waarden, van 0 tot 100. De gewichten zijn uw antwoorden: “mooi meegenomen” telt voor 1, “telt mee” voor 3, “doorslaggevend” en “moet” voor 5. De bijdragen per kenmerk tellen precies op tot de score.
    Een score is geen rapportcijfer. Ze zegt hoe goed een werkvorm past bij wat u invulde, niet hoe goed ze is.
method-ties-heading = Gelijke plaatsen en wat afvalt
method-ties =
    Gelijke scores delen een plaats. Dan staat eerst wat het minste vraagt.
    Wat “moet”, sluit uit. Een werkvorm die daar niet aan voldoet, valt af en blijft zichtbaar met de reden.
method-sure-heading = Hoe zeker
method-sure =
    We wegen dezelfde antwoorden { $draws } keer iets anders. Elk belang telt dan van de helft tot het dubbele, en de stappen tussen de niveaus mogen groter of kleiner zijn. We tellen hoe vaak elke werkvorm eerst komt. Zo'n aantal is op 1 à 2 op 100 na juist.
    “Past het best”: minstens 8 keer op 10 eerst, en geen andere meer dan 2 keer op 10. “Past waarschijnlijk het best”: minstens 5 keer op 10 eerst, en geen andere meer dan half zo vaak. Anders liggen ze dicht bij elkaar.
method-limits-heading = Waarom zo vaak de stedenband, en nooit alleen netwerken?
method-limits =
    In de tabel heeft de stedenband op de meeste kenmerken het hoogste niveau. Wie alleen wensen weegt, komt er bij 97 tot 99 % van de willekeurig getrokken antwoorden op uit. Daarom vraagt de tool ook wat u kunt inzetten, en telt meer dan genoeg niet mee.
    Netwerken staan in de tabel nergens het hoogst. Korte termijn expertise-uitwisseling geeft overal minstens evenveel en vraagt hetzelfde. Netwerken komen dus nooit alleen eerst, hoeveel u ook van alles wilt. Lees ze als een aanvulling op een andere werkvorm.
    Op sommige plaatsen zegt de tekst van het keuzemenu iets anders dan de tabel. De praktijk verschilt ook van gemeente tot gemeente.
method-knows-not-heading = Wat de tool niet weet
method-knows-not =
    Ze weet niet wie de partner is en of die wil meewerken, welke rechtsgrond of welk krediet er is, en of een oproep nog openstaat. Ze geeft argumenten. De gemeente beslist.

### Voor de pagina's er zijn, en als ze weg zijn.

gone-title = De server antwoordt niet
gone-close = Sluiten
gone-text = Uw antwoorden staan in het adres van deze pagina en blijven dus bewaard. De pagina probeert het zelf opnieuw en gaat verder zodra de server antwoordt. Duurt het lang, laad de pagina dan later opnieuw.
page-failed = Hier is iets misgelopen, en niet door u. Uw antwoorden staan in het adres van de pagina en blijven bewaard. Laad de pagina opnieuw; gebeurt het nog eens, zeg het dan aan wie de server beheert.
noscript-pages = Deze pagina's hebben JavaScript nodig. Sta het toe in uw browser.
noscript-join = Om te stemmen in de zaal van een workshop is geen JavaScript nodig.
foot-label = Over deze website

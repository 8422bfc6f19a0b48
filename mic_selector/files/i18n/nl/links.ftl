# Wat een gemeente al heeft: haar banden.

nav-links = Wat we al hebben
links-title = Wat we al hebben
links-intro = Zet erin welke banden uw gemeente nu heeft. U ziet wat ze samen brengen, en wat er nog ontbreekt.
links-heading =
    { $number ->
        [0] Nog geen banden
        [one] Eén band
       *[other] { $number } banden
    }
links-none = Voeg een band toe, of vul het Excel-sjabloon in.
links-unanswered = Zeg wat u van internationale werking wilt. Dan ziet u of uw banden dat brengen.
link-called = { $form } ({ $which })
link-where = { $partner } ({ $country })
link-since = sinds { $year }
link-amount = { $amount } euro per jaar
link-staff = personeel in voltijdse equivalenten: { $staff }
link-carried = Gedragen door: { $by }
link-active = actief
link-asleep = slapend
link-ending = loopt af
link-ends-in = loopt af in { $year }
link-with-end = { $link } (loopt af)
link-wish = { $feature } ({ $wish })
links-together = Samen brengen ze
links-met =
    { $wishes ->
        [one] { $met ->
            [0] De enige wens is nog niet vervuld.
           *[other] De enige wens is al vervuld.
        }
       *[other] { $met ->
            [0] Geen van de { $wishes } wensen is al vervuld.
           *[other] Al vervuld: { $met } van de { $wishes } wensen.
        }
    }
links-no-wishes = Er is niets gevraagd dat een band kan brengen.
held-met = { $links }.
held-fragile-1 =
    { $number ->
        [one] Alleen { $link } draagt dit.
        [2] { $links }. Alleen { $link } blijft, de andere loopt af.
       *[other] { $links }. Alleen { $link } blijft, de andere lopen af.
    }
held-fragile-0 =
    { $number ->
        [one] Alleen { $links } draagt dit, en die band loopt af.
        [2] { $links }. Beide lopen af.
       *[other] { $links }. Ze lopen allemaal af.
    }
held-missing = Ontbreekt.
held-nothing = Geen band brengt hier iets van.
held-nearest =
    { $number ->
        [one] { $links } komt tot “{ $level }”
       *[other] { $links } komen tot “{ $level }”
    }, { $steps ->
        [one] één trap
       *[other] { $steps } trappen
    } te weinig.
held-asleep =
    { $number ->
        [one] { $links } zou het vervullen, maar slaapt.
       *[other] { $links } zouden het vervullen, maar slapen.
    }
links-asleep =
    { $number ->
        [one] Een slapende band telt niet mee: { $links }.
       *[other] Slapende banden tellen niet mee: { $links }.
    }
links-ask = Samen vragen ze
links-ask-by = Het meest door { $links }.
links-amount =
    { $links ->
        [one] { $total } euro per jaar, zoals opgegeven.
       *[other] In totaal { $total } euro per jaar, opgegeven voor { $stated } van de { $links } banden die meetellen.
    }
links-staff =
    { $links ->
        [one] Personeel, in voltijdse equivalenten: { $total }, zoals opgegeven.
       *[other] Personeel in totaal, in voltijdse equivalenten: { $total }, opgegeven voor { $stated } van de { $links } banden die meetellen.
    }
links-all-amount = In totaal { $total } euro per jaar, zoals opgegeven.
links-all-staff = Personeel in totaal, in voltijdse equivalenten: { $total }, zoals opgegeven.
link-breaks = { $link }, buiten de grenzen: { $feature } is { $level } (gevraagd: { $wish }).
links-smallest = De kleinste stap
smallest-none-needed = Er is geen stap nodig: de banden vervullen elke wens.
smallest-way = { $steps }.
smallest-ways = Dat kan op { $number } manieren.
smallest-then =
    { $number ->
        [one] Dan is ook deze wens vervuld: { $features }.
       *[other] Dan zijn ook deze wensen vervuld: { $features }.
    }
smallest-out-of-reach = Binnen de grenzen vult geen enkele andere vorm deze wens in: { $feature }.
smallest-beyond = Buiten de grenzen zouden deze dat wel doen: { $links }.
smallest-nothing = Ook zonder grenzen lukt dat niet.
step-add = { $link } toevoegen
step-wake = { $link } heropstarten
adds-heading = Wat zou er één bijkomen?
adds-brings = Wat het brengt
adds-form = { $link }
adds-wake = { $link } heropstarten
adds-new = Nieuw: { $wishes }.
adds-nothing-new = Niets nieuws.
adds-nearer = Dichterbij, maar nog niet genoeg: { $features }.
adds-shared = Vervult mee: { $features }.
adds-known = Wat de bronnen weten
loss-heading = Wat missen we als een band wegvalt?
loss-of = Zonder { $link }
loss-nothing = Niets van wat u vroeg.
loss-kept =
    { $number ->
        [one] Blijft vervuld: { $features }.
       *[other] Blijven vervuld: { $features }.
    }
falls-alone = er is geen andere band die meetelt.
falls-lost = geen band vervult het nog. Het zakt van “{ $before }” naar “{ $after }”.
falls-lower = het was niet vervuld, en zakt van “{ $before }” naar “{ $after }”.
falls-ending = alleen banden die aflopen vervullen het dan nog.
overlap-both = { $mine } en { $theirs }: dezelfde vorm met dezelfde partner.
overlap-form = { $mine } en { $theirs }: dezelfde vorm.
overlap-partner = { $mine } en { $theirs }: dezelfde partner.
overlap-none = Geen enkele vorm of partner komt in beide bestanden voor.
link-add = Voeg een band toe
link-change = Wijzig
link-change-which = Wijzig { $link }
link-form-label = Werkvorm
link-partner-label = Partner
link-country-label = Land
link-since-label = Sinds (jaar)
link-carried-label = Gedragen door
link-carried-help = Dienst, comité of vereniging.
link-alive-label = Hoe levend is de band?
link-until-label = Loopt af in (jaar)
link-amount-label = Eigen bedrag per jaar (euro)
link-staff-label = Eigen personeel (voltijds)
link-own-levels = Onze lezing van de niveaus
link-more = Meer: bedrag, personeel, eigen lezing
link-level-as-table = zoals in de tabel
link-save = Bewaar
link-save-next = Voeg toe
link-remove = Verwijder
link-cancel = Laat zo
link-unsent = Wat u hier invult, blijft staan, en telt mee als u het toevoegt of bewaart.
link-begun = U begon deze band te wijzigen. Dat is nog niet bewaard.
link-added = Toegevoegd: { $link }.
links-full = U hebt { $most } banden. Meer gaat niet.
links-kept-here = Namen, bedragen en wie een band draagt staan alleen in dit venster. Sluit u het, dan zijn ze weg. Bewaar ze als bestand.
links-save-file = Bewaar als bestand
links-to-note = Zet dit in de nota
links-sheet-heading = Uit Excel, of een tweede gemeente ernaast
links-sheet-get = Excel-sjabloon
links-sheet-open = Open een ingevuld sjabloon (Excel of CSV)
links-sheet-read =
    { $number ->
        [one] 1 band toegevoegd.
       *[other] { $number } banden toegevoegd.
    }
links-sheet-there =
    { $number ->
        [one] 1 band stond er al precies zo. Die komt er niet nog eens bij.
       *[other] { $number } banden stonden er al precies zo. Die komen er niet nog eens bij.
    }
links-other-open = Leg het bestand van een tweede gemeente ernaast
links-other-heading = Samen met { $name }
links-other-unnamed = de tweede gemeente
links-other-text = De wensen en grenzen zijn de uwe. De banden van beide staan onder elkaar.
links-other-drop = Leg het weg
links-other-take = Neem deze banden over
links-guidance = Wat de bronnen aanraden
links-guidance-case = De praktijk: { $name }
link-have = hebben we al
link-have-asleep = hebben we, slapend
link-have-ending = hebben we, loopt af
act-links = Wat we al hebben
door-links = Wat hebben we al?
doing-links = Zet uw banden erin en zie wat er nog ontbreekt.
cli-links = toon wat de banden van een gemeente samen brengen, wat één meer zou brengen en wat u zou missen
cli-links-with = het bestand van een tweede gemeente, om ernaast te leggen
note-links-heading = Bestaande samenwerking en wat verandert
note-links-intro = Wat de gemeente opgaf als bestaande samenwerking:
note-link = { $name }: { $about }
note-link-carried = trekker: { $by }
note-links-together = { $met }
links-wished-here = Hier ook als wens geteld, anders dan in de rangschikking: { $features }.
links-limits-here = Hier als grens geteld, in de rangschikking als wens: { $features }.
note-links-change = Wat verandert:
note-link-exists = De gemeente heeft al zo'n band.
handout-links = Wat we al hebben – { $met }
links-sheet-name = Banden
map-own = Onze banden
map-own-link = Onze band: { $form }
map-own-shown = Uw banden op de kaart, met een ring: { $shown } van { $links }. Alleen plaatsen die het programma kent, staan erop.
note-to-links = Zet in de nota welke banden u al hebt
room-have = Dit hebben we al: { $forms }.
room-have-show = Toon aan iedereen wat we al hebben: { $forms }

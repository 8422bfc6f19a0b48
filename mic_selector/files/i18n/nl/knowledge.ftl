### Woorden van de kennisbank: profielen, praktijken, leren, klaar zijn.

nav-ready = Klaar?
nav-learn = Leren
pick-profile = Bekijk een werkvorm
pick-form = Kies een werkvorm
pick-ready = Voor welke werkvorm?
show-practices = Toon de praktijken van deze werkvorm
levels-heading = Niveaus in de tabel
levels-legend = Open een regel voor de bron en de opmerkingen.
remarks =
    { $count ->
        [one] 1 opmerking
       *[other] { $count } opmerkingen
    }
own-level-from = De tabel zegt “{ $level }”. Hier geldt de eigen lezing van de gemeente.
note-table-and-prose = Tabel en tekst:
note-no-prose = Geen tekst:
note-own = Onze opmerking:
note-editions = Twee edities:
level-source = Bron van het niveau:
level-source-of = Bron bij { $features }: { $source }.
budget-facts = Wat het kost volgens de bron
fact-staff = Personeel
fact-staff-value = minstens { $amount } VTE
fact-own-means = Eigen middelen
fact-own-means-value = minstens { $amount } euro per jaar
fact-grant = Gebruikelijke subsidie
fact-who-pays = Wie meestal betaalt
no-figure = de bron geeft geen cijfer
not-said = de bron zegt het niet
good-for = Waar is het goed voor?
watch-out = Waar let u op?
about-reciprocity = Wederkerigheid
about-participation = Participatie
about-duration = Termijn
about-budget = Budget
no-prose = Het keuzemenu heeft hier geen tekst over.
editions = Waar de Engelse en de Nederlandse editie verschillen
relations = Verband met andere werkvormen
relation = { $origin } { $kind } { $target }
relation-may = { $origin } { $kind } { $target } (de bron zegt: kan)
relation-framework-for = → kader voor →
relation-stepping-stone-to = → opstap naar →
relation-opens-opportunities-for = → opent kansen voor →
relation-can-give-rise-to = → kan aanleiding zijn voor →
relation-can-lead-to = → kan leiden tot →
relation-complements = → vult aan →
relation-complements-with-risk = → vult aan, met een risico →
relation-alternative-to = → in plaats van →
relation-hosts = → biedt onderdak aan →
relation-advises-or-starts = → adviseert of start →
relation-feeds = → voedt →
relation-clusters-with = → werkt in een cluster met →
relation-hinders = → staat in de weg van →
relation-warns-of = → waarschuwt voor →
prose-framework-for = { $origin } als kader voor { $target }
prose-stepping-stone-to = { $origin } als opstap naar { $target }
prose-opens-opportunities-for = { $origin } als kans voor { $target }
prose-can-give-rise-to = { $target } naar aanleiding van { $origin }
prose-can-lead-to = { $target } als vervolg op { $origin }
prose-complements = { $origin } als aanvulling op { $target }
prose-complements-with-risk = { $origin } als aanvulling op { $target }, met een risico
prose-alternative-to = { $origin } in plaats van { $target }
prose-hosts = { $target } binnen { $origin }
prose-advises-or-starts = { $target } op advies of initiatief van { $origin }
prose-feeds = { $origin } als voedingsbodem voor { $target }
prose-clusters-with = { $origin } samen met { $target }
prose-hinders = { $origin } als hinderpaal voor { $target }
prose-warns-of = { $origin } als waarschuwing bij { $target }
prose-may = { $relation } (volgens de bron mogelijk)
target-donor-recipient-projects = Donor-ontvanger-model
target-federal-programme-2004 = Federaal programma van 2004
target-joint-projects = gezamenlijke projecten
target-grants = subsidies
target-structural-cooperation = structurele samenwerking
programmes = Programma's en netwerken die het hoofdstuk noemt
organisations = Netwerken en steunpunten
reading = Meer lezen
local = lokaal
themes = Thema's
actors = Wie doet mee
funding = Financiering
sdgs = SDG's
related = Verwante praktijken
search-label = Zoeken
search-placeholder = Woorden of plaatsnamen
filter-sdg = SDG
filter-period = Periode
sdg = SDG { $number }
decade = { $first }–{ $last }
map-sentence = De kaart toont { $places } plaatsen. Samen met de plaatsen die niet op de kaart staan ({ $without }) gaat het om { $countries } landen.
map-table = De kaart als tabel
place-name = Plaats
practices-matched = Wat het best bij uw antwoorden past, staat eerst, met de reden.
learn-title = Leren van anderen
learn-intro = Wat anderen geleerd hebben, wat er misliep en welke woorden ze gebruiken. Elke uitspraak heeft een bron.
contents = Inhoud
learn-principles = Principes
learn-pitfalls = Valkuilen en de uitweg
learn-paths = Paden naar een beslissing
learn-conditions = Voorwaarden voor financiering
learn-lessons = Lessen per programma
learn-south = Een stem uit het Zuiden (2004)
learn-history = Hoe het groeide
learn-glossary = Woordenlijst
learn-organisations = Netwerken en steunpunten
learn-democracy = Lokale democratie en goed bestuur (2004)
learn-literature = Om verder te lezen
learn-literature-text = De literatuurlijst van het keuzemenu, met de titels zoals ze verschenen.
history-amounts = Bedragen uit 2004 zijn geschiedenis. Vraag na wat nu geldt.
way-out = De uitweg:
example = Voorbeeld: { $name }
ambiguous = Let op:
competing =
    { $count ->
        [one] 1 andere omschrijving
       *[other] { $count } andere omschrijvingen
    }
kind-of-network = Netwerken
kind-of-supporting-body = Steunpunten
kind-of-programme = Programma's
ready-title = Is de gemeente er klaar voor?
ready-intro = Enkele vragen per werkvorm. U krijgt een korte lijst van wat u het best eerst regelt.
ready-yes = ja
ready-no = nee
ready-unknown = weten we niet
settle-heading = Eerst te regelen: { $approach }
settle-start = Beantwoord de vragen. Waar het antwoord nee is, staat hier wat u het best eerst regelt.
settle-nothing = Uit uw antwoorden volgt niets dat eerst geregeld moet worden.
find-out-heading = Eerst uit te zoeken
unanswered =
    { $count ->
        [one] Nog 1 vraag open.
       *[other] Nog { $count } vragen open.
    }

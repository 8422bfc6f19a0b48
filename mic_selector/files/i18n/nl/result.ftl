# Het resultaat op één scherm.

nav-result = Uw uitslag
nav-form = Eén werkvorm
result-kicker = Uw uitslag
result-empty-heading = Nog geen uitslag
result-empty = Beantwoord een vraag. Dan ziet u hier welke werkvormen passen, en waarom.
result-empty-begin = Begin met de vragen
result-only = Alleen { $approach } voldoet aan alles wat moet.
result-only-known = Er is maar één werkvorm om naar te kijken: { $approach }.
result-all-equal = Geen winnaar: alle { $number } werkvormen passen even goed.
result-all-equal-beside = Uw antwoorden maken geen verschil tussen de werkvormen. Zeg meer over wat u wilt of kunt inzetten.
result-many-first = Geen duidelijke winnaar: { $number } werkvormen delen de eerste plaats.
result-share-first = { $approaches } delen de eerste plaats.
result-open = Geen duidelijke winnaar: { $number } werkvormen liggen dicht bij elkaar.
result-first-are = Samen eerst: { $approaches }.
result-close = Iets anders gewogen kan eerst komen: { $approaches }.
result-highest = Hoogste score: { $approach } ({ $points } op 100).
result-next = Daarna komt { $approach }.
result-next-shared = Daarna komen samen: { $approaches }.
result-next-many = Daarna delen { $number } werkvormen een plaats.
result-out =
    { $number ->
        [one] 1 werkvorm valt af door wat moet: { $features }.
       *[other] { $number } werkvormen vallen af door wat moet: { $features }.
    }
result-nearest =
    { $steps ->
        [one] Het dichtst erbij: { $approach }, één trap ernaast.
       *[other] Het dichtst erbij: { $approach }, { $steps } trappen ernaast.
    }
result-nearest-many =
    { $steps ->
        [one] Het dichtst erbij: { $number } werkvormen, elk één trap ernaast.
       *[other] Het dichtst erbij: { $number } werkvormen, elk { $steps } trappen ernaast.
    }
result-loosen = Maak iets los wat moet
result-falls-out = Valt af: { $reasons }.
result-miss = { $feature } ({ $level }, moet { $wish } zijn)
result-rows =
    { $number ->
        [one] De enige werkvorm
       *[other] Alle { $number } werkvormen
    }
result-score = score op 100
rows-say = Plaats, werkvorm en score op 100
result-how-read = Hoe lees ik de balk?
result-how = Elk vakje is een vraag, van links naar rechts: { $features }. Breder weegt zwaarder. Voller past beter.
result-together = Samen eerst
result-together-text = Ze passen even goed. Vergelijk ze om te zien waarin ze verschillen.
reasons-for = Waarom wel
reasons-against = Waarom niet
reason-asked = { $feature }: { $level }. Dat past bij wat u vroeg.
reason-more = { $feature }: { $level }. Dat is meer dan u vroeg.
reason-must = { $feature }: { $level }. Dat voldoet aan wat moet.
reason-asked-written = { $feature }: { $level }, zoals gevraagd.
reason-more-written = { $feature }: { $level }, meer dan gevraagd.
reason-must-written = { $feature }: { $level }, zoals vereist.
miss-own-level = eigen lezing: { $level }
reason-own-level = { $level } (eigen lezing)
reason-misses =
    { $steps ->
        [one] { $feature }: { $level }. U vroeg { $wish }, één trap verschil.
       *[other] { $feature }: { $level }. U vroeg { $wish }, { $steps } trappen verschil.
    }
fits-yes = past
fits-no = past niet
result-any-of = Weegt u dezelfde antwoorden iets anders, dan kan elk van { $number } werkvormen eerst komen.
sure-question = Hoe zeker?
sure-more = Wat het zou veranderen
sure-how = Hoe zeker, van elke werkvorm
all-about = Alles over { $approach }
what-now = En nu?
act-why = Waarom
act-compare = Vergelijk
act-practices = Praktijken
act-ready = Klaar ervoor?
act-note = Nota
act-share = Deel
own-answers = Uw antwoorden
share-title = Onze uitslag
share-copied = Het adres is gekopieerd. Plak het in een bericht.
share-by-hand = Kopieer dit adres:
radar-heading = Wat u wilt en wat u krijgt: { $approach }
radar-as-table = Als tabel

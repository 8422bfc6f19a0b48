# De pagina van één werkvorm.

tab-why = Waarom
tab-gives = Geeft en vraagt
tab-practices = Praktijken
tab-watch = Opletten
tab-ready = Klaar?
form-others = Andere werkvorm
form-place = Plaats { $rank }: { $points } op 100
form-place-shared = Gedeelde plaats { $rank }: { $points } op 100
form-place-out = Valt af, met { $points } op 100
form-back-in = Komt terug in als { $openings }.
form-points = De punten per vraag. Samen zijn ze de score.
form-points-all = De punten van elke werkvorm
form-weighs = Hoe zwaarder een vraag weegt, hoe meer punten ze kan geven.
form-points-of = Punten
form-wish = U wilt
form-fit = Bij u
form-uncounted =
    { $number ->
        [one] Telt niet mee voor de punten: { $features }.
       *[other] Tellen niet mee voor de punten: { $features }.
    }
form-good-to-know = Goed om te weten
form-no-grade = De score zegt hoe goed de werkvorm past bij wat u invulde. Ze is geen rapportcijfer.
form-unanswered = Beantwoord een vraag. Dan ziet u hier hoe deze werkvorm past, en waarom.
form-levels-how = Meer blokjes: het kenmerk speelt sterker. Leeg is geen onvoldoende: het speelt hier gewoon niet.
form-gives = Wat het geeft
form-asks = Wat het vraagt
form-printed = In de gedrukte tabel staan de niveaus als -, +, ++ en +++.
form-own-heading = Klopt dit niet bij u?
form-own = De praktijk verschilt van gemeente tot gemeente. U kunt een eigen niveau invullen. Dat blijft overal herkenbaar.
form-own-set = Pas een niveau aan
form-change = Probeer wat het zou veranderen
form-watch-none = De bron noemt hier geen aandachtspunten.
form-practices-none = De bron beschrijft hier geen praktijken.
form-practices-others = Misschien helpt een praktijk van een andere werkvorm.
form-practices-all = Bekijk alle praktijken
steps-lower =
    { $steps ->
        [one] één trap lager
       *[other] { $steps } trappen lager
    }
steps-higher =
    { $steps ->
        [one] één trap hoger
       *[other] { $steps } trappen hoger
    }
fits-more = meer dan gevraagd

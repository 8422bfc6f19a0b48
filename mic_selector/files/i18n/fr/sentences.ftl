### Les phrases qui découlent des résultats.

with-sign = { $words } ({ $sign })
aim-at-least = au moins { $step }
aim-about = environ { $step }
aim-at-most = au plus { $step }
no-aim = autant que possible
stated = { $aim } (importance { $importance } sur 5)
stated-firm = { $aim } (obligatoire, importance { $importance } sur 5)
without-weight = sans importance
stated-without-opinion = { $aim }, sans importance
stated-firm-without-opinion = { $aim } : obligatoire, mais sans poids dans le score

why-first = En tête : { $approach }
why-first-shared = À la première place partagée : { $approach }
place = { $approach } : place { $rank } sur { $ranked }
place-shared = { $approach } : place { $rank } sur { $ranked } (partagée)
place-ruled-out = { $approach } : forme écartée
fit = Score : { $points } sur 100.
mostly-from = Le plus de points pour : { $parts }.
part = { $feature } ({ $points })
apart = { $before } ; { $after }
gives = Ce que cela apporte : { $wishes }.
asks = Ce que cela demande : { $asked }.
asked = { $feature } { $step }
own-levels = Ici, c'est une lecture propre du tableau qui vaut pour : { $features }.
own-reading = Ici, c'est une lecture propre du tableau qui vaut pour : { $read }.
own-reading-added = Ne vient pas du tableau publié, mais de données propres : { $added }.
against = Ce qui plaide contre
nothing-against = Rien de ce qui a été demandé ne plaide contre.
equal-heading = Ce qui est égal
equal = À égalité : { $approaches } ({ $points } sur 100).
equal-differ = Différences : { $features }, mais elles se compensent.
equal-order = À égalité, la forme qui demande le moins est citée d'abord. Sa place n'en est pas meilleure.
why-not = Pourquoi pas « { $approach } » ?
difference = Écart avec { $first }, en points : { $points }.
behind-on = Moins de points pour : { $parts }.
ahead-on = Plus de points pour : { $parts }.
less-than = < { $number }
more-than = > { $number }
rounding = Chaque nombre est arrondi à part, pour que des points égaux restent égaux. Pour { $approaches }, la somme des points arrondis diffère donc du score arrondi, de { $most } au plus.
rounding-all = Chaque nombre est arrondi à part, pour que des points égaux restent égaux. La somme des points arrondis diffère donc du score arrondi, de { $most } au plus.
rounding-apart = Chaque nombre est arrondi à part. Un écart peut donc différer de 0,1 de celui des scores arrondis.
rounding-alike = Arrondis, ces scores sont les mêmes ({ $score }) ; calculés exactement, ils ne le sont pas tous : { $approaches }.
limit-broken = { $feature } { $level } (demandé : { $wish })
limits-broken = Attention : « { $approach } » sort des limites fixées : { $parts }.
member-out = Attention, prise seule, la forme « { $approach } » est écartée : { $reasons }.
limits-broken-by =
    { $number ->
        [one] Attention : parmi les { $of } formes qui partagent la première place, une sort des limites fixées.
       *[other] Attention : parmi les { $of } formes qui partagent la première place, { $number } sortent des limites fixées.
    }
remark = Bon à savoir : { $approach }
opening =
    { $steps ->
        [one] pour « { $feature } », « { $level } » convient aussi (un degré plus loin), ou si cela n'est plus obligatoire
       *[other] pour « { $feature } », « { $level } » convient aussi ({ $steps } degrés plus loin), ou si cela n'est plus obligatoire
    }
opening-short =
    { $steps ->
        [one] { $feature } : aussi « { $level } » (un degré plus loin)
       *[other] { $feature } : aussi « { $level } » ({ $steps } degrés plus loin)
    }
leaves-one = Ce qui est obligatoire ne laisse qu'une forme : { $approach }.
leaves-none = Ce qui est obligatoire ne laisse aucune forme.

match-approach = Exemple de cette forme : { $approach }.
match-approach-too = Relève aussi de : { $approach }.
match-shows = Montre en pratique : { $features }.
place-in = { $place } ({ $country })
since = début : { $year }
page = p. { $page }
figure = { $amount } : { $label }
unit-euro = { $amount } euros
unit-euro-per-year = { $amount } euros par an
unit-people = { $amount } personnes
unit-percent = { $amount }{ "\u00A0" }%
unit-municipalities = { $amount } communes
unit-companies = { $amount } entreprises
unit-schools = { $amount } écoles
unit-hectares = { $amount } hectares
unit-tonnes-per-year = { $amount } tonnes par an
unit-years = { $amount } ans
unit-cities = { $amount } villes
unit-organisations = { $amount } organisations
unit-other = { $amount } { $label }

rank = place
approach = forme
score = score
practice = pratique
period = période
ruled-out-line = Forme écartée : { $approach }. { $reasons }

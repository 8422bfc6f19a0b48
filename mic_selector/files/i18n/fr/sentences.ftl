### Les phrases qui découlent des résultats.

with-sign = { $words } ({ $sign })
aim-at-least = au moins { $step }
aim-about = environ { $step }
aim-at-most = au plus { $step }
no-aim = autant que possible
stated = { $aim }, importance { $importance } sur 5
stated-firm = { $aim }, importance { $importance } sur 5, et obligatoire
stated-without-opinion = { $aim }, sans importance
stated-firm-without-opinion = { $aim } : obligatoire, mais sans poids dans le score

why-first = En tête : { $approach }
place = { $approach } : place { $rank } sur { $ranked }
place-ruled-out = { $approach } : écarté
fit = Convient à { $points } sur 100.
mostly-from = La plupart des points viennent de : { $parts }.
part = { $feature } ({ $points })
gives = Ce que vous obtenez : { $wishes }.
asks = Ce que cela demande : { $asked }.
asked = { $feature } { $step }
own-levels = Ici, la lecture propre de la commune vaut pour : { $features }.
against = Ce qui joue contre
nothing-against = Rien de ce que vous demandez ne joue contre.
equal-heading = Ce qui est égal
equal = { $approaches } conviennent aussi bien ({ $points } sur 100).
equal-differ = Différences : { $features }, mais elles se compensent.
equal-order = À place partagée, ce qui demande le moins est cité d'abord. Ce n'est pas une meilleure place.
why-not = Pourquoi pas { $approach } ?
difference = L'écart avec { $first } est de { $points } points.
behind-on = Moins de points sur : { $parts }.
ahead-on = Plus de points sur : { $parts }.
remark = Un instant de réflexion : { $approach }
opening =
    { $steps ->
        [one] { $level } suffit aussi pour { $feature } (1 cran), ou si cela n'est plus obligatoire
       *[other] { $level } suffit aussi pour { $feature } ({ $steps } crans), ou si cela n'est plus obligatoire
    }
leaves-one = Ce qui est obligatoire ne laisse qu'une forme : { $approach }.
leaves-none = Ce qui est obligatoire ne laisse aucune forme.

match-approach = Convient parce que c'est cette forme : { $approach }.
match-shows = Convient parce que c'est cette forme : { $approach }. Montre en pratique : { $features }.
place-in = { $place } ({ $country })
since = depuis { $year }
page = p. { $page }
figure = { $amount } : { $label }
unit-euro = { $amount } euros
unit-euro-per-year = { $amount } euros par an
unit-people = { $amount } personnes
unit-percent = { $amount } %
unit-municipalities = { $amount } communes
unit-companies = { $amount } entreprises
unit-schools = { $amount } écoles
unit-hectares = { $amount } hectares
unit-tonnes-per-year = { $amount } tonnes par an
unit-years = { $amount } ans
unit-cities = { $amount } villes
unit-organisations = { $amount } organisations
unit-other = { $amount }

rank = place
approach = forme
score = score
practice = pratique
period = période
ruled-out-line = Écarté : { $approach }. { $reasons }

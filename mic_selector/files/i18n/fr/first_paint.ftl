### Ce qui se voit avant que les scripts de la page soient là.

first-paint-sentence = Quelle forme de coopération internationale convient à votre commune, et pourquoi ?
first-paint-wait = La page se charge.

### Ce qui ne va pas dans une demande d'un programme.

api-parameter = La valeur de { $name } ne peut pas être lue.
api-parameter-missing = Le paramètre { $name } manque.
api-parameter-unknown = Le paramètre { $name } n'existe pas. Possibles : { $allowed }.
api-parameter-one-of = Le paramètre { $name } ne peut pas être { $value }. Possibles : { $allowed }.
api-parameter-least = Le paramètre { $name } doit être { $limit } au moins.
api-parameter-most = Le paramètre { $name } doit être { $limit } au plus.
api-parameter-whole-number = Le paramètre { $name } doit être un nombre entier.
api-parameter-date = Le paramètre { $name } doit être une date, comme 2026-11-26.
api-no-such = Cela n'existe pas ici.
api-no-such-way = Cela existe ici, mais pas avec { $way }. Le document openapi.json dit avec quoi.
api-failed = Quelque chose a échoué. Qui gère le serveur voit quoi.
api-busy = Trop de demandes à la fois. Réessayez dans quelques secondes.
api-too-large = C'est trop grand : { $most } ko au plus.
api-whole-result = Le résultat complet et le pourquoi

### Ce qui ne va pas dans une demande d'un programme.

api-parameter = La valeur de { $name } ne peut pas être lue.
api-no-such = Cela n'existe pas ici.
api-failed = Quelque chose a échoué. Qui gère le serveur voit quoi.
api-busy = Trop de demandes à la fois. Réessayez dans quelques secondes.
api-too-large = C'est trop grand : { $most } ko au plus.
api-whole-result = Le résultat complet et le pourquoi

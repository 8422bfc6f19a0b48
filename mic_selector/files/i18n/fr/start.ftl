# The start, the frame and the knowledge overview

skip = Aller au contenu
places = Menu principal
place-questions = Questions
place-result = Résultat
place-knowledge = Savoir
place-room = Atelier
nav-start = Quelle coopération internationale convient ?
nav-questions = Questions
nav-answers = Vos réponses
start-lead = Dites ce que votre commune veut et peut engager. Vous voyez quelles formes conviennent, et pourquoi.
start-questions = { $number } questions
start-minutes = 4 minutes
start-kept = rien n'est conservé
begin = Commencer
have-a-code = J'ai un code
doors-heading = Que voulez-vous faire ?
door-questions = Choisir
doing-questions =
  { $number ->
    [one] Une question, un résultat aussitôt.
   *[other] { $number } questions, un résultat aussitôt.
  }
door-note = Rédiger une note
doing-note = Pour le collège ou le conseil.
door-room = Atelier
doing-room = Peser à plusieurs.
examples-heading = Ou commencez par un exemple
examples-text = Toutes les questions sont alors remplies. Vous changez ce qui diffère chez vous.
forms-heading = Les { $number } formes
rests-heading = Sur quoi cela repose
rests-text = Sur le menu de choix de la VVSG et de PLATFORMA (2023), qui met côte à côte formes et caractéristiques. Le résultat donne des arguments. Votre commune décide.
start-question = Quelle coopération internationale convient à votre commune ?
nav-no-page = Cette page n'existe pas
no-page-title = Cette page n'existe pas
no-page-heading = Il n'y a rien ici
no-page-text = L'adresse n'a peut-être pas été reprise en entier, ou la page a déménagé. Vos réponses sont encore là : continuez par le menu principal, ou reprenez au début.
no-page-start = Vers la page d'accueil
your-municipality = votre commune

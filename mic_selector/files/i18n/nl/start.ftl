# The start, the frame and the knowledge overview

skip = Naar de inhoud
places = Hoofdmenu
place-questions = Vragen
place-result = Uitslag
place-knowledge = Kennis
place-room = Workshop
nav-start = Welke internationale samenwerking past?
nav-questions = Vragen
nav-answers = Uw antwoorden
start-lead = Zeg wat uw gemeente wil en kan inzetten. U ziet welke werkvormen passen, en waarom.
start-questions = { $number } vragen
start-minutes = 4 minuten
start-kept = niets wordt bewaard
begin = Begin
have-a-code = Ik heb een code
doors-heading = Wat wilt u doen?
door-questions = Kiezen
doing-questions =
  { $number ->
    [one] Eén vraag, meteen een uitslag.
   *[other] { $number } vragen, meteen een uitslag.
  }
door-note = Nota maken
doing-note = Voor het college of de raad.
door-room = Workshop
doing-room = Samen wegen met een groep.
examples-heading = Of begin met een voorbeeld
examples-text = Alle vragen zijn dan ingevuld. U past aan wat bij u anders is.
forms-heading = De { $number } werkvormen
rests-heading = Waarop dit steunt
rests-text = Op het keuzemenu van de VVSG en PLATFORMA (2023), dat werkvormen en kenmerken naast elkaar zet. De uitslag geeft argumenten. Uw gemeente beslist.
start-question = Welke internationale samenwerking past bij uw gemeente?
nav-no-page = Deze pagina bestaat niet
no-page-title = Deze pagina bestaat niet
no-page-heading = Hier staat niets
no-page-text = Misschien is het adres niet helemaal overgenomen, of is de pagina verhuisd. Uw antwoorden zijn er nog: ga verder langs het hoofdmenu, of begin bij het begin.
no-page-start = Naar de beginpagina
your-municipality = uw gemeente

### Practices in a sheet: its columns, and what they mean.

practices-sheet-name = Pratiques
practices-sheet-columns = Sens des colonnes
practices-sheet-words = Mots à choisir
sheet-true = VRAI
sheet-false = FAUX

column-name = Nom
column-help-name = Le nom de la pratique, en une ligne.
column-summary = Résumé
column-help-summary = Ce qui est fait, par qui et pour qui, en deux ou trois phrases.
column-forms = Forme
column-help-forms = La forme de coopération. Plusieurs : séparées par un point-virgule. Les mots possibles se trouvent sur la feuille « Mots à choisir ».
column-municipality = Commune
column-help-municipality = La commune à qui appartient la pratique. Plusieurs : séparées par un point-virgule.
column-themes = Thème
column-help-themes = De quoi il s'agit. Plusieurs : séparés par un point-virgule. Les mots possibles se trouvent sur la feuille « Mots à choisir ».
column-source = Source
column-help-source = Titre du document ou du site web qui en parle. Chaque pratique en demande une.
column-country = Pays
column-help-country = Pays de la commune, si nous ne la connaissons pas encore. Un pour toutes, ou un pour chacune.
column-partner = Partenaire
column-help-partner = Commune ou ville partenaire à l'étranger. Plusieurs : séparées par un point-virgule.
column-partner-country = Pays du partenaire
column-help-partner-country = Pays du partenaire. Un pour tous, ou un pour chacun. Sans partenaire : le pays où cela se passe.
column-start = De (année)
column-help-start = Année du début.
column-end = À (année)
column-help-end = Année de la fin. Vide : la pratique continue.
column-goals = ODD
column-help-goals = Numéros des objectifs de développement durable, de 1 à 17, séparés par un point-virgule.
column-actors = Qui participe
column-help-actors = Organisations qui participent, séparées par un point-virgule.
column-funding = Financement
column-help-funding = D'où vient l'argent.
column-lesson = Leçon
column-help-lesson = Ce que d'autres peuvent en apprendre.
column-publisher = Éditeur de la source
column-help-publisher = Qui a publié la source. Vide : le titre figure ici aussi.
column-section = Endroit dans la source
column-help-section = Chapitre, titre ou adresse web. Vide : le nom de la pratique figure ici.
column-id = Identifiant
column-help-id = Nom court en minuscules, chiffres et traits de soulignement. Vide : fait à partir du nom.

rows-heading-faults = { $bad } des { $all } lignes { $bad ->
    [one] a une erreur
   *[other] ont une erreur
  }
rows-nothing-yet = Rien n'est encore ajouté. Corrigez ici ou dans votre fichier.
rows-rest = Les lignes correctes sont ajoutées. Corrigez les autres ici ou dans votre fichier.
rows-all-good = Toutes les lignes sont correctes. Rien n'est encore ajouté.
rows-take = Reprendre { $instead }
rows-take-which = Lire { $text } comme { $instead }, partout dans la colonne { $column }
rows-add-good = { $number ->
    [one] Ajouter la seule ligne correcte
   *[other] Ajouter les { $number } lignes correctes
  }
rows-add-all = { $number ->
    [one] Ajouter la ligne
   *[other] Ajouter les { $number } lignes
  }
rows-put-away = Retirer le fichier
rows-left-out = { $number ->
    [one] Cette ligne n'est pas ajoutée : { $rows }.
   *[other] Ces { $number } lignes ne sont pas ajoutées : { $rows }.
  }
rows-and-more = { $rows }, et encore { $more }
rows-more-faults = { $number ->
    [one] Et encore une erreur.
   *[other] Et encore { $number } erreurs.
  }

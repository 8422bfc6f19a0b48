### Les mots du bulletin de vote sur le téléphone des participants.

join-title = Participer avec un code
join-code = Tapez le code affiché à l'écran
join-go = Continuer
join-unknown = Ce code ne mène à rien. Regardez l'écran et tapez-le à nouveau.

ballot-trial-heading = Ceci est un vote d'essai
ballot-trial = Essayez sans crainte. Ces réponses ne comptent pas.
ballot-trial-over = C'était un vote d'essai. Il ne compte pas.
ballot-viewpoint-own = Répondez pour vous-même : qu'en pensez-vous ?
ballot-viewpoint-municipality = Répondez pour la commune : de quoi a-t-elle besoin ?
ballot-way-wants = Dites combien vous voulez de chaque caractéristique. Vous pouvez laisser des questions sans réponse.
ballot-way-importance = Dites à quel point chaque caractéristique est importante : 0 n'est pas important, 5 est très important. Vous pouvez laisser des questions sans réponse.
ballot-way-order = Donnez une place à chaque caractéristique : 1 est la plus importante, { $features } la moins importante. Vous pouvez en laisser sans place. Si vous sautez une place, les suivantes remontent.
ballot-limits = Ces limites s'appliquent :
ballot-group = À quel groupe appartenez-vous ?
ballot-group-needed = Choisissez-en un. Les autres questions peuvent rester sans réponse.
ballot-no-group = aucun de ces groupes
ballot-your-group = Votre groupe
ballot-place = place { $place }
ballot-decisive = Qu'est-ce qui est décisif ?
ballot-decisive-most =
    { $most ->
        [one] Choisissez-en une au plus.
       *[other] Choisissez-en { $most } au plus.
    }
ballot-send = Envoyer mon vote
ballot-send-trial = Envoyer mon vote d'essai
ballot-send-again = Envoyer les changements
ballot-change = Changer mes réponses
ballot-unsent = Ces réponses n'ont pas encore été envoyées.

ballot-received = Reçu à { $time }.
ballot-can-change = Vous pouvez changer vos réponses jusqu'à la clôture du vote.
ballot-received-empty = Reçu à { $time }, mais sans réponse. Votre vote compte dès que vous répondez à une question.
ballot-from-before = Ceci est un nouveau tour. Vos réponses précédentes sont déjà remplies. Elles ne comptent que si vous les envoyez.
ballot-not-sent = Pas encore envoyé. Corrigez d'abord ceci :
ballot-not-sent-at = { $question } : { $fault }
ballot-not-recognised = Pas encore envoyé : votre téléphone n'a pas été reconnu. Vérifiez vos réponses et envoyez-les à nouveau. Toujours sans succès ? Autorisez alors les cookies pour cette page.
ballot-other-round = Pas encore envoyé : un nouveau tour a commencé entre-temps. Vérifiez vos réponses et envoyez-les pour ce tour.
ballot-too-late = Ces réponses sont arrivées trop tard et ne comptent pas.

ballot-closed = Le vote est clos.
ballot-look-up = Les résultats apparaissent à l'écran dans la salle.
ballot-look-again = Voir s'il y a un nouveau tour
ballot-moved = La salle est passée à autre chose. Ce que vous avez rempli ici est toujours là.
ballot-moved-look = Voir où en est la salle
ballot-no-script = Cette page ne suit pas la salle d'elle-même. Regardez vous-même si quelque chose a changé.
ballot-yours = Vos réponses
ballot-places-moved-up = Les places sont comptées sans trous : si vous en avez sauté une, les suivantes sont ici remontées.
ballot-nothing-from-you = Aucun vote de votre part n'a été reçu à ce tour.

ballot-no-names = Nous ne conservons ni nom, ni adresse e-mail, ni données de votre appareil.
ballot-kept-until = Tout ce qui concerne ce vote sera effacé le { $date } à { $time }.
ballot-no-decision = Le résultat est un argument dans la discussion, pas une décision.

ballot-not-done = Cela n'a pas abouti
ballot-back = Retour
ballot-from-elsewhere = Les réponses ne venaient pas de ce site. Elles n'ont pas été conservées. Retournez à la page et envoyez-les de là.
ballot-unreadable = Les réponses ne sont pas bien arrivées. Elles n'ont pas été conservées. Retournez à la page et envoyez-les à nouveau.
ballot-too-large = Trop de données pour un vote. Rien n'a été conservé.
ballot-unavailable-title = Un instant, s'il vous plaît
ballot-unavailable = Les votes ne peuvent être ni conservés ni lus pour le moment. Ce que vous avez vu comme reçu est en sécurité.
ballot-busy = Il y a en ce moment plus de monde que nous ne pouvons en servir tout de suite. Ce que vous avez vu comme reçu est en sécurité.
ballot-unavailable-form = Vos dernières réponses n'ont pas encore été reçues. Elles attendent sur cette page. Patientez une dizaine de secondes et envoyez-les à nouveau.
ballot-send-once-more = Envoyer à nouveau
ballot-try-again = Réessayer
join-intro = Dans la salle, un code est affiché à l'écran. Avec ce code, vous répondez sur votre propre téléphone.
join-lead = Animer vous-même un atelier
admission-held = Il y a déjà autant de personnes que prévu. Qui mène la salle voit que vous attendez. Demandez à entrer, puis réessayez.
admission-locked = La salle est fermée aux nouveaux venus. Demandez à qui mène la salle.
admission-full = Cette salle est pleine : il y a autant de téléphones qu'elle peut en porter. Demandez un bulletin en papier.
admission-no-slip = Dans cette salle, vous votez avec un billet imprimé. Scannez le code QR du billet ou tapez le code qui s'y trouve.
slip-code = Code sur votre billet
slip-unknown = Aucun billet ne porte ce code. Regardez votre billet et retapez le code.
ballot-reason = Pourquoi ?
ballot-reason-hint = À chaque question, vous pouvez écrire brièvement pourquoi : que faut-il régler pour que vous puissiez être d'accord avec d'autres ? { $most } caractères au plus, sans noms. La personne qui anime la salle le lit et peut le montrer sans nom.

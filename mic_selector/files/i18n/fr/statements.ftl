### La déclaration d'accessibilité (d'après le modèle de la décision (UE) 2018/1523), ce qui est conservé, les sources.
nav-accessibility = Déclaration d'accessibilité
accessibility-title = Déclaration d'accessibilité
accessibility-intro = { $operator } veut rendre ce site accessible selon la loi qui transpose la directive (UE) 2016/2102. Pour les communes, c'est le décret du 2 mai 2019 en Wallonie, l'ordonnance du 4 octobre 2018 à Bruxelles et le « bestuursdecreet » du 7 décembre 2018 en Flandre. Cette déclaration vaut pour MIC Selector à cette adresse.
somebody = Qui offre ce site
accessibility-status-heading = Le site est-il conforme ?
accessibility-status = Ce site est partiellement conforme à la norme EN 301 549 et aux Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Ce qui n'est pas conforme figure ci-dessous, et aussi ce qui n'a pas été testé.
accessibility-gaps-heading = Ce qui n'est pas accessible
accessibility-gaps =
    Non conforme à la norme :
    - La carte des pratiques ne se commande pas au clavier. Toutes les pratiques figurent dans la liste à côté de la carte.
    Sans JavaScript, les pages montrent seulement à quoi elles servent. Voter dans la salle d'un atelier est possible sans.
    Nous n'invoquons nulle part une charge disproportionnée. Nous n'excluons aucune partie du site de cette déclaration.
accessibility-tested-heading = Ce qui est testé
accessibility-tested =
    Les auteurs testent eux-mêmes le site, de façon automatique et à chaque changement :
    - les pages avec axe, dans le navigateur Chromium, sur ordinateur et téléphone ;
    - le contraste des mots, des bords et des signes, en clair et en sombre ;
    - le parcours au clavier seul, la visibilité du focus et l'endroit où il est après une pression ;
    - ce qu'un lecteur d'écran reçoit de Chromium du début au résultat, relu par les auteurs ;
    - les écrans étroits, l'agrandissement à 400 % et le texte espacé, sans défilement de côté ;
    - les contrastes élevés du système, la réduction des mouvements et l'impression.
    Les fichiers PDF sont balisés et suivent PDF/UA-1.
accessibility-untested-heading = Ce qui n'est pas testé
accessibility-untested =
    - Aucune personne handicapée n'a essayé le site pour nous.
    - Personne ne l'a utilisé avec un lecteur d'écran (comme NVDA, JAWS, VoiceOver ou TalkBack), une commande vocale ou un logiciel d'agrandissement.
    - Le navigateur Safari n'a pas été testé, et Firefox seulement du début au résultat.
    - Les fichiers Word et Excel n'ont pas été testés avec des aides techniques.
    - Personne d'extérieur n'a examiné le site.
accessibility-made-heading = Établissement de cette déclaration
accessibility-made = Cette déclaration a été établie le { $day }, après une évaluation par les auteurs eux-mêmes. C'est aussi la date de sa dernière révision. Qui offre le site la revoit au moins une fois par an.
accessibility-feedback-heading = Retours et contact
accessibility-feedback =
    Ne pouvez-vous pas lire ou utiliser quelque chose, ou avez-vous besoin d'un fichier sous une autre forme ? Dites-nous à quelle page, et ce que vous utilisez.
    Contact : { $contact }
no-contact = aucun contact n'est encore indiqué sur ce serveur. Demandez à la personne qui vous a donné cette adresse.
accessibility-enforcement-heading = Si la réponse ne vous satisfait pas
accessibility-enforcement =
    Vous n'obtenez pas de réponse, ou une réponse qui ne vous aide pas ? Vous pouvez alors porter plainte, sans frais :
    - pour une administration en Flandre, auprès du Vlaamse Ombudsdienst : Leuvenseweg 86, 1000 Bruxelles, téléphone 1700, klachten@vlaamseombudsdienst.be ;
    - pour une administration en Wallonie ou à Bruxelles, auprès du service de médiation compétent. Tous les médiateurs de Belgique figurent sur ombudsman.be.
nav-privacy = Ce que nous conservons
privacy-title = Ce que nous conservons
privacy-intro = Rien sur qui vous êtes, et rien de vos réponses. Seule la salle d'un atelier est conservée, sans noms, jusqu'à un jour indiqué.
privacy-answers-heading = Vos réponses et votre note
privacy-answers =
    - Vos réponses et le nom de la commune sont dans l'adresse de la page. Qui reçoit cette adresse les voit. Votre navigateur la garde dans son historique, comme toute adresse.
    - Le serveur les garde en mémoire tant que la page est ouverte, et quelques minutes de plus. Il ne les écrit nulle part.
    - Les fichiers que vous ouvrez ne sont eux aussi que dans cette mémoire. Ce que vous remplissez dans la note et vos propres données restent aussi dans votre navigateur, dans cet onglet.
privacy-room-heading = La salle d'un atelier
privacy-room =
    La base de données contient :
    - de la salle : titre, question, groupes, limites, les formes que vous avez déjà et les nombres sur papier ;
    - de chaque vote : les réponses, le groupe choisi et l'heure de réception, avec un code de contrôle d'une marque aléatoire que garde le téléphone. Elle diffère dans chaque salle.
    Pas de nom, pas d'adresse électronique, pas d'adresse d'appareil. Un groupe de moins de cinq personnes n'est jamais montré à part.
    Qui anime la salle peut garder les votes sans noms dans un fichier, et peut effacer la salle à tout moment. Sinon, elle est effacée quand son temps est écoulé : au plus tard après { $days } jours. Si le gestionnaire fait des copies de sauvegarde, elle n'en disparaît qu'avec ces copies.
privacy-cookies-heading = Cookies et ce que garde votre navigateur
privacy-cookies =
    - _streamlit_xsrf : protège l'ouverture de fichiers ; jusqu'à la fermeture du navigateur.
    - mic_participant : une marque aléatoire, pour que votre vote compte une fois ; seulement dans cette salle, jusqu'à la fin de son temps.
    - mic_facilitator et mic_wall, suivis chacun du code de la salle : la clé de qui anime une salle ou en montre le mur ; jusqu'à la fin de son temps.
    - Les données propres que vous avez ajoutées : dans cet onglet, jusqu'à sa fermeture.
    - stActiveTheme : si la page est claire ou sombre, dans la mémoire de votre navigateur.
    - Les réponses d'un bulletin pas encore envoyé : dans cet onglet, jusqu'à sa fermeture.
    - Ce que vous avez rempli dans la note : dans cet onglet, jusqu'à sa fermeture.
    - Ce que vous avez rempli pour ouvrir une salle : dans cet onglet, jusqu'à sa fermeture ou à l'ouverture de la salle.
    - Ce que vous avez écrit sur vos liens, comme les partenaires et les montants : dans cet onglet, jusqu'à sa fermeture.
    Il n'y a pas de cookies pour vous suivre, pas de statistiques, et les pages ne vont rien chercher auprès d'autres entreprises.
privacy-logs-heading = Journal
privacy-logs =
    Le programme ne note pas qui demande quelle page. Il n'écrit que ce qui échoue dans le programme lui-même, sans adresses, codes ni ce que quelqu'un a tapé.
    Deux choses dépendent du gestionnaire. Qui cherche une erreur au niveau « debug » voit aussi ce que des visiteurs ont tapé quand une page a échoué. Et un serveur web placé devant peut noter des adresses. Le manuel déconseille les deux en usage normal.
privacy-contact-heading = Questions
privacy-contact = Contact : { $contact }
nav-sources = Sources
sources-title = Sources des textes
sources-intro = Le tableau et les textes s'appuient sur ces documents. Les textes sont écrits dans nos propres mots.

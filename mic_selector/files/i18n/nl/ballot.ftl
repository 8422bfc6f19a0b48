### De woorden van de stempagina's op de telefoon van de deelnemers.

join-title = Meedoen met een code
join-code = Typ de code die op het scherm staat
join-go = Ga verder
join-unknown = Met deze code is er niets te vinden. Kijk op het scherm en typ ze opnieuw.

ballot-trial-heading = Dit is een proefstem
ballot-trial = Probeer gerust. Deze antwoorden tellen niet mee.
ballot-trial-over = Dit was een proefstem. Ze telt niet mee.
ballot-viewpoint-own = Antwoord voor uzelf: wat vindt u?
ballot-viewpoint-municipality = Antwoord voor de gemeente: wat heeft zij nodig?
ballot-way-wants = Zeg bij elk kenmerk hoeveel u ervan wilt. U mag vragen openlaten.
ballot-way-importance = Zeg hoe belangrijk elk kenmerk is: 0 is niet belangrijk, 5 is heel belangrijk. U mag vragen openlaten.
ballot-way-order = Geef elk kenmerk een plaats: 1 is het belangrijkst, { $features } het minst belangrijk. U mag kenmerken openlaten. Slaat u een plaats over, dan schuiven de volgende op.
ballot-limits = Deze grenzen gelden:
ballot-group = Bij welke groep hoort u?
ballot-group-needed = Kies er één. De andere vragen mag u openlaten.
ballot-no-group = geen van deze groepen
ballot-your-group = Uw groep
ballot-place = plaats { $place }
ballot-decisive = Wat is doorslaggevend?
ballot-decisive-most =
    { $most ->
        [one] Kies er hoogstens één.
       *[other] Kies er hoogstens { $most }.
    }
ballot-send = Verstuur mijn stem
ballot-send-trial = Verstuur mijn proefstem
ballot-send-again = Verstuur de wijzigingen
ballot-change = Wijzig mijn antwoorden
ballot-unsent = Deze antwoorden zijn nog niet verstuurd.

ballot-received = Ontvangen om { $time }.
ballot-can-change = U kunt uw antwoorden wijzigen tot de stemming sluit.
ballot-received-empty = Ontvangen om { $time }, maar zonder antwoorden. Uw stem telt pas mee als u een vraag beantwoordt.
ballot-from-before = Dit is een nieuwe ronde. Uw vorige antwoorden staan al ingevuld. Ze tellen pas mee als u ze verstuurt.
ballot-not-sent = Nog niet verstuurd. Pas dit eerst aan:
ballot-not-sent-at = { $question }: { $fault }
ballot-not-recognised = Nog niet verstuurd: uw telefoon werd niet herkend. Kijk uw antwoorden na en verstuur opnieuw. Lukt het weer niet? Sta dan cookies toe voor deze pagina.
ballot-other-round = Nog niet verstuurd: intussen is een nieuwe ronde begonnen. Kijk uw antwoorden na en verstuur ze voor deze ronde.
ballot-too-late = Deze antwoorden kwamen te laat en tellen niet mee.

ballot-closed = De stemming is gesloten.
ballot-look-up = De resultaten verschijnen op het scherm in de zaal.
ballot-look-again = Kijk of er een nieuwe ronde is
ballot-moved = De zaal staat intussen ergens anders. Wat u hier invulde, staat er nog.
ballot-moved-look = Kijk waar de zaal nu staat
ballot-no-script = Deze pagina volgt de zaal niet vanzelf. Kijk zelf of er iets veranderde.
ballot-yours = Uw antwoorden
ballot-places-moved-up = De plaatsen zijn geteld zonder gaten: wie er een oversloeg, ziet de volgende hier opgeschoven.
ballot-nothing-from-you = Van u is in deze ronde geen stem ontvangen.

ballot-no-names = We bewaren geen naam, geen e-mailadres en geen toestelgegevens.
ballot-kept-until = Alles van deze stemming wordt gewist op { $date } om { $time }.
ballot-no-decision = De uitkomst is een argument in het gesprek, geen beslissing.

ballot-not-done = Dat is niet gelukt
ballot-back = Ga terug
ballot-from-elsewhere = De antwoorden kwamen niet van deze website. Ze zijn niet bewaard. Ga terug en verstuur ze van daar.
ballot-unreadable = De antwoorden kwamen niet goed aan. Ze zijn niet bewaard. Ga terug en verstuur ze opnieuw.
ballot-too-large = Er werd te veel verstuurd voor een stem. Er is niets bewaard.
ballot-unavailable-title = Even geduld
ballot-unavailable = De stemmen kunnen op dit moment niet bewaard of gelezen worden. Wat u eerder als ontvangen zag, is veilig.
ballot-busy = Er zijn nu meer mensen tegelijk dan we meteen kunnen helpen. Wat u eerder als ontvangen zag, is veilig.
ballot-unavailable-form = Uw laatste antwoorden zijn nog niet ontvangen. Ze staan klaar op deze pagina. Wacht een tiental seconden en verstuur ze opnieuw.
ballot-send-once-more = Verstuur opnieuw
ballot-try-again = Probeer opnieuw
join-intro = In de zaal staat een code op het scherm. Met die code antwoordt u op uw eigen telefoon.
join-lead = Zelf een workshop leiden
admission-held = Er zijn al zoveel mensen binnen als verwacht. Wie de zaal leidt, ziet dat u wacht. Vraag om binnengelaten te worden en probeer dan opnieuw.
admission-locked = De zaal is gesloten voor nieuwkomers. Vraag het aan wie de zaal leidt.
admission-full = Deze zaal is vol: er zijn zoveel telefoons als ze kan dragen. Vraag een stembrief op papier.
admission-no-slip = In deze zaal stemt u met een gedrukt briefje. Lees de QR-code op het briefje in of typ de code die erop staat.
slip-code = Code op uw briefje
slip-unknown = Met deze code is er geen briefje. Kijk op het briefje en typ de code opnieuw.
ballot-reason = Waarom?
ballot-reason-hint = Bij elke vraag mag u kort schrijven waarom: wat moet er in orde zijn, zodat u het met anderen eens kunt worden? Hoogstens { $most } tekens, geen namen. Wie de zaal leidt, leest het en kan het zonder naam tonen.

### De toegankelijkheidsverklaring (naar het model van Besluit (EU) 2018/1523), wat bewaard wordt, de bronnen.
nav-accessibility = Toegankelijkheidsverklaring
accessibility-title = Toegankelijkheidsverklaring
accessibility-intro = { $operator } wil deze website toegankelijk maken volgens de wet die Richtlijn (EU) 2016/2102 omzet. Voor gemeenten is dat in Vlaanderen het bestuursdecreet van 7 december 2018, in Wallonië het decreet van 2 mei 2019 en in Brussel de ordonnantie van 4 oktober 2018. Deze verklaring geldt voor MIC Selector op dit adres.
somebody = Wie deze website aanbiedt,
accessibility-status-heading = In hoeverre voldoet de website?
accessibility-status = Deze website voldoet gedeeltelijk aan de norm EN 301 549 en aan de Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Wat niet voldoet, staat hieronder, en ook wat niet getoetst is.
accessibility-gaps-heading = Wat niet toegankelijk is
accessibility-gaps =
    Niet in overeenstemming met de norm:
    - De kaart bij de praktijken is niet met het toetsenbord te bedienen. Alle praktijken staan in de lijst bij de kaart.
    Zonder JavaScript tonen de pagina's alleen waarvoor ze dienen. Stemmen in de zaal van een workshop kan zonder.
    Een onevenredige last voeren we nergens voor aan. We sluiten ook geen deel van de website uit van deze verklaring.
accessibility-tested-heading = Wat getoetst is
accessibility-tested =
    De makers toetsen de website zelf, automatisch en bij elke wijziging:
    - de pagina's met axe, in de browser Chromium, op laptop en telefoon;
    - het contrast van woorden, randen en tekens, in het licht en in het donker;
    - de weg met alleen het toetsenbord, de zichtbaarheid van de focus en waar ze na een druk staat;
    - wat een schermlezer van Chromium te horen krijgt op de weg van begin tot uitslag, nagelezen door de makers;
    - smalle schermen, 400 % vergroting en ruimer gezette tekst, zonder opzij te schuiven;
    - hoge contrasten van het besturingssysteem, weinig beweging, en afdrukken.
    De pdf-bestanden hebben tags en zijn gemaakt volgens PDF/UA-1.
accessibility-untested-heading = Wat niet getoetst is
accessibility-untested =
    - Geen mensen met een beperking hebben de website voor ons uitgeprobeerd.
    - Niemand heeft haar met een schermlezer (zoals NVDA, JAWS, VoiceOver of TalkBack), met spraakbediening of met een vergrotingsprogramma gebruikt.
    - De browser Safari is niet getoetst, en Firefox alleen op de weg van begin tot uitslag.
    - De Word- en Excel-bestanden zijn niet met hulpmiddelen getoetst.
    - Niemand van buiten heeft de website doorgelicht.
accessibility-made-heading = Opstelling van deze verklaring
accessibility-made = Deze verklaring is opgesteld op { $day }, na een beoordeling door de makers zelf. Toen is ze ook het laatst herzien. Wie de website aanbiedt, houdt ze minstens elk jaar opnieuw tegen het licht.
accessibility-feedback-heading = Feedback en contact
accessibility-feedback =
    Kunt u iets niet lezen of gebruiken, of hebt u een bestand in een andere vorm nodig? Zeg ons op welke pagina, en wat u gebruikt.
    Contact: { $contact }
no-contact = op deze server is nog geen contact ingevuld. Vraag het aan wie u dit adres gaf.
accessibility-enforcement-heading = Als u geen goed antwoord krijgt
accessibility-enforcement =
    Krijgt u geen antwoord, of een dat u niet helpt? Dan kunt u een klacht indienen, gratis:
    - voor een bestuur in Vlaanderen bij de Vlaamse Ombudsdienst: Leuvenseweg 86, 1000 Brussel, telefoon 1700, klachten@vlaamseombudsdienst.be;
    - voor een bestuur in Wallonië of Brussel bij de ombudsdienst die er bevoegd is. Alle ombudsdiensten in België staan op ombudsman.be.
nav-privacy = Wat we bewaren
privacy-title = Wat we bewaren
privacy-intro = Niets over wie u bent, en niets van uw antwoorden. Alleen de zaal van een workshop wordt bewaard, zonder namen, tot een dag die erbij staat.
privacy-answers-heading = Uw antwoorden en uw nota
privacy-answers =
    - Uw antwoorden en de naam van de gemeente staan in het adres van de pagina. Wie dat adres krijgt, ziet ze. Uw browser houdt het bij in zijn geschiedenis, zoals elk adres.
    - De server houdt ze in zijn geheugen zolang u de pagina open hebt, en enkele minuten langer. Hij schrijft ze nergens op.
    - Ook de bestanden die u opent, staan alleen in dat geheugen. Wat u in de nota invult en eigen gegevens houdt ook uw browser bij, in dat tabblad.
privacy-room-heading = De zaal van een workshop
privacy-room =
    In de databank staan:
    - van de zaal: titel, vraag, groepen, grenzen, welke vormen u al hebt, en de aantallen op papier;
    - van elke stem: de antwoorden, de gekozen groep en het uur van ontvangst, met een afdruk van een willekeurig kenmerk dat de telefoon bewaart. In elke zaal is dat een ander.
    Geen naam, geen e-mailadres, geen adres van een toestel. Een groep van minder dan vijf mensen wordt nooit apart getoond.
    Wie de zaal leidt, kan de stemmen zonder namen als bestand bewaren, en kan de zaal op elk moment wissen. Anders wordt ze gewist als haar tijd om is: ten laatste na { $days } dagen. Maakt de beheerder reservekopieën, dan verdwijnt ze daaruit pas met die kopieën.
privacy-cookies-heading = Cookies en wat uw browser bewaart
privacy-cookies =
    - _streamlit_xsrf: beschermt het openen van bestanden; tot u de browser sluit.
    - mic_participant: een willekeurig kenmerk, zodat uw stem één keer telt; alleen in die zaal, tot haar tijd om is.
    - mic_facilitator en mic_wall, elk met de code van de zaal erachter: de sleutel van wie een zaal leidt of haar muur toont; tot haar tijd om is.
    - Eigen gegevens die u toevoegde: in dat tabblad, tot u het sluit.
    - stActiveTheme: of de pagina licht of donker is, in de opslag van uw browser.
    - Antwoorden op een stembrief die u nog niet verstuurde: in dat tabblad, tot u het sluit.
    - Wat u in de nota invulde: in dat tabblad, tot u het sluit.
    - Wat u invulde om een zaal te openen: in dat tabblad, tot u het sluit of de zaal opent.
    - Wat u bij uw banden typte, zoals partners en bedragen: in dat tabblad, tot u het sluit.
    Er zijn geen cookies om u te volgen, er is geen statistiek, en de pagina's halen niets bij andere bedrijven.
privacy-logs-heading = Logboek
privacy-logs =
    Het programma houdt niet bij wie welke pagina vraagt. Het schrijft alleen op wat er in het programma zelf misloopt, zonder adressen, codes of wat iemand typte.
    Twee dingen heeft de beheerder in de hand. Wie een fout zoekt met het niveau “debug”, ziet ook wat bezoekers typten toen een pagina brak. En een webserver die ervoor staat, kan adressen noteren. De handleiding raadt beide af voor gewoon gebruik.
privacy-contact-heading = Vragen
privacy-contact = Contact: { $contact }
nav-sources = Bronnen
sources-title = Bronnen van de teksten
sources-intro = De tabel en de teksten steunen op deze documenten. De teksten zijn in eigen woorden geschreven.

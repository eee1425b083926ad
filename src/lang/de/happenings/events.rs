//! German verbs and nouns of happenings, by concept. A bar parts a separable prefix from its verb; nouns stand in
//! lower case, and a compound counts as what its last part names.

use crate::extract::Concept;

pub(super) const CONCEPTS: &[Concept] = &[
    // meeting and talking
    ("summit", "", "gipfel gipfeltreffen"),
    (
        "meet",
        "treffen tagen zusammen|kommen versammeln beraten",
        "treffen sitzung tagung gespräch gespräche unterredung beratung versammlung zusammenkunft begegnung verhandlung",
    ),
    ("conference", "", "konferenz kongress parteitag pressekonferenz symposium"),
    ("visit", "besuchen reisen", "besuch reise staatsbesuch"),
    ("interview", "interviewen", "interview"),
    ("debate", "debattieren diskutieren erörtern", "debatte aussprache anhörung diskussion"),
    ("negotiate", "verhandeln vermitteln", ""),
    (
        "party",
        "feiern gedenken begehen",
        "feier fest jubiläum gedenkfeier jahrestag konzert premiere ausstellung",
    ),
    ("speech", "", "rede ansprache vortrag vorlesung"),
    ("phone", "telefonieren", "telefonat"),
    // saying
    (
        "say",
        "sagen erklären an|kündigen mit|teilen betonen äußern berichten melden bekannt|geben verkünden schreiben erzählen an|merken hin|weisen hervor|heben unterstreichen behaupten meinen hinzu|fügen ergänzen aus|sagen schildern",
        "erklärung ankündigung mitteilung äußerung bekanntgabe stellungnahme aussage",
    ),
    ("confirm", "bestätigen bekräftigen ein|räumen zu|geben gestehen", "bestätigung geständnis"),
    ("warn", "warnen drohen mahnen", "warnung drohung ultimatum"),
    ("accuse", "beschuldigen vor|werfen kritisieren tadeln", "vorwurf beschuldigung kritik"),
    ("quarrel", "streiten", "streit auseinandersetzung zwist"),
    ("reveal", "enthüllen offenbaren auf|decken", "enthüllung"),
    ("deny", "bestreiten leugnen dementieren", "dementi"),
    (
        "demand",
        "fordern verlangen auf|fordern bitten ersuchen appellieren auf|rufen",
        "forderung appell bitte aufruf",
    ),
    (
        "promise",
        "versprechen zu|sagen zu|sichern geloben garantieren verpflichten",
        "versprechen zusage zusicherung zusagen",
    ),
    ("propose", "vor|schlagen an|bieten empfehlen", "vorschlag angebot empfehlung"),
    ("predict", "vorher|sagen prognostizieren", "prognose vorhersage"),
    ("publish", "veröffentlichen heraus|geben publizieren", "veröffentlichung"),
    ("apologize", "entschuldigen", "entschuldigung"),
    (
        "congratulate",
        "gratulieren danken loben begrüßen ehren aus|zeichnen verleihen",
        "auszeichnung preis preisverleihung verleihung ehrung",
    ),
    // deciding
    (
        "vote",
        "wählen ab|stimmen stimmen",
        "wahl abstimmung volksabstimmung referendum volksentscheid stichwahl neuwahl urnengang",
    ),
    ("pass", "verabschieden beschließen an|nehmen", "verabschiedung annahme"),
    ("resolution", "", "resolution entschließung"),
    (
        "approve",
        "billigen ratifizieren genehmigen zu|stimmen erlauben gestatten",
        "billigung ratifizierung zustimmung genehmigung",
    ),
    ("reject", "ab|lehnen verweigern zurück|weisen", "ablehnung veto"),
    ("decide", "entscheiden bestimmen urteilen", "entscheidung beschluss urteil entscheid"),
    ("agree", "einigen vereinbaren", "einigung abkommen vereinbarung vertrag pakt kompromiss"),
    ("ceasefire", "", "waffenstillstand waffenruhe feuerpause"),
    ("sign", "unterzeichnen unterschreiben", "unterzeichnung"),
    ("apply", "beantragen bewerben", "antrag bewerbung beitrittsantrag"),
    ("join", "bei|treten", "beitritt mitgliedschaft aufnahme"),
    ("support", "unterstützen", ""),
    (
        "withdraw",
        "zurück|ziehen ab|ziehen verlassen aus|treten räumen ab|reisen",
        "abzug rückzug austritt räumung",
    ),
    ("expel", "aus|weisen vertreiben ab|schieben verbannen", "ausweisung vertreibung abschiebung"),
    ("appoint", "ernennen berufen nominieren", "ernennung berufung nominierung"),
    ("inaugurate", "vereidigen krönen ein|weihen", "vereidigung krönung amtseinführung einweihung"),
    ("resign", "zurück|treten ab|danken ab|treten", "rücktritt abdankung"),
    ("dismissal", "entlassen ab|setzen stürzen ab|wählen feuern", "entlassung absetzung sturz abwahl"),
    (
        "found",
        "gründen bilden ein|richten errichten schaffen ein|setzen",
        "gründung bildung errichtung einrichtung",
    ),
    ("dissolve", "auf|lösen ab|schaffen", "auflösung abschaffung"),
    ("reform", "reformieren ändern wieder|her|stellen", "reform änderung"),
    ("ban", "verbieten untersagen", "verbot embargo"),
    ("sanction", "verhängen sanktionieren", "sanktion sanktionen"),
    ("independence", "", "unabhängigkeit unabhängigkeitserklärung abspaltung"),
    ("annex", "annektieren", "annexion annektierung"),
    (
        "unite",
        "vereinigen fusionieren zusammen|schließen",
        "vereinigung wiedervereinigung fusion zusammenschluss",
    ),
    ("divide", "teilen spalten", "teilung spaltung"),
    ("recognize", "an|erkennen", "anerkennung"),
    ("cancel", "ab|sagen auf|heben kündigen streichen", "absage aufhebung kündigung"),
    (
        "postpone",
        "verschieben aus|setzen vertagen verzögern unterbrechen",
        "verschiebung aussetzung verzögerung",
    ),
    // law
    ("arrest", "fest|nehmen verhaften inhaftieren fassen", "festnahme verhaftung inhaftierung"),
    ("charge", "an|klagen verklagen", "anklage klage"),
    ("trial", "", "prozess gerichtsverhandlung verfahren"),
    ("sentence", "verurteilen", "verurteilung schuldspruch strafe"),
    ("acquit", "frei|sprechen begnadigen", "freispruch begnadigung amnestie"),
    ("execute", "hin|richten", "hinrichtung"),
    ("release", "frei|lassen befreien", "freilassung befreiung"),
    (
        "investigate",
        "ermitteln untersuchen prüfen durchsuchen überprüfen",
        "ermittlung untersuchung durchsuchung prüfung razzia",
    ),
    ("escape", "fliehen flüchten entkommen", "flucht"),
    ("surrender", "kapitulieren ergeben", "kapitulation"),
    // violence
    ("shoot", "schießen", "schießerei schuss"),
    (
        "die",
        "sterben töten ermorden um|kommen erschießen ums verunglücken ertrinken",
        "tod mord ermordung tötung massaker selbstmord todesfall anschlagstod",
    ),
    ("wound", "verletzen verwunden", "verletzung verwundung"),
    (
        "attack",
        "an|greifen überfallen beschießen bombardieren",
        "angriff anschlag überfall attentat beschuss offensive attacke luftangriff bombardierung gegenoffensive",
    ),
    ("explode", "explodieren detonieren", "explosion detonation"),
    (
        "invade",
        "ein|marschieren besetzen erobern ein|dringen",
        "invasion einmarsch besetzung eroberung besatzung",
    ),
    (
        "battle",
        "kämpfen besiegen verteidigen belagern",
        "schlacht kampf gefecht belagerung niederlage kämpfe",
    ),
    ("war", "", "krieg feldzug konflikt"),
    ("mutiny", "rebellieren meutern", "aufstand rebellion meuterei putsch revolution umsturz"),
    ("protest", "protestieren demonstrieren", "protest demonstration kundgebung unruhen ausschreitungen"),
    ("strike-work", "streiken", "streik warnstreik"),
    ("kidnap", "entführen", "entführung"),
    ("steal", "stehlen rauben", "diebstahl raub einbruch"),
    (
        "deploy",
        "entsenden stationieren mobilisieren schicken",
        "entsendung stationierung mobilmachung einsatz",
    ),
    ("land", "landen", "landung"),
    ("sink", "sinken versenken", "untergang versenkung"),
    // accidents and nature
    ("crash", "zusammen|stoßen ab|stürzen kollidieren", "unfall unglück absturz zusammenstoß kollision"),
    ("quake", "", "erdbeben beben nachbeben"),
    ("storm", "", "sturm orkan hurrikan wirbelsturm unwetter gewitter"),
    ("flood", "überschwemmen", "flut hochwasser überschwemmung tsunami"),
    ("fire", "brennen", "brand feuer waldbrand"),
    ("disaster", "", "katastrophe krise hungersnot dürre"),
    ("collapse", "zusammen|brechen ein|stürzen fallen", "zusammenbruch einsturz fall"),
    ("rescue", "retten bergen", "rettung bergung"),
    ("destroy", "zerstören beschädigen vernichten", "zerstörung"),
    ("outbreak", "infizieren aus|brechen", "ausbruch epidemie pandemie infektion"),
    ("diagnose", "impfen behandeln", "impfung diagnose operation"),
    // life
    ("birth", "gebären", "geburt"),
    ("marry", "heiraten", "hochzeit heirat trauung scheidung"),
    ("bury", "beerdigen bei|setzen begraben", "begräbnis beerdigung beisetzung trauerfeier"),
    ("move", "um|ziehen aus|wandern", "umzug auswanderung"),
    ("serve", "dienen amtieren", "amtszeit"),
    // trade and technology
    ("buy", "kaufen erwerben übernehmen", "kauf übernahme erwerb"),
    ("sell", "verkaufen versteigern", "verkauf versteigerung"),
    ("invest", "investieren finanzieren spenden", "investition spende"),
    ("pay", "zahlen bezahlen", "zahlung"),
    ("earn", "verdienen", "gewinn"),
    ("lose", "verlieren", "verlust"),
    ("rise", "steigen wachsen zu|nehmen erhöhen", "anstieg erhöhung zuwachs"),
    ("drop", "senken kürzen ab|nehmen", "rückgang kürzung senkung"),
    ("bankruptcy", "", "insolvenz pleite konkurs bankrott"),
    (
        "launch",
        "ein|führen vor|stellen präsentieren",
        "einführung vorstellung start markteinführung präsentation",
    ),
    ("open", "", "eröffnung"),
    ("close", "schließen sperren", "schließung sperrung sperre"),
    ("build", "bauen", "bau"),
    ("test", "testen erproben", "test"),
    ("discover", "entdecken finden fest|stellen", "entdeckung fund"),
    ("invent", "erfinden", "erfindung"),
    ("deliver", "liefern übergeben", "lieferung übergabe"),
    ("submit", "ein|reichen vor|legen unterbreiten", "einreichung vorlage"),
    ("win", "gewinnen siegen", "sieg"),
    ("play", "spielen", "spiel turnier meisterschaft partie"),
    ("arrive", "an|kommen ein|treffen zurück|kehren erreichen", "ankunft rückkehr eintreffen"),
    ("appear", "auf|treten erscheinen", "auftritt"),
    ("receive", "erhalten bekommen empfangen", "empfang"),
    ("break", "brechen verletzen", "bruch"),
    ("block", "blockieren verhindern stoppen", "blockade"),
    ("change", "ersetzen um|benennen verändern", "wechsel"),
    ("organize", "organisieren veranstalten", "veranstaltung"),
    ("prepare", "vor|bereiten erarbeiten", "vorbereitung"),
    ("advance", "vor|rücken", "vormarsch"),
    ("help", "helfen aus|bilden", ""),
    ("show", "zeigen", ""),
    ("speak", "sprechen reden", ""),
    ("invite", "ein|laden", "einladung"),
];

pub(super) const IRREGULAR: &[&str] = &[
    "sein war gewesen ist sind bin waren sei seien wäre",
    "haben hatte gehabt hat habe hatten hätte",
    "werden wurde geworden wird wurden werde worden würde würden",
    "treffen traf getroffen trifft",
    "zusammen|kommen kam zusammengekommen kommt kamen",
    "beraten beriet beraten berät",
    "geben gab gegeben gibt",
    "bekannt|geben gab bekanntgegeben",
    "zu|geben gab zugegeben",
    "heraus|geben gab herausgegeben",
    "schreiben schrieb geschrieben",
    "hin|weisen wies hingewiesen",
    "hervor|heben hob hervorgehoben",
    "unterstreichen unterstrich unterstrichen",
    "vor|werfen warf vorgeworfen wirft",
    "bestreiten bestritt bestritten",
    "bitten bat gebeten",
    "auf|rufen rief aufgerufen",
    "versprechen versprach versprochen verspricht",
    "vor|schlagen schlug vorgeschlagen schlägt",
    "an|bieten bot angeboten",
    "empfehlen empfahl empfohlen empfiehlt",
    "beschließen beschloss beschlossen",
    "an|nehmen nahm angenommen nimmt",
    "fest|nehmen nahm festgenommen",
    "teil|nehmen nahm teilgenommen",
    "ab|nehmen nahm abgenommen",
    "zu|nehmen nahm zugenommen",
    "übernehmen übernahm übernommen übernimmt",
    "entscheiden entschied entschieden",
    "zurück|weisen wies zurückgewiesen",
    "aus|weisen wies ausgewiesen",
    "unterschreiben unterschrieb unterschrieben",
    "bewerben bewarb beworben bewirbt",
    "bei|treten trat beigetreten tritt",
    "zurück|treten trat zurückgetreten",
    "aus|treten trat ausgetreten",
    "ab|treten trat abgetreten",
    "auf|treten trat aufgetreten",
    "ein|treten trat eingetreten",
    "zurück|ziehen zog zurückgezogen",
    "ab|ziehen zog abgezogen",
    "um|ziehen zog umgezogen",
    "verlassen verließ verlassen verlässt",
    "vertreiben vertrieb vertrieben",
    "ernennen ernannte ernannt",
    "berufen berief berufen",
    "entlassen entließ entlassen entlässt",
    "schaffen schuf geschaffen",
    "verbieten verbot verboten",
    "zusammen|schließen schloss zusammengeschlossen",
    "an|erkennen erkannte anerkannt",
    "auf|heben hob aufgehoben",
    "streichen strich gestrichen",
    "verschieben verschob verschoben",
    "unterbrechen unterbrach unterbrochen unterbricht",
    "frei|sprechen sprach freigesprochen",
    "frei|lassen ließ freigelassen",
    "fliehen floh geflohen",
    "entkommen entkam entkommen",
    "ergeben ergab ergeben ergibt",
    "schießen schoss geschossen",
    "erschießen erschoss erschossen",
    "beschießen beschoss beschossen",
    "sterben starb gestorben stirbt",
    "um|kommen kam umgekommen",
    "ertrinken ertrank ertrunken",
    "an|greifen griff angegriffen",
    "überfallen überfiel überfallen überfällt",
    "ein|dringen drang eingedrungen",
    "stehlen stahl gestohlen stiehlt",
    "entsenden entsandte entsandt",
    "sinken sank gesunken",
    "zusammen|stoßen stieß zusammengestoßen",
    "brennen brannte gebrannt",
    "zusammen|brechen brach zusammengebrochen",
    "aus|brechen brach ausgebrochen",
    "brechen brach gebrochen bricht",
    "fallen fiel gefallen fällt",
    "bergen barg geborgen birgt",
    "gebären gebar geboren",
    "begraben begrub begraben",
    "erwerben erwarb erworben erwirbt",
    "verlieren verlor verloren",
    "steigen stieg gestiegen",
    "wachsen wuchs gewachsen wächst",
    "schließen schloss geschlossen",
    "finden fand gefunden",
    "erfinden erfand erfunden",
    "statt|finden fand stattgefunden findet",
    "übergeben übergab übergeben übergibt",
    "gewinnen gewann gewonnen",
    "an|kommen kam angekommen",
    "ein|treffen traf eingetroffen",
    "erscheinen erschien erschienen",
    "erhalten erhielt erhalten erhält",
    "bekommen bekam bekommen",
    "empfangen empfing empfangen empfängt",
    "helfen half geholfen hilft",
    "sprechen sprach gesprochen spricht",
    "ein|laden lud eingeladen lädt",
    "kommen kam gekommen",
    "gehen ging gegangen",
    "halten hielt gehalten hält",
    "ab|halten hielt abgehalten",
    "beginnen begann begonnen",
    "bleiben blieb geblieben",
    "lassen ließ gelassen lässt",
    "liegen lag gelegen",
    "stehen stand gestanden",
    "sehen sah gesehen sieht",
    "nehmen nahm genommen nimmt",
    "tun tat getan tut",
    "denken dachte gedacht",
    "wissen wusste gewusst weiß",
    "kennen kannte gekannt",
    "bringen brachte gebracht",
    "begehen beging begangen",
    "laufen lief gelaufen läuft",
    "bieten bot geboten",
    "binden band gebunden",
    "blasen blies geblasen bläst",
    "fahren fuhr gefahren fährt",
    "fangen fing gefangen fängt",
    "fliegen flog geflogen",
    "fließen floss geflossen",
    "frieren fror gefroren",
    "gelingen gelang gelungen",
    "misslingen misslang misslungen",
    "gelten galt gegolten gilt",
    "genießen genoss genossen",
    "geschehen geschah geschehen geschieht",
    "gießen goss gegossen",
    "graben grub gegraben gräbt",
    "greifen griff gegriffen",
    "heben hob gehoben",
    "klingen klang geklungen",
    "laden lud geladen lädt",
    "leiden litt gelitten",
    "leihen lieh geliehen",
    "verleihen verlieh verliehen",
    "lesen las gelesen liest",
    "lügen log gelogen",
    "messen maß gemessen misst",
    "nennen nannte genannt",
    "pfeifen pfiff gepfiffen",
    "raten riet geraten rät",
    "reißen riss gerissen",
    "rennen rannte gerannt",
    "ringen rang gerungen",
    "dringen drang gedrungen",
    "rufen rief gerufen",
    "scheiden schied geschieden",
    "scheinen schien geschienen",
    "schieben schob geschoben",
    "schlafen schlief geschlafen schläft",
    "schlagen schlug geschlagen schlägt",
    "schmelzen schmolz geschmolzen schmilzt",
    "schneiden schnitt geschnitten",
    "schreien schrie geschrien",
    "schreiten schritt geschritten",
    "schweigen schwieg geschwiegen",
    "schwimmen schwamm geschwommen",
    "verschwinden verschwand verschwunden",
    "schwören schwor geschworen",
    "senden sandte gesandt",
    "singen sang gesungen",
    "sitzen saß gesessen",
    "springen sprang gesprungen",
    "stoßen stieß gestoßen stößt",
    "streiten stritt gestritten",
    "tragen trug getragen trägt",
    "beantragen beantragte beantragt",
    "beauftragen beauftragte beauftragt",
    "treiben trieb getrieben",
    "treten trat getreten tritt",
    "trinken trank getrunken",
    "vergessen vergaß vergessen vergisst",
    "vermeiden vermied vermieden",
    "verzeihen verzieh verziehen",
    "waschen wusch gewaschen wäscht",
    "weichen wich gewichen",
    "weisen wies gewiesen",
    "wenden wandte gewandt",
    "werben warb geworben wirbt",
    "werfen warf geworfen wirft",
    "zwingen zwang gezwungen",
    "ab|schaffen schaffte abgeschafft",
    "an|schaffen schaffte angeschafft",
    "verschaffen verschaffte verschafft",
    "veranlassen veranlasste veranlasst",
    "verwenden verwendete verwendet",
    "bewegen bewegte bewegt",
    "ziehen zog gezogen",
    "setzen setzte gesetzt",
];

pub(super) const LIGHT: &str = "statt|finden beginnen starten eröffnen öffnen enden ab|halten halten erfolgen kommen \
    geben folgen dauern planen an|setzen fort|setzen beenden laufen begehen führen durch|führen veranstalten \
    teil|nehmen schließen eröffnen brechen aus|brechen nehmen finden";

pub(super) const STATES: &str = "sein haben werden bleiben liegen stehen wissen denken glauben hoffen wollen kennen \
    bedeuten enthalten gehören scheinen gelten leben wohnen existieren brauchen lieben kosten bestehen betragen befinden entsprechen warten";

pub(super) const OTHERS: &str = "an|streben statt|finden beginnen starten eröffnen öffnen enden ab|halten erfolgen folgen dauern planen \
    an|setzen fort|setzen beenden führen durch|führen teil|nehmen machen arbeiten suchen setzen stellen tauchen \
    nutzen fahren zeigen lösen achten alarmieren analysieren antworten auf|bauen ab|bauen aus|bauen ein|bauen \
    um|bauen auf|führen aus|führen ab|führen zurück|führen weiter|führen auf|hören aus|lösen ab|sperren \
    ein|sperren aus|statten aus|tauschen aus|zahlen ein|zahlen auf|räumen ein|stellen her|stellen aus|stellen \
    sicher|stellen bereit|stellen klar|stellen um|stellen dar|stellen auf|stellen ab|stellen nach|holen \
    ein|holen ab|holen auf|holen wiederholen mit|machen an|melden ab|melden ab|wickeln ab|warten an|zünden \
    an|zeigen an|legen fest|legen zurück|legen ab|legen bei|legen nieder|legen zu|legen offen|legen an|fordern \
    an|deuten an|fragen an|gehören an|hören zu|hören auf|teilen zu|teilen ein|teilen mit|wirken aus|wirken \
    ein|sammeln an|passen ein|ordnen an|ordnen aus|üben ein|leiten um|leiten weiter|leiten zurecht|weisen \
    mit|arbeiten aus|arbeiten zusammen|arbeiten auf|arbeiten zu|stellen hin|richten aus|richten ein|wandern \
    zurück|treten zusammen|fassen durch|setzen um|setzen ein|setzen zu|setzen her|richten auf|tauchen \
    unter|tauchen ein|kaufen aus|verkaufen ab|drehen an|strengen auf|weichen aus|werten ab|lösen aus|dehnen \
    ein|schränken ein|schalten aus|schalten ab|schalten zu|spitzen zu|schauen hin|zu|ziehen vor|sorgen \
    an|steuern an|spülen zu|muten bei|tragen beachten beauftragen bedauern bedanken bedrohen beeinflussen \
    beeindrucken befassen befürchten befürworten begegnen begeistern begleiten begründen begutachten behindern \
    beklagen belasten belegen beleidigen beleuchten bemängeln bemühen benachrichtigen benötigen benutzen \
    beobachten beruhigen besagen beschäftigen beschlagnahmen beschleunigen beschränken beschweren beseitigen \
    besichtigen besorgen bestellen bestrafen beteiligen betreuen betrauern beurteilen bewachen bewahren \
    bewältigen bewegen bewerten bezeichnen bezweifeln bilanzieren blicken blühen boykottieren bremsen buchen \
    dämpfen debütieren decken dokumentieren dominieren drängen drehen drosseln drucken drücken eignen eilen \
    engagieren entfernen entgleisen entlasten entschädigen entschärfen entsorgen entwickeln entwenden erfassen \
    erfordern erfüllen ergattern erinnern erläutern erleben erledigen erleichtern ermahnen ermöglichen ermutigen \
    erneuern ersetzen erstatten erteilen erwähnen erwarten erweitern erwischen erzeugen erzielen evakuieren \
    exportieren fällen färben fehlen filmen fördern formulieren forschen fotografieren fragen freuen fühlen \
    füllen fürchten funktionieren gefährden gelangen genügen gestalten gewähren gewährleisten glänzen handeln \
    häufen heilen herrschen hindern holen hören identifizieren informieren initiieren installieren inszenieren \
    integrieren interessieren irren jubeln kandidieren kassieren kehren kippen klagen klären klettern klopfen \
    knacken kochen kommentieren kontaktieren kontrollieren konzentrieren kooperieren koordinieren korrigieren \
    krachen kümmern lachen lagern lähmen leisten leiten lenken lernen locken lohnen löschen malen markieren \
    missachten modernisieren montieren motivieren münden musizieren nähern notieren nützen obduzieren operieren \
    opfern ordnen orientieren passieren pendeln pflanzen pflegen platzen platzieren plündern pochen \
    prägen prallen probieren produzieren profitieren qualifizieren randalieren rasen reagieren realisieren \
    rechnen rechtfertigen reduzieren referieren regeln regieren registrieren regnen regulieren reichen reinigen \
    renovieren reparieren repräsentieren reservieren resultieren riskieren rollen rücken rühren rutschen sammeln \
    sanieren schaden schädigen schätzen schauen scheitern schenken schimpfen schleudern schlichten schmücken \
    schneien schrumpfen schulen schützen schwächen segnen sichern sichten signalisieren skizzieren sorgen sparen \
    spiegeln spüren stabilisieren stammen stärken stecken steigern steuern stiften stören stürmen stützen tanken \
    tanzen taufen tauschen täuschen thematisieren tilgen toben trainieren trauern träumen trennen üben \
    überfluten überleben überlegen überholen überqueren überraschen überreichen überrollen übersetzen überwachen \
    überwältigen überzeugen umarmen umfassen unterrichten unterstellen unterteilen verabreden verankern \
    veranlassen verantworten verarbeiten verbessern verbrauchen verbreiten verdächtigen verdeutlichen verdoppeln \
    verdrängen vereinen verfassen verfehlen verfolgen verfügen vergiften verharren verhören verkürzen verlagern \
    verlängern verlegen verlosen vermarkten vermerken vermieten vermissen vermuten vernachlässigen vernetzen \
    verordnen verpassen verprügeln verringern versagen verschaffen verschärfen verschenken verschicken \
    verschlechtern verschütten verschulden versetzen versichern versorgen verspäten verstärken versuchen \
    verteilen vertiefen vertrauen verüben verursachen verwalten verwandeln verwarnen verwechseln verwenden \
    verwirklichen verwüsten verzeichnen verzichten wagen wandern warten wechseln wecken weilen weinen widmen \
    wirken wünschen würdigen wüten zählen zeichnen zelebrieren zielen zögern züchten zünden zweifeln ab|zielen \
    ab|sichern zerren gastieren auf|nehmen ein|nehmen mit|nehmen unternehmen vor|nehmen vernehmen entnehmen \
    wahr|nehmen zurück|nehmen hin|nehmen auf|geben ab|geben aus|geben vergeben weiter|geben frei|geben umgeben \
    an|geben vor|geben zurück|geben nach|geben fest|halten ein|halten an|halten auf|halten zurück|halten \
    stand|halten unterhalten behalten verhalten aus|halten vor|halten ab|fahren an|fahren erfahren überfahren \
    los|fahren weiter|fahren an|fangen auf|fangen ein|fangen ab|fangen ab|fallen auf|fallen aus|fallen gefallen \
    zurück|fallen weg|fallen entfallen verfallen befallen ein|gehen aus|gehen zurück|gehen hervor|gehen \
    vor|gehen unter|gehen entgehen los|gehen weiter|gehen nach|gehen umgehen aus|kommen zurück|kommen vor|kommen \
    nach|kommen davon|kommen zu|lassen hinterlassen erlassen überlassen nach|lassen aus|lassen unterlassen \
    verlaufen ab|laufen an|laufen aus|laufen vor|liegen unterliegen erliegen erschlagen zerschlagen ein|schlagen \
    zusammen|schlagen überschlagen nieder|schlagen aus|schlagen fehl|schlagen befinden empfinden ab|finden \
    ab|brechen ein|brechen durch|brechen auf|brechen ein|greifen ergreifen auf|greifen erheben ab|heben an|heben \
    verbinden ein|binden verbleiben zurück|bleiben aus|bleiben beschreiben vor|schreiben ein|schreiben \
    aus|schreiben zu|schreiben beweisen erweisen verweisen nach|weisen an|weisen ab|weisen überweisen ein|weisen \
    vertragen ein|tragen aus|tragen übertragen vor|tragen betreiben an|treiben vertreten betreten ein|treten \
    an|treten entwerfen verwerfen unterwerfen ab|werfen beziehen ein|ziehen an|ziehen vollziehen entziehen \
    unterscheiden aus|scheiden erleiden versterben aus|sterben entstehen verstehen fest|stehen bevor|stehen \
    auf|stehen zu|stehen vor|stehen aus|sprechen ab|sprechen widersprechen an|sprechen entsprechen besprechen \
    verschließen ab|schließen an|schließen ein|schließen aus|schließen entschließen erfrieren vor|dringen \
    verbrennen ab|brennen nieder|brennen bedenken nach|denken erkennen bekennen benennen verbringen \
    unter|bringen ein|bringen vor|bringen mit|bringen an|bringen durch|bringen um|bringen zurück|bringen \
    ab|sehen vor|sehen an|sehen aus|sehen zu|sehen voraus|sehen versehen vor|lesen verlesen aus|graben an|stoßen \
    ab|reißen nieder|reißen auf|reißen ein|steigen aus|steigen auf|steigen ab|steigen um|steigen besteigen \
    an|steigen übersteigen versinken ab|springen überspringen ein|springen erzwingen bezwingen ab|schneiden \
    ab|schießen beladen verladen geraten verraten ab|raten aus|rufen hervor|rufen ein|berufen zurück|rufen \
    ab|wenden an|wenden aus|leihen zurecht|kommen teil|haben vorbei|gehen weh|tun mit|reißen ab|ziehen um|stoßen \
    ab|stürzen";

pub(super) const SAYS: &str = "sagen erklären an|kündigen mit|teilen betonen äußern berichten melden bekannt|geben \
    verkünden schreiben erzählen an|merken hin|weisen hervor|heben unterstreichen behaupten meinen hinzu|fügen ergänzen schildern bestätigen \
    bekräftigen ein|räumen zu|geben warnen drohen bestreiten fordern verlangen versprechen zu|sagen zu|sichern \
    vor|schlagen beschließen entscheiden fragen antworten erläutern vermuten befürchten kommentieren beteuern versichern \
    beklagen bedauern kritisieren";

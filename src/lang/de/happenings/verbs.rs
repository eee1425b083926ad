//! German verbs by how they are bent and what they do in a clause. A bar parts a separable prefix from its verb.

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
    teil|nehmen schließen brechen aus|brechen nehmen finden";

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

//! German words in and around names: offices, bodies, countries, and nouns that are no names.

use crate::extract::Country;

pub(super) const OFFICES: &str = "präsident präsidentin staatspräsident bundespräsident ministerpräsident \
    ministerpräsidentin premier premierminister premierministerin kanzler kanzlerin bundeskanzler bundeskanzlerin minister \
    ministerin außenminister außenministerin außenministern verteidigungsminister verteidigungsministerin innenminister \
    finanzminister staatssekretär generalsekretär generalsekretärin staatschef staatschefs regierungschef regierungschefs \
    regierungschefin vorsitzender vorsitzende vorsitzenden parlamentspräsident parlamentspräsidentin parlamentspräsidenten \
    senator senatorin abgeordnete abgeordneter abgeordneten bürgermeister bürgermeisterin oberbürgermeister landeshauptmann \
    landesrat landesrätin könig königin kaiser kaiserin fürst prinz prinzessin graf herzog papst kardinal erzbischof bischof \
    pfarrer dekan general oberst major hauptmann leutnant admiral botschafter botschafterin sprecher sprecherin direktor \
    direktorin chef chefin chefs leiter leiterin professor prof dr herr frau richter richterin anwalt staatsanwalt \
    präsidenten kanzlers ministers staats obmann obfrau referent ex-präsident amtskollege amtskollegen geschäftsführer geschäftsführerin stadtrat stadträtin gemeinderat \
    referentin bezirkspräsident landtagsabgeordnete landtagsabgeordneter trainer trainerin kommandant kommandantin \
    koordinator koordinatorin kurator kuratorin rektor rektorin intendant intendantin mag ing";
pub(super) const HUMANS: &str = "mann frau junge mädchen jugendlicher jugendliche kind fahrer fahrerin beifahrer beamter \
    beamtin polizist polizistin verdächtiger verdächtige täter täterin opfer schütze angreifer schüler schülerin lehrer \
    lehrerin vater mutter sohn tochter bruder schwester ehemann ehefrau freund freundin nachbar nachbarin bewohner \
    bewohnerin arbeiter arbeiterin besitzer besitzerin inhaber inhaberin arzt ärztin patient patientin sänger sängerin \
    schauspieler schauspielerin autor autorin künstler künstlerin verteidiger verteidigerin soldat soldatin pilot \
    spieler spielerin trainer trainerin landwirt landwirtin angeklagter angeklagte zeuge zeugin journalist journalistin";
pub(super) const BODIES: &str = "rat ministerium amt behörde gericht senat kongress parlament versammlung partei union \
    bund allianz organisation verein verband gesellschaft institut universität hochschule schule akademie krankenhaus kirche \
    bank gruppe stiftung zentrum straße platz brücke fluss see insel gebirge tal stadt provinz region republik königreich \
    armee heer marine polizei garde brigade division regiment bataillon flotte zeitung post nachrichten museum theater \
    hotel stadion dreieck front bewegung rada";
pub(super) const COUNTRIES: &[Country] = &[
    ("nato", "NATO Nato Nordatlantikpakt", "", ""),
    ("eu", "EU Europäische_Union Europäischen_Union", "", ""),
    ("un", "UN UNO Vereinte_Nationen Vereinten_Nationen", "", ""),
    (
        "united states",
        "USA US Vereinigte_Staaten Vereinigten_Staaten Amerika",
        "amerikanische amerikanischen amerikanischer Amerikaner US-amerikanische US-amerikanischen",
        "Washington",
    ),
    (
        "united kingdom",
        "Großbritannien England Vereinigtes_Königreich",
        "britische britischen britischer Briten Brite",
        "London",
    ),
    ("ukraine", "Ukraine", "ukrainische ukrainischen ukrainischer ukrainisches Ukrainer", "Kiew Kyjiw Kyiv"),
    (
        "russia",
        "Russland Sowjetunion",
        "russische russischen russischer russisches Russen Russe sowjetische sowjetischen",
        "Moskau Kreml",
    ),
    ("poland", "Polen", "polnische polnischen polnischer polnisches Pole", "Warschau"),
    (
        "germany",
        "Deutschland Bundesrepublik",
        "deutsche deutschen deutscher deutsches Deutsche Deutschen",
        "Berlin Bonn",
    ),
    (
        "france",
        "Frankreich Frankreichs",
        "französische französischen französischer französisches Franzosen",
        "Paris",
    ),
    ("lithuania", "Litauen", "litauische litauischen litauischer litauisches Litauer", "Vilnius Wilna"),
    ("latvia", "Lettland", "lettische lettischen lettischer lettisches Letten", "Riga"),
    ("estonia", "Estland", "estnische estnischen estnischer estnisches Esten", "Tallinn Reval"),
    ("finland", "Finnland", "finnische finnischen finnischer finnisches Finnen", "Helsinki"),
    ("sweden", "Schweden", "schwedische schwedischen schwedischer schwedisches", "Stockholm"),
    ("norway", "Norwegen", "norwegische norwegischen norwegischer", "Oslo"),
    ("denmark", "Dänemark", "dänische dänischen dänischer Dänen Däne", "Kopenhagen"),
    ("netherlands", "Niederlande Niederlanden Holland", "niederländische niederländischen", ""),
    ("belgium", "Belgien", "belgische belgischen belgischer Belgier", ""),
    ("switzerland", "Schweiz", "schweizerische Schweizer", "Bern"),
    ("austria", "Österreich", "österreichische österreichischen österreichischer Österreicher", "Wien"),
    ("italy", "Italien", "italienische italienischen italienischer Italiener", "Rom"),
    ("spain", "Spanien", "spanische spanischen spanischer Spanier", "Madrid"),
    ("portugal", "Portugal", "portugiesische portugiesischen", "Lissabon"),
    ("greece", "Griechenland", "griechische griechischen griechischer Griechen", "Athen"),
    ("turkey", "Türkei", "türkische türkischen türkischer Türken", "Ankara"),
    ("hungary", "Ungarn", "ungarische ungarischen ungarischer", "Budapest"),
    (
        "czechia",
        "Tschechien Tschechische_Republik Tschechoslowakei",
        "tschechische tschechischen tschechischer Tschechen",
        "Prag",
    ),
    ("slovakia", "Slowakei", "slowakische slowakischen Slowaken", "Bratislava"),
    ("slovenia", "Slowenien", "slowenische slowenischen", "Ljubljana"),
    ("croatia", "Kroatien", "kroatische kroatischen Kroaten", "Zagreb"),
    ("serbia", "Serbien Jugoslawien", "serbische serbischen Serben jugoslawische jugoslawischen", "Belgrad"),
    ("bosnia", "Bosnien", "bosnische bosnischen", "Sarajevo"),
    ("north macedonia", "Nordmazedonien Mazedonien", "", "Skopje"),
    ("montenegro", "Montenegro", "", "Podgorica"),
    ("romania", "Rumänien", "rumänische rumänischen Rumänen", "Bukarest"),
    ("bulgaria", "Bulgarien", "bulgarische bulgarischen Bulgaren", "Sofia"),
    ("moldova", "Moldau Moldawien", "", "Chisinau"),
    ("belarus", "Belarus Weißrussland", "belarussische", "Minsk"),
    ("georgia", "Georgien", "georgische georgischen", "Tiflis"),
    ("ireland", "Irland", "irische irischen Iren", "Dublin"),
    ("canada", "Kanada", "kanadische kanadischen Kanadier", "Ottawa"),
    ("mexico", "Mexiko", "mexikanische mexikanischen", ""),
    ("brazil", "Brasilien", "brasilianische brasilianischen", ""),
    ("china", "China", "chinesische chinesischen chinesischer Chinesen", "Peking"),
    ("japan", "Japan", "japanische japanischen japanischer Japaner", "Tokio"),
    ("south korea", "Südkorea", "südkoreanische südkoreanischen", "Seoul"),
    ("north korea", "Nordkorea", "nordkoreanische nordkoreanischen", "Pjöngjang"),
    ("india", "Indien", "indische indischen Inder", "Delhi Neu-Delhi"),
    ("pakistan", "Pakistan", "pakistanische pakistanischen", "Islamabad"),
    ("afghanistan", "Afghanistan", "afghanische afghanischen Afghanen", "Kabul"),
    ("iran", "Iran", "iranische iranischen iranischer", "Teheran"),
    ("iraq", "Irak", "irakische irakischen irakischer", "Bagdad"),
    ("syria", "Syrien", "syrische syrischen syrischer Syrer", "Damaskus"),
    ("lebanon", "Libanon", "libanesische libanesischen", "Beirut"),
    ("israel", "Israel", "israelische israelischen israelischer Israelis", "Jerusalem"),
    ("egypt", "Ägypten", "ägyptische ägyptischen Ägypter", "Kairo"),
    ("saudi arabia", "Saudi-Arabien", "saudische saudischen", "Riad"),
    ("libya", "Libyen", "libysche libyschen", "Tripolis"),
    ("south africa", "Südafrika", "südafrikanische südafrikanischen", "Pretoria"),
    ("australia", "Australien", "australische australischen", "Canberra"),
];
pub(super) const SPELLINGS: &[&str] = &[
    "kyiv Kiew Kyjiw Kyiv Kiev",
    "kharkiv Charkiw Charkow Kharkiv",
    "lviv Lwiw Lemberg Lviv",
    "odesa Odessa Odesa",
    "warsaw Warschau",
    "moscow Moskau",
    "bucharest Bukarest",
    "prague Prag",
    "vienna Wien",
    "rome Rom",
    "athens Athen",
    "copenhagen Kopenhagen",
    "lisbon Lissabon",
    "belgrade Belgrad",
    "beijing Peking",
    "tokyo Tokio",
    "tehran Teheran",
    "baghdad Bagdad",
    "damascus Damaskus",
    "cairo Kairo",
    "brussels Brüssel",
    "geneva Genf",
    "munich München",
    "nuremberg Nürnberg",
    "cologne Köln",
    "milan Mailand",
    "venice Venedig",
    "zelensky Selenskyj Selenski Selenskij Zelensky",
    "putin Putin",
    "gaddafi Gaddafi",
    "erdogan Erdoğan Erdogan",
];
pub(super) const COMMON: &str = "haft betrug mord totschlag brandstiftung anklage angaben auskunft einsatz einsatzkräfte feuerwehr \
    rettung rettungskräfte sanitäter notarzt krankenhaus klinik staatsanwaltschaft landgericht amtsgericht bezirksgericht \
    schaden sachschaden schäden ursache unfallursache verletzung verletzungen verletzte verletzten tote toten familie familien \
    bewohner anwohner besucher teilnehmer teilnehmern mitarbeiter beschäftigte betrieb betriebe kosten umsatz gewinn verlust \
    revision berufung rache kritik sorge freude lob mühe sinn moment vorstand ausschuss gemeinderat stadtrat landtag kandidaten \
    investoren spuren regeln leitlinien plattform auflage profil \
    mann frau mensch menschen kind kinder leute bürger land länder staat staaten stadt städte \
    welt europa-politik regierung parlament bundestag bundesrat senat kammer gericht polizei armee soldaten soldat truppen \
    bündnis allianz partner mitglied mitglieder mitgliedsstaaten verbündete verbündeten partei parteien volk bevölkerung \
    unternehmen firma konzern bank geld euro dollar million millionen milliarde milliarden prozent haus straße platz weg \
    schule kirche bericht berichte buch artikel film bild thema themen frage fragen antwort problem probleme ziel ziele \
    plan pläne weg wege grund gründe teil teile zahl zahlen ergebnis folge folgen rolle seite seiten recht rechte gesetz \
    macht kraft kräfte waffe waffen panzer rakete raketen hilfe hilfen garantie garantien sicherheitsgarantien perspektive \
    wort worte satz name namen leben blick hand kopf auge augen stunde gast gäste opfer täter zeuge zeugen zentrum rahmen \
    programm projekt projekte arbeit jahrhundert wochenende osten westen norden süden raum gebiet gebiete grenze grenzen \
    öffentlichkeit medien zeitung presse journalisten nachricht nachrichten experte experten format tisch paket pakete \
    schritt schritte stimme stimmen mehrheit opposition koalition fraktion";
pub(super) const ENDINGS: &str = "ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse \
    tum ling lein chen enz anz eur ure ist isten keiten ment mente mittel verkehr werk platz straße politik garantien \
    staat staaten land länder kräfte gruppe gruppen vertreter mitglied jährigen jährige \
    maßnahme maßnahmen beitrag beiträge beiträgen auftrag aufträge aufträgen betrag beträge schutz bereich bereiche bereichen \
    problem probleme problemen system systeme programm programme projekt projekte projekten preis preise preises dienst \
    dienste dienstes arbeit arbeiten zeit zeiten tag tage tagen tages jahr jahre jahres gebiet gebiete gebieten anlage anlagen \
    verein vereine vereins verband verbände verbandes leute schaden schäden kosten stelle stellen zahl zahlen fall fälle fällen \
    weise teil teile frage fragen hilfe hilfen bau geld bahn zug züge fahrt fahrten spiel spiele spielen sport feuer wasser \
    gesetz gesetze gesetzes steuer steuern betrieb betriebe handel industrie studie technik daten netz strom energie medaille \
    medaillen sieger rennen konzept konzepte bericht berichte kinder kindern schüler schülern gäste gästen böen";

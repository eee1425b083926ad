//! English words in and around names: offices, bodies, countries and how else a name is spelled.

use crate::extract::Country;

pub(super) const OFFICES: &str = "president vice-president minister prime foreign chancellor secretary secretary-general \
    general secretaries ministers presidents premier senator senators sen governor gov mayor king queen prince princess \
    emperor empress tsar czar pope cardinal archbishop bishop rev reverend father sister saint sir lord lady dame count \
    duke baron mr mrs ms miss dr prof professor judge justice attorney sheriff deputy chief officer officers captain capt \
    colonel col lieutenant lt major maj sergeant sgt admiral adm marshal commander brigadier private ambassador \
    ambassadors envoy spokesman spokeswoman spokesperson director chairman chairwoman chair speaker speakers leader \
    congressman congresswoman representative rep rabbi sheikh ayatollah imam shah sultan dictator former ex acting \
    detective coach detectives inspector superintendent commissioner coroner editor reporter correspondent counterpart \
    gen gens reps sens det cpl pvt supt cmdr brig hon spc advisor adviser defence defense interior finance supreme lawmaker";
pub(super) const HUMANS: &str = "man woman boy girl teenager teen youth child toddler driver passenger officer suspect victim \
    gunman shooter assailant attacker deputy detective trooper student pupil teacher father mother son daughter brother sister \
    husband wife girlfriend boyfriend fiancee friend neighbor neighbour resident worker employee clerk owner spokesman \
    spokeswoman spokesperson official doctor nurse patient singer actor actress writer author artist lawyer attorney \
    prosecutor activist soldier pilot player manager engineer farmer fisherman watchman survivor defendant witness inmate \
    prisoner journalist photographer expert analyst economist trader diplomat politician monk priest";
pub(super) const BODIES: &str = "council committee commission ministry department office agency bureau board court senate \
    congress parliament assembly party union league federation alliance organization organisation association society \
    institute university college school academy hospital church mosque bank company corporation corp inc ltd co group \
    fund foundation center centre street avenue road square park bridge river lake sea ocean island islands mountain \
    valley city county district province region republic kingdom state states nations army navy force forces police \
    guard brigade division regiment battalion corps fleet act treaty pact agreement convention conference summit games \
    cup league championship times post news press journal magazine daily guardian television tv radio today house \
    airport station museum theatre theater hotel stadium security service services international plan compact \
    triangle front movement coalition authority territory peninsula coast gulf strait war battle operation charter \
    declaration constitution rights law bill report commandment academy command staff administration government cabinet \
    sheriff rada duma bundestag knesset";
pub(super) const COUNTRIES: &[Country] = &[
    (
        "nato",
        "NATO North_Atlantic_Treaty_Organization North_Atlantic_Alliance North_Atlantic_Treaty_Organisation",
        "",
        "",
    ),
    ("eu", "EU European_Union", "", ""),
    ("un", "UN U.N. United_Nations", "", ""),
    (
        "united states",
        "US U.S. USA U.S.A. United_States United_States_of_America America",
        "American Americans",
        "Washington",
    ),
    (
        "united kingdom",
        "UK U.K. United_Kingdom Britain Great_Britain England",
        "British Britons English",
        "London",
    ),
    ("ukraine", "Ukraine", "Ukrainian Ukrainians", "Kyiv Kiev"),
    (
        "russia",
        "Russia Russian_Federation Soviet_Union USSR U.S.S.R.",
        "Russian Russians Soviet Soviets",
        "Moscow Kremlin",
    ),
    ("poland", "Poland", "Polish Poles Pole", "Warsaw"),
    ("germany", "Germany", "German Germans", "Berlin"),
    ("france", "France", "French", "Paris"),
    ("lithuania", "Lithuania", "Lithuanian Lithuanians", "Vilnius"),
    ("latvia", "Latvia", "Latvian Latvians", "Riga"),
    ("estonia", "Estonia", "Estonian Estonians", "Tallinn"),
    ("finland", "Finland", "Finnish Finns", "Helsinki"),
    ("sweden", "Sweden", "Swedish Swedes", "Stockholm"),
    ("norway", "Norway", "Norwegian Norwegians", "Oslo"),
    ("denmark", "Denmark", "Danish Danes Dane", "Copenhagen"),
    ("iceland", "Iceland", "Icelandic", "Reykjavik"),
    ("netherlands", "Netherlands Holland", "Dutch", "Hague"),
    ("belgium", "Belgium", "Belgian Belgians", ""),
    ("luxembourg", "Luxembourg", "", ""),
    ("switzerland", "Switzerland", "Swiss", "Bern"),
    ("austria", "Austria", "Austrian Austrians", "Vienna"),
    ("italy", "Italy", "Italian Italians", "Rome"),
    ("spain", "Spain", "Spanish Spaniards", "Madrid"),
    ("portugal", "Portugal", "Portuguese", "Lisbon"),
    ("greece", "Greece", "Greek Greeks", "Athens"),
    ("turkey", "Turkey Türkiye", "Turkish Turks", "Ankara"),
    ("hungary", "Hungary", "Hungarian Hungarians", "Budapest"),
    ("czechia", "Czech_Republic Czechia Czechoslovakia", "Czech Czechs", "Prague"),
    ("slovakia", "Slovakia", "Slovak Slovaks", "Bratislava"),
    ("slovenia", "Slovenia", "Slovenian Slovenians", "Ljubljana"),
    ("croatia", "Croatia", "Croatian Croatians Croats", "Zagreb"),
    ("serbia", "Serbia Yugoslavia", "Serbian Serb Serbs Yugoslav", "Belgrade"),
    ("bosnia", "Bosnia Bosnia-Herzegovina", "Bosnian Bosnians", "Sarajevo"),
    ("north macedonia", "North_Macedonia Macedonia", "Macedonian", "Skopje"),
    ("montenegro", "Montenegro", "Montenegrin", "Podgorica"),
    ("kosovo", "Kosovo", "Kosovar Kosovars", "Pristina"),
    ("albania", "Albania", "Albanian Albanians", "Tirana"),
    ("romania", "Romania", "Romanian Romanians", "Bucharest"),
    ("bulgaria", "Bulgaria", "Bulgarian Bulgarians", "Sofia"),
    ("moldova", "Moldova", "Moldovan Moldovans", "Chisinau"),
    ("belarus", "Belarus", "Belarusian Belarusians", "Minsk"),
    ("georgia", "Georgia", "Georgian Georgians", "Tbilisi"),
    ("armenia", "Armenia", "Armenian Armenians", "Yerevan"),
    ("azerbaijan", "Azerbaijan", "Azerbaijani Azeri", "Baku"),
    ("kazakhstan", "Kazakhstan", "Kazakh", "Astana"),
    ("ireland", "Ireland", "Irish", "Dublin"),
    ("canada", "Canada", "Canadian Canadians", "Ottawa"),
    ("mexico", "Mexico", "Mexican Mexicans", ""),
    ("cuba", "Cuba", "Cuban Cubans", "Havana"),
    ("haiti", "Haiti", "Haitian Haitians", "Port-au-Prince"),
    ("brazil", "Brazil", "Brazilian Brazilians", "Brasilia"),
    ("argentina", "Argentina", "Argentine Argentines", "Buenos_Aires"),
    ("chile", "Chile", "Chilean Chileans", "Santiago"),
    ("colombia", "Colombia", "Colombian Colombians", "Bogota"),
    ("venezuela", "Venezuela", "Venezuelan Venezuelans", "Caracas"),
    ("peru", "Peru", "Peruvian Peruvians", "Lima"),
    ("china", "China", "Chinese", "Beijing Peking"),
    ("taiwan", "Taiwan", "Taiwanese", "Taipei"),
    ("japan", "Japan", "Japanese", "Tokyo"),
    ("south korea", "South_Korea", "South_Korean South_Koreans", "Seoul"),
    ("north korea", "North_Korea", "North_Korean North_Koreans", "Pyongyang"),
    ("vietnam", "Vietnam", "Vietnamese", "Hanoi"),
    ("india", "India", "Indian Indians", "Delhi New_Delhi"),
    ("pakistan", "Pakistan", "Pakistani Pakistanis", "Islamabad"),
    ("afghanistan", "Afghanistan", "Afghan Afghans", "Kabul"),
    ("iran", "Iran Persia", "Iranian Iranians Persian", "Tehran Teheran"),
    ("iraq", "Iraq", "Iraqi Iraqis", "Baghdad"),
    ("syria", "Syria", "Syrian Syrians", "Damascus"),
    ("lebanon", "Lebanon", "Lebanese", "Beirut"),
    ("israel", "Israel", "Israeli Israelis", "Jerusalem"),
    ("palestine", "Palestine", "Palestinian Palestinians", ""),
    ("jordan", "Jordan", "Jordanian Jordanians", "Amman"),
    ("egypt", "Egypt", "Egyptian Egyptians", "Cairo"),
    ("saudi arabia", "Saudi_Arabia", "Saudi Saudis", "Riyadh"),
    ("qatar", "Qatar", "Qatari Qataris", "Doha"),
    ("kuwait", "Kuwait", "Kuwaiti Kuwaitis", ""),
    ("yemen", "Yemen", "Yemeni Yemenis", "Sanaa"),
    ("libya", "Libya", "Libyan Libyans", "Tripoli"),
    ("tunisia", "Tunisia", "Tunisian Tunisians", "Tunis"),
    ("algeria", "Algeria", "Algerian Algerians", "Algiers"),
    ("morocco", "Morocco", "Moroccan Moroccans", "Rabat"),
    ("sudan", "Sudan", "Sudanese", "Khartoum"),
    ("ethiopia", "Ethiopia", "Ethiopian Ethiopians", "Addis_Ababa"),
    ("somalia", "Somalia", "Somali Somalis", "Mogadishu"),
    ("kenya", "Kenya", "Kenyan Kenyans", "Nairobi"),
    ("nigeria", "Nigeria", "Nigerian Nigerians", "Abuja"),
    ("south africa", "South_Africa", "South_African South_Africans", "Pretoria"),
    ("rwanda", "Rwanda", "Rwandan Rwandans", "Kigali"),
    ("congo", "Congo", "Congolese", "Kinshasa"),
    ("indonesia", "Indonesia", "Indonesian Indonesians", "Jakarta"),
    ("philippines", "Philippines", "Filipino Filipinos", "Manila"),
    ("thailand", "Thailand", "Thai Thais", "Bangkok"),
    ("australia", "Australia", "Australian Australians", "Canberra"),
    ("new zealand", "New_Zealand", "New_Zealander", "Wellington"),
];
pub(super) const SPELLINGS: &[&str] = &[
    "kyiv Kiev Kyiv Kiew",
    "kharkiv Kharkov Kharkiv Charkiw Charkow",
    "lviv Lvov Lviv Lwiw Lemberg",
    "odesa Odessa Odesa",
    "dnipro Dnepr Dnieper Dnipro",
    "zelensky Zelensky Selenskyj Selenski Selenskij",
    "gaddafi Gaddafi Qaddafi Kadhafi Gadhafi Khadafy",
    "netanyahu Netanyahu Netanjahu",
    "erdogan Erdogan Erdoğan",
    "milosevic Milosevic Milošević",
    "beijing Beijing Peking",
    "mumbai Mumbai Bombay",
    "yangon Yangon Rangoon",
    "deraa Deraa Daraa Dara'a",
    "qaeda al-Qaeda al-Qaida Qaeda Qaida",
    "hezbollah Hezbollah Hizbollah Hizbullah",
];

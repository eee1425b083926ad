//! Which language a text is taken to be in, and what is read of one in another language than those that are known.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use runup::{Document, Language, Timeline};

/// A text, the code of its language, and whether that is sure.
const TEXTS: &[(&str, &str, bool)] = &[
    (
        "The minister told the press on Tuesday that the government will not go on with the plan for the harbour, and that the mayor had been told of it.",
        "en",
        true,
    ),
    (
        "Der Minister sagte am Dienstag, dass die Regierung den Plan für den Hafen nicht weiter verfolgen werde und dass sie mit der Stadt darüber gesprochen habe.",
        "de",
        true,
    ),
    (
        "Le premier ministre a déclaré mardi à Paris que le gouvernement n'appliquerait pas le plan prévu pour le port. Selon lui, on ne dispose pas des moyens.",
        "fr",
        true,
    ),
    (
        "De minister heeft dinsdag in Den Haag gezegd dat het kabinet de plannen voor de haven niet zal uitvoeren. Volgens hem is er op dit moment geen geld.",
        "nl",
        true,
    ),
    (
        "Die president het Dinsdag in Pretoria gesê dat die regering nie met die plan vir die hawe sal voortgaan nie. Volgens hom is daar op die oomblik nie geld nie.",
        "af",
        true,
    ),
    (
        "El presidente del gobierno dijo el martes en Madrid que no se llevará a cabo el plan para el puerto. Según él, no hay dinero en este momento.",
        "es",
        true,
    ),
    (
        "Statsministern sade på tisdagen i Stockholm att regeringen inte kommer att genomföra planen för hamnen. Enligt honom finns det inga pengar.",
        "sv",
        true,
    ),
    (
        "Premier powiedział we wtorek w Warszawie, że rząd nie zrealizuje planu dotyczącego portu. Według niego nie ma na to obecnie pieniędzy.",
        "pl",
        true,
    ),
    (
        "Ministrė pirmininkė antradienį Vilniuje sakė, kad vyriausybė nevykdys uosto plano. Jos teigimu, šiuo metu tam nėra pinigų.",
        "lt",
        true,
    ),
    (
        "Прем'єр-міністр заявив у вівторок у Києві, що уряд не виконуватиме план будівництва порту.",
        "uk",
        true,
    ),
    ("总理周二在北京表示，政府不会实施港口计划。他说，目前没有资金。", "zh", true),
    // Too short to tell: as long as nothing else speaks for it, a text is English.
    ("Police: man shot, killed near bus stop in Cleveland", "en", false),
    ("Paris, mardi: le maire démissionne", "en", false),
    ("Raiffeisen Ethical Banking: Vortrag in Bozen am Montag, zum Thema Geld", "de", false),
    ("2023-05-04", "en", false),
    ("", "en", false),
];

#[test]
fn a_text_shows_its_language_or_that_nothing_shows_it() {
    for (text, code, sure) in TEXTS {
        let spoken = Language::guess(text);
        assert_eq!(spoken.language.code(), *code, "{text}");
        assert_eq!(spoken.confidence.unwrap() >= 90, *sure, "{text}: {spoken}");
    }
}

#[test]
fn the_language_that_is_given_is_the_language() {
    let mut document = Document::new("a", TEXTS[1].0);
    assert_eq!(document.spoken().to_string(), "de, guessed (90 %)");
    document.language = Some("fra".parse().unwrap());
    assert_eq!(document.spoken().to_string(), "fr");
}

#[test]
fn codes_are_read_in_their_forms() {
    let table = [
        ("en", "en"),
        ("EN-gb", "en"),
        ("ger", "de"),
        ("fr_CA", "fr"),
        ("lit", "lt"),
        ("tlh", "tlh"),
        ("xx", "xx"),
    ];
    for (written, code) in table {
        assert_eq!(written.parse::<Language>().unwrap().code(), code, "{written}");
    }
    for written in ["", "e", "english", "1a", "f r", "ü", "-en"] {
        assert!(written.parse::<Language>().is_err(), "{written}");
    }
}

#[test]
fn what_iso_8601_writes_is_found_in_any_language() {
    let text = format!(
        "{} Il l'a dit le 2023-05-04, et le 2023-05-09T10:00Z à Lyon, en mars, le 4 mai 2023. \
                        Ouvert 2023-05-30/2023-06-02.",
        TEXTS[2].0
    );
    let document = Document::new("port", text);
    let values: Vec<_> = document.mentions().iter().map(|mention| mention.value.to_string()).collect();
    assert_eq!(values, ["2023-05-04", "2023-05-09T10:00", "2023-05-30", "2023-06-02"]);
}

#[test]
fn a_paragraph_in_a_known_language_is_read_in_it() {
    let french = TEXTS[2].0.repeat(4);
    let text = format!("{french}\n\n{} They met on May 4, 2023.\n\n{french}", TEXTS[0].0);
    let document = Document::new("port", text);
    assert_eq!(document.language().code(), "fr");
    assert!(document.mentions().iter().any(|mention| mention.value.to_string() == "2023-05-04"));
}

#[test]
fn nothing_is_told_of_what_is_not_understood() {
    let text = format!("{} Il l'a dit le 2023-05-04 à Lyon.", TEXTS[2].0);
    let timeline = Timeline::from_documents(&[Document::new("port", text)]);
    assert_eq!((timeline.events.len(), timeline.documents[0].language.code()), (0, "fr"));
}

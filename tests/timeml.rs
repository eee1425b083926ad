//! TimeML: what is written reads back as it was, and what others wrote is read as it stands.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use proptest::prelude::*;
use runup::read::Annotated;
use runup::{Document, Error, Publication, read, write};

fn annotated(file: &str) -> Result<Annotated, Error> {
    read::timeml("file.tml", file.as_bytes())
}

/// The document as TimeML, and how many characters of it XML cannot hold.
fn written(document: &Document) -> (String, usize) {
    let mut out = Vec::new();
    let mentions = document.mentions();
    let replaced = write::timeml(document, &document.publication(), &mentions, &mut out).unwrap();
    (String::from_utf8(out).unwrap(), replaced)
}

#[test]
fn a_document_as_it_is_written() {
    let text = "Kyiv & <Minsk>\r\nHe came on Tuesday, left two days later, and has called twice a week for about three years.";
    let mut document = Document::new("visit", text);
    document.title = Some("A \"visit\"".to_owned());
    document.source = Some("Harbour\nGazette".to_owned());
    document.published = "2023-06-07".parse().ok();
    document.language = "en".parse().ok();
    insta::assert_snapshot!("timeml", written(&document).0);
}

/// TIMEX3 has no value for the days from one to another: the finest unit that holds them stands for them.
#[test]
fn a_period_of_several_days_has_a_value_of_timex3() {
    let mut document = Document::new("fast", "They fasted in Ramadan, and gathered at Rosh Hashanah 2013.");
    document.published = "2014-05-20".parse().ok();
    let (file, _) = written(&document);
    assert!(file.contains("value=\"2013-Q3\"") && file.contains("value=\"2013-W36\""), "{file}");
}

#[test]
fn the_text_is_what_stands_between_the_tags() {
    let table = [
        ("the vote", "the vote"),
        (" \n a\r\nb\rc&#13;&#10;d ", " \n a\nb\nc\r\nd "),
        ("&amp;&lt;&#x20ac;&quot;", "&<€\""),
        ("<![CDATA[<b> & ]]>c", "<b> & c"),
        ("a<!-- May 4 --><?page 2?>b", "ab"),
        (
            "<s>He <EVENT eid=\"e1\">came</EVENT> <SIGNAL>on</SIGNAL> <TIMEX3>May <CARD>4</CARD></TIMEX3>.</s>",
            "He came on May 4.",
        ),
        ("", ""),
    ];
    for (inner, text) in table {
        let file = format!(
            "<TimeML><DOCID> a </DOCID><DCT/><TITLE>t</TITLE><TEXT>{inner}</TEXT><MAKEINSTANCE/></TimeML>"
        );
        let document = annotated(&file).unwrap().document;
        assert_eq!(document, Document { title: Some("t".to_owned()), ..Document::new("a", text) }, "{inner}");
    }
}

#[test]
fn marked_expressions_are_kept_aside() {
    let file = "<TimeML><TEXT>on <TIMEX3 type='DATE' value='2023' mod='END'>the <TIMEX3 value='P1D'>day</TIMEX3>\
                </TIMEX3>é<TIMEX3/> <TIMEX3 type='SET'>daily</TIMEX3></TEXT></TimeML>";
    let Annotated { document, timexes } = annotated(file).unwrap();
    let seen: Vec<_> = timexes
        .iter()
        .map(|timex| {
            (
                timex.span.of(&document.text),
                timex.kind.as_deref(),
                timex.value.as_deref(),
                timex.modifier.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("the day", Some("DATE"), Some("2023"), Some("END")),
            ("day", None, Some("P1D"), None),
            ("", None, None, None),
            ("daily", Some("SET"), None, None),
        ]
    );
    assert_eq!((document.id.as_str(), timexes[2].span.start), ("file.tml", "on the dayé".len()));
}

#[test]
fn the_creation_time_is_the_day_of_publication() {
    let table = [
        ("value='2023-05-11'", Some("2023-05-11")),
        ("value='2023-05-11T15:30:00'", Some("2023-05-11")),
        ("value='2023-05-11T15:30:00.25+03:00'", Some("2023-05-11")),
        ("value='2023-05-11TEV'", Some("2023-05-11")),
        // What names no day says nothing.
        ("value='2023-05'", None),
        ("value='XXXX-XX-XX'", None),
        ("value=''", None),
        ("value='2023-05-11' mod='APPROX'", None),
        ("", None),
    ];
    for (attributes, day) in table {
        let timex = format!("<TIMEX3 functionInDocument='CREATION_TIME' {attributes}>then</TIMEX3>");
        for file in [
            format!("<TimeML><DCT>{timex}</DCT><TEXT>now</TEXT></TimeML>"),
            format!(
                "<TimeML><DCT>{}</DCT><TEXT>now</TEXT></TimeML>",
                timex.replace("functionInDocument", "a")
            ),
            format!("<TimeML>{timex} now</TimeML>"),
        ] {
            let published = annotated(&file).unwrap().document.published;
            assert_eq!(published, day.and_then(|day| day.parse().ok()), "{file}");
        }
    }
    let wrong = "<TimeML><DCT><TIMEX3 value='19980108'>then</TIMEX3></DCT><TEXT/></TimeML>";
    assert!(annotated(wrong).unwrap_err().to_string().starts_with("file.tml: `19980108` is no day"));
}

#[test]
fn encodings() {
    let latin = b"<?xml version=\"1.0\" encoding='ISO-8859-1' ?><TimeML><TEXT>Z\xfcrich</TEXT></TimeML>";
    let utf8 = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?><TimeML><TEXT>Zürich</TEXT></TimeML>";
    let utf16: Vec<u16> = utf8.replace("utf-8", "UTF-16").encode_utf16().collect();
    let little: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [latin.as_slice(), utf8.as_bytes(), &little, &big] {
        assert_eq!(read::timeml("a", bytes).unwrap().document.text, "Zürich");
    }
    for (bytes, error) in [
        (
            b"<?xml version='1.0' encoding='koi8-r'?><TimeML/>".as_slice(),
            "a: the encoding `koi8-r` cannot be read",
        ),
        (&little[..21], "a: cannot be read: it begins like UTF-16 and is not"),
        (b"<TimeML>\n\xff</TimeML>", "a: byte 9 (line 2) is not UTF-8"),
    ] {
        let said = read::timeml("a", bytes).unwrap_err().to_string();
        assert!(said.starts_with(error), "{said}");
    }
}

#[test]
fn what_is_no_timeml_says_where() {
    let nested = format!("<TimeML>{}", "<a>".repeat(100_000));
    let bomb = "<!DOCTYPE TimeML [<!ENTITY ha 'haha'>]><TimeML><TEXT>&ha;</TEXT></TimeML>";
    let table = [
        ("", "file.tml, line 1, column 1: there is no element: expected `TimeML` and its end"),
        ("\n<html/>", "file.tml, line 2, column 1: the outermost element is `html`: expected one `TimeML`"),
        ("<TimeML/><a/>", "file.tml, line 1, column 10: the outermost element is `a`: expected one `TimeML`"),
        (
            "<TimeML/>\na",
            "file.tml, line 1, column 10: text outside of the outermost element: expected `TimeML`",
        ),
        (
            "<TimeML>\n<TEXT>\n",
            "file.tml, line 3, column 1: an element is not closed: expected `TimeML` and its end",
        ),
        (
            "<TimeML>\n<TEXT>the vote</TITLE></TimeML>",
            "file.tml, line 2, column 15: expected `</TEXT>`, but `</TITLE>` was found: expected well-formed XML",
        ),
        (
            "<TimeML>\n<TEXT>R&D</TEXT></TimeML>",
            "file.tml, line 2, column 8: entity or character reference not closed: `;` not found before end of input: \
             expected well-formed XML",
        ),
        (
            "<TimeML><TEXT>é&nbsp;</TEXT></TimeML>",
            "file.tml, line 1, column 17: `&nbsp;` is not known: \
             expected `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` or a number",
        ),
        (
            bomb,
            "file.tml, line 1, column 54: `&ha;` is not known: \
             expected `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` or a number",
        ),
        (
            "<TimeML><TEXT>\n<TIMEX3 value=1>a</TIMEX3></TEXT></TimeML>",
            "file.tml, line 2, column 1: position 13: attribute value must be enclosed in `\"` or `'`: \
             expected `name=\"value\"`",
        ),
        (&nested, "file.tml, line 1, column 300009: an element is not closed: expected `TimeML` and its end"),
    ];
    for (file, error) in table {
        assert_eq!(annotated(file).unwrap_err().to_string(), error);
    }
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec!["on Tuesday, ", "May 4, 2023", "am 12. Juni ", "every week", "]]>", "<TEXT>", "&amp;", "---\n", "\r\n", " "]).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => any::<char>().prop_map(String::from),
        1 => (0..0xa0_u8).prop_map(|byte| char::from(byte).to_string()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The text comes back, and with it all that is found in it.
    #[test]
    fn what_is_written_reads_back(text in text(), published in prop::option::of(0..20_000_i64)) {
        let epoch: runup::Day = "1970-01-01".parse().unwrap();
        let mut document = Document::new("any", text);
        document.published = published.map(|days| epoch.plus(days));
        let mentions = document.mentions();
        let (file, replaced) = written(&document);
        prop_assert!(!file.chars().any(|char| char.is_control() && char != '\n' && char != '\t'));
        let Annotated { document: again, timexes } = annotated(&file).unwrap();
        let held = |char: char| matches!(char, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
        prop_assert_eq!(replaced, document.text.chars().filter(|char| !held(*char)).count());
        prop_assert_eq!(&again.text, &document.text.replace(|char| !held(char), "\u{fffd}"));
        prop_assert_eq!(timexes.len(), mentions.len());
        for (timex, mention) in timexes.iter().zip(&mentions) {
            let (words, value) = (timex.span.of(&again.text), mention.value.to_string());
            prop_assert_eq!(words, mention.span.of(&document.text).replace(|char| !held(char), "\u{fffd}"));
            prop_assert_eq!(timex.kind.as_deref(), Some(mention.kind.name()));
            prop_assert_eq!(timex.value.as_deref(), Some(value.as_str()));
            prop_assert_eq!(timex.modifier.as_deref(), mention.modifier.map(runup::Modifier::name));
        }
        if replaced == 0 {
            prop_assert_eq!(again.mentions(), mentions);
        }
    }

    /// Whatever a file holds, reading it ends with a document or an error.
    #[test]
    fn any_file_is_read_or_refused(inner in "[<>/&;!\\[\\]A-Z a-z0-9\"'=?-]{0,40}") {
        let _ = annotated(&inner);
        let _ = annotated(&format!("<TimeML><TEXT>{inner}</TEXT></TimeML>"));
    }
}

#[test]
fn an_unknown_day_is_left_open() {
    let document = Document::new("a", "They met on Tuesday.");
    assert_eq!(document.publication(), Publication::unknown());
    assert!(
        written(&document).0.contains(" value=\"XXXX-XX-XX\" temporalFunction=\"false\" functionInDocument=")
    );
}

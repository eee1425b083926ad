//! What the reading door makes of a file: the text as it stands, and what is known of it.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Cursor;

use runup::{Document, Language, read};

fn document(file: &str) -> Document {
    let mut documents: Vec<_> = read::stream("file", Cursor::new(file.to_owned())).collect();
    assert_eq!(documents.len(), 1, "{documents:?}");
    documents.pop().unwrap().unwrap()
}

#[test]
fn the_text_is_all_that_stands_behind_the_front_matter() {
    let table = [
        ("The vote\n", "The vote\n"),
        ("\u{feff}The vote\r\nMay 11\r\n", "\u{feff}The vote\r\nMay 11\r\n"),
        ("---\ntitle: a\n---\nThe vote", "The vote"),
        ("\u{feff}---\r\ntitle: a\r\n---\r\n\r\n The vote\r\n", "\r\n The vote\r\n"),
        ("---  \ntitle: a\n---", ""),
        ("---\ntitle: a\n\n# about\n- b\n  c\n---\n---\nid: b\n---\n", "---\nid: b\n---\n"),
        // Rules of dashes, and text that looks like a field.
        ("---\n", "---\n"),
        ("---\n---\n", "---\n---\n"),
        ("---\n\ntitle: a\n---\n", "---\n\ntitle: a\n---\n"),
        ("---\nThe vote: a farce\n---\n", "---\nThe vote: a farce\n---\n"),
        ("---\nhttps://example.org\n---\n", "---\nhttps://example.org\n---\n"),
        ("----\ntitle: a\n----\n", "----\ntitle: a\n----\n"),
        (" \n---\ntitle: a\n---\n", " \n---\ntitle: a\n---\n"),
    ];
    for (file, text) in table {
        assert_eq!(document(file).text, text, "{file:?}");
    }
}

#[test]
fn front_matter_and_json_say_the_same() {
    let matter = "---\nid: 'vote'\ntitle: \"The \\\"vote\\\": it's on\"\nsource: Gazette\nurl: https://example.org/a:b\n\
                  published: 2023-05-11T18:00:00+03:00\nlanguage: de-AT\nauthor: someone\n---\nDie Wahl";
    let json = "{\"id\": \"vote\", \"title\": \"The \\\"vote\\\": it's on\", \"source\": \"Gazette\", \"author\": [1],\
                \"url\": \"https://example.org/a:b\", \"published\": \"2023-05-11\", \"language\": \"de-AT\", \"text\": \"Die Wahl\"}";
    let document = document(matter);
    assert_eq!(document, self::document(json));
    assert_eq!(document.title.as_deref(), Some("The \"vote\": it's on"));
    assert_eq!((document.published, document.language), ("2023-05-11".parse().ok(), Some(Language::German)));
    assert_eq!(document.region.as_deref(), Some("AT"));
}

#[test]
fn empty_and_null_fields_are_absent() {
    let matter = "---\ntitle:\nsource: null\nurl: ~\npublished: ''\nid:  \n---\n";
    let json = "{\"id\": \"file\", \"title\": \"\", \"source\": null, \"url\": null, \"published\": null, \"text\": \"\"}";
    assert_eq!(document(matter), Document::new("file", ""));
    assert_eq!(document(json), Document::new("file", ""));
}

#[test]
fn days_of_publication() {
    for text in [
        "2009-12-19",
        "2009-12-19T17:00:00",
        "2009-12-19T17:00",
        "2009-12-19t23:59:60.5z",
        "2009-12-19 17:00:00 +0100",
        " 2009-12-19T24:00:00-02:30 ",
    ] {
        let expected = if text.contains(" +") { None } else { "2009-12-19".parse().ok() };
        assert_eq!(read::published(text).ok(), expected, "{text}");
    }
    for text in [
        "",
        "2009",
        "2009-12",
        "19.12.2009",
        "2009-12-19T",
        "2009-12-19T25:00",
        "2009-12-19T17",
        "2009-12-19T17:00:00+",
        "2009-12-19T17:00:00.Z",
        "2009-12-19T17:00ü",
        "ü",
        "2009-02-29",
    ] {
        assert!(read::published(text).is_err(), "{text}");
    }
}

#[test]
fn lines_come_one_after_the_other() {
    // A reader without end: whoever wants all of it first never comes back.
    struct Endless;
    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let line = b"{\"id\": \"a\", \"text\": \"\"}\n";
            buffer[..line.len()].copy_from_slice(line);
            Ok(line.len())
        }
    }
    let mut documents = read::stream("endless", std::io::BufReader::new(Endless));
    assert!(documents.next().unwrap().is_ok());
    assert!(documents.next().unwrap().is_err());
}

/// The bytes of a text, compressed; both were made by the tools of the formats.
#[cfg(feature = "compression")]
const GZIP: &[u8] = &[
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 76, 81, 178, 82, 80, 74, 84, 210, 81, 80, 42, 73, 173, 40,
    1, 113, 66, 50, 82, 21, 138, 83, 243, 18, 75, 82, 21, 114, 83, 75, 20, 242, 243, 20, 124, 19, 43, 21, 12,
    13, 245, 148, 106, 185, 170, 161, 26, 146, 112, 104, 40, 203, 47, 73, 77, 129, 107, 49, 2, 105, 1, 0, 92,
    224, 89, 156, 100, 0, 0, 0,
];
#[cfg(feature = "compression")]
const ZSTANDARD: &[u8] = &[
    40, 181, 47, 253, 4, 88, 69, 2, 0, 196, 3, 123, 34, 105, 100, 34, 58, 32, 34, 97, 34, 44, 32, 34, 116,
    101, 120, 116, 34, 58, 32, 34, 84, 104, 101, 32, 115, 101, 110, 97, 116, 101, 32, 109, 101, 116, 32, 111,
    110, 32, 77, 97, 121, 32, 49, 49, 46, 34, 125, 10, 98, 118, 111, 116, 101, 100, 50, 46, 34, 125, 10, 3,
    0, 86, 21, 10, 42, 11, 250, 170, 61, 246, 218, 20, 54,
];

#[cfg(feature = "compression")]
#[test]
fn compressed_documents_are_read_as_what_they_are() {
    for packed in [GZIP, ZSTANDARD] {
        let read: Vec<_> = read::stream("wire", packed).collect();
        assert_eq!(read.len(), 2);
        assert_eq!(read[1].as_ref().unwrap().text, "The senate voted on May 12.");
    }
}

/// The documents of some bytes, and what is wrong with them.
#[cfg(feature = "compression")]
fn read_wire(bytes: Vec<u8>) -> (usize, Vec<String>) {
    let read: Vec<_> = read::stream("wire", Cursor::new(bytes)).collect();
    let errors = read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string);
    (read.iter().filter(|read| read.is_ok()).count(), errors.collect())
}

#[cfg(feature = "compression")]
#[test]
fn what_a_cut_off_file_still_holds_is_read() {
    for (cut, name) in [(&GZIP[..GZIP.len() - 9], "gzip"), (&ZSTANDARD[..ZSTANDARD.len() - 2], "Zstandard")] {
        let (documents, errors) = read_wire(cut.to_vec());
        let complaint = format!(
            "wire: the {name} stream is cut off: expected it whole; 2 documents are read up to there"
        );
        assert_eq!((documents, errors), (2, vec![complaint]));
    }
    let (documents, errors) = read_wire(GZIP[..12].to_vec());
    let nothing = "wire: the gzip stream is cut off: expected it whole; no document comes before that";
    assert_eq!((documents, errors), (0, vec![nothing.to_owned()]));
}

#[cfg(feature = "compression")]
#[test]
fn a_stream_of_several_frames_is_read_to_its_end() {
    let skippable: &[u8] = &[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
    for parts in [[GZIP, GZIP].concat(), [skippable, ZSTANDARD, skippable, ZSTANDARD, skippable].concat()] {
        // The second time, both have ids that are taken.
        let (documents, errors) = read_wire(parts);
        assert_eq!((documents, errors.len()), (4, 2), "{errors:?}");
    }
}

//! What the program reads, and what it complains of.

use serde_json::Value;

use crate::program::{File, VETO, VOTE, folder, ids, run};

/// A line of JSON as gzip has it: the document `wire`, "The senate adopted the resolution on May 11, 2023."
const WIRE: &[u8] = &[
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 76, 81, 178, 82, 80, 42, 207, 44, 74, 85, 210, 81, 80, 42,
    73, 173, 40, 1, 241, 67, 50, 82, 21, 138, 83, 243, 18, 75, 82, 21, 18, 83, 242, 11, 74, 82, 83, 20, 74,
    128, 66, 69, 169, 197, 249, 57, 165, 37, 153, 249, 121, 10, 64, 228, 155, 88, 169, 96, 104, 168, 163, 96,
    100, 96, 100, 172, 167, 84, 11, 0, 68, 140, 173, 20, 76, 0, 0, 0,
];

#[test]
fn what_is_wrong_is_said_and_the_rest_is_done() {
    let table: &[(&str, &[File], &[&str], &str)] = &[
        (
            "not-utf-8",
            &[("a.txt", b"The vote\nwas on \xff May 11."), ("b.txt", VETO)],
            &["b"],
            "runup: ./a.txt: byte 16 (line 2) is not UTF-8: expected UTF-8 text\n",
        ),
        (
            "no-json",
            &[("a.jsonl", b"{\"id\": \"x\", \"text\": \"May 11\"}\n\n{\"id\": \"y\", \"text\"; 1}\n{\"id\": \"z\", \"text\": \"\"}")],
            &["x", "z"],
            "runup: ./a.jsonl, line 3, column 19: expected `:`\n",
        ),
        (
            "no-field",
            &[("a.jsonl", b"{\"id\": \"x\"}\n{\"id\": 7, \"text\": \"\"}\n{\"text\": \"\"}\n[\"x\", \"y\"]\n7\n{\"id\": \"z\", \"text\": \"\"}")],
            &["z"],
            "runup: ./a.jsonl, line 1: `text` is missing: expected a document with `id` and `text`\n\
             runup: ./a.jsonl, line 2, column 8: invalid type: integer `7`, expected a string\n\
             runup: ./a.jsonl, line 3: `id` is missing: expected a document with `id` and `text`\n\
             runup: ./a.jsonl, line 4, column 1: expected a document `{…}`\n\
             runup: ./a.jsonl, line 5, column 1: expected a document `{…}`\n",
        ),
        (
            "no-day",
            &[("a.md", b"---\npublished: 2023-02-30\n---\nThe vote"), ("b.jsonl", b"{\"id\": \"b\", \"text\": \"\", \"published\": \"soon\"}")],
            &["a", "b"],
            "runup: ./a.md: `2023-02-30` is no day of publication: expected YYYY-MM-DD or a time such as 2023-06-08T15:30:00Z\n\
             runup: ./b.jsonl, line 1: `soon` is no day of publication: expected YYYY-MM-DD or a time such as 2023-06-08T15:30:00Z\n",
        ),
        (
            "no-language",
            &[("a.txt", b"---\nlanguage: English\n---\nThe vote")],
            &["a"],
            "runup: ./a.txt: `English` is no code of a language: expected one such as en or de\n",
        ),
        (
            "one-id",
            &[("a.txt", VOTE), ("b.jsonl", b"{\"id\": \"a\", \"text\": \"\"}\n{\"id\": \"b\", \"text\": \"\"}")],
            &["a", "a-2", "b"],
            "runup: ./b.jsonl, line 1: the id `a` is that of ./a.txt already: expected another one, the document is read as `a-2`\n",
        ),
        (
            "open-front-matter",
            &[("a.md", b"---\ntitle: The vote\n\nIt was on May 11."), ("b.txt", VETO)],
            &["b"],
            "runup: ./a.md, line 1: the front matter that opens here does not close: expected another line `---`\n",
        ),
        (
            "odd-front-matter",
            &[("a.md", b"---\ntitle: The vote\ntags:\n  - senate\npublished 2023-05-11\n---\nIt was on May 11.")],
            &["a"],
            "runup: ./a.md, line 5: expected `key: value` or `---` in the front matter\n",
        ),
        (
            "no-xml",
            &[("a.tml", b"<TimeML>\n<TEXT>&D; on May 11</TEXT></TimeML>"), ("b.tml", b"<TimeML><DCT><TIMEX3 value='May'/></DCT><TEXT>May 11</TEXT></TimeML>")],
            &["b"],
            "runup: ./a.tml, line 2, column 7: `&D;` is not known: expected `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` or a number\n\
             runup: ./b.tml: `May` is no day of publication: expected YYYY-MM-DD or a time such as 2023-06-08T15:30:00Z\n",
        ),
        (
            "empty-file",
            &[("a.jsonl", b" \n\n"), ("b.json", b"[]"), ("c.txt", b"")],
            &["c"],
            "runup: ./a.jsonl: the file is empty: expected documents, one a line or in an array\n",
        ),
        (
            "matter-without-colon",
            &[("a.md", b"---\ntitle The vote\npublished: 2023-05-11\n---\nIt was on Tuesday."), ("b.txt", b"---\nThe vote\n---\n")],
            &["a", "b"],
            "runup: ./a.md, line 2: expected `key: value` or `---` in the front matter\n",
        ),
        (
            "other-encodings",
            &[("a.txt", b"\xff\xfeM\0a\0y\0 \x001\x001\0"), ("b.txt", b"\xfe\xff\0M\0a\0y\0 \x001\x001"), ("c.txt", b"\xff\xfeM\0a\0y"), ("d.txt", b"May 11 in K\xc3")],
            &["a", "b", "d"],
            "runup: ./c.txt: cannot be read: it begins like UTF-16 and is not: expected UTF-16 or UTF-8\n\
             runup: ./d.txt: the text ends within a character: expected UTF-8 text; it is read up to there\n",
        ),
        (
            "not-compressed",
            &[("a.jsonl.gz", b"{\"id\": \"a\", \"text\": \"May 11\"}"), ("b.txt.zst", b"May 11")],
            &["a", "b"],
            "runup: ./a.jsonl.gz: its name says that it is compressed, and it is not: it is read as it stands\n\
             runup: ./b.txt.zst: its name says that it is compressed, and it is not: it is read as it stands\n",
        ),
        ("empty", &[], &[], "runup: .: the folder is empty: expected files that end in .txt, .md, .html, .tml, .json or .jsonl\n"),
        (
            "unread",
            &[("a.pdf", b"%PDF"), (".hidden.txt", VOTE)],
            &[],
            "runup: .: nothing in the folder can be read: expected files that end in .txt, .md, .html, .tml, .json or .jsonl\n",
        ),
    ];
    for (test, files, read, complaint) in table {
        let run = run(&folder(test, files), &["tag", "."], b"");
        assert_eq!(run.err, *complaint, "{test}");
        assert_eq!(ids(&run.out), *read, "{test}");
        assert_eq!(run.status, 1, "{test}");
    }
}

#[test]
fn paths_that_lead_nowhere() {
    let folder = folder("nowhere", &[("vote.txt", VOTE), ("page.pdf", b"<p>May 11</p>")]);
    let run = run(&folder, &["tag", "gone", "page.pdf", "vote.txt"], b"");
    let complaints = "runup: gone: expected a file or folder, and there is none\n\
                      runup: page.pdf: expected a file that ends in .txt, .md, .html, .tml, .json or .jsonl, or its text through `-`\n";
    assert_eq!((run.err.as_str(), ids(&run.out), run.status), (complaints, vec!["vote"], 1));
}

#[test]
fn arrays_and_documents_over_several_lines() {
    let array = b"[{\"id\": \"a\", \"text\": \"\"},\n {\"id\": \"b\"},\n {\"id\": \"c\", \"text\": 1},\n {\"id\": \"d\", \"text\": \"\"}]";
    let cut = b"[{\"id\": \"e\", \"text\": \"\"},\n {\"id\": \"f\"";
    let printed = b"{\n  \"id\": \"g\",\n  \"text\": \"\"\n}\n{\n  \"id\": \"h\",\n  \"text\": \"\"\n}\n";
    let files: [File; 3] = [("1.json", array), ("2.json", cut), ("3.json", printed)];
    let run = run(&folder("arrays", &files), &["tag", "."], b"");
    assert_eq!(
        run.err,
        "runup: ./1.json, line 2: `text` is missing: expected a document with `id` and `text`\n\
         runup: ./1.json, line 3, column 22: invalid type: integer `1`, expected a string\n\
         runup: ./2.json, line 2, column 11: EOF while parsing an object\n"
    );
    assert_eq!((ids(&run.out), run.status), (vec!["a", "d", "e", "g", "h"], 1));
}

#[test]
fn a_folder_is_walked_in_name_order_with_its_subfolders() {
    let files: [File; 5] =
        [("10.txt", VOTE), ("2.txt", VOTE), ("sub/1.md", VETO), ("a.jsonl", b"[]"), ("notes.pdf", b"%")];
    let run = run(&folder("walked", &files), &["tag", "."], b"");
    assert_eq!((ids(&run.out), run.status, run.err.as_str()), (vec!["10", "2", "1"], 0, ""));
}

#[test]
fn a_folder_of_many_formats_is_one_timeline() {
    let page = b"<html lang=en><head><title>The vote</title><meta property=article:published_time content=2023-05-12></head>\
        <body><article><p>The senate adopted the resolution on Thursday, after a debate that had gone on for the better \
        part of the night, and sent it to the president.</p></article></body></html>";
    let files: [File; 3] = [
        ("page.html", page),
        ("note.txt", b"The Senate adopted the resolution on 11 May 2023."),
        ("wire.jsonl.gz", WIRE),
    ];
    let run = run(&folder("mixed", &files), &["--format", "json", "."], b"");
    let timeline: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.err.as_str(), timeline["events"].as_array().unwrap().len()), ("", 1));
    assert_eq!(timeline["events"][0]["sources"], Value::from(vec!["note", "page", "wire"]));
}

#[test]
fn standard_input_is_json_where_it_opens_like_it() {
    let here = folder("input", &[]);
    let table: [(&[u8], &[&str]); 5] = [
        (VOTE, &["stdin"]),
        (b"", &["stdin"]),
        (
            b"\xef\xbb\xbf\n  {\"id\": \"a\", \"text\": \"\"}\r\n{\"id\": \"b\", \"text\": \"\"}\r\n",
            &["a", "b"],
        ),
        (b" [{\"id\": \"a\", \"text\": \"\"}, {\"id\": \"b\", \"text\": \"\"}]", &["a", "b"]),
        (b"---\nid: vote\n---\n{1}", &["vote"]),
    ];
    for (input, read) in table {
        let run = run(&here, &["tag", "-"], input);
        assert_eq!((ids(&run.out), run.status, run.err.as_str()), (read.to_vec(), 0, ""));
    }
}

#[test]
fn an_empty_document_is_one_without_events() {
    let run = run(&folder("blank", &[("blank.txt", b"")]), &["--format", "json", "."], b"");
    let timeline: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(
        (&timeline["documents"][0]["id"], &timeline["events"]),
        (&"blank".into(), &Value::Array(vec![]))
    );
}

#[test]
fn fields_of_json_have_the_names_that_are_told() {
    let feed = br#"{"guid": "v", "body": "The senate voted on Thursday.", "date": "2023-05-12", "text": 7, "id": {}}"#;
    let folder = folder("fields", &[("feed.jsonl", feed)]);
    let names = ["--id-field", "guid", "--text-field", "body", "--published-field", "date"];
    let run = run(&folder, &[&["tag", "feed.jsonl"][..], &names].concat(), b"");
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert!(run.out.starts_with(r#"{"id":"v","#) && run.out.contains("2023-05-11"), "{}", run.out);
    let missing = self::run(&folder, &["tag", "-", "--text-field", "body"], br#"{"id": "v", "text": "x"}"#);
    let complaint =
        "runup: standard input, line 1: `body` is missing: expected a document with `id` and `body`\n";
    assert_eq!((missing.err.as_str(), missing.status), (complaint, 1));
}

#[test]
fn a_language_that_cannot_be_read_is_named() {
    let french = "Le ministre l'a dit mardi à Lyon, et on attend que le gouvernement présente son plan pour le port et pour la ville, avant la fin de cette semaine. \
                  Il l'a dit le 2023-05-04.";
    let here = folder("language", &[("a.txt", french.as_bytes()), ("b.txt", VOTE)]);
    let complaint = |path: &str| {
        format!(
            "runup: {path}: the language of `a` is fr, guessed (100 %), which cannot be read: only dates as ISO 8601 \
             writes them are found\n"
        )
    };
    let tagged = run(&here, &["tag", "."], b"");
    assert_eq!((tagged.err, tagged.status), (complaint("./a.txt"), 0));
    let line: Value = serde_json::from_str(tagged.out.lines().next().unwrap()).unwrap();
    assert_eq!((&line["language"], &line["language_unread"]), (&"fr".into(), &true.into()));
    assert_eq!(
        (&line["language_confidence"], &line["mentions"][0]["value"]),
        (&1.0.into(), &"2023-05-04".into())
    );
    let told = run(&here, &["a.txt", "--format", "json"], b"");
    let timeline: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((told.err, &timeline["documents"][0]["language_unread"]), (complaint("a.txt"), &true.into()));
}

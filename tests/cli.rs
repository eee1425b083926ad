//! The program, from outside: what it reads, what it complains of, and its exit status.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A file's name and what it holds.
type File<'a> = (&'a str, &'a [u8]);

/// A new folder with these files, for the test of that name.
fn folder(test: &str, files: &[File]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

struct Run {
    out: String,
    err: String,
    status: i32,
}

/// Runs the program in a folder.
fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_runup"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join();
    Run {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// The ids that `tag` prints, in their order.
fn ids(out: &str) -> Vec<&str> {
    out.lines().map(|line| line.split('"').nth(3).unwrap()).collect()
}

const VOTE: &[u8] = b"The senate voted on May 11, 2023.";
const VETO: &[u8] = b"The president vetoed it on May 18, 2023.";

#[test]
fn a_table_of_named_periods() {
    let periods = "Vilnius summit\t2023-07-11\t2023-07-12\n";
    let files: &[File] = &[
        ("a.txt", b"The guests arrived two days before the Vilnius summit."),
        ("periods.tsv", periods.as_bytes()),
        ("bad.tsv", b"Vilnius\x1b summit\t2023-07-12\t2023-07-11\n"),
    ];
    let folder = folder("named-periods", files);
    let value = |run: &Run| serde_json::from_str::<Value>(&run.out).unwrap();
    let tagged = run(&folder, &["tag", "a.txt", "--periods", "periods.tsv"], b"");
    assert_eq!(value(&tagged)["mentions"][0]["value"], "2023-07-09");
    let told = run(&folder, &["a.txt", "--format", "json", "--periods", "periods.tsv"], b"");
    assert_eq!(value(&told)["events"][0]["when"]["start"], "2023-07-09");
    let refused = run(&folder, &["explain", "May 4", "--periods", "bad.tsv"], b"");
    assert!(
        refused.err.contains("bad.tsv: row 1: it ends in 2023-07-11, before its start"),
        "{}",
        refused.err
    );
    assert_eq!((refused.out.as_str(), refused.status), ("", 2));
}

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
        [("10.txt", VOTE), ("2.txt", VOTE), ("sub/1.md", VETO), ("a.jsonl", b""), ("notes.pdf", b"%")];
    let run = run(&folder("walked", &files), &["tag", "."], b"");
    assert_eq!((ids(&run.out), run.status, run.err.as_str()), (vec!["10", "2", "1"], 0, ""));
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
fn timeml_is_one_document_a_file() {
    let files: [File; 5] = [
        ("in/a.txt", VOTE),
        (
            "in/b.jsonl",
            b"{\"id\": \"../a:b\", \"text\": \"May\\u0007 4\"}\n{\"id\": \".._a_b\", \"text\": \"\"}",
        ),
        ("in/c.tml", b"<TimeML><DOCID>C 1</DOCID><TEXT>on May 4</TEXT></TimeML>"),
        ("in/d.txt", b"---\nid: \n---\n"),
        ("lone.txt", VOTE),
    ];
    let here = folder("timeml", &files);
    let several = run(&here, &["tag", "--format", "timeml", "in"], b"");
    assert_eq!((several.out.as_str(), several.status), ("", 2));
    assert!(several.err.starts_with("error: TimeML holds one document a file: expected --output FOLDER"));

    let written = run(&here, &["tag", "--format", "timeml", "--output", "out/tml", "in"], b"");
    let complaint = "runup: ../a:b: characters that XML cannot hold, 1 of them, are written as U+FFFD\n";
    assert_eq!((written.out.as_str(), written.err.as_str(), written.status), ("", complaint, 1));
    let mut names: Vec<_> =
        fs::read_dir(here.join("out/tml")).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["_._a_b-2.tml", "_._a_b.tml", "a.tml", "c.tml", "d.tml"]);

    let again = run(&here, &["tag", "out/tml/a.tml", "out/tml/c.tml"], b"");
    assert_eq!((again.out, again.status), (run(&here, &["tag", "in/a.txt", "in/c.tml"], b"").out, 0));
    let lone = run(&here, &["tag", "--format", "timeml", "lone.txt"], b"");
    assert_eq!((lone.err.as_str(), lone.status), ("", 0));
    let piped = run(&here, &["tag", "-"], lone.out.as_bytes());
    assert_eq!((piped.out, piped.status), (run(&here, &["tag", "lone.txt"], b"").out, 0));

    let over = run(&here, &["tag", "--format", "timeml", "--output", "in", "in/c.tml"], b"");
    let complaint =
        "runup: in/c.tml: is one of the files to be read: expected another folder for what is written\n";
    assert_eq!((over.err.as_str(), over.status), (complaint, 1));
    assert_eq!(fs::read(here.join("in/c.tml")).unwrap(), files[2].1);
    let format = run(&here, &["tag", "--output", "out", "in"], b"");
    assert!(format.err.starts_with("error: --output is for files of TimeML"), "{}", format.err);
}

#[test]
fn the_timeline_is_what_is_asked_for_where_nothing_else_is() {
    let files: [File; 2] = [("vote.txt", VOTE), ("tag/veto.txt", VETO)];
    let here = folder("default", &files);
    let whole = run(&here, &["--format", "json", "vote.txt", "./tag"], b"");
    assert_eq!((whole.status, whole.err.as_str()), (0, ""));
    assert_eq!(run(&here, &["timeline", "--format", "json", "vote.txt", "./tag"], b"").out, whole.out);
    assert!(whole.out.starts_with("{\n  \"schema\": \"runup/1\",\n"), "{}", whole.out);
}

#[test]
fn wrong_arguments_have_a_status_of_their_own() {
    let here = folder("usage", &[("vote.txt", VOTE)]);
    let table: [&[&str]; 7] = [
        &[],
        &["timeline"],
        &["tag"],
        &["--format", "yaml", "vote.txt"],
        &["--published", "2023-02-30", "vote.txt"],
        &["--until", "2023-02-30", "vote.txt"],
        &["explain"],
    ];
    for arguments in table {
        let run = run(&here, arguments, b"");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn an_event_that_is_not_there_cuts_nothing() {
    let run = run(&folder("no-event", &[("vote.txt", VOTE)]), &["--until", "moon landing", "vote.txt"], b"");
    let complaint =
        "runup: no event bears the words `moon landing`: expected a day or words of an event's title\n";
    assert_eq!((run.err.as_str(), run.out.as_str(), run.status), (complaint, "", 1));
}

#[test]
fn the_most_important_or_what_somebody_took_part_in() {
    let text = "---\ntitle: Zelensky in Rome\npublished: 2023-05-14\n---\n\
        Zelensky met the pope in Rome on Saturday.\n\nOn Friday farmers blocked a road near Lublin.\n\n\
        In April, Kiev asked for more aid.";
    let here = folder("selection", &[("a.md", text.as_bytes())]);
    let days = |arguments: &[&str]| {
        let run = run(&here, &[&["a.md", "--format", "json"], arguments].concat(), b"");
        let timeline: Value = serde_json::from_str(&run.out).unwrap();
        let events = timeline["events"].as_array().unwrap();
        events.iter().map(|event| event["when"]["timex3"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(days(&[]), ["2023-04", "2023-05-12", "2023-05-13"]);
    assert_eq!(days(&["--top", "1"]), ["2023-05-13"]);
    assert_eq!(days(&["--days", "2"]), ["2023-05-12", "2023-05-13"]);
    assert_eq!(days(&["--about", "Wolodymyr Selenskyj"]), ["2023-05-13"]);
    assert_eq!(days(&["--about", "zelenskiy pope"]), ["2023-05-13"]);
    assert_eq!(days(&["--about", "the farmers"]), ["2023-05-12"]);
    assert_eq!(days(&["--about", "Ukraine", "--top", "9"]), ["2023-04"]);
    assert_eq!(days(&["--until", "2023-05-12", "--top", "0"]), [""; 0]);
    let nobody = run(&here, &["a.md", "--about", "the moon"], b"");
    let complaint = "runup: no event is about `the moon`: expected names or words of an event\n";
    assert_eq!((nobody.err.as_str(), nobody.out.as_str(), nobody.status), (complaint, "", 1));
}

#[test]
fn whoever_closes_the_pipe_has_read_enough() {
    let line =
        |number: usize| format!("{{\"id\": \"{number}\", \"text\": \"The vote was on May 11, 2023.\"}}\n");
    let lines: String = (0..20_000).map(line).collect();
    let here = folder("pipe", &[("many.jsonl", lines.as_bytes())]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_runup"))
        .args(["tag", "many.jsonl"])
        .current_dir(here)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[test]
fn nothing_that_a_terminal_obeys_comes_through() {
    let text = "---\nid: \"a\u{1b}[2J\u{9b}31m\"\ntitle: \"\u{1b}]0;x\u{7}The vote\"\n---\n\u{1b}[31mThe senate\u{9b} voted on May 11, 2023 in \u{1b}[5mVilnius.";
    let here = folder("terminal", &[("a.txt", text.as_bytes()), ("b\u{1b}[2J.html", b"")]);
    for format in ["text", "json", "jsonl", "markdown"] {
        let run = run(&here, &["--format", format, "."], b"");
        assert_eq!(run.out.chars().find(|char| char.is_control() && *char != '\n'), None, "{format}");
    }
    let run = run(&here, &["explain", "on \u{1b}[2JMay\u{9b} 11", "gone\u{1b}[2J"], b"");
    assert_eq!(run.err.chars().find(|char| *char == '\u{9b}'), None);
    let run = self::run(&here, &["tag", "b\u{1b}[2J.html"], b"");
    assert_eq!(run.err.chars().find(|char| char.is_control() && *char != '\n'), None);
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
fn a_day_for_documents_that_carry_none() {
    let here = folder("undated", &[("a.txt", b"---\npublished: 2023-05-12\n---\n"), ("b.txt", b"")]);
    let run = run(&here, &["--format", "json", "--published", "2023-06-07", "."], b"");
    let timeline: Value = serde_json::from_str(&run.out).unwrap();
    let day = |document: usize| timeline["documents"][document]["published"]["day"].as_str().unwrap();
    assert_eq!((day(0), day(1)), ("2023-05-12", "2023-06-07"));
}

#[test]
fn the_page_about_the_format_tells_what_is_printed() {
    let page = include_str!("../docs/format.md");
    let block = |opening: &str| {
        let start = page.find(opening).unwrap() + opening.find('\n').unwrap() + 1;
        page[start..].split("```").next().unwrap()
    };
    let here = folder("page", &[("warsaw.md", block("```text\n---\n").as_bytes())]);
    let printed =
        |arguments: &[&str]| serde_json::from_str::<Value>(&run(&here, arguments, b"").out).unwrap();
    let shown = |opening: &str| serde_json::from_str::<Value>(block(opening)).unwrap();
    let timeline = printed(&["--format", "json", "--until", "2023-07-11", "warsaw.md"]);
    assert_eq!(timeline, shown("```json\n{\n  \"schema\""));
    assert_eq!(printed(&["tag", "warsaw.md"]), shown("```json\n{\"id\": \"warsaw\", \"language\""));
    assert_eq!(run(&here, &["tag", "--format", "timeml", "warsaw.md"], b"").out, block("```xml\n"));
}

#[test]
fn a_file_is_written_in_the_format_of_its_ending() {
    let folder = folder("output", &[("vote.txt", VOTE)]);
    let table =
        [("v.csv", "id,start,"), ("v.ics", "BEGIN:VCALENDAR"), ("v.md", "# Timeline"), ("v.json", "{")];
    for (file, begins) in table {
        let run = run(&folder, &["vote.txt", "-o", file], b"");
        assert_eq!((run.out.as_str(), run.err.as_str(), run.status), ("", "", 0));
        assert!(fs::read_to_string(folder.join(file)).unwrap().starts_with(begins), "{file}");
    }
    let unknown = run(&folder, &["vote.txt", "-o", "v.pdf"], b"");
    assert_eq!(unknown.err, "runup: v.pdf: the ending names no format: expected one, or --format\n");
    assert_eq!((unknown.status, folder.join("v.pdf").exists()), (1, false));
}

#[test]
fn fields_of_json_have_the_names_that_are_told() {
    let feed = br#"{"guid": "v", "body": "The senate voted on Thursday.", "date": "2023-05-12", "text": 7, "id": {}}"#;
    let folder = folder("fields", &[("feed.jsonl", feed)]);
    let names = ["--id-field", "guid", "--text-field", "body", "--published-field", "date"];
    let run = run(&folder, &[&["tag", "feed.jsonl"][..], &names].concat(), b"");
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert!(run.out.starts_with(r#"{"id":"v","#) && run.out.contains("2023-05-11"), "{}", run.out);
}

#[test]
fn the_caller_says_what_the_documents_are() {
    let here = folder("genre", &[("raid.txt", b"It was signed in March 1752. In August they left.")]);
    for (genre, value) in [("news", "2014-08"), ("history", "1752-08")] {
        let run = run(&here, &["tag", "raid.txt", "--published", "2015-06-01", "--genre", genre], b"");
        assert!(run.out.contains(value), "{genre}: {}", run.out);
    }
    let refused = run(&here, &["tag", "raid.txt", "--genre", "essay"], b"");
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("`essay` is no genre: expected news or history"), "{}", refused.err);
}

/// What is wrong with some JSON by the schema that the program prints.
fn faults(schema: &str, json: &str) -> Vec<String> {
    let schema = run(Path::new("."), &["schema", schema], b"").out;
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let json: Value = serde_json::from_str(json).unwrap();
    validator.iter_errors(&json).map(|error| error.to_string()).collect()
}

#[test]
fn what_is_printed_is_what_the_schema_says() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/vilnius");
    let timeline = run(&fixtures, &["--format", "json", "--until", "NATO summit in Vilnius", "."], b"").out;
    assert_eq!(faults("timeline", &timeline), Vec::<String>::new());
    assert_ne!(faults("timeline", &timeline.replace("\"modality\"", "\"mood\"")), Vec::<String>::new());
    let tagged = run(&fixtures, &["tag", "."], b"").out;
    for line in tagged.lines() {
        assert_eq!(faults("tag", line), Vec::<String>::new());
    }
    assert_ne!(faults("tag", r#"{"id": "a", "mentions": [{"start": "0"}]}"#), Vec::<String>::new());
}

#[test]
fn completions_and_manual_name_the_commands() {
    for arguments in [&["completions", "bash"][..], &["completions", "zsh"], &["man"]] {
        let run = run(Path::new("."), arguments, b"");
        assert!(
            run.status == 0 && run.out.contains("timeline") && run.out.contains("explain"),
            "{arguments:?}"
        );
    }
}

//! What the program writes, and where.

use std::fs;
#[cfg(unix)]
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::program::{File, VETO, VOTE, folder, run};

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
fn the_page_about_the_format_tells_what_is_printed() {
    let page = include_str!("../../docs/format.md");
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
    assert_eq!(
        unknown.err,
        "runup: v.pdf: the ending names no format: expected .txt, .md, .json, .jsonl, .html, .csv or .ics, or --format\n"
    );
    assert_eq!((unknown.status, folder.join("v.pdf").exists()), (1, false));
    for (file, complaint) in [
        (".", "is a folder: expected the name of a file, such as timeline.html in it"),
        ("gone/v.json", "there is no such folder: expected the name of a file in one that is there"),
        ("vote.txt", "is one of the files to be read: expected another one to write to"),
    ] {
        let refused = run(&folder, &["vote.txt", "-o", file], b"");
        assert_eq!((refused.err, refused.status), (format!("runup: {file}: {complaint}\n"), 1));
    }
    assert_eq!(fs::read(folder.join("vote.txt")).unwrap(), VOTE);
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

/// Starts the program on documents without end and interrupts it once some are read: what it printed, and its status.
#[cfg(unix)]
fn interrupted(arguments: &[&str]) -> (String, Option<i32>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_runup"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (many, enough) = std::sync::mpsc::channel();
    let writer = std::thread::spawn(move || {
        let line =
            |number: u32| format!("{{\"id\": \"{number}\", \"text\": \"The vote was on May 11, 2023.\"}}\n");
        for number in 0.. {
            // More than a pipe holds: the program has read some of it.
            if number == 1_500 {
                many.send(()).unwrap();
            }
            if stdin.write_all(line(number).as_bytes()).is_err() {
                break;
            }
        }
    });
    let reader = std::thread::spawn(move || {
        let mut out = String::new();
        stdout.read_to_string(&mut out).unwrap();
        out
    });
    enough.recv().unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap().code();
    writer.join().unwrap();
    (reader.join().unwrap(), status)
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_program_and_no_line_breaks_off() {
    let (tagged, status) = interrupted(&["tag", "-"]);
    assert_eq!((tagged.ends_with("}\n"), status), (true, Some(130)));
    assert_eq!(interrupted(&["--format", "json", "-"]), (String::new(), Some(130)));
}

//! The program with timelines that it saved.

use std::fs;
#[cfg(unix)]
use std::process::Command;

use crate::program::{File, folder, run};

const MONDAY: &[u8] =
    br#"{"id": "warning", "text": "Envoy warns of a long war\n\nThe envoy met ministers on Monday."}"#;
const TUESDAY: &[u8] = b"{\"id\": \"warning\", \"text\": \"It was changed since.\"}\n\
    {\"id\": \"survey\", \"published\": \"2023-06-14\", \"text\": \"On May 4, 2023, they met.[1]\\n\\n[1] A. Example: Envoy warns of a long war. 07.06.2023.\"}";

#[test]
fn a_saved_timeline_takes_tomorrows_articles() {
    let files: &[File] = &[("monday.jsonl", MONDAY), ("tuesday.jsonl", TUESDAY)];
    let here = folder("grown", files);
    let read = |name: &str| fs::read_to_string(here.join(name)).unwrap();
    for arguments in [
        &["monday.jsonl", "-o", "saved.json"][..],
        &["saved.json", "tuesday.jsonl", "-o", "saved.json"],
        &["saved.json", "tuesday.jsonl", "-o", "again.json"],
        &["again.json", "saved.json", "--format", "json", "-o", "both"],
    ] {
        let run = run(&here, arguments, b"");
        assert_eq!((run.err.as_str(), run.out.as_str(), run.status), ("", "", 0), "{arguments:?}");
    }
    assert_eq!(read("again.json"), read("saved.json"));
    assert_eq!(read("both"), read("saved.json"));
    // What a saved timeline has already is passed over; all of it in one run is named apart.
    let once = run(&here, &["--format", "json", "monday.jsonl", "tuesday.jsonl"], b"");
    assert!(once.err.contains("the document is read as `warning-2`") && once.status == 1, "{}", once.err);
    let shown = run(&here, &["saved.json"], b"");
    assert!(shown.out.contains("2023-05-04") && shown.out.contains("2023-06-05"), "{}", shown.out);
}

#[test]
fn what_is_no_saved_timeline_is_not_written_over() {
    let files: &[File] = &[
        ("a.txt", b"The senate voted on May 11, 2023."),
        ("next.json", b"{\"schema\": \"runup/2\"}"),
        ("other.json", b"{\"name\": \"other\", \"schema\": \"other/1\"}"),
    ];
    let here = folder("kept", files);
    assert_eq!(run(&here, &["a.txt", "-o", "whole.json"], b"").status, 0);
    assert_eq!(run(&here, &["a.txt", "--top", "1", "-o", "cut.json"], b"").status, 0);
    let whole = fs::read_to_string(here.join("whole.json")).unwrap();
    fs::write(here.join("broken.json"), &whole[..whole.len() - 20]).unwrap();
    let table = [
        ("next.json", "next.json: the schema is `runup/2`: expected a timeline of the schema `runup/1`"),
        ("broken.json", "broken.json, line "),
        (
            "cut.json",
            "cut.json: the timeline was cut when it was saved, and can take no more: expected a whole one",
        ),
    ];
    for (name, message) in table {
        let before = fs::read(here.join(name)).unwrap();
        let run = run(&here, &[name, "a.txt", "whole.json", "-o", name], b"");
        assert!(run.err.starts_with(&format!("runup: {message}")) && run.status == 1, "{}", run.err);
        assert_eq!(fs::read(here.join(name)).unwrap(), before, "{name}");
    }
    for (arguments, message) in [
        (
            &["whole.json", "--top", "1", "-o", "whole.json"][..],
            "whole.json: is a saved timeline, and not all of it would be left",
        ),
        (
            &["whole.json", "--format", "html", "-o", "whole.json"],
            "whole.json: is a saved timeline, and not all of it",
        ),
        (&["whole.json", "a.txt", "-o", "a.txt"], "a.txt: is one of the files to be read"),
    ] {
        let run = run(&here, arguments, b"");
        assert!(run.err.starts_with(&format!("runup: {message}")) && run.status == 1, "{}", run.err);
        assert_eq!(fs::read_to_string(here.join("whole.json")).unwrap(), whole);
    }
    // By itself a cut timeline can be shown, and cut again.
    let shown = run(&here, &["cut.json", "--until", "2023-05-12"], b"");
    assert!(shown.err.is_empty() && shown.out.contains("T-1"), "{}{}", shown.err, shown.out);
    let table = [
        (
            &["tag", "whole.json"][..],
            "whole.json: it is a timeline: expected documents; a timeline is added to where its own path is given",
        ),
        (&["other.json"], "other.json, line 1: `id` is missing: expected a document with `id` and `text`"),
    ];
    for (arguments, message) in table {
        let run = run(&here, arguments, b"");
        assert!(run.err.starts_with(&format!("runup: {message}")) && run.status == 1, "{}", run.err);
    }
}

/// What stands at a path is replaced at once by what is whole: a run that may write a few kB only, and is ended by the
/// system as it writes more, leaves the old file.
#[cfg(unix)]
#[test]
fn a_run_that_is_ended_loses_no_saved_timeline() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let days: String = (1..=28).map(|day| format!("The senate voted on May {day}, 2023. ")).collect();
    let here =
        folder("ended", &[("a.txt", b"The senate voted on May 11, 2023."), ("b.txt", days.as_bytes())]);
    fs::create_dir(here.join("kept")).unwrap();
    assert_eq!(run(&here, &["a.txt", "-o", "kept/whole.json"], b"").status, 0);
    fs::set_permissions(here.join("kept/whole.json"), PermissionsExt::from_mode(0o640)).unwrap();
    symlink("kept/whole.json", here.join("saved.json")).unwrap();
    let whole = fs::read_to_string(here.join("saved.json")).unwrap();

    let program = env!("CARGO_BIN_EXE_runup");
    let limited = format!("ulimit -f 20; exec {program} saved.json b.txt -o saved.json");
    let ended = Command::new("sh").args(["-c", &limited]).current_dir(&here).status().unwrap();
    assert!(!ended.success(), "{ended}");
    assert_eq!(fs::read_to_string(here.join("saved.json")).unwrap(), whole);

    let run = run(&here, &["saved.json", "b.txt", "-o", "saved.json"], b"");
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert!(fs::metadata(here.join("kept/whole.json")).unwrap().len() > 20 * 1024);
    assert!(fs::symlink_metadata(here.join("saved.json")).unwrap().is_symlink());
    assert_eq!(fs::metadata(here.join("saved.json")).unwrap().permissions().mode() & 0o777, 0o640);
}

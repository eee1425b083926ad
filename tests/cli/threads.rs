//! The program on one core and on many, and what it holds of a stream.

use std::fs::File as Opened;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::program::{File, folder, ids, run};

/// Documents of very different length, some of them undated, in the order of their numbers.
fn many() -> String {
    let line = |number: usize| {
        let text = "They met on May 4 in Vilnius. A week later the senate voted for it.\n\n"
            .repeat(1 + number * 7 % 10);
        let published = if number.is_multiple_of(3) { "" } else { r#", "published": "2023-06-01""# };
        format!("{{\"id\": \"{number}\", \"text\": {}{published}}}\n", Value::String(text))
    };
    (0..100).map(line).collect()
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let lines = many();
    let files: &[File] = &[("many.jsonl", lines.as_bytes())];
    let here = folder("threads", files);
    for command in [&["tag", "many.jsonl"][..], &["many.jsonl", "--format", "json"]] {
        let one = run(&here, &[command, &["--threads", "1"]].concat(), b"");
        assert_eq!((one.err.as_str(), one.status), ("", 0));
        for threads in ["2", "5"] {
            let several = run(&here, &[command, &["--threads", threads]].concat(), b"");
            assert!(several.out == one.out, "{command:?} on {threads} threads");
        }
        assert!(run(&here, command, b"").out == one.out);
    }
    for threads in ["1", "2", "5"] {
        let to = ["tag", "many.jsonl", "--format", "timeml", "--output", threads, "--threads", threads];
        let run = run(&here, &to, b"");
        assert_eq!((run.err.as_str(), run.status), ("", 0));
    }
    for number in 0..100 {
        let read = |threads: &str| std::fs::read(here.join(threads).join(format!("{number}.tml"))).unwrap();
        assert!(read("1") == read("2") && read("1") == read("5"), "{number} as TimeML");
    }
    let order: Vec<String> = (0..100).map(|number| number.to_string()).collect();
    assert_eq!(ids(&run(&here, &["tag", "-", "--threads", "4"], lines.as_bytes()).out), order);
    assert_eq!(run(&here, &["tag", "many.jsonl", "--threads", "0"], b"").status, 2);
}

/// Whoever feeds the program line by line has the answer to each before the next.
#[test]
fn each_line_comes_as_soon_as_it_is_there() {
    for threads in ["1", "2", "5"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_runup"))
            .args(["tag", "-", "--threads", threads])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (mut feed, mut lines) =
            (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
        // So much is read of a stream to see what it is.
        let text = format!("{}They met on May 4, 2023.", " ".repeat(5000));
        for id in ["a", "b", "c"] {
            writeln!(feed, "{{\"id\": \"{id}\", \"text\": \"{text}\"}}").unwrap();
            feed.flush().unwrap();
            assert!(lines.next().unwrap().unwrap().starts_with(&format!("{{\"id\":\"{id}\"")));
        }
        drop(feed);
        assert!(lines.next().is_none() && child.wait().unwrap().success());
    }
}

/// Of a stream no more is held than is worked on: the same for four times the documents.
#[cfg(target_os = "linux")]
#[test]
fn a_stream_takes_no_more_memory_the_longer_it_is() {
    let text = format!("{}They met on May 4, 2023.", " ".repeat(100_000));
    let peak = |documents: usize| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_runup"))
            .args(["tag", "-", "--threads", "3"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut feed = child.stdin.take().unwrap();
        for id in 0..documents {
            writeln!(feed, "{{\"id\": \"{id}\", \"text\": {}}}", Value::String(text.clone())).unwrap();
        }
        let status = BufReader::new(Opened::open(format!("/proc/{}/status", child.id())).unwrap());
        let line = status.lines().map(Result::unwrap).find(|line| line.starts_with("VmHWM")).unwrap();
        drop(feed);
        assert!(child.wait().unwrap().success());
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap()
    };
    let (few, many) = (peak(200), peak(800));
    assert!(many < few + few / 2, "{few} kB for 200 documents, {many} kB for 800");
}

//! How many instructions a byte takes: the same at every run, however busy the machine is. Callgrind counts them.

use std::process::{Command, Stdio};

use super::stages::{NAMES, Stages};
use super::text;

/// So much text is read: Callgrind takes fifty times as long.
const BYTES: usize = 200_000;

/// Counts the instructions of each stage in a program of its own.
pub(super) fn print() {
    let Ok(this) = std::env::current_exe() else { return };
    println!("{:<16} {:>18}", "", "instructions/byte");
    // The timeline is made on threads of its own, which are not counted.
    for name in NAMES.into_iter().filter(|name| *name != "timeline") {
        let run = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
            .arg("--toggle-collect=*instructions::counted*")
            .arg(&this)
            .args(["--once", name])
            .stdout(Stdio::null())
            .output();
        let Ok(run) = run else {
            println!("nothing is counted: expected the program `valgrind`");
            return;
        };
        let said = String::from_utf8_lossy(&run.stderr);
        let count =
            said.split("Collected : ").nth(1).and_then(|rest| rest.split_whitespace().next()?.parse().ok());
        match count {
            Some(count) => println!("{name:<16} {:>18.1}", count_per_byte(count)),
            None => println!("{name:<16} {:>18}", "-"),
        }
    }
}

fn count_per_byte(count: u64) -> f64 {
    let bytes: usize = text::articles(BYTES).iter().map(|document| document.text.len()).sum();
    count as f64 / bytes as f64
}

/// Runs one stage where only its instructions are counted; tables that are made on first use are there by then.
pub(super) fn once(name: &str) {
    let documents = text::articles(BYTES);
    let stages = Stages::of(&documents);
    stages.run(name);
    counted(&stages, name);
}

#[inline(never)]
fn counted(stages: &Stages<'_>, name: &str) {
    stages.run(name);
}

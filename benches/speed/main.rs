//! How fast text is read: megabytes a second of each stage, beside what others do with the same bytes.
//!
//! ```console
//! $ cargo bench --bench speed                             # the project's own text, then texts that are hard
//! $ cargo bench --bench speed -- corpus/                  # the same with the documents of a path
//! $ cargo bench --bench speed -- --instructions           # instructions a byte, by Callgrind (valgrind)
//! ```
//!
//! It measures by itself and not with a harness such as criterion: ratios are wanted, on machines that do other work too.
//! All are measured in turn, round after round, so that what slows one slows all, and the middle one of the rounds counts:
//! of the times, and of the ratios, which are of two times of one round.

mod hard;
mod instructions;
mod peers;
mod stages;
mod text;

use std::collections::HashMap;
use std::time::Instant;

use runup::{Document, read};

use peers::Peers;
use stages::Stages;

/// So much text of its own is read.
const BYTES: usize = 4_000_000;

/// So many times all are measured.
const ROUNDS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => {
            ratios("the bench's own text", &text::articles(BYTES));
            hard::print();
        }
        ["--instructions"] => instructions::print(),
        ["--once", name] => instructions::once(name),
        paths => {
            for path in paths {
                let documents: Vec<Document> = read::paths([*path]).filter_map(Result::ok).collect();
                ratios(path, &documents);
            }
        }
    }
}

/// The speed of all, and each in parts of those that it is to be held against.
fn ratios(of: &str, documents: &[Document]) {
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    if bytes == 0 {
        println!("{of}: no document can be read there");
        return;
    }
    let (peers, stages) = (Peers::of(documents), Stages::of(documents));
    let names = || peers::NAMES.into_iter().chain(stages::NAMES);
    // The seconds of each round, of each that could run.
    let mut seconds: HashMap<&str, Vec<f64>> = HashMap::new();
    for _ in 0..ROUNDS {
        for name in names() {
            let start = Instant::now();
            if peers.run(name) || stages.run(name) {
                seconds.entry(name).or_default().push(start.elapsed().as_secs_f64());
            }
        }
    }
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{of}: {} documents, {megabytes:.1} MB, one thread but for the timeline, the middle one of {ROUNDS} rounds\n",
        documents.len()
    );
    println!("{:<16} {:>9} {:>14} {:>14}", "", "MB/s", "to wc -w", "to whichtime");
    for name in names() {
        let Some(own) = seconds.get(name) else { continue };
        let to = |peer: &str| match seconds.get(peer) {
            Some(peer) => {
                format!("{:.2}", middle(peer.iter().zip(own).map(|(peer, own)| peer / own).collect()))
            }
            None => "-".to_owned(),
        };
        let speed = megabytes / middle(own.clone());
        println!("{name:<16} {speed:>9.1} {:>14} {:>14}", to("wc -w"), to("whichtime"));
    }
}

/// The median.
fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

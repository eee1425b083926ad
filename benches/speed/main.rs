//! How fast text is read: megabytes a second of each stage, beside what others do with the same bytes.
//!
//! ```console
//! $ cargo bench --bench speed                             # the project's own text, then texts that are hard
//! $ cargo bench --bench speed -- corpus/                  # the same with the documents of a path
//! $ cargo bench --bench speed -- --instructions           # instructions a byte, by Callgrind (valgrind)
//! ```
//!
//! It measures by itself and not with a harness such as criterion: ratios are wanted, on machines that do other work too.
//! All are measured in turn, round after round, so that what slows one slows all, and of each the best time counts.

mod hard;
mod instructions;
mod peers;
mod stages;
mod text;

use std::time::{Duration, Instant};

use runup::{Document, read};

use peers::Peers;
use stages::Stages;

/// So much text of its own is read.
const BYTES: usize = 4_000_000;

/// So many times all are measured.
const ROUNDS: usize = 5;

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
    let names: Vec<&str> = peers::NAMES.into_iter().chain(stages::NAMES).collect();
    let mut best: Vec<Option<Duration>> = vec![None; names.len()];
    for _ in 0..ROUNDS {
        for (name, best) in names.iter().zip(&mut best) {
            let start = Instant::now();
            if peers.run(name) || stages.run(name) {
                let time = start.elapsed();
                *best = Some(best.map_or(time, |best| best.min(time)));
            }
        }
    }
    let time = |name: &str| names.iter().position(|known| *known == name).and_then(|at| best[at]);
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{of}: {} documents, {megabytes:.1} MB, one thread but for the timeline, the best of {ROUNDS} rounds\n",
        documents.len()
    );
    println!("{:<16} {:>9} {:>14} {:>14}", "", "MB/s", "to wc -w", "to whichtime");
    for name in &names {
        let Some(own) = time(name) else { continue };
        let to = |peer: &str| {
            time(peer).map_or("-".to_owned(), |peer| format!("{:.2}", peer.as_secs_f64() / own.as_secs_f64()))
        };
        let speed = megabytes / own.as_secs_f64();
        println!("{name:<16} {speed:>9.1} {:>14} {:>14}", to("wc -w"), to("whichtime"));
    }
}

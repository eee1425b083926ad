//! How fast text is read: megabytes a second of each stage, beside what others do with the same bytes.
//!
//! ```console
//! $ cargo bench --bench speed                             # the project's own text, then texts that are hard
//! $ cargo bench --bench speed -- corpus/                  # the same with the documents of a path
//! $ cargo bench --bench speed -- --instructions           # instructions a byte, by Callgrind (valgrind)
//! ```
//!
//! Criterion measures, and says what changed since the last time; the ratios are of the medians of what it ran.

mod hard;
mod instructions;
mod peers;
mod stages;
mod text;

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{Criterion, SamplingMode, Throughput};
use runup::{Document, read};

use peers::Peers;
use stages::Stages;

/// So much text of its own is read.
const BYTES: usize = 4_000_000;

/// So often and so long each is measured, at least: the machine may do other work too.
const SAMPLES: usize = 15;
const TIME: Duration = Duration::from_secs(3);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => {
            compare("the bench's own text", &text::articles(BYTES));
            hard::print();
        }
        ["--instructions"] => instructions::print(),
        ["--once", name] => instructions::once(name),
        paths => {
            for path in paths {
                let documents: Vec<Document> = read::paths([*path]).filter_map(Result::ok).collect();
                compare(path, &documents);
            }
        }
    }
}

/// Measures all with the same documents, and prints the speed of each and its ratios to those that it is held against.
fn compare(of: &str, documents: &[Document]) {
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    if bytes == 0 {
        println!("{of}: no document can be read there");
        return;
    }
    let (peers, stages) = (Peers::of(documents), Stages::of(documents));
    let names = || peers::NAMES.into_iter().chain(stages::NAMES);
    let records = Path::new(env!("CARGO_TARGET_TMPDIR")).join("criterion");
    let mut criterion = Criterion::default().output_directory(&records).without_plots();
    let mut group = criterion.benchmark_group(of);
    group.sampling_mode(SamplingMode::Flat).sample_size(SAMPLES).measurement_time(TIME);
    group.throughput(Throughput::BytesDecimal(bytes as u64));
    // The seconds of each run, of each that can run here.
    let mut seconds: HashMap<&str, Vec<f64>> = HashMap::new();
    let run = |name: &str| peers.run(name) || stages.run(name);
    for name in names().filter(|name| run(name)) {
        let times = seconds.entry(name).or_default();
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|runs| {
                let start = Instant::now();
                for _ in 0..runs {
                    run(name);
                }
                let time = start.elapsed();
                times.push(time.as_secs_f64() / runs as f64);
                time
            });
        });
    }
    group.finish();
    let medians: HashMap<&str, f64> =
        seconds.into_iter().map(|(name, times)| (name, median(times))).collect();
    let megabytes = bytes as f64 / 1e6;
    println!("{of}: {} documents, {megabytes:.1} MB, one thread but for the timeline\n", documents.len());
    println!("{:<16} {:>9} {:>14} {:>14}", "", "MB/s", "to wc -w", "to whichtime");
    for name in names() {
        let Some(own) = medians.get(name) else { continue };
        let to = |peer: &str| medians.get(peer).map_or("-".to_owned(), |peer| format!("{:.2}", peer / own));
        let speed = megabytes / own;
        println!("{name:<16} {speed:>9.1} {:>14} {:>14}", to("wc -w"), to("whichtime"));
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

//! How fast text is read: megabytes a second for each stage, how the whole way grows with the number of documents,
//! and how it grows with texts that would make a careless reader go back again and again.
//!
//! `cargo bench --bench speed` – needs nothing: the text is made here, the same at every run.

use std::hint::black_box;
use std::time::{Duration, Instant};

use runup::{Day, Document, Options, Outline, Publication, Timeline, extract, merge, resolve, scan};

/// Sentences as newswire has them; `#` stands for a weekday, a month or a number drawn anew each time. Two of five carry
/// a time expression, one of ten a second one.
const SENTENCES: [&str; 10] = [
    "The committee adopted the report on #month #day after a debate that lasted for hours. ",
    "Shares of the company rose to a price that few in the market had thought possible. ",
    "Officials in the capital said the ministers would meet again on #weekday to sign the agreement. ",
    "A spokesman for the river authority denied that the #number workers had been dismissed. ",
    "The bridge, a narrow steel construction between two hills, has to be painted every so often. ",
    "In #month #year the same court rejected the appeal, and on #month #day, #year it closed the case. ",
    "Nobody at the harbour could remember a summer in which the ice cream had sold so badly. ",
    "Her brother runs the mill, her sister the brewery, and neither has any wish to sell to strangers. ",
    "The president is expected to visit the province next week, people close to the office said. ",
    "Analysts disagree about the reasons, but they agree that the harvest may turn out to be poor. ",
];
const MONTHS: [&str; 6] = ["January", "March", "May", "August", "October", "December"];
const WEEKDAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/// What makes a reader go back, if anything does.
const HARD: [&str; 13] = [
    "a",
    " ",
    "\n",
    "1",
    "May ",
    "the ",
    "last week of ",
    "third-quarter ",
    "on Monday and ",
    "May 4, 2023. He met her. ",
    "[1]",
    "[1] May 4.\n",
    "“Nato ",
];

fn main() {
    let documents = articles(1000, 5);
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    println!(
        "{} documents, {:.1} MB, one thread, the best of three runs\n",
        documents.len(),
        megabytes(bytes)
    );

    let published =
        Day::new(2023, 6, 14).map_or_else(Publication::unknown, |day| Publication::on(day, "given"));
    let outlines: Vec<_> = documents.iter().map(Outline::of).collect();
    let found: Vec<_> =
        documents.iter().zip(&outlines).map(|(d, o)| scan(&d.text, o, &Options::default())).collect();
    let sentences: Vec<_> =
        (0..documents.len()).map(|i| outlines[i].sentences(&documents[i].text, &found[i])).collect();
    let resolve_one = |i: usize| resolve(&documents[i], &outlines[i], &sentences[i], &found[i], &published);
    let mentions: Vec<_> = (0..documents.len()).map(resolve_one).collect();

    stage("outline", bytes, || documents.iter().map(Outline::of).collect::<Vec<_>>());
    stage("scan", bytes, || {
        documents
            .iter()
            .zip(&outlines)
            .map(|(d, o)| scan(&d.text, o, &Options::default()))
            .collect::<Vec<_>>()
    });
    stage("sentences", bytes, || {
        (0..documents.len()).map(|i| outlines[i].sentences(&documents[i].text, &found[i])).collect::<Vec<_>>()
    });
    stage("resolve", bytes, || (0..documents.len()).map(resolve_one).collect::<Vec<_>>());
    let extract_one =
        |i: usize| extract(&documents[i], &outlines[i], &sentences[i], &mentions[i], &published);
    stage("extract", bytes, || (0..documents.len()).map(extract_one).collect::<Vec<_>>());
    let statements: Vec<_> = (0..documents.len()).flat_map(extract_one).collect();
    stage("merge", bytes, || merge(Vec::new(), statements.clone()));
    stage("whole way", bytes, || Timeline::from_documents(&documents));

    println!("\n{:>9} {:>8} {:>9} {:>8} {:>8}", "documents", "MB", "ms", "MB/s", "events");
    for count in [250, 500, 1000, 2000, 4000] {
        let documents = articles(count, 5);
        let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
        let (time, timeline) = best_of(2, || Timeline::from_documents(&documents));
        println!(
            "{count:>9} {:>8.1} {:>9.0} {:>8.1} {:>8}",
            megabytes(bytes),
            time.as_secs_f64() * 1e3,
            megabytes(bytes) / time.as_secs_f64(),
            timeline.events.len()
        );
    }

    println!("\nms for one text that repeats one piece, at so many kB");
    println!("{:<24} {:>8} {:>8} {:>8}", "piece", 100, 200, 400);
    for piece in HARD {
        print!("{:<24}", format!("{piece:?}"));
        for size in [100_000, 200_000, 400_000] {
            let document = Document::new("hard", piece.repeat(size / piece.len()));
            let (time, _) = best_of(1, || Timeline::from_documents(std::slice::from_ref(&document)));
            print!(" {:>8.0}", time.as_secs_f64() * 1e3);
        }
        println!();
    }
}

fn stage<T>(name: &str, bytes: usize, run: impl Fn() -> T) {
    let (time, _) = best_of(3, run);
    println!("{name:<10} {:>8.1} MB/s", megabytes(bytes) / time.as_secs_f64());
}

/// The shortest of some runs, and what the last one returned.
fn best_of<T>(runs: usize, run: impl Fn() -> T) -> (Duration, T) {
    let timed = || {
        let start = Instant::now();
        let result = black_box(run());
        (start.elapsed(), result)
    };
    (1..runs).fold(timed(), |(best, _), _| {
        let (time, result) = timed();
        (best.min(time), result)
    })
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Articles of that many paragraphs each, published over some months.
fn articles(count: usize, paragraphs: usize) -> Vec<Document> {
    let mut draw = Draw(42);
    (0..count)
        .map(|number| {
            let mut text = String::from("Harbour town argues about its bridge\n\n");
            for _ in 0..paragraphs {
                for _ in 0..5 {
                    text.push_str(&draw.sentence());
                }
                text.push_str("\n\n");
            }
            let mut document = Document::new(format!("{number:06}"), text);
            document.published = Day::new(2023, 1, 1).map(|day| day.plus(draw.below(180) as i64));
            document
        })
        .collect()
}

/// Draws the same numbers at every run (a linear congruential generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn sentence(&mut self) -> String {
        let pattern = SENTENCES[self.below(SENTENCES.len())];
        let mut pieces = pattern.split('#');
        let mut sentence = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let end = piece.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(piece.len());
            let (name, rest) = piece.split_at(end);
            sentence += &match name {
                "month" => MONTHS[self.below(MONTHS.len())].to_owned(),
                "weekday" => WEEKDAYS[self.below(WEEKDAYS.len())].to_owned(),
                "day" => (1 + self.below(28)).to_string(),
                "year" => (2015 + self.below(8)).to_string(),
                _ => (200 + self.below(4000)).to_string(),
            };
            sentence += rest;
        }
        sentence
    }
}

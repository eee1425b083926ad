//! How well time expressions are found and dated, against texts that people annotated.
//!
//! `cargo bench --bench accuracy -- PATH…` – PATH is a JSONL file or a folder of them, a document a line:
//! `{"id", "published", "language", "text", "timexes": [{"begin", "end", "type", "value"}]}`, offsets in code points.
//!
//! Counts the way of TempEval-3: spans pair one to one, exact ones first, then by overlap. `strict` and `relaxed` F1
//! judge the span; `type` and `value` F1 count the relaxed pairs whose type or value is equal. A gold value that is
//! empty or `null` can be paired and is never right.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use runup::{Day, Document, Options, Outline, Publication, resolve, scan};
use serde::Deserialize;

#[derive(Deserialize)]
struct Annotated {
    published: Option<String>,
    language: Option<String>,
    text: String,
    timexes: Vec<Timex>,
}

/// An expression by its code points; of the gold, or ours.
#[derive(Deserialize)]
struct Timex {
    begin: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
    value: Option<String>,
}

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    matched: usize,
    exact: usize,
    kind: usize,
    value: usize,
}

fn main() -> io::Result<()> {
    let paths: Vec<PathBuf> = env::args().skip(1).filter(|arg| arg != "--bench").map(PathBuf::from).collect();
    let sets: Vec<PathBuf> = paths.iter().flat_map(|path| sets_of(path)).collect();
    if sets.is_empty() {
        println!(
            "no annotated texts: `cargo bench --bench accuracy -- PATH…` with JSONL files or folders of them"
        );
        return Ok(());
    }
    println!("{:<16} {:>6} {:>6}  strict relaxed  type  value", "set", "gold", "found");
    for set in sets {
        let name = set.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut counts = Counts::default();
        for line in fs::read_to_string(&set)?.lines().filter(|line| !line.trim().is_empty()) {
            let document: Annotated = serde_json::from_str(line)?;
            counts.add(&document.timexes, &tag(&document));
        }
        let Counts { gold, found, matched, exact, kind, value } = counts;
        let f1 = |hit: usize| 200.0 * hit as f64 / (gold + found).max(1) as f64;
        println!(
            "{name:<16} {gold:>6} {found:>6}  {:>6.2} {:>7.2} {:>5.2} {:>6.2}",
            f1(exact),
            f1(matched),
            f1(kind),
            f1(value)
        );
    }
    Ok(())
}

/// The JSONL files a path stands for, by name.
fn sets_of(path: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(path) else {
        return if path.is_file() { vec![path.to_owned()] } else { Vec::new() };
    };
    let files = folder.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let sets: BTreeSet<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|x| x == "jsonl")).collect();
    sets.into_iter().collect()
}

/// The expressions we find in a text, each dated by what is known of its publication.
fn tag(annotated: &Annotated) -> Vec<Timex> {
    let mut document = Document::new("", annotated.text.as_str());
    document.language = annotated.language.as_deref().and_then(|code| code.parse().ok());
    document.published = annotated.published.as_deref().and_then(|day| day.get(..10)?.parse::<Day>().ok());
    let publication = document
        .published
        .map_or_else(Publication::unknown, |day| Publication::on(day, "given with the text"));
    let outline = Outline::of(&document);
    let found = scan(&document.text, &outline, &Options::default());
    let mut code_points = CodePoints { text: &document.text, byte: 0, count: 0 };
    let sentences = outline.sentences(&document.text, &found);
    resolve(&document, &outline, &sentences, &found, &publication)
        .iter()
        .map(|mention| Timex {
            begin: code_points.before(mention.span.start),
            end: code_points.before(mention.span.end),
            kind: mention.kind.name().to_owned(),
            value: Some(mention.value.to_string()),
        })
        .collect()
}

/// Counts code points up to ever later bytes, each stretch of text once.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl CodePoints<'_> {
    fn before(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.count
    }
}

impl Counts {
    fn add(&mut self, gold: &[Timex], found: &[Timex]) {
        let pairs = pair(gold, found);
        self.gold += gold.len();
        self.found += found.len();
        self.matched += pairs.len();
        for (gold, found) in pairs {
            let real = gold.value.as_deref().is_some_and(|value| !value.is_empty() && value != "null");
            self.exact += usize::from((gold.begin, gold.end) == (found.begin, found.end));
            self.kind += usize::from(gold.kind == found.kind);
            self.value += usize::from(real && gold.value == found.value);
        }
    }
}

/// Which expression of ours stands for which of the gold: equal spans first, then the longest overlaps.
fn pair<'a>(gold: &'a [Timex], found: &'a [Timex]) -> Vec<(&'a Timex, &'a Timex)> {
    let mut candidates = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, f) in found.iter().enumerate() {
            let overlap = g.end.min(f.end).saturating_sub(g.begin.max(f.begin));
            let exact = (g.begin, g.end) == (f.begin, f.end);
            if overlap > 0 || exact {
                candidates.push((!exact, usize::MAX - overlap, i, j));
            }
        }
    }
    candidates.sort_unstable_by_key(|&(inexact, overlap, i, j)| {
        // Among equal spans the overlap says nothing; they pair in the order of the text.
        (inexact, if inexact { overlap } else { 0 }, i, j)
    });
    let (mut taken_gold, mut taken_found) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, _, i, j) in candidates {
        if !taken_gold.contains(&i) && !taken_found.contains(&j) {
            taken_gold.insert(i);
            taken_found.insert(j);
            pairs.push((&gold[i], &found[j]));
        }
    }
    pairs
}

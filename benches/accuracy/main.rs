//! How well time expressions are found and dated, and happenings put together, against what people annotated.
//!
//! `cargo bench --bench accuracy -- [OPTION…] PATH…` – everything under a PATH is measured:
//!
//! - a JSONL file of texts with their expressions, a document a line, offsets in code points:
//!   `{"id", "published", "language", "text", "timexes": [{"begin", "end", "type", "value"}]}`;
//! - a folder of TimeML, `*.tml`;
//! - a folder with `articles.jsonl` and `incidents.jsonl` (`{"date", "docs": [id]}` a line), or with `articles.jsonl` and
//!   `references.jsonl`, timelines that journalists wrote (`{"entries": [{"date"}]}` a line).
//!
//! Another tagger is measured beside ours where its output for a set, in the form of `runup tag`, lies in
//! `PATH/peers/NAME/SET.jsonl`, or in `FOLDER/SET.jsonl` with `--peer NAME=FOLDER`.
//!
//! - `--errors N` lists N errors of each kind, the commonest kinds first.
//! - `--write PAGE --date DAY` puts the figures into a page of Markdown, between its marks.

mod corpus;
mod errors;
mod happening;
mod page;
mod score;
mod table;

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use corpus::{Corpus, Peer, Set, Text};
use runup::Day;
use score::{Cause, Counts, Score};
use table::{Table, rate};

/// Whatever is wrong with a file of a corpus, for a person.
type Failure = Box<dyn std::error::Error>;

#[derive(Default)]
struct Arguments {
    paths: Vec<PathBuf>,
    peers: Vec<Peer>,
    errors: usize,
    page: Option<PathBuf>,
    date: Option<Day>,
}

impl Arguments {
    fn of(mut words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            let mut next =
                |what: &str| words.next().ok_or_else(|| format!("{word}: expected {what} after it"));
            match word.as_str() {
                "--bench" => {}
                "--peer" => arguments.peers.push(Peer::of(&next("NAME=FOLDER")?)?),
                "--errors" => arguments.errors = next("a number")?.parse()?,
                "--write" => arguments.page = Some(next("a page of Markdown")?.into()),
                "--date" => arguments.date = Some(next("a day")?.parse()?),
                option if option.starts_with('-') => return Err(format!("{option} is no option").into()),
                path => arguments.paths.push(path.into()),
            }
        }
        if arguments.page.is_some() && arguments.date.is_none() {
            return Err("--write: expected --date DAY with it, the day of the figures".into());
        }
        Ok(arguments)
    }
}

fn main() -> Result<(), Failure> {
    let arguments = Arguments::of(env::args().skip(1))?;
    let corpus = Corpus::under(&arguments.paths, arguments.peers)?;
    if corpus.is_empty() {
        println!(
            "nothing to measure: `cargo bench --bench accuracy -- PATH…`, with annotated texts under PATH"
        );
        return Ok(());
    }
    let scored: Vec<Scored> =
        corpus.sets.iter().map(|set| Scored::of(set, &corpus.peers)).collect::<Result<_, _>>()?;
    let tables = [
        ("sets", sets(&scored)),
        ("causes", causes(&scored)),
        ("types", types(&scored)),
        ("incidents", happening::incidents(&corpus.incidents)?),
        ("timelines", happening::timelines(&corpus.timelines)?),
    ];
    if let (Some(path), Some(date)) = (arguments.page, arguments.date) {
        let page = page::with_figures(&fs::read_to_string(&path)?, date, &tables)?;
        fs::write(path, page)?;
    }
    let out = &mut io::stdout().lock();
    for (_, table) in tables.iter().filter(|(_, table)| !table.is_empty()) {
        writeln!(out, "{}", table.console())?;
    }
    if arguments.errors > 0 {
        for Scored { set, taggers } in &scored {
            let ours = taggers.first().map(|(_, score)| score.errors.as_slice());
            write!(out, "{}", errors::listed(set, ours.unwrap_or_default(), arguments.errors))?;
        }
    }
    Ok(())
}

/// A set, and how each tagger does on it, ours first.
struct Scored<'a> {
    set: &'a Set,
    taggers: Vec<(&'a str, Score)>,
}

impl<'a> Scored<'a> {
    fn of(set: &'a Set, peers: &'a [Peer]) -> Result<Self, Failure> {
        let ours: Vec<_> = set.texts.iter().map(Text::tagged).collect();
        let mut taggers = vec![("runup", set.score(&ours))];
        for peer in peers {
            if let Some(theirs) = peer.tagged(set)? {
                taggers.push((peer.name.as_str(), set.score(&theirs)));
            }
        }
        Ok(Self { set, taggers })
    }
}

/// How well each tagger finds and dates the expressions of each set.
fn sets(scored: &[Scored<'_>]) -> Table {
    let head = ["set", "tagger", "texts", "gold", "found", "strict", "relaxed", "type", "value"];
    let mut table = Table::new(2, &head);
    for Scored { set, taggers } in scored {
        for (tagger, Score { all, .. }) in taggers {
            let counts = [set.texts.len(), all.gold, all.found].map(|count| count.to_string());
            let rates = [all.strict, all.relaxed, all.kind, all.value].map(|hits| rate(all.f1(hits), 2));
            table.row([set.name.as_str(), tagger], counts.into_iter().chain(rates));
        }
    }
    table
}

/// What goes wrong on each set, for each tagger.
fn causes(scored: &[Scored<'_>]) -> Table {
    let head = ["set", "tagger"].into_iter().chain(Cause::ALL.map(Cause::name));
    let mut table = Table::new(2, &head.collect::<Vec<_>>());
    for Scored { set, taggers } in scored {
        for (tagger, score) in taggers {
            table.row([set.name.as_str(), tagger], wrong(&score.all));
        }
    }
    table
}

/// The same of ours, by type.
fn types(scored: &[Scored<'_>]) -> Table {
    let head = ["set", "type", "gold", "found", "strict", "relaxed", "value"];
    let mut table = Table::new(2, &head.into_iter().chain(Cause::ALL.map(Cause::name)).collect::<Vec<_>>());
    for Scored { set, taggers } in scored {
        for (kind, counts) in taggers.iter().take(1).flat_map(|(_, score)| &score.kinds) {
            let numbers = [counts.gold, counts.found].map(|count| count.to_string());
            let rates = [counts.strict, counts.relaxed, counts.value].map(|hits| rate(counts.f1(hits), 2));
            table.row([&set.name, kind], numbers.into_iter().chain(rates).chain(wrong(counts)));
        }
    }
    table
}

/// How often each thing went wrong.
fn wrong(counts: &Counts) -> impl Iterator<Item = String> {
    Cause::ALL.into_iter().map(|cause| counts.wrong.get(&cause).copied().unwrap_or(0).to_string())
}

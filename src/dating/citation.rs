//! What one document says of another: its title, with the day it was published.

use std::collections::BTreeMap;

use super::own::{quote, stated, within};
use crate::calendar::{Certainty, Day};
use crate::document::{Document, Publication, Span};
use crate::expression::Found;
use crate::outline::{BlockKind, Outline, Sentence, title_key};

/// The fewest words of a title by which a document is known again.
const WORDS: usize = 3;
/// How many pieces, set off by stops, colons and quotes, make up a title at most.
const PIECES: usize = 6;

/// A document says that another one was published on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The id of the document that cites.
    pub document: String,
    /// The pieces of the passage, in lower case and without punctuation; any run of them may be the title.
    pub pieces: Vec<String>,
    /// The day.
    pub day: Day,
    /// How sure the day is.
    pub certainty: Certainty,
    /// Where it says so, for a person.
    pub evidence: String,
}

impl Citation {
    /// What may be the title: every run of up to so many pieces.
    pub fn titles(&self) -> impl Iterator<Item = String> + '_ {
        titles(&self.pieces)
    }
}

/// What a document cites: in its footnotes, and in sentences that quote a title and state a day.
///
/// ```
/// use runup::{Document, Options, Outline, dating, scan};
/// let text = "The envoy has warned of it.[1]\n\n[1] Ann Example: Envoy warns of a long war. 07.06.2023.";
/// let document = Document::new("survey", text);
/// let outline = Outline::of(&document);
/// let citations = dating::citations(&document, &outline, &scan(text, &outline, &Options::default()));
/// assert!(citations[0].titles().any(|title| title == "envoy warns of a long war"));
/// assert_eq!(citations[0].day, "2023-06-07".parse()?);
/// # Ok::<(), runup::Error>(())
/// ```
pub fn citations(document: &Document, outline: &Outline, found: &[Found]) -> Vec<Citation> {
    citations_in(document, outline, &outline.sentences(&document.text, found), found)
}

/// The same of a document whose sentences are at hand.
pub(crate) fn citations_in(
    document: &Document,
    outline: &Outline,
    sentences: &[Sentence],
    found: &[Found],
) -> Vec<Citation> {
    let text = &document.text;
    let mut citations = Vec::new();
    for block in &outline.blocks {
        if let BlockKind::Footnote(number) = block.kind {
            let day_first = block.language.day_first(document.region.as_deref());
            let days: Vec<_> = within(found, block.span)
                .iter()
                .filter_map(|found| stated(&found.expression, day_first).map(|day| (found.span, day)))
                .collect();
            let evidence =
                format!("footnote {number} of {} cites it: “{}”", document.id, quote(block.span.of(text)));
            let mut start = block.span.start;
            for (at, (span, (day, certainty))) in days.iter().enumerate() {
                let mut cited = pieces(Span::new(start, span.start).of(text));
                // "Morning Post, 7 June 2023: Envoy warns of a long war."
                if titles(&cited).next().is_none() {
                    let end = days.get(at + 1).map_or(block.span.end, |(next, _)| next.start);
                    cited = pieces(Span::new(span.end, end).of(text));
                }
                start = span.end;
                citations.push(Citation {
                    document: document.id.clone(),
                    pieces: cited,
                    day: *day,
                    certainty: *certainty,
                    evidence: evidence.clone(),
                });
            }
        }
    }
    for sentence in sentences {
        let passage = sentence.span.of(text);
        let mut days =
            within(found, sentence.span).iter().filter_map(|found| stated(&found.expression, true));
        if let (Some((day, certainty)), None) = (days.next(), days.next()) {
            let evidence = format!("{} cites it: “{}”", document.id, quote(passage));
            citations.extend(quoted(passage).map(|title| Citation {
                document: document.id.clone(),
                pieces: vec![title_key(title)],
                day,
                certainty,
                evidence: evidence.clone(),
            }));
        }
    }
    citations.retain(|citation| citation.titles().next().is_some());
    citations
}

/// What documents cite, to be found by title.
#[derive(Debug, Clone, Default)]
pub struct Citations {
    citations: Vec<Citation>,
    /// By what may be the title, the numbers of the citations.
    titles: BTreeMap<String, Vec<usize>>,
}

impl FromIterator<Citation> for Citations {
    fn from_iter<T: IntoIterator<Item = Citation>>(citations: T) -> Self {
        let citations: Vec<Citation> = citations.into_iter().collect();
        let mut titles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, citation) in citations.iter().enumerate() {
            for title in citation.titles() {
                titles.entry(title).or_default().push(number);
            }
        }
        Self { citations, titles }
    }
}

impl Citations {
    /// When a document was published by what others say of it, if they do; `own` is what it says of itself, and
    /// bounds what is believed.
    pub fn date(&self, document: &Document, outline: &Outline, own: &Publication) -> Option<Publication> {
        let headlines = outline.blocks.iter().filter(|block| block.kind == BlockKind::Headline);
        let headlines = headlines.map(|block| block.span.of(&document.text));
        let citations = document.title.as_deref().into_iter().chain(headlines).flat_map(known_as);
        let citations = citations.filter_map(|title| self.titles.get(&title)).flatten();
        let citations = citations.filter_map(|number| self.citations.get(*number));
        let fits = |citation: &&Citation| {
            citation.document != document.id
                && own.earliest.is_none_or(|earliest| earliest <= citation.day)
                && own.latest.is_none_or(|latest| citation.day <= latest)
        };
        let mut fitting: Vec<&Citation> = citations.filter(fits).collect();
        // Sources that disagree show the first day they give, and that it is in doubt.
        fitting.sort_by(|one, other| {
            (one.day, one.certainty, &one.evidence).cmp(&(other.day, other.certainty, &other.evidence))
        });
        let (first, last) = (fitting.first()?, fitting.last()?);
        let certainty = if first.day == last.day { first.certainty } else { Certainty::Uncertain };
        Some(Publication { certainty, ..Publication::on(first.day, first.evidence.clone()) })
    }
}

/// The titles under which a document may be cited: its own, and that without the name of the site after a bar or dash.
fn known_as(title: &str) -> Vec<String> {
    let bare =
        [" | ", " – ", " — ", " - "].iter().filter_map(|mark| title.rsplit_once(mark)).map(|(bare, _)| bare);
    let mut known: Vec<String> =
        std::iter::once(title).chain(bare).map(title_key).filter(|key| is_title(key)).collect();
    known.sort_unstable();
    known.dedup();
    known
}

fn is_title(key: &str) -> bool {
    key.split(' ').nth(WORDS - 1).is_some()
}

/// What may be a title: every run of up to so many pieces.
fn titles(pieces: &[String]) -> impl Iterator<Item = String> + '_ {
    let runs = (0..pieces.len())
        .flat_map(|from| (from + 1..=pieces.len().min(from + PIECES)).map(move |to| from..to));
    runs.filter_map(|run| pieces.get(run)).map(|run| run.join(" ")).filter(|title| is_title(title))
}

/// The pieces at the end of a passage, each ended by a mark that may stand around a title.
fn pieces(passage: &str) -> Vec<String> {
    /// A footnote longer than this argues, and cites on the way.
    const LONGEST: usize = 600;
    let first = passage.ceil_char_boundary(passage.len().saturating_sub(LONGEST));
    let passage = passage.get(first..).unwrap_or_default();
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in passage.char_indices() {
        let next = passage.get(at + c.len_utf8()..).unwrap_or_default();
        let spaced = next.is_empty() || next.starts_with(char::is_whitespace);
        let ends = match c {
            '“' | '”' | '„' | '"' | '«' | '»' | '(' | ')' | '[' | ']' | ';' => true,
            '.' | ':' | ',' | '?' | '!' | '–' | '—' | '-' | '|' => spaced,
            _ => false,
        };
        if ends {
            pieces.push(title_key(passage.get(start..at).unwrap_or_default()));
            start = at + c.len_utf8();
        }
    }
    pieces.push(title_key(passage.get(start..).unwrap_or_default()));
    pieces.retain(|piece| !piece.is_empty() && !piece.bytes().all(|byte| byte.is_ascii_digit()));
    pieces
}

/// What a passage quotes.
fn quoted(passage: &str) -> impl Iterator<Item = &str> {
    passage.split(['“', '”', '„', '"', '«', '»']).skip(1).step_by(2).take(PIECES)
}

//! When a document was published, from itself alone: its clock line, its dateline, the days it cites.

use std::collections::BTreeSet;

use crate::calendar::{Certainty, Day, Granularity, Part, Period};
use crate::document::{Document, Publication, Span};
use crate::expression::{Expression, Found, Meaning, Of, Year};
use crate::lang::layout::Layout;
use crate::lang::page::PageWords;
use crate::language::Language;
use crate::outline::{Block, BlockKind, Outline};
use crate::resolve::is_told_as_past;

/// Among so many paragraphs at the top a dateline is looked for; a standfirst may stand above it.
const TOP: usize = 3;
/// A dateline states its day within so many bytes.
const OPENING: usize = 80;
/// So many words after the day may say what it is the day of; the first one follows a space.
const WORDS_AFTER: usize = 3;
/// A day that lacks its year is given that of a day this near, in days.
const NEAR: i64 = 92;
/// For so many stamps a year is looked for in the text, so that time stays linear.
const STAMPS: usize = 16;
/// The last day that the footnotes cite is a fair guess where another one lies this near before it, in days.
const CLOSE: i64 = 31;

/// When a document was published: the day given with it; else that of its clock line, its dateline or a line that
/// says so; else no more than a bound, from what its footnotes cite and what its text tells as past.
///
/// ```
/// use runup::{Document, Options, Outline, dating, scan};
/// let text = "VILNIUS, April 6, 2023 (Amber Wire) – The parliament adopted a resolution on Thursday.";
/// let document = Document::new("wire", text);
/// let outline = Outline::of(&document);
/// let publication = dating::own(&document, &outline, &scan(text, &outline, &Options::default()));
/// assert_eq!(publication.day, Some("2023-04-06".parse()?));
/// assert_eq!(publication.evidence, "its dateline “VILNIUS, April 6, 2023 (Amber Wire) –”");
/// # Ok::<(), runup::Error>(())
/// ```
pub fn own(document: &Document, outline: &Outline, found: &[Found]) -> Publication {
    if let Some(day) = document.published {
        return Publication::on(day, document.evidence.as_deref().unwrap_or("given with it"));
    }
    let region = document.region.as_deref();
    let page = Page { text: &document.text, region, outline, found };
    let stamps = page.stamps();
    let dated = stamps.iter().find_map(Stamp::publication);
    dated
        .or_else(|| stamps.iter().take(STAMPS).find_map(|stamp| page.with_year(stamp)))
        .or_else(|| page.cited())
        .or_else(|| page.told())
        .unwrap_or_else(Publication::unknown)
}

/// A document with what was found in it.
struct Page<'a> {
    text: &'a str,
    region: Option<&'a str>,
    outline: &'a Outline,
    found: &'a [Found],
}

/// A day that stands where a page says when it was published.
struct Stamp {
    expression: Expression,
    day_first: bool,
    evidence: String,
}

impl Stamp {
    /// The publication it states, if it states the year.
    fn publication(&self) -> Option<Publication> {
        let (day, certainty) = stated(&self.expression, self.day_first)?;
        let publication = Publication::on(day, self.evidence.clone());
        Some(Publication { certainty, ..publication })
    }
}

impl<'a> Page<'a> {
    /// The days at which the page may say when it was published, the most telling first.
    fn stamps(&self) -> Vec<Stamp> {
        let blocks = &self.outline.blocks;
        let clocks = blocks.iter().filter(|block| block.kind == BlockKind::Clockline);
        let clocks = clocks.flat_map(|block| {
            let evidence = format!("its clock line “{}”", quote(block.span.of(self.text)));
            let stamp = move |found: &Found| self.stamp(found, block, evidence.clone());
            self.within(block.span).iter().map(stamp)
        });
        let opening = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(TOP);
        let opening = opening.flat_map(|block| {
            let near = |found: &&Found| found.span.start - block.span.start <= OPENING;
            let days = self.within(block.span).iter().take_while(near).filter(|found| found.range.is_none());
            days.filter_map(|found| self.opening(block, found))
        });
        clocks.chain(opening).collect()
    }

    /// The stamp that a day at the opening of a paragraph is, if it is one.
    fn opening(&self, block: &Block, found: &Found) -> Option<Stamp> {
        let before = Span::new(block.span.start, found.span.start).of(self.text);
        let after = Span::new(found.span.end, block.span.end).of(self.text);
        if let Some(length) = dateline(block.language.page(), before, after) {
            let line = Span::new(block.span.start, found.span.end + length).of(self.text);
            return Some(self.stamp(found, block, format!("its dateline “{}”", quote(line))));
        }
        // "Last updated on 3 March 2019", "3 March 2019 Last updated at 17:20".
        let next =
            after.match_indices(char::is_whitespace).nth(WORDS_AFTER).map_or(after, |(at, _)| &after[..at]);
        let (start, end) = match announced(block.language, before) {
            Some(start) => (block.span.start + start, found.span.end),
            None if before.is_empty() && announced(block.language, next).is_some() => {
                (found.span.start, found.span.end + next.len())
            }
            None => return None,
        };
        Some(self.stamp(found, block, format!("its words “{}”", quote(Span::new(start, end).of(self.text)))))
    }

    /// The publication of a stamp that lacks its year, where the days that the document states settle it.
    fn with_year(&self, stamp: &Stamp) -> Option<Publication> {
        let Meaning::Part(part @ Part::MonthDay(..), Of::Open) = stamp.expression.meaning else {
            return None;
        };
        let stated = self.own_text().filter_map(|(_, found)| stated(&found.expression, true));
        let nearest = stated.filter_map(|(day, _)| {
            let years = (day.year() - 1..=day.year() + 1).filter_map(|year| part.in_year(year));
            let candidate =
                years.map(Period::first_day).min_by_key(|candidate| candidate.days_since(day).abs())?;
            (candidate.days_since(day).abs() <= NEAR).then_some((candidate, day))
        });
        let nearest: Vec<(Day, Day)> = nearest.collect();
        let days: BTreeSet<Day> = nearest.iter().map(|(candidate, _)| *candidate).collect();
        let (candidate, near) = *nearest.first().filter(|_| days.len() == 1)?;
        let evidence = format!("{}; its year is that of {near}, which the text states", stamp.evidence);
        Some(Publication { certainty: Certainty::Uncertain, ..Publication::on(candidate, evidence) })
    }

    /// The bound that the footnotes set: what a document cites was there before it.
    fn cited(&self) -> Option<Publication> {
        let noted = self.own_text().filter_map(|(block, found)| {
            let number = block.kind.note()?;
            stated(&found.expression, block.language.day_first(self.region)).map(|(day, _)| (day, number))
        });
        let mut noted: Vec<(Day, u32)> = noted.collect();
        noted.sort_unstable();
        let (last, number) = *noted.last()?;
        let close = noted.iter().any(|(day, other)| *other != number && last.days_since(*day) <= CLOSE);
        let block = self.outline.blocks.iter().find(|block| block.kind == BlockKind::Footnote(number))?;
        let note = quote(block.span.of(self.text));
        let says = if close { "the last day it cites" } else { "not before the last day it cites" };
        Some(Publication {
            day: close.then_some(last),
            earliest: Some(last),
            latest: None,
            certainty: Certainty::Uncertain,
            evidence: format!("{says}, in its footnote “{note}”"),
        })
    }

    /// The bound that the text sets by what it surely tells as past.
    fn told(&self) -> Option<Publication> {
        let sentences = self.outline.sentences(self.text, self.found);
        let mut told: Option<(Day, Span)> = None;
        for sentence in &sentences {
            let Some(block) = self.outline.blocks.get(sentence.block) else { continue };
            // Only what opens its sentence belongs to the verb of that sentence and to nothing else.
            let Some(found) = self.within(sentence.span).first() else { continue };
            let before = Span::new(sentence.span.start, found.span.start).of(self.text);
            // A clock is the mark of a message or a comment, which may be later than the page.
            let marks = found.expression.time.is_some() || announced(block.language, before).is_some();
            let opens = before.split_whitespace().count() <= 2 && !marks;
            let first = match found.expression.meaning {
                Meaning::Period(period) if period.granularity() <= Granularity::Year => period.first_day(),
                _ => continue,
            };
            let past = opens && is_told_as_past(block.language, self.text, sentence.span, found.span);
            if past && told.is_none_or(|(day, _)| first > day) {
                told = Some((first, sentence.span));
            }
        }
        let (day, sentence) = told?;
        Some(Publication {
            day: None,
            earliest: Some(day),
            latest: None,
            certainty: Certainty::Uncertain,
            evidence: format!("not before what it tells as past: “{}”", quote(sentence.of(self.text))),
        })
    }

    /// The expressions in the article's own text and its footnotes, each with its block.
    fn own_text(&self) -> impl Iterator<Item = (&'a Block, &'a Found)> + '_ {
        let blocks = self.outline.blocks.iter();
        let own = blocks.filter(|block| block.kind.is_own() || block.kind.note().is_some());
        own.flat_map(|block| self.within(block.span).iter().map(move |found| (block, found)))
    }

    fn stamp(&self, found: &Found, block: &Block, evidence: String) -> Stamp {
        Stamp { expression: found.expression, day_first: block.language.day_first(self.region), evidence }
    }

    /// The expressions within a span.
    fn within(&self, span: Span) -> &'a [Found] {
        within(self.found, span)
    }
}

/// The expressions within a span.
pub(super) fn within(found: &[Found], span: Span) -> &[Found] {
    let from = found.partition_point(|found| found.span.start < span.start);
    let to = found.partition_point(|found| found.span.start < span.end);
    found.get(from..to).unwrap_or_default()
}

/// The day that an expression states with its year, and how sure it is: two small numbers may have two readings.
pub(super) fn stated(expression: &Expression, day_first: bool) -> Option<(Day, Certainty)> {
    let year = |year: Year| match year {
        Year::Full(year) => year,
        Year::Short(short @ ..70) => 2000 + i32::from(short),
        Year::Short(short) => 1900 + i32::from(short),
    };
    match expression.meaning {
        Meaning::Period(Period::Day(day) | Period::Daypart(day, _) | Period::Clock(day, _)) => {
            Some((day, Certainty::Certain))
        }
        Meaning::Part(Part::MonthDay(month, day), Of::Short(short)) => {
            Day::new(year(Year::Short(short)), month, day).map(|day| (day, Certainty::Certain))
        }
        Meaning::Numeric { first, second, year: Some(written) } => {
            let day = |month, day| Day::new(year(written), month, day);
            match (day(second, first), day(first, second)) {
                (Some(one), Some(other)) if one != other => {
                    Some((if day_first { one } else { other }, Certainty::Uncertain))
                }
                (one, other) => one.or(other).map(|day| (day, Certainty::Certain)),
            }
        }
        _ => None,
    }
}

/// How many bytes after its day a dateline ends, if there is one: "BERLIN, June 14 –", "KIEV, June 7, 2023 (Agency) —".
fn dateline(page: &PageWords, before: &str, after: &str) -> Option<usize> {
    let place = before.trim_end();
    let bare = place.trim_end_matches([',', '(', '|']).trim_end();
    let words = bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let (mut count, mut capital) = (0, true);
    for word in words {
        count += 1;
        capital &= word.starts_with(char::is_uppercase) || page.beside.contains(&word);
    }
    let first = bare.split_whitespace().next().unwrap_or_default().to_lowercase();
    let set_off = place.len() > bare.len() || !bare.chars().any(char::is_lowercase);
    if !(1..=8).contains(&count) || !capital || !set_off || page.openers.contains(&first.as_str()) {
        return None;
    }
    if place.ends_with('|') {
        return Some(0);
    }
    let mut rest = after.trim_start().trim_start_matches([',', ')']).trim_start();
    if let Some((agency, behind)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && agency.len() <= OPENING / 2
    {
        rest = behind.trim_start();
    }
    let mark = rest.chars().next().filter(|mark| "–—-:_.".contains(*mark))?;
    let end = rest.get(mark.len_utf8()..)?;
    // A full stop ends a dateline only if a new sentence follows.
    let ends = mark != '.' || end.trim_start().starts_with(char::is_uppercase);
    ends.then_some(after.len() - end.len())
}

/// Where the words begin that announce a day of publication before it: "Updated on Tuesday,". They stand at the
/// beginning of a line or apart in brackets; "was published on" tells of something else.
fn announced(language: Language, before: &str) -> Option<usize> {
    let apart = |c: char| "(|[•–—".contains(c);
    let start =
        before.rfind(apart).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let words =
        before.get(start..)?.split(|c: char| !c.is_alphabetic() && c != '.').filter(|word| !word.is_empty());
    let mut published = false;
    for word in words {
        let word = word.replace('.', "").to_lowercase();
        let layout = language.layout(&word);
        published |= layout.is(Layout::PUBLISHED);
        if !(word.is_empty() || layout.is(Layout::PUBLISHED) || layout.is(Layout::BESIDE)) {
            return None;
        }
    }
    published.then_some(start)
}

/// A passage on one line, as long as a reader needs to find it again.
pub(super) fn quote(text: &str) -> String {
    const LONGEST: usize = 160;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut line = lines.take(8).collect::<Vec<_>>().join(" / ");
    if let Some((cut, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(cut);
        line.push('…');
    }
    line
}

//! What belongs to the page and not to the article, told by the shape of lines and a few words of each language.

use std::collections::BTreeMap;

use super::BlockKind;
use super::clockline::{self, Clockline};
use super::line::Line;
use super::opening::{may_open, unsaid};
use crate::language::Language;

/// What a line is to the page, seen alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It opens a list of other articles or of tags.
    Header,
    /// It belongs to the page, and only it.
    Single,
}

/// How often a label is repeated that no article would repeat so.
const REPEATED: u32 = 3;
/// The most words of a line that is looked at for words of the page.
const LABEL: u8 = 24;
/// The most words of a line that is nothing but the credit of a picture.
const CREDIT: u8 = 8;
/// How many links an article inserts between its paragraphs at most; a longer list needs more to end it.
const INSERTED: usize = 4;

/// Finds the furniture among the lines that are nothing else yet.
pub(super) fn find(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    if lines.len() < 2 {
        // A line alone is no page.
        return;
    }
    let counts = repetitions(lines);
    let mut at = 0;
    while at < lines.len() {
        if kinds[at].is_some() {
            at += 1;
            continue;
        }
        let line = &lines[at];
        let repeated = !line.is_prose() && counts.get(line.text).is_some_and(|count| *count >= REPEATED);
        match role(line) {
            Some(Role::Header) => {
                let end = list_end(lines, kinds, at);
                kinds[at..end].fill(Some(BlockKind::Furniture));
                at = end;
            }
            Some(Role::Single) => {
                kinds[at] = Some(BlockKind::Furniture);
                at += 1;
            }
            None => {
                if repeated && !line.announces() {
                    kinds[at] = Some(BlockKind::Furniture);
                }
                at += 1;
            }
        }
    }
    doubled_lists(lines, kinds);
}

/// Whether a line, seen alone, belongs to the page.
pub(super) fn is_furniture(line: &Line<'_>) -> bool {
    role(line).is_some()
}

fn role(line: &Line<'_>) -> Option<Role> {
    // Most lines are known for text at a glance.
    let marked = line.has_mark;
    let may_open = line.words <= LABEL && may_open(line.text);
    if line.words > 1 && !marked && !may_open && !line.is_rule() {
        return None;
    }
    if line.is_rule() || (line.words == 1 || marked) && is_template(line.text) {
        return Some(Role::Single);
    }
    if line.words > LABEL || line.text.len() > 240 {
        return None;
    }
    let in_brackets = marked && line.words <= CREDIT && line.text.contains('(');
    let in_bars = marked && line.text.contains('|');
    if !may_open && !in_brackets && !in_bars {
        return None;
    }
    // A row of a menu: "News | Sport | Weather".
    if in_bars && !line.stops && line.text.matches(" | ").count() >= 2 {
        return Some(Role::Single);
    }
    let lower = line.text.to_lowercase().replace('’', "'");
    let bare = lower.trim_matches(unsaid);
    let pages = || Language::ALL.iter().map(|language| language.page());
    if pages().any(|page| page.labels.contains(&bare)) {
        return Some(Role::Single);
    }
    for page in pages() {
        if page.related.contains(&bare) {
            return Some(Role::Header);
        }
        // "RELATED: …" names one other article; "More from our archive:" opens a list of them.
        if let Some((head, rest)) = bare.split_once([':', '|', '»', '>'])
            && page.related.contains(&head.trim())
            && rest.chars().any(char::is_alphanumeric)
        {
            return Some(Role::Single);
        }
        // "More from our archive" opens a list too, "Related coverage Council weighs a new pier" does not.
        let named = |opener: &&&str| {
            let several = opener.contains(' ') || lower.ends_with(':');
            several && bare.strip_prefix(**opener).is_some_and(|rest| rest.starts_with(' '))
        };
        if let Some(opener) = page.related.iter().find(named).filter(|_| !line.stops) {
            let next = line.text.split_whitespace().nth(opener.split_whitespace().count());
            return match line.words {
                ..=6 => Some(Role::Header),
                ..=12 if lower.ends_with(':') => Some(Role::Header),
                _ if next.is_some_and(|word| word.starts_with(char::is_uppercase)) => Some(Role::Single),
                _ => None,
            };
        }
        // A credit names who took the picture; a caption that says what it shows is text.
        let in_brackets = |opener: &str| lower.split('(').skip(1).any(|inside| inside.starts_with(opener));
        let credited =
            |opener: &&str| lower.starts_with(opener) || (line.words <= CREDIT && in_brackets(opener));
        if !line.stops && line.words <= 2 * CREDIT && page.credits.iter().any(credited) {
            return Some(Role::Single);
        }
        if page.boilerplate.iter().any(|opener| bare.starts_with(opener) || lower.starts_with(opener)) {
            return Some(Role::Single);
        }
    }
    None
}

/// Whether a line is the work of a machine: addresses, handles, names of fields.
fn is_template(text: &str) -> bool {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        // One plain word, as mostly.
        return false;
    }
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (Some(word), None) => {
            let joined = |mark: char| {
                word.split_once(mark).is_some_and(|(before, after)| {
                    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
                })
            };
            word.contains("://")
                || word.starts_with('<') && word.ends_with('>')
                || word.contains("lt;") && word.contains("gt;")
                || word.starts_with("www.")
                || (word.contains('@') && word.is_ascii())
                || (word.is_ascii() && joined('_') && !word.contains(','))
        }
        (Some(_), Some(_)) => text.contains('{') && ["{*", "{{", "{%"].iter().any(|mark| text.contains(mark)),
        _ => false,
    }
}

/// Where the list that a header opens ends: at the first line of running text that does not belong to it.
fn list_end(lines: &[Line<'_>], kinds: &[Option<BlockKind>], header: usize) -> usize {
    let prose = |at: usize| lines.get(at).is_some_and(|line| line.is_prose() && role(line).is_none());
    let mut at = header + 1;
    while at < lines.len() {
        if kinds[at].is_some_and(|kind| kind != BlockKind::Furniture) {
            return at;
        }
        let inserted = at - header <= INSERTED;
        // A list may hold teasers, each a sentence under its headline. Text has two paragraphs together, or a long
        // one soon after the header, or a heading and two paragraphs.
        let returns = prose(at)
            && (prose(at + 1)
                || (inserted
                    && (lines[at].words >= LABEL
                        || lines[at].opens && at + 1 == lines.len()
                        || prose(at + 2) && prose(at + 3))));
        if returns {
            return at;
        }
        at += 1;
    }
    at
}

/// Finds the lists of other articles and of videos that bear clocks: no title stands in them.
pub(super) fn find_clocked(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    clocked_lists(lines, kinds);
    clocked_items(lines, kinds);
}

/// Finds lists whose items each bear a clock or a day: "21:30", a headline, "21:15", a headline.
fn clocked_lists(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    const APART: usize = 5;
    const ITEMS: usize = 3;
    let mut run: Vec<usize> = Vec::new();
    let mut proses = 0;
    let close = |run: &mut Vec<usize>, kinds: &mut [Option<BlockKind>]| {
        if let (Some(first), Some(last), true) = (run.first(), run.last(), run.len() >= ITEMS) {
            // The headline under the last clock belongs to it, running text does not.
            let headed = lines.get(last + 1).is_some_and(|line| !line.is_prose());
            for kind in &mut kinds[*first..=last + usize::from(headed)] {
                kind.get_or_insert(BlockKind::Furniture);
            }
        }
        run.clear();
    };
    for (at, line) in lines.iter().enumerate() {
        let far = run.last().is_some_and(|last| at - last > APART);
        // A headline here and there reads like a sentence; in the article's own chronicle each clock opens some.
        proses += usize::from(line.is_prose());
        if proses > 1 + run.len() / 8 || far {
            close(&mut run, kinds);
        }
        proses = if run.is_empty() { 0 } else { proses };
        if line.words <= 8 && kinds[at].is_none() && Clockline::read(line).is_some() {
            run.push(at);
        }
    }
    close(&mut run, kinds);
}

/// Finds lists whose items each stand twice, as pictures with their captions leave them, and single repetitions.
fn doubled_lists(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    const ITEMS: usize = 3;
    let mut at = 0;
    while at + 1 < lines.len() {
        let pairs = lines[at..].chunks_exact(2).take_while(|pair| pair[0].text == pair[1].text).count();
        for pair in 0..pairs {
            let first = at + 2 * pair;
            if pairs >= ITEMS {
                kinds[first].get_or_insert(BlockKind::Furniture);
            }
            kinds[first + 1].get_or_insert(BlockKind::Furniture);
        }
        at += (2 * pairs).max(1);
    }
}

/// Whether a line states a figure: "Injured: 4,877".
fn is_datum(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(label, value)| {
        let words = value.split_whitespace().take(4).count();
        label.contains(char::is_alphabetic)
            && words < 4
            && value.trim_start().starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Finds lists whose items open with a clock, out of order: "1:23 Storm closes harbour", "0:45 Ship runs aground". In
/// the article's own chronicle the clock goes forward.
fn clocked_items(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    const ITEMS: usize = 3;
    let minutes = |line: &Line<'_>| {
        (line.has_figure && line.words > 1 && !line.stops).then_some(())?;
        let (hours, minutes) = line.text.split_whitespace().next()?.split_once(':')?;
        let number = |digits: &str| digits.parse::<u16>().ok().filter(|_| digits.len() <= 2);
        Some(number(hours)?.saturating_mul(60).saturating_add(number(minutes)?))
    };
    let mut at = 0;
    while at < lines.len() {
        let clocks: Vec<u16> = lines[at..].iter().map_while(minutes).collect();
        if clocks.len() >= ITEMS && !clocks.is_sorted() {
            for kind in &mut kinds[at..at + clocks.len()] {
                kind.get_or_insert(BlockKind::Furniture);
            }
        }
        at += clocks.len().max(1);
    }
}

/// How often each short line stands in the text.
fn repetitions<'a>(lines: &[Line<'a>]) -> BTreeMap<&'a str, u32> {
    let mut counts = BTreeMap::new();
    for line in lines.iter().filter(|line| line.text.len() <= 60 && !line.is_prose()) {
        *counts.entry(line.text).or_insert(0) += 1;
    }
    counts
}

/// Settles the lines that are nothing yet and follow the last running text: lists there, and labels, are furniture;
/// what the text announced, or a last sentence without its stop, is not.
pub(super) fn find_after(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>], last: usize) {
    const LIST: usize = 3;
    const SENTENCE: u8 = 8;
    let tail: Vec<usize> = (last + 1..lines.len()).filter(|at| kinds[*at].is_none()).collect();
    let announced = lines.get(last).is_some_and(Line::announces);
    // Where the first item follows at once, the list that was announced ends at the first blank line.
    let spaced = tail.first().is_some_and(|first| lines[*first].opens);
    let mut listed = announced;
    for (count, at) in tail.iter().enumerate() {
        let line = &lines[*at];
        let follows = *at == last + 1 + count;
        listed &= follows && (spaced || !line.opens || line.is_item());
        let said = line.stops && line.words > 1
            || line.words >= SENTENCE && (tail.len() < LIST || line.text.contains(". "))
            || is_datum(line.text);
        if Clockline::read(line).is_some_and(|read| read.day && read.published) {
            kinds[*at] = Some(BlockKind::Clockline);
        } else if !(listed || line.is_item() || said) || clockline::is_byline(line.text) {
            kinds[*at] = Some(BlockKind::Furniture);
        }
    }
}

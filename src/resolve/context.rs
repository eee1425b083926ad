//! What surrounds an expression in its document: its sentence, its clause, the footnotes its sentence cites.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;

use crate::calendar::{Day, Granularity, Part, Period};
use crate::document::{Document, Span};
use crate::expression::{Anchor, Found, Meaning};
use crate::lang::cue::{Cue, Cues};
use crate::language::Language;
use crate::outline::{Block, BlockKind, Outline, Sentence};

use super::neighbours::REACH_BYTES;
use super::reason::Order;
use super::tense::{Clause, clause, is_pluperfect};

/// The parts of a document, ready to be asked what stands around a span.
pub(super) struct Surroundings<'a> {
    document: &'a Document,
    outline: &'a Outline,
    sentences: &'a [Sentence],
    /// The days that each footnote states.
    footnotes: BTreeMap<u32, Vec<Day>>,
    /// The index of the sentence that was asked for last: the next one is seldom far behind it.
    reached: Cell<usize>,
}

/// How many days of footnotes are considered for a sentence.
const FOOTNOTE_DAYS: usize = 16;

/// How many bytes may stand before an expression that leads its sentence: "By the end of".
const LEAD: usize = 14;

/// What stands around one expression.
pub(super) struct Context<'a> {
    /// The index of its block.
    pub(super) block: usize,
    /// Where that ends.
    pub(super) block_end: usize,
    /// Whether that is a heading or the headline.
    pub(super) is_heading: bool,
    /// The index of its sentence; of those outside any, that of the next one.
    pub(super) sentence: usize,
    /// Whether it stands in the article's own text.
    pub(super) is_running_text: bool,
    /// Whether it stands at the start of its sentence.
    pub(super) leads: bool,
    /// Its block, and the expressions behind it in the document.
    holder: Option<&'a Block>,
    later: &'a [Found],
    cues: &'static Cues,
    text: &'a str,
    /// Its sentence, or its block where it stands in none, and the words that are the expression.
    around: Span,
    span: Span,
    clause: OnceCell<Clause>,
    surroundings: &'a Surroundings<'a>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn of(
        document: &'a Document,
        outline: &'a Outline,
        sentences: &'a [Sentence],
        found: &[Found],
    ) -> Self {
        let mut footnotes: BTreeMap<u32, Vec<Day>> = BTreeMap::new();
        // Most documents have none.
        let noted = if outline.blocks.iter().any(|block| block.kind.note().is_some()) { found } else { &[] };
        for found in noted {
            let block = block_at(outline, found.span).and_then(|index| outline.blocks.get(index));
            if let (Some(number), Meaning::Period(Period::Day(day))) =
                (block.and_then(|block| block.kind.note()), found.expression.meaning)
            {
                footnotes.entry(number).or_default().push(day);
            }
        }
        Self { document, outline, sentences, footnotes, reached: Cell::new(0) }
    }

    /// What stands around an expression, of which `later` are those behind it.
    pub(super) fn around<'b>(&'b self, span: Span, later: &'b [Found]) -> Context<'b> {
        let (at, sentence) = self.sentence(span);
        let block = match sentence {
            Some(sentence) => Some(sentence.block),
            None => block_at(self.outline, span),
        };
        let holder = block.and_then(|index| self.outline.blocks.get(index));
        let around =
            sentence.map(|sentence| sentence.span).or(holder.map(|block| block.span)).unwrap_or(span);
        let language = holder.map_or(Language::English, |block| block.language);
        Context {
            block: block.unwrap_or_default(),
            block_end: holder.map_or(span.end, |block| block.span.end),
            is_heading: holder
                .is_some_and(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Headline)),
            sentence: at,
            is_running_text: sentence.is_some(),
            leads: leads(around, span),
            holder,
            later,
            cues: language.cues(),
            text: &self.document.text,
            around,
            span,
            clause: OnceCell::new(),
            surroundings: self,
        }
    }

    /// The sentence that holds a span, and the index of the first one that is not over before it.
    fn sentence(&self, span: Span) -> (usize, Option<&'a Sentence>) {
        let is_over = |sentence: &Sentence| sentence.span.end <= span.start;
        let reached = self.reached.get();
        let (before, behind) = self.sentences.split_at_checked(reached).unwrap_or((self.sentences, &[]));
        let at = match before.last() {
            Some(last) if !is_over(last) => before.partition_point(is_over),
            _ => reached + behind.iter().take_while(|sentence| is_over(sentence)).count(),
        };
        self.reached.set(at);
        (at, self.sentences.get(at).filter(|sentence| sentence.span.covers(span)))
    }

    /// Whether the document tells of certain days around its publication: with "yesterday", a weekday, a time of the
    /// clock, or because it is a notice of few words.
    pub(super) fn tells_of_days(&self, found: &[Found]) -> bool {
        const NOTICE: usize = 800;
        let near = |found: &Found| match found.expression.meaning {
            Meaning::Offset { count, unit: Granularity::Day, anchor: Anchor::Published } => count != 0,
            Meaning::Part(Part::Weekday(_), _) => true,
            _ => found.expression.time.is_some(),
        };
        self.document.text.len() < NOTICE || found.iter().any(near)
    }

    /// Whether the document is a message: a short text without a title, which speaks of the day it is written on and
    /// more often of what is to come than news does.
    pub(super) fn is_message(&self) -> bool {
        const LONGEST: usize = 300;
        self.document.title.is_none() && self.document.text.trim().len() <= LONGEST
    }

    /// Whether two small numbers are written day first here, and what decides it: the document's own numbers that can
    /// be read one way only, else the region of its language, else how it writes its dates in words, else its language.
    pub(super) fn order_of_numbers(&self, found: &[Found]) -> (bool, Order) {
        let language = self.outline.blocks.first().map_or(Language::English, |block| block.language);
        let by_language = (language.day_first(None), Order::Language);
        // In most documents there are none.
        if !found.iter().any(|found| matches!(found.expression.meaning, Meaning::Numeric { .. })) {
            return by_language;
        }
        let region = self.document.region.as_deref();
        let decided = day_first_by(found, numeric_vote).map(|day_first| (day_first, Order::Document));
        let by_region = region.map(|_| (language.day_first(region), Order::Region));
        let in_words = |found: &Found| worded_vote(found).filter(|_| language.words_tell_order());
        let by_words = || day_first_by(found, in_words).map(|day_first| (day_first, Order::Words));
        decided.or(by_region).or_else(by_words).unwrap_or(by_language)
    }
}

/// What most votes say of the order, if they are not even.
fn day_first_by(found: &[Found], vote: impl Fn(&Found) -> Option<i32>) -> Option<bool> {
    let sum: i32 = found.iter().filter_map(vote).sum();
    (sum != 0).then_some(sum > 0)
}

/// How two numbers speak for the day first (1) or the month (-1), if they are a date in one order only.
fn numeric_vote(found: &Found) -> Option<i32> {
    match found.expression.meaning {
        Meaning::Numeric { first, second, .. } if first > 12 && second <= 12 => Some(1),
        Meaning::Numeric { first, second, .. } if second > 12 && first <= 12 => Some(-1),
        _ => None,
    }
}

/// How a date in words does: "4 May", "May 4".
fn worded_vote(found: &Found) -> Option<i32> {
    match found.rule {
        "day-month" | "days-month" => Some(1),
        "month-day" | "month-days" => Some(-1),
        _ => None,
    }
}

impl Context<'_> {
    /// Whether its words say "today" in a way that may be these times.
    pub(super) fn may_be_nowadays(&self) -> bool {
        self.cues.is_nowadays(self.span.of(self.text))
    }

    /// Whether a footnote of its document states a day.
    pub(super) fn has_footnotes(&self) -> bool {
        !self.surroundings.footnotes.is_empty()
    }

    /// The first date that the rest of its block states, a bare year only where it leads its sentence.
    pub(super) fn coming(&self) -> Option<Period> {
        /// How many expressions are looked at.
        const REACH: usize = 8;
        let block = self.holder?.span;
        let within = self.later.iter().take(REACH).take_while(|found| block.covers(found.span));
        let mut stated = within.filter_map(|found| match found.expression.meaning {
            Meaning::Period(period) => Some((period, found.span)),
            _ => None,
        });
        let leads_sentence = |span: Span| {
            let (_, sentence) = self.surroundings.sentence(span);
            sentence.is_some_and(|sentence| leads(sentence.span, span))
        };
        let tells = |(period, span): &(Period, Span)| {
            period.granularity() <= Granularity::Season || leads_sentence(*span)
        };
        stated.find(tells).map(|(period, _)| period)
    }

    /// The date that stands alone in brackets right behind it.
    pub(super) fn apposed(&self) -> Option<Period> {
        let opens = |next: &&Found| Span::new(self.span.end, next.span.start).of(self.text) == " (";
        let next = self.later.first().filter(opens)?;
        let closes = self.text.get(next.span.end..).is_some_and(|behind| behind.starts_with(')'));
        match next.expression.meaning {
            Meaning::Period(period) if closes => Some(period),
            _ => None,
        }
    }

    /// The clause around it; read when first asked for, because dates in full need none.
    pub(super) fn clause(&self) -> &Clause {
        self.clause.get_or_init(|| clause(self.cues, self.text, self.around, self.span))
    }

    /// Whether its clause tells of what had been before.
    pub(super) fn is_pluperfect(&self) -> bool {
        is_pluperfect(self.cues, self.text, self.around, self.span)
    }

    /// Whether it goes on from an expression that ends there, with no more than a comma and a word such as "on" between
    /// them: "two years later, on".
    pub(super) fn goes_on_from(&self, end: usize) -> bool {
        let between = Span::new(end.min(self.span.start), self.span.start).of(self.text);
        self.cues.words.within.contains(&between.trim_start_matches(',').trim())
    }

    /// Whether its words, which hold no figure, stand behind one such as "on": a feast, where they are a day of the year.
    pub(super) fn names_a_feast(&self) -> bool {
        self.word_before().is_some_and(|word| self.cues.words.within.contains(&word))
            && !self.span.of(self.text).contains(|letter: char| letter.is_ascii_digit())
    }

    /// Whether a word such as "until" stands before it, so that it ends what was told before: "said on Tuesday evening that the
    /// body was found at 4 a.m." goes back instead.
    pub(super) fn follows_until(&self) -> bool {
        let words = self.cues.words;
        let leads_to =
            |word: &str| words.deadlines.contains(&word) || words.before.contains(&(word, Cue::Future));
        self.word_before().is_some_and(leads_to)
    }

    /// The word before it, as far back as a clause reaches.
    fn word_before(&self) -> Option<&str> {
        let from = self.around.start.max(self.span.start.saturating_sub(REACH_BYTES)).min(self.span.start);
        let before = Span::new(self.text.floor_char_boundary(from), self.span.start).of(self.text);
        before.trim_end().rsplit(' ').next()
    }

    /// Whether somebody is quoted with it: whether a quotation is open before it in its sentence, or closes behind it, as
    /// far as a clause reaches.
    pub(super) fn is_quoted(&self) -> bool {
        let (text, sentence, span) = (self.text, self.around, self.span);
        let from = sentence.start.max(span.start.saturating_sub(REACH_BYTES)).min(span.start);
        let to = sentence.end.min(span.end + REACH_BYTES).max(span.end);
        let before = Span::new(text.floor_char_boundary(from), span.start);
        let behind = Span::new(span.end, text.ceil_char_boundary(to));
        let is_odd = |part: Span| {
            let marks =
                part.of(text).chars().filter(|mark| matches!(mark, '"' | '“' | '”' | '„' | '»' | '«'));
            marks.count() % 2 == 1
        };
        is_odd(before) || is_odd(behind)
    }

    /// The days of the footnotes that its sentence cites, with their numbers; of many the first few.
    pub(super) fn footnotes(&self) -> impl Iterator<Item = (u32, Day)> + '_ {
        let sentence = self.surroundings.sentences.get(self.sentence).filter(|_| self.is_running_text);
        self.days_of(sentence.map_or(&[], |sentence| &sentence.notes))
    }

    /// The same of the next sentence of the paragraph that cites one, if that is near and its own sentence cites none: a
    /// footnote backs the passage before it.
    pub(super) fn footnotes_of_passage(&self) -> impl Iterator<Item = (u32, Day)> + '_ {
        const PASSAGE: usize = 2;
        let behind = self.surroundings.sentences.get(self.sentence..).unwrap_or_default();
        let (sentence, later) =
            behind.split_first().filter(|(sentence, _)| sentence.notes.is_empty()).unzip();
        let block = sentence.map(|sentence| sentence.block);
        let mut passage =
            later.into_iter().flatten().take(PASSAGE).take_while(|later| Some(later.block) == block);
        let cited = passage.find(|later| !later.notes.is_empty());
        self.days_of(cited.map_or(&[], |sentence| &sentence.notes))
    }

    fn days_of<'b>(&'b self, cited: &'b [u32]) -> impl Iterator<Item = (u32, Day)> + 'b {
        let footnotes = &self.surroundings.footnotes;
        let days = |number: &'b u32| footnotes.get(number).into_iter().flatten().map(|day| (*number, *day));
        cited.iter().flat_map(days).take(FOOTNOTE_DAYS)
    }
}

fn block_at(outline: &Outline, span: Span) -> Option<usize> {
    let at = outline.blocks.partition_point(|block| block.span.end <= span.start);
    outline.blocks.get(at).filter(|block| block.span.start <= span.start).map(|_| at)
}

/// Whether a span stands at the start of its sentence.
fn leads(sentence: Span, span: Span) -> bool {
    span.start - sentence.start.min(span.start) < LEAD
}

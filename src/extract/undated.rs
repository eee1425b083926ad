//! What the opening of a report tells without a day: the news itself, and what the news looks back on.
//!
//! "Police arrested a woman over the theft of a painting" names no day. The arrest is news: it is of the day that the
//! document gives for an arrest further down, or else of the day of publication. The theft is known to others.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::attach::{Attachment, tells_now, through_verb};
use super::attribution::attributed;
use super::class::Class;
use super::clause::{Segment, segment_of};
use super::content::{self, Content};
use super::extractor::{Extractor, Parsed};
use super::inflection::Form;
use super::paragraph::Paragraphs;
use super::reference::is_definite;
use super::statement::concept;
use super::time::Time;
use super::token::Token;
use super::vocabulary::{Verb, Vocabulary};
use super::{Modality, Statement, Trigger, phrase, scope};
use crate::calendar::{Certainty, Day, Granularity, Interval, Kind, Part, Period, Reference, Value};
use crate::document::Span;
use crate::expression::{Anchor, Expression, Meaning};
use crate::outline::BlockKind;
use crate::resolve::{Mention, Reason, Step};

/// How many sentences are the opening.
const SENTENCES: usize = 8;
/// How many words of the title a sentence repeats that tells what the report is about.
const SHARED: usize = 2;
/// How many days before its publication a report tells as news.
const NEWS: i64 = 7;
/// A document whose days all lie further back than this is no report of news.
const STALE: i64 = 60;

impl Extractor<'_> {
    /// What the opening of a report states without a day, given what the document dates.
    pub(super) fn undated(&self, paragraphs: &Paragraphs, dated: &[Statement]) -> Vec<Statement> {
        let published = self.publication.day;
        let titled = self.titled();
        let opening = self.opening(paragraphs, &titled);
        let lead = self.lead(&opening, &titled, published, dated);
        let recalled = published
            .and_then(|published| self.recalled(&opening, &titled, published, lead.iter().chain(dated)));
        lead.into_iter().chain(recalled).collect()
    }

    /// The sentences at the top that say what the title says, then the headline. Of some pages nothing but the title is
    /// given, beside a text that is none.
    fn opening(&self, paragraphs: &Paragraphs, titled: &BTreeSet<String>) -> Vec<Parsed<'_>> {
        let in_headline = |index: &usize| {
            let block = self.sentences.get(*index).and_then(|one| self.outline.blocks.get(one.block));
            block.is_some_and(|block| block.kind == BlockKind::Headline)
        };
        let (headline, body): (Vec<_>, Vec<_>) =
            (0..self.sentences.len().min(SENTENCES)).partition(in_headline);
        let initials = titled.iter().fold(0, |all, word| all | initial(word));
        let repeats = |index: &usize| self.repeats(*index, titled, initials);
        let sentences = body.into_iter().chain(headline).filter(repeats);
        let parsed = sentences.map(|index| self.parsed_sentence(index, paragraphs));
        let title = self.title.map(|title| {
            let vocabulary = Vocabulary::of(self.language);
            Parsed::new(Span::new(0, 0), Cow::Owned(self.read(title, vocabulary)), vocabulary, 0)
        });
        parsed.chain(title).collect()
    }

    /// Whether a sentence bears some of the names and words of the title, which have these initials.
    fn repeats(&self, index: usize, titled: &BTreeSet<String>, initials: u64) -> bool {
        let asked = SHARED.min(titled.len());
        let block = self.sentences.get(index).map_or(0, |sentence| sentence.block);
        let (tokens, vocabulary) = (self.words.get(index).unwrap_or_default(), self.vocabulary(block));
        let words = tokens.iter().filter_map(|token| Some(Content::of(token)?.word(token.lower)));
        let mut repeated: Vec<Cow<'_, str>> = Vec::new();
        let mut repeats = |word: Cow<'_, str>| {
            let may_be = initials & initial(&word) != 0;
            if may_be && titled.contains(&*word) && !repeated.contains(&word) {
                repeated.push(word.into_owned().into());
            }
            repeated.len() >= asked
        };
        if asked == 0 || { words }.any(&mut repeats) {
            return true;
        }
        let mut named = Vec::new();
        self.names.number_named(tokens, vocabulary, &mut named);
        let register = self.names.register.borrow();
        named.into_iter().filter_map(|name| register.name(name)).any(|(_, key)| repeats(key.into()))
    }

    /// The news of the opening, unless it bears a day of its own.
    fn lead(
        &self,
        opening: &[Parsed<'_>],
        titled: &BTreeSet<String>,
        published: Option<Day>,
        dated: &[Statement],
    ) -> Option<Statement> {
        let stale = |when: Interval| published.is_some_and(|day| day.days_since(when.end()) > STALE);
        let mut days = dated.iter().filter_map(|statement| statement.when).peekable();
        if days.peek().is_some() && days.all(stale) {
            return None;
        }
        for parsed in opening {
            // What was done on the night before the vote is no news of today.
            if (0..parsed.tokens.len()).any(|at| self.hangs(parsed, at)) {
                continue;
            }
            let mut told = dated.iter().filter(|statement| parsed.span.covers(statement.time.span));
            let counted = told.clone().any(|statement| statement.time.occasion.is_some());
            if told.any(|statement| is_news(statement, published)) {
                return None;
            }
            let told = main_happening(parsed, titled).into_iter().chain(saying(parsed));
            for found in told.chain(attributed(&parsed.tokens, parsed.segments())) {
                let concept = concept(&parsed.tokens, found.trigger, parsed.vocabulary)?;
                // That somebody said something on another day says nothing of what is said today.
                let alike =
                    |statement: &&Statement| !says(parsed, found) && statement.trigger.concept == concept;
                let mut same = dated.iter().filter(alike).peekable();
                let elsewhen = same.peek().is_some();
                let same = same.find(|statement| published.is_some() && is_news(statement, published));
                // What the document gives other days, or counts from others, is no news of today, nor is what hangs on a day to come.
                if (elsewhen || counted) && same.is_none() || self.hangs_on_what_comes(parsed, found) {
                    continue;
                }
                let at = parsed.span.start;
                let lead = self.inferred(parsed, found, &implied(published, same, at));
                // What is only planned or possible is not of the day on which that is said; a verb alone tells nothing.
                let real =
                    |lead: &Statement| !matches!(lead.modality, Modality::Planned | Modality::Possible);
                let told = |lead: &Statement| lead.title.contains(' ');
                if lead.as_ref().is_some_and(|lead| told(lead) && (elsewhen || real(lead))) {
                    return lead;
                }
            }
        }
        None
    }

    /// Whether a sentence tells, not as past, of something beside a day that is to come: "if the house votes on Monday".
    fn hangs_on_what_comes(&self, parsed: &Parsed<'_>, found: Attachment) -> bool {
        let verb = parsed.tokens.get(found.trigger).and_then(Token::verb);
        let mut times = parsed.tokens.iter().filter_map(|token| self.interval(token.time()?));
        verb.is_none_or(|verb| !looks_back(verb.form)) && times.any(|when| self.is_coming(when))
    }

    /// The happening that the opening looks back on and that the document dates nowhere.
    fn recalled<'s>(
        &self,
        opening: &[Parsed<'_>],
        titled: &BTreeSet<String>,
        published: Day,
        stated: impl Iterator<Item = &'s Statement>,
    ) -> Option<Statement> {
        // Nobody looks back on the summit that "will be held in July".
        let known = |statement: &&Statement| {
            let is_known =
                |when: Interval| when.granularity() <= Granularity::Day || when.start() > published;
            statement.when.is_some_and(is_known)
        };
        let dated = stated.filter(known).map(|statement| statement.trigger.concept.as_str());
        let dated: BTreeSet<&str> = dated.collect();
        opening.iter().find_map(|parsed| {
            let Parsed { tokens, vocabulary, .. } = parsed;
            let found = (0..tokens.len()).find_map(|at| {
                let token = tokens.get(at)?;
                let told = token.verb().is_some_and(|verb| is_telling(verb) && looks_back(verb.form));
                if !told && token.noun().is_none() {
                    return None;
                }
                // What "has been released" is the news itself.
                if told && tells_now(tokens, at, vocabulary) {
                    return None;
                }
                let concept = concept(tokens, at, vocabulary)?;
                let recalled = titled.contains(&*concept) && !dated.contains(&*concept);
                recalled.then(|| Attachment { trigger: at, verb: Some(at).filter(|_| told) })
            })?;
            self.inferred(parsed, found, &looked_back_on(published, parsed.span.start))
        })
    }

    /// What a sentence states of a happening whose day no words of it give.
    fn inferred(&self, parsed: &Parsed<'_>, found: Attachment, mention: &Mention) -> Option<Statement> {
        let time = Time::of(mention);
        let mut statement = self.statement(parsed, found, None, &time, 0..0)?;
        // "She added that …": an opening that leaves open of whom it tells opens nothing.
        let first = parsed.tokens.first().filter(|first| first.class.is(Class::PERSONAL));
        if first.is_some_and(|first| statement.title.starts_with(first.text)) {
            return None;
        }
        if parsed.span.is_empty() {
            // The title stands beside the text, where no span leads to; it is a line already.
            statement.trigger = Trigger { span: parsed.span, text: String::new(), ..statement.trigger };
            let title = self.document.title.as_deref().unwrap_or_default();
            statement.title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        Some(statement)
    }

    /// The names and words of the title.
    fn titled(&self) -> BTreeSet<String> {
        let vocabulary = Vocabulary::of(self.language);
        let headline = self.outline.blocks.iter().find(|block| block.kind == BlockKind::Headline);
        let headline = headline.map(|block| self.text.within(block.span));
        let title = self.title.or(headline).unwrap_or_default();
        let tokens = self.read(title, vocabulary);
        let names = self.names.named(&tokens, vocabulary).into_iter().map(|name| name.key);
        names.chain(content::words(tokens.iter()).into_iter().map(Cow::into_owned)).collect()
    }
}

/// The first byte of a word as one of so many bits.
fn initial(word: &str) -> u64 {
    word.as_bytes().first().map_or(u64::MAX, |first| 1 << (first % 64))
}

/// Whether a day lies no more than so many days before the publication, nor after the day after it.
fn is_recent(when: Interval, published: Day, days: i64) -> bool {
    let behind = published.days_since(when.start());
    when.granularity() <= Granularity::Day && (-1..=days).contains(&behind)
}

/// Whether a statement is of the days of which a report of that day tells as news, where it is known.
fn is_news(statement: &Statement, published: Option<Day>) -> bool {
    let by_day = |when: Interval| when.granularity() <= Granularity::Day;
    statement
        .when
        .is_some_and(|when| published.map_or(by_day(when), |published| is_recent(when, published, NEWS)))
}

/// The happening that a sentence tells of first of all: that of its first clause where a verb tells it, else one that the
/// title names too.
fn main_happening(parsed: &Parsed<'_>, titled: &BTreeSet<String>) -> Option<Attachment> {
    let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
    let verb = |at: usize| tokens.get(at).and_then(Token::verb);
    let mut clauses = segments.iter().filter(|segment| !segment.opener.depends() && !asks(tokens, segment));
    let told = clauses.find_map(|segment| through_verb(tokens, segment, segment.finite?));
    let in_title = || {
        (0..tokens.len()).find_map(|at| {
            let own = segment_of(segments, at).and_then(|own| segments.get(own));
            let told = verb(at).is_some_and(is_telling) && !own.is_some_and(|own| asks(tokens, own));
            // "The summit" is one that is known already, and no news.
            let phrase = || tokens.get(phrase::around(tokens, at)).unwrap_or_default();
            let noun = tokens.get(at)?.noun().is_some() && !is_definite(phrase());
            let named = (told || noun) && titled.contains(&*concept(tokens, at, vocabulary)?);
            named.then(|| Attachment { trigger: at, verb: Some(at).filter(|_| told) })
        })
    };
    let says = |found: &Attachment| verb(found.trigger).is_some_and(|verb| verb.says);
    told.filter(|found| verb(found.trigger).is_some_and(is_telling))
        .or_else(in_title)
        .or_else(|| told.filter(|found| !says(found)))
}

/// Whether a clause asks or tells of a question: "what the summit decided, and what it left".
fn asks(tokens: &[Token<'_>], segment: &Segment) -> bool {
    let words = tokens.get(segment.tokens.clone()).unwrap_or_default();
    let first = words.iter().find(|word| !word.class.is(Class::CONJUNCTION));
    first.is_some_and(|first| first.class.is(Class::ASKING))
}

/// That somebody says something, where a sentence tells first of all what.
pub(super) fn saying(parsed: &Parsed<'_>) -> Option<Attachment> {
    let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
    let mut clauses = segments.iter().filter(|segment| !segment.opener.depends());
    clauses.find_map(|segment| {
        let found = through_verb(tokens, segment, segment.finite?)?;
        tokens.get(found.trigger)?.verb().filter(|verb| verb.says)?;
        let scope = scope::of_verb(tokens, segments, found.trigger, found.trigger, vocabulary.language);
        scope.tells_more_than(tokens, found.trigger).then_some(found)
    })
}

fn says(parsed: &Parsed<'_>, found: Attachment) -> bool {
    let verb = parsed.tokens.get(found.trigger).and_then(Token::verb);
    verb.is_some_and(|verb| verb.says)
}

/// Whether a verb tells of something by itself.
fn is_telling(verb: &Verb) -> bool {
    !verb.says && !verb.light && !verb.state
}

fn looks_back(form: Form) -> bool {
    matches!(form, Form::Past | Form::Either | Form::Participle | Form::Gerund)
}

/// The day of news that bears none: that on which the document says elsewhere that the same kind of thing happened, else
/// that of publication, as if it said "today"; none where nobody knows that day.
fn implied(published: Option<Day>, same: Option<&Statement>, at: usize) -> Mention {
    let same = same.and_then(|same| Some((same.time.value, same.when?)));
    let (value, interval, step) = match (same, published) {
        (Some((value, interval)), _) => (value, Some(interval), Step::Elsewhere(interval.first())),
        (None, Some(day)) => {
            (Value::Period(Period::Day(day)), Some(Period::Day(day).into()), Step::Lead(day))
        }
        (None, None) => (Value::Open(Part::Unknown(Granularity::Day), None), None, Step::News),
    };
    let today = Meaning::Offset { count: 0, unit: Granularity::Day, anchor: Anchor::Published };
    let interval = interval.map(|interval: Interval| interval.with(Certainty::Uncertain));
    unsaid(at, today.into(), value, interval, step)
}

/// Some day before the report.
fn looked_back_on(published: Day, at: usize) -> Mention {
    let past = Reference::Past;
    unsaid(at, Meaning::Reference(past).into(), Value::Reference(past), None, Step::Recalled(published))
}

/// A mention without words, at the beginning of its sentence.
pub(super) fn unsaid(
    at: usize,
    said: Expression,
    value: Value,
    interval: Option<Interval>,
    step: Step,
) -> Mention {
    Mention {
        span: Span::new(at, at),
        expression: said,
        kind: Kind::Date,
        value,
        modifier: None,
        interval,
        rule: "opening",
        because: Reason(vec![step]),
        alternatives: Vec::new(),
        range: None,
    }
}

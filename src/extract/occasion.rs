//! A day that is counted from another happening: "two days after the vote", "on the day Finland joined the alliance".
//!
//! Knows the sentence that says so. When that happening was, other sentences and documents say; `dating` asks them.

use std::borrow::Cow;
use std::ops::Range;

use super::attach::{Lies, attach, through_verb};
use super::class::Class;
use super::clause::segment_of;
use super::extractor::{Extractor, MEMORY, Parsed};
use super::paragraph::Paragraphs;
use super::statement::concept;
use super::time::Time;
use super::token::{Role, Token};
use super::undated::unsaid;
use super::vocabulary::Vocabulary;
use super::{Statement, content, phrase};
use crate::calendar::{Amount, Granularity, Length, Part, Value};
use crate::document::Span;
use crate::expression::{Anchor, Meaning};
use crate::language::Language;
use crate::resolve::{Mention, Step};

/// The happening from which a day is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// How many units after it, before it where negative; 0 is the day itself.
    pub count: i32,
    /// What is counted: days, weeks, months or years.
    pub unit: Granularity,
    /// What kind of happening it is, as in a [`Trigger`](super::Trigger).
    pub concept: String,
    /// Who took part and where, by the keys of the [`Name`](super::Name)s; none where it is only pointed to: "the vote".
    pub keys: Vec<String>,
    /// What is said of it: the base forms of its content words, sorted.
    pub words: Vec<String>,
    /// The document that says when it was, where one does.
    pub told_by: Option<String>,
}

/// Words that count from a happening, and where it is named behind them.
struct Counting {
    words: Range<usize>,
    count: i32,
    unit: Granularity,
}

impl Occasion {
    /// The value of the days that are counted while nobody says from which.
    pub(crate) const UNKNOWN: Value = Value::Open(Part::Unknown(Granularity::Day), None);
}

impl Extractor<'_> {
    /// What a sentence without a day of its own tells beside a happening that others may date.
    pub(super) fn occasioned(&self, index: usize, paragraphs: &Paragraphs) -> Option<Statement> {
        let sentence = self.sentences.get(index)?;
        let counting =
            self.counting(self.words.get(index)?, sentence.span, self.vocabulary(sentence.block))?;
        let parsed = self.parsed_sentence(index, paragraphs);
        let (tokens, vocabulary) = (&parsed.tokens, parsed.vocabulary);
        let (occasion, happening) = occasion(&parsed, counting.words.end)?;
        let said = tokens.get(occasion.clone())?;
        let named = self.names.named(said, vocabulary);
        let (meant, _) = self.meant(tokens, happening, None, &named, vocabulary);
        let meant = meant.map(|meant| meant.names.clone()).unwrap_or_default();
        let mut keys: Vec<String> = named.into_iter().chain(meant).map(|name| name.key).collect();
        keys.sort_unstable();
        keys.dedup();
        // "After a vote" points to none.
        let points = |at: usize| tokens.get(at).is_some_and(|before| before.class.is(Class::DEFINITE));
        let is_noun = tokens.get(happening)?.noun().is_some();
        if keys.is_empty() && !(is_noun && happening.checked_sub(1).is_some_and(points)) {
            return None;
        }
        let words = content::words(said.iter()).into_iter().map(Cow::into_owned).collect();
        let concept = concept(tokens, happening, vocabulary)?.into_owned();
        let at = counting.words.start;
        let parsed = dated(&parsed, at..occasion.end, &self.document.text)?;
        let time = counted_mention(parsed.tokens.get(at)?.span());
        let told = attach(&parsed.tokens, parsed.segments(), at, Lies::Beside, vocabulary)?;
        // "The warning came two days after the vote" names what came before, and where to look for more.
        if parsed.tokens.get(told.verb.unwrap_or(told.trigger))?.class.is(Class::ARRIVAL) {
            return None;
        }
        let before = index.saturating_sub(MEMORY)..index;
        let mut stated = self.statement(&parsed, told, None, &Time::of(&time), before)?;
        let Counting { count, unit, .. } = counting;
        stated.time.occasion = Some(Box::new(Occasion { count, unit, concept, keys, words, told_by: None }));
        stated.title.contains(' ').then_some(stated)
    }

    /// The words of a sentence that count from a happening: "two days after", "on the eve of".
    fn counting(&self, tokens: &[Token<'_>], span: Span, vocabulary: &Vocabulary) -> Option<Counting> {
        let tables = vocabulary.tables;
        let lengths =
            self.mentions_in(span).iter().filter_map(|mention| Some((mention.span, length(mention)?)));
        let mut counted = lengths.filter_map(|(length, (count, unit))| {
            let from = tokens.partition_point(|token| token.start < length.start);
            let behind = tokens.partition_point(|token| token.start < length.end);
            let joint = tokens.get(behind)?;
            let count = if joint.is_one_of(tables.after) {
                count
            } else if joint.is_one_of(tables.before) {
                -count
            } else {
                return None;
            };
            Some(Counting { words: from..behind + 1, count, unit })
        });
        let mut naming = tokens.iter().enumerate().filter(|(_, token)| !token.entry.occasions.is_empty());
        counted.next().or_else(|| naming.find_map(|(at, _)| named_day(tokens, at)))
    }
}

/// The words around a noun that name a day by a happening: "the day after".
fn named_day(tokens: &[Token<'_>], at: usize) -> Option<Counting> {
    tokens.get(at)?.entry.occasions.iter().find_map(|(before, behind, count)| {
        let from = at.checked_sub(before.split_whitespace().count())?;
        read_words(tokens, from, before)?;
        let end = read_words(tokens, at + 1, behind)?;
        Some(Counting { words: from..end, count: *count, unit: Granularity::Day })
    })
}

/// Where some words end that begin there.
fn read_words(tokens: &[Token<'_>], from: usize, words: &str) -> Option<usize> {
    words
        .split_whitespace()
        .try_fold(from, |at, word| tokens.get(at)?.text.eq_ignore_ascii_case(word).then_some(at + 1))
}

/// How many days, weeks, months or years a mention says.
fn length(mention: &Mention) -> Option<(i32, Granularity)> {
    let Value::Length(Length { amount: Amount::Tenths(tenths), unit }) = mention.value else { return None };
    let unit_is_counted =
        matches!(unit, Granularity::Day | Granularity::Week | Granularity::Month | Granularity::Year);
    let count = i32::try_from(tenths / 10).ok()?;
    // "Almost a year after" leads to no day.
    (unit_is_counted && tenths % 10 == 0 && mention.modifier.is_none()).then_some((count, unit))
}

/// The words that name the happening which is counted from and begin there, and its own word among them.
fn occasion(parsed: &Parsed<'_>, from: usize) -> Option<(Range<usize>, usize)> {
    let (tokens, segments) = (&parsed.tokens, parsed.segments());
    let mark = tokens.iter().skip(from).position(|token| matches!(token.role, Role::Mark(_)));
    let end = mark.map_or(tokens.len(), |mark| from + mark);
    let noun = |at: &usize| tokens.get(*at).is_some_and(|token| token.noun().is_some());
    let mut finite = (from..end)
        .filter(|at| tokens.get(*at).and_then(Token::verb).is_some_and(|verb| verb.form.is_finite()));
    let outside = |verb: usize| !(from..end).contains(&verb);
    if segments.iter().any(|segment| !segment.opener.depends() && segment.finite.is_some_and(outside)) {
        let happening = match (finite.next(), finite.next()) {
            (None, _) => (from..end).find(noun)?,
            // "After the referendum began": what begins is meant.
            (Some(verb), None) => {
                through_verb(tokens, segments.get(segment_of(segments, verb)?)?, verb)?.trigger
            }
            // Which of two clauses is counted from, nothing says.
            (Some(_), Some(_)) => return None,
        };
        let pronoun = tokens.get(from..happening)?.iter().any(|token| token.class.is(Class::PRONOUN));
        let says = tokens.get(happening).and_then(Token::verb).is_some_and(|verb| verb.says);
        return (!pronoun && !says).then_some((from..end, happening));
    }
    // "Two days after the vote the minister resigned": the verb behind is that of what is told.
    let happening = (from..end).find(noun)?;
    let named = phrase::around(tokens, happening);
    // Another noun begins there, and with it what is told.
    let next = (happening + 1..named.end).find(|at| {
        let led = tokens.get(at - 1).is_some_and(|before| before.is(Class::PREPOSITION));
        !led && tokens.get(*at).is_some_and(|token| token.is(Class::DETERMINER))
    });
    let named = named.start..next.unwrap_or(named.end);
    (named.start <= from + 1 && named.end < end).then_some((from..named.end, happening))
}

/// A sentence in which some words stand for a day, as "on Monday" does.
fn dated<'e>(parsed: &Parsed<'e>, words: Range<usize>, text: &'e str) -> Option<Parsed<'e>> {
    let mut tokens = parsed.tokens.to_vec();
    let end = tokens.get(words.end.checked_sub(1)?)?.span().end;
    // German sets a clause apart by a comma even where the verb of the other follows: "am Tag, an dem er kam, ging sie".
    let comma = parsed.vocabulary.language == Language::German
        && tokens.get(words.end).is_some_and(|next| next.is_mark(','));
    let first = tokens.get_mut(words.start)?;
    *first = Token::other(first.start, Span::new(first.start, end).of(text), Role::Time(usize::MAX));
    tokens.drain(words.start + 1..words.end + usize::from(comma));
    Some(Parsed::new(parsed.span, Cow::Owned(tokens), parsed.vocabulary, parsed.paragraph))
}

/// A mention of days that are not known yet.
fn counted_mention(span: Span) -> Mention {
    let that_day = Meaning::Offset { count: 0, unit: Granularity::Day, anchor: Anchor::Mentioned };
    let open = unsaid(span.start, that_day.into(), Occasion::UNKNOWN, None, Step::Open);
    Mention { span, rule: "occasion", ..open }
}

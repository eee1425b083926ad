//! Which happening a time expression belongs to: the noun it qualifies, or the verb of its clause.

mod deed;
mod noun;
mod verb;

use super::class::Class;
use super::clause::{Opener, Segment, segment_of};
use super::inflection::Form;
use super::token::Token;
use super::vocabulary::Vocabulary;

use crate::language::Language;

pub(super) use deed::tells_now;
use deed::{is_done, lays};
use noun::{
    governing_noun, happens_at, noun_qualified_by, nouns, own_verb, phrase_opener, qualified_noun, subject_of,
};
use verb::{
    first_finite_after, follows_to, governor, has, is_state, is_weak, last_verb_before, stands_beside,
};

pub(super) use verb::through_verb;

/// What a time expression was found to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attachment {
    /// The token of the word that names the happening.
    pub trigger: usize,
    /// The verb of the clause, where the happening is told by a clause and not by a noun phrase alone.
    pub verb: Option<usize>,
}

/// How far a noun phrase is followed, in tokens.
const REACH: usize = 14;
/// How many segments are looked at on either side.
const SEGMENTS: usize = 14;

/// Where a day lies, from the day of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    Behind,
    Beside,
    Ahead,
}

/// What the time expression at a token dates; nothing where the sentence names no happening for it.
pub(super) fn attach(
    tokens: &[Token<'_>],
    segments: &[Segment],
    time: usize,
    lies: Lies,
    vocabulary: &Vocabulary,
) -> Option<Attachment> {
    let (coming, language) = (lies == Lies::Ahead, vocabulary.language);
    if let Some(noun) = qualified_noun(tokens, time) {
        // "if next month's summit fails" knows of the summit, and of nothing that happens there.
        let supposed = segment_of(segments, noun)
            .and_then(|own| segments.get(own))
            .is_some_and(|own| own.opener == Opener::Subordinator);
        return Some(Attachment { trigger: noun, verb: own_verb(tokens, noun).filter(|_| !supposed) });
    }
    let own = segment_of(segments, time)?;
    let segment = segments.get(own)?;
    let mut before = last_verb_before(tokens, segment, time);
    let mut after = first_finite_after(tokens, segment, time);
    if language == Language::German {
        // The verb that bears the meaning closes its clause, on whichever side of the expression that is.
        let last = last_verb_before(tokens, segment, segment.tokens.end);
        (before, after) = (
            last.filter(|last| *last < time).or(before.filter(|_| last.is_none())),
            last.filter(|last| *last > time),
        );
    }
    let noun = governing_noun(tokens, segment, time).filter(|_| !ends_term(tokens, time, coming));
    // "requested to join in September" tells of the request; "agreed to meet on Friday", of a Friday to come, of the
    // meeting.
    let purpose = before.filter(|verb| follows_to(tokens, *verb));
    let before = match purpose {
        Some(verb) if !coming => governor(tokens, segment, verb).or(before),
        _ => before,
    };

    if let Some((noun, relating)) = noun {
        let weak = before.is_none_or(|verb| is_weak(tokens, verb));
        // "urges NATO to invite Kyiv at the summit in Vilnius on 11 July": the day is that of the summit.
        let unreal = before.is_some()
            && before == purpose
            && (noun + 3 > time
                || coming
                    && phrase_opener(tokens, segment.tokens.start, noun)
                        .is_some_and(|at| happens_at(tokens, at)));
        let now = |verb: usize| lies == Lies::Behind && tells_now(tokens, verb, vocabulary);
        let looks_back =
            is_done(tokens, noun) && before.is_some_and(|verb| now(verb) || lays(tokens, verb, vocabulary));
        if relating || weak || unreal || looks_back {
            let told = match before {
                Some(verb) => Some(verb)
                    .filter(|_| !relating && !unreal && !looks_back && !is_state(tokens, verb))
                    .filter(|_| !stands_beside(tokens, segment, verb, noun)),
                None => after.filter(|verb| !relating && subject_of(tokens, noun, *verb)),
            };
            return Some(Attachment { trigger: noun, verb: told });
        }
    }
    if noun.is_none() && measures(tokens, time) {
        return None;
    }
    if ends_term(tokens, time, coming) {
        return None;
    }
    if let Some(found) = put_in(tokens, segments, own, before.or(after)) {
        return Some(found);
    }
    // A state says nothing by itself ("It was in 2014 that ..."), so what follows the expression is tried as well.
    let qualified = noun_qualified_by(tokens, segments, own);
    if let Some((verb, noun)) = before.or(after).zip(qualified).filter(|(verb, _)| has(tokens, *verb)) {
        return Some(Attachment { trigger: noun, verb: Some(verb) });
    }
    if let Some(found) = before.or(after).and_then(|verb| through_verb(tokens, segment, verb)) {
        let empty = found.verb == Some(found.trigger) && is_weak(tokens, found.trigger);
        let noun = qualified.filter(|_| empty);
        // "Then came 24 February": the day itself is all that is told.
        let bare = segment.tokens.len() <= 7
            && tokens.get(segment.tokens.clone()).is_some_and(|words| {
                !words.iter().any(|word| {
                    let counts = word.lower.starts_with(|one: char| one.is_ascii_digit());
                    word.is_nominal() && !counts && !word.class.is(Class::FILLER)
                        || word.class.is(Class::PRONOUN)
                })
            })
            && tokens.get(found.trigger).is_some_and(|verb| verb.class.is(Class::ARRIVAL));
        if bare && noun.is_none() {
            return None;
        }
        return Some(noun.map_or(found, |noun| Attachment { trigger: noun, verb: found.verb }));
    }
    if let Some(found) = after.and_then(|verb| through_verb(tokens, segment, verb)) {
        return Some(found);
    }
    if let Some(found) = before.and_then(|verb| singled_out(tokens, segments, own, verb)) {
        return Some(found);
    }
    if before.is_some() || after.is_some() {
        return None;
    }
    if let Some(noun) = nouns(tokens, segment).next() {
        return Some(Attachment { trigger: noun, verb: None });
    }
    in_other_segment(tokens, segments, own)
}

/// What a day dates where the verb before it has one of its own at another time: the happening that stands between the
/// two, as in "was arrested on Monday over the theft of a painting in March", "admitted on Monday to stealing it in March".
pub(super) fn attach_behind(
    tokens: &[Token<'_>],
    segments: &[Segment],
    other: usize,
    time: usize,
) -> Option<Attachment> {
    let segment = segments.get(segment_of(segments, time)?)?;
    if let Some((noun, _)) = governing_noun(tokens, segment, time).filter(|(noun, _)| *noun > other) {
        return Some(Attachment { trigger: noun, verb: None });
    }
    let gerund = (other + 2..time).rev().take(REACH).find(|at| {
        let told = tokens.get(*at).and_then(Token::verb).is_some_and(|verb| verb.form == Form::Gerund);
        told && tokens.get(at - 1).is_some_and(|before| before.is(Class::PREPOSITION.or(Class::INFINITIVE)))
    })?;
    through_verb(tokens, segment, gerund)
}

/// What a day in a footnote dates: an event noun in one breath with it, across quotes and commas, but no verb. The day
/// of a source stands apart, after a stop.
pub(super) fn attach_in_note(tokens: &[Token<'_>], segments: &[Segment], time: usize) -> Option<Attachment> {
    let own = segment_of(segments, time)?;
    let from = (own.saturating_sub(SEGMENTS)..=own).rev().find(|at| {
        !segments.get(*at).is_some_and(|segment| matches!(segment.opener, Opener::Comma | Opener::Quote))
    })?;
    let start = segments.get(from)?.tokens.start.max(time.saturating_sub(4 * REACH));
    let told = |token: &Token<'_>| token.verb().is_some_and(|verb| verb.form.is_finite());
    let stretch = tokens.get(start..time)?;
    if stretch.iter().any(told) {
        return None;
    }
    let noun =
        (start..time).rev().find(|index| tokens.get(*index).is_some_and(|token| token.noun().is_some()))?;
    Some(Attachment { trigger: noun, verb: None })
}

/// What a clause tells of which the day is singled out: "it was not until 8 May that the army withdrew".
fn singled_out(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Attachment> {
    let (segment, next) = (segments.get(own)?, segments.get(own + 1)?);
    let points = tokens.get(segment.tokens.start)?.class.is(Class::THING) && verb == segment.tokens.start + 1;
    // "It was clear on Monday that" tells of what was clear.
    let behind = tokens.get(verb + 1..segment.tokens.end)?;
    let opening = behind.iter().find(|word| !word.class.is(Class::NEGATION.or(Class::FILLER)))?;
    let timely = opening.class.is(Class::TIMELY) && !opening.class.is(Class::DETERMINER);
    let points = points && (opening.time().is_some() || timely || opening.class.is(Class::PREPOSITION));
    let last = segment.tokens.end.checked_sub(1).and_then(|last| tokens.get(last))?;
    let that =
        matches!(next.opener, Opener::That | Opener::Relative) && next.tokens.start == segment.tokens.end;
    let singled = points && is_state(tokens, verb) && last.time().is_some() && that;
    through_verb(tokens, next, next.finite.filter(|_| singled)?)
}

/// What a time expression in a segment that tells nothing dates: what the next clause tells, or the one before.
fn in_other_segment(tokens: &[Token<'_>], segments: &[Segment], own: usize) -> Option<Attachment> {
    let forward = || {
        segments.iter().skip(own + 1).take(SEGMENTS).find_map(|next| {
            let free = !matches!(
                next.opener,
                Opener::Subordinator | Opener::Relative | Opener::Bracket | Opener::That
            );
            let verb = next.finite.filter(|_| free)?;
            Some(through_verb(tokens, next, verb))
        })
    };
    let backward = || {
        segments.get(own.saturating_sub(SEGMENTS)..own)?.iter().rev().find_map(|earlier| {
            let verb = last_verb_before(tokens, earlier, earlier.tokens.end).or(earlier.finite)?;
            Some(through_verb(tokens, earlier, verb))
        })
    };
    let found = if segments.get(own).is_some_and(|own| own.opener == Opener::Start)
        || own == 0
        || opens_clause(segments, own)
    {
        forward().or_else(backward)
    } else {
        backward().or_else(forward)
    };
    found.flatten().or_else(|| {
        // No clause at all: a fragment such as a heading, which may still name its event.
        let left = segments.get(own.saturating_sub(2)..own).unwrap_or_default().iter().rev();
        let right = segments.iter().skip(own + 1).take(2);
        let whole = segments.len() <= 4 && segments.iter().all(|segment| segment.finite.is_none());
        let noun = left.chain(right).find_map(|segment| nouns(tokens, segment).next())?;
        whole.then_some(Attachment { trigger: noun, verb: None })
    })
}

/// Whether a segment without a verb stands before its clause: nothing but such segments precede it.
fn opens_clause(segments: &[Segment], own: usize) -> bool {
    let earlier = segments.get(..own).unwrap_or_default().iter().rev();
    earlier
        .take_while(|segment| segment.opener != Opener::Break)
        .take(SEGMENTS)
        .all(|segment| segment.finite.is_none())
}

/// Whether an expression only says how long a thing is good for: "signed a contract until 2027".
fn ends_term(tokens: &[Token<'_>], time: usize, coming: bool) -> bool {
    let before = |count: usize| time.checked_sub(count).and_then(|at| tokens.get(at));
    let until = before(1).is_some_and(|token| token.class.is(Class::UNTIL));
    coming && until && before(2).is_some_and(Token::is_nominal)
}

/// What a participle put in after a phrase says something of: "at the summit, held in April, the leaders promised" tells
/// of the summit; where the phrase names no happening, what the clause goes on to tell is meant.
fn put_in(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: Option<usize>) -> Option<Attachment> {
    let verb = verb?;
    let (segment, before) = (segments.get(own)?, segments.get(own.checked_sub(1)?)?);
    let opens = segment.opener == Opener::Comma && segment.tokens.start == verb;
    let participle = tokens.get(verb)?.verb()?.form.is_participle();
    let fronted = matches!(before.opener, Opener::Start | Opener::Break | Opener::Joint)
        && tokens.get(before.tokens.start).is_some_and(|first| first.is(Class::PREPOSITION));
    if !opens || !participle || !fronted {
        return None;
    }
    if let Some(noun) = nouns(tokens, before).last() {
        return Some(Attachment { trigger: noun, verb: None });
    }
    let next = segments.get(own + 1).filter(|next| next.opener == Opener::Comma)?;
    through_verb(tokens, next, next.finite?)
}

/// Whether a time expression only says which figures, class or edition a thing is: "figures for January".
fn measures(tokens: &[Token<'_>], time: usize) -> bool {
    let before = |count: usize| time.checked_sub(count).and_then(|at| tokens.get(at));
    let linked = before(1).is_some_and(|token| token.class.is(Class::FOR.or(Class::OF)));
    linked && before(2).is_some_and(Token::is_nominal)
}

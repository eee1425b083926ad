//! Which happening a time expression belongs to: the noun it qualifies, or the verb of its clause.

use super::clause::{Opener, Segment, helped, segment_of};
use super::inflection::Form;
use super::subject::antecedent;
use super::token::{Role, Token};
use super::vocabulary::Class;
use crate::language::Language;

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

/// What the time expression at a token dates; nothing where the sentence names no happening for it. `coming` says that
/// its day lies after the day of publication.
pub(super) fn attach(
    tokens: &[Token<'_>],
    segments: &[Segment],
    time: usize,
    coming: bool,
    language: Language,
) -> Option<Attachment> {
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
        if relating || weak || unreal {
            let told = match before {
                Some(verb) => Some(verb).filter(|_| !relating && !unreal && !is_state(tokens, verb)),
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
        let bare = segment.tokens.len() <= 6
            && tokens.get(segment.tokens.clone()).is_some_and(|words| {
                !words.iter().any(|word| word.is_nominal() || word.class.is(Class::PRONOUN))
            })
            && tokens.get(found.trigger).is_some_and(|verb| verb.lower == "came" || verb.lower == "comes");
        if bare && noun.is_none() {
            return None;
        }
        return Some(noun.map_or(found, |noun| Attachment { trigger: noun, verb: found.verb }));
    }
    if let Some(found) = after.and_then(|verb| through_verb(tokens, segment, verb)) {
        return Some(found);
    }
    if before.is_some() || after.is_some() {
        return None;
    }
    if let Some(noun) = nouns(tokens, segment).next() {
        return Some(Attachment { trigger: noun, verb: None });
    }
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
    let found = if segment.opener == Opener::Start || own == 0 || opens_clause(segments, own) {
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

/// Whether a segment without a verb stands before its clause: nothing but such segments precede it.
fn opens_clause(segments: &[Segment], own: usize) -> bool {
    let earlier = segments.get(..own).unwrap_or_default().iter().rev();
    earlier
        .take_while(|segment| segment.opener != Opener::Break)
        .take(SEGMENTS)
        .all(|segment| segment.finite.is_none())
}

/// The event noun right after a time expression that qualifies it: "the July 11-12 NATO summit", "Friday's vote".
fn qualified_noun(tokens: &[Token<'_>], time: usize) -> Option<usize> {
    let owner = tokens.get(time)?.text.ends_with("'s")
        || tokens.get(time)?.text.ends_with("’s")
        || tokens.get(time)?.owns;
    let before = time.checked_sub(1).and_then(|before| tokens.get(before));
    let opened = match before {
        None => owner,
        Some(before) => {
            owner
                || before.owns
                || before.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::UPCOMING))
                || matches!(before.role, Role::Name | Role::Other)
                || before.is(Class::PREPOSITION)
                    && !matches!(before.lower.as_str(), "on" | "in" | "by" | "until" | "since" | "from")
        }
    };
    if !opened {
        return None;
    }
    let mut found = None;
    for (index, token) in tokens.iter().enumerate().skip(time + 1).take(6) {
        // The expression may leave the "'s" outside: "Friday" + "'s".
        if index == time + 1 && token.text == "s" {
            continue;
        }
        match token.role {
            Role::Noun(_) => found = Some(index),
            Role::Name | Role::Other => {}
            _ => break,
        }
        if token.owns {
            break;
        }
    }
    found
}

/// The verb right after a noun that is its subject, where it tells what happened: "Friday's vote ended the dispute".
fn own_verb(tokens: &[Token<'_>], noun: usize) -> Option<usize> {
    if phrase_opener(tokens, 0, noun).is_some() {
        return None;
    }
    let verb = (noun + 1..tokens.len()).take(3).find(|index| {
        tokens
            .get(*index)
            .is_none_or(|token| !matches!(token.role, Role::Other) && !token.class.is(Class::FILLER))
    })?;
    let told = tokens.get(verb)?.verb()?;
    (matches!(told.form, Form::Past | Form::Either | Form::Present) && !told.says).then_some(verb)
}

/// The event noun whose phrase runs up to the time expression, and whether a preposition ties the two together:
/// "before the talks with Duda in Paris on Monday".
fn governing_noun(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<(usize, bool)> {
    let mut noun = None;
    for index in (segment.tokens.start..time).rev().take(REACH) {
        let token = tokens.get(index)?;
        match token.role {
            Role::Noun(_) => {
                // The head is the last noun of its phrase: of "summit talks" the talks.
                let inner = tokens.get(index + 1).is_some_and(|next| matches!(next.role, Role::Noun(_)));
                if !inner {
                    noun = Some(index);
                    // A noun under "of" or "with" is part of a larger phrase, whose head may be an event too.
                    if !under_linking(tokens, segment.tokens.start, index) {
                        break;
                    }
                }
            }
            Role::Name | Role::Other => {}
            Role::Function
                if token.class.is(Class::PREPOSITION.or(Class::DETERMINER).or(Class::POSSESSIVE)) => {}
            Role::Function if token.class.is(Class::CONJUNCTION) => {}
            Role::Mark(',') => {}
            _ => break,
        }
    }
    let noun = noun?;
    let governor = phrase_opener(tokens, segment.tokens.start, noun);
    let relating = governor
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::RELATING) && token.lower != "of");
    Some((noun, relating))
}

/// The preposition before a noun's phrase.
fn phrase_opener(tokens: &[Token<'_>], start: usize, noun: usize) -> Option<usize> {
    for index in (start..noun).rev().take(8) {
        let token = tokens.get(index)?;
        if token.is(Class::PREPOSITION) {
            return Some(index);
        }
        let inside = token.is_nominal() || token.is(Class::DETERMINER.or(Class::POSSESSIVE));
        if !inside {
            return None;
        }
    }
    None
}

/// Whether a preposition leads to a happening at which something else is done.
fn happens_at(tokens: &[Token<'_>], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| matches!(token.lower.as_str(), "at" | "during" | "auf" | "bei" | "während"))
}

fn under_linking(tokens: &[Token<'_>], start: usize, noun: usize) -> bool {
    phrase_opener(tokens, start, noun).and_then(|at| tokens.get(at)).is_some_and(|token| {
        matches!(token.lower.as_str(), "of" | "with" | "between" | "von" | "mit" | "zwischen")
    })
}

/// Whether an expression only says how long a thing is good for: "signed a contract until 2027".
fn ends_term(tokens: &[Token<'_>], time: usize, coming: bool) -> bool {
    let before = |count: usize| time.checked_sub(count).and_then(|at| tokens.get(at));
    let until =
        before(1).is_some_and(|token| matches!(token.lower.as_str(), "until" | "till" | "through" | "bis"));
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

/// Whether only the noun's own phrase lies between it and the verb, so that it is the verb's subject.
fn subject_of(tokens: &[Token<'_>], noun: usize, verb: usize) -> bool {
    verb > noun
        && tokens
            .get(noun + 1..verb)
            .unwrap_or_default()
            .iter()
            .all(|token| !matches!(token.role, Role::Mark(_)))
}

fn is_state(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.state)
}

/// Whether a verb is "had", as in "the meeting that the two had on Monday".
fn has(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| matches!(verb.base, "have" | "hold"))
}

/// Whether a verb is an infinitive after "to".
fn follows_to(tokens: &[Token<'_>], verb: usize) -> bool {
    verb.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.lower == "to")
}

/// The finite verb that an infinitive depends on, where it is no mere beginning or planning.
fn governor(tokens: &[Token<'_>], segment: &Segment, verb: usize) -> Option<usize> {
    let finite = segment.finite.filter(|finite| *finite < verb)?;
    let told = tokens.get(finite).and_then(Token::verb)?;
    let past = matches!(told.form, Form::Past | Form::Either);
    (past && !told.light && !told.state).then_some(finite)
}

/// Whether a time expression only says which figures, class or edition a thing is: "figures for January".
fn measures(tokens: &[Token<'_>], time: usize) -> bool {
    let before = |count: usize| time.checked_sub(count).and_then(|at| tokens.get(at));
    let linked = before(1).is_some_and(|token| matches!(token.lower.as_str(), "for" | "of" | "für" | "von"));
    linked && before(2).is_some_and(Token::is_nominal)
}

fn is_weak(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.light || verb.state)
}

/// The verb nearest before the time expression in its segment; of "began notifying" and "agreed to meet" the second.
fn last_verb_before(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<usize> {
    let verbs = (segment.tokens.start..time.min(segment.tokens.end)).rev();
    verbs.take(80).find(|index| tokens.get(*index).is_some_and(|token| token.verb().is_some()))
}

fn first_finite_after(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<usize> {
    let mut verbs = (time + 1..segment.tokens.end)
        .take(80)
        .filter(|index| tokens.get(*index).is_some_and(|token| token.verb().is_some()));
    let first = verbs.next()?;
    let finite = |index: usize| {
        let verb = tokens.get(index).and_then(Token::verb);
        verb.is_some_and(|verb| verb.form.is_finite()) || helped(tokens, index)
    };
    if finite(first) { Some(first) } else { verbs.find(|index| finite(*index)).or(Some(first)) }
}

fn nouns<'a>(tokens: &'a [Token<'_>], segment: &'a Segment) -> impl Iterator<Item = usize> + 'a {
    segment
        .tokens
        .clone()
        .take(80)
        .filter(|index| tokens.get(*index).is_some_and(|token| token.noun().is_some()))
}

/// The event noun that a relative clause without one says something of: "the shooting, which occurred on Sunday".
fn noun_qualified_by(tokens: &[Token<'_>], segments: &[Segment], own: usize) -> Option<usize> {
    segments.get(own).filter(|own| own.opener == Opener::Relative)?;
    let before = own.checked_sub(1).and_then(|before| segments.get(before))?;
    let phrase = antecedent(tokens, before.tokens.clone(), false)?;
    phrase.rev().find(|index| tokens.get(*index).is_some_and(|token| token.noun().is_some()))
}

/// The happening a verb tells: its own, or that of its subject or object where it only says that it takes place.
pub(super) fn through_verb(tokens: &[Token<'_>], segment: &Segment, verb: usize) -> Option<Attachment> {
    let told = tokens.get(verb)?.verb()?;
    if !told.light && !told.state {
        return Some(Attachment { trigger: verb, verb: Some(verb) });
    }
    let object = nouns(tokens, segment).find(|noun| *noun > verb && *noun <= verb + REACH);
    let subject = nouns(tokens, segment).filter(|noun| *noun < verb && *noun + REACH >= verb).last();
    // "is expected to travel": the infinitive bears the meaning.
    let infinitive = (verb + 1..segment.tokens.end).take(4).find(|index| {
        let token = tokens.get(*index).and_then(Token::verb);
        let opened = tokens.get(index - 1).is_some_and(|before| before.lower == "to" || before.lower == "zu");
        token.is_some_and(|token| {
            !token.state && (opened && token.form == Form::Base || token.form == Form::Gerund)
        })
    });
    if let Some(infinitive) = infinitive
        && tokens.get(infinitive).and_then(Token::verb).is_some_and(|verb| !verb.light)
    {
        return Some(Attachment { trigger: infinitive, verb: Some(infinitive) });
    }
    let place = |noun: usize| governed_by_place(tokens, segment.tokens.start, noun);
    let noun = object.filter(|noun| !place(*noun)).or(subject).or(object);
    match noun {
        // "It was a topic of the talks on Monday" tells of the talks, and nothing of them.
        Some(noun) if told.state && noun > verb && phrase_opener(tokens, verb + 1, noun).is_some() => {
            Some(Attachment { trigger: noun, verb: None })
        }
        Some(noun) => Some(Attachment { trigger: noun, verb: Some(verb) }),
        None if told.state => None,
        None => Some(Attachment { trigger: verb, verb: Some(verb) }),
    }
}

fn governed_by_place(tokens: &[Token<'_>], start: usize, noun: usize) -> bool {
    phrase_opener(tokens, start, noun)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::LOCATIVE))
}

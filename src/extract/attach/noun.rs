//! Nouns around a time expression, and the phrases they stand in.

use super::REACH;
use crate::extract::class::Class;
use crate::extract::clause::{Opener, Segment};
use crate::extract::inflection::Form;
use crate::extract::subject::antecedent;
use crate::extract::token::{Role, Token};

/// The event noun right after a time expression that qualifies it: "the July 11-12 NATO summit", "Friday's vote".
pub(super) fn qualified_noun(tokens: &[Token<'_>], time: usize) -> Option<usize> {
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
                    && !before.class.is(Class::DATING.or(Class::UNTIL).or(Class::SINCE))
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
            Role::Noun => found = Some(index),
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
pub(super) fn own_verb(tokens: &[Token<'_>], noun: usize) -> Option<usize> {
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
pub(super) fn governing_noun(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<(usize, bool)> {
    let mut noun = None;
    for index in (segment.tokens.start..time).rev().take(REACH) {
        let token = tokens.get(index)?;
        match token.role {
            Role::Noun => {
                // The head is the last noun of its phrase: of "summit talks" the talks.
                let inner = tokens.get(index + 1).is_some_and(|next| matches!(next.role, Role::Noun));
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
        .is_some_and(|token| token.class.is(Class::RELATING) && !token.class.is(Class::OF));
    Some((noun, relating))
}

/// The event noun that a relative clause without one says something of: "the shooting, which occurred on Sunday".
pub(super) fn noun_qualified_by(tokens: &[Token<'_>], segments: &[Segment], own: usize) -> Option<usize> {
    segments.get(own).filter(|own| own.opener == Opener::Relative)?;
    let before = own.checked_sub(1).and_then(|before| segments.get(before))?;
    let phrase = antecedent(tokens, before.tokens.clone(), false)?;
    phrase.rev().find(|index| tokens.get(*index).is_some_and(|token| token.noun().is_some()))
}

pub(super) fn nouns<'a>(tokens: &'a [Token<'_>], segment: &'a Segment) -> impl Iterator<Item = usize> + 'a {
    segment
        .tokens
        .clone()
        .take(80)
        .filter(|index| tokens.get(*index).is_some_and(|token| token.noun().is_some()))
}

/// The preposition before a noun's phrase.
pub(super) fn phrase_opener(tokens: &[Token<'_>], start: usize, noun: usize) -> Option<usize> {
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
pub(super) fn happens_at(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.class.is(Class::DURING))
}

fn under_linking(tokens: &[Token<'_>], start: usize, noun: usize) -> bool {
    phrase_opener(tokens, start, noun)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::OF.or(Class::WITH).or(Class::BETWEEN)))
}

pub(super) fn governed_by_place(tokens: &[Token<'_>], start: usize, noun: usize) -> bool {
    phrase_opener(tokens, start, noun)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::LOCATIVE))
}

/// Whether only the noun's own phrase lies between it and the verb, so that it is the verb's subject.
pub(super) fn subject_of(tokens: &[Token<'_>], noun: usize, verb: usize) -> bool {
    verb > noun
        && tokens
            .get(noun + 1..verb)
            .unwrap_or_default()
            .iter()
            .all(|token| !matches!(token.role, Role::Mark(_)))
}

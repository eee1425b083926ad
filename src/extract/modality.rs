//! Whether what is stated happened: from auxiliaries, modals, denials, verbs of planning, and the day itself.

use super::Modality;
use super::attach::Attachment;
use super::class::Class;
use super::clause::{Opener, Segment, segment_of};
use super::inflection::Form;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::language::Language;

/// How many words before a verb can belong to it.
const REACH: usize = 7;

/// The modality of a statement. `coming` says that its day lies after the day of publication.
pub(super) fn modality(
    tokens: &[Token<'_>],
    segments: &[Segment],
    found: Attachment,
    coming: bool,
    vocabulary: &Vocabulary,
) -> Modality {
    let said = match found.verb {
        Some(verb) => of_verb(tokens, segments, verb, vocabulary),
        None => of_noun(tokens, found.trigger),
    };
    if coming && said == Modality::Happened { Modality::Planned } else { said }
}

fn of_verb(tokens: &[Token<'_>], segments: &[Segment], verb: usize, vocabulary: &Vocabulary) -> Modality {
    let Some(segment) = segment_of(segments, verb).and_then(|at| segments.get(at)) else {
        return Modality::Happened;
    };
    if vocabulary.language == Language::German {
        return of_german_clause(tokens, segment, verb);
    }
    let start = segment.tokens.start.max(verb.saturating_sub(REACH));
    let before = || tokens.get(start..verb).unwrap_or_default().iter().rev();
    let belongs = |token: &&Token<'_>| {
        token
            .verb()
            .is_none_or(|verb| verb.form != Form::Past || token.class.is(Class::PLAN.or(Class::REFUSAL)))
    };
    let length = before().take_while(belongs).count();
    let group = || before().take(length);
    let has = |class: Class| {
        group().any(|token| token.class.is(class) && !matches!(token.role, Role::Name | Role::Noun))
    };
    if has(Class::NEGATION) {
        return Modality::Denied;
    }
    let conditional = segment.opener == Opener::Subordinator
        && tokens.get(segment.tokens.start).is_some_and(|opener| opener.class.is(Class::CONDITION));
    if conditional {
        return Modality::Possible;
    }
    let itself = tokens.get(verb).and_then(Token::verb);
    // "Admitted to stealing it" tells of no plan.
    let gerund = itself.is_some_and(|verb| verb.form == Form::Gerund);
    let to_infinitive = !gerund && group().next().is_some_and(|before| before.class.is(Class::INFINITIVE));
    if to_infinitive {
        let governor =
            group().find(|token| token.verb().is_some() || token.class.is(Class::PLAN.or(Class::REFUSAL)));
        let governs = |class: Class| {
            governor.is_some_and(|token| {
                token.class.is(class)
                    || token.verb().is_some_and(|verb| vocabulary.class(verb.base).is(class))
            })
        };
        if governs(Class::REFUSAL) {
            return Modality::Denied;
        }
        if has(Class::MODAL) {
            return Modality::Possible;
        }
        let past = governor.is_some_and(|token| {
            token.class.is(Class::ABLE)
                || token.verb().is_some_and(|verb| matches!(verb.form, Form::Past | Form::Either))
        });
        if governs(Class::PLAN) || !past {
            return Modality::Planned;
        }
    }
    if has(Class::FUTURE) {
        return Modality::Planned;
    }
    if has(Class::MODAL) {
        return Modality::Possible;
    }
    if itself.is_some_and(|verb| verb.light && verb.form.is_participle() && verb_plans(vocabulary, verb.base))
    {
        return Modality::Planned;
    }
    Modality::Happened
}

/// In German the words that say so stand anywhere in the clause.
fn of_german_clause(tokens: &[Token<'_>], segment: &Segment, verb: usize) -> Modality {
    let clause =
        segment.tokens.start.max(verb.saturating_sub(4 * REACH))..segment.tokens.end.min(verb + 4 * REACH);
    let clause = tokens.get(clause).unwrap_or_default();
    let has = |class: Class| {
        clause.iter().any(|token| token.class.is(class) && matches!(token.role, Role::Function | Role::Other))
    };
    let form = tokens.get(verb).and_then(Token::verb).map(|verb| verb.form);
    let participle = form.is_some_and(Form::is_participle);
    let closes = |class: Class| participle && tokens.get(verb + 1).is_some_and(|next| next.class.is(class));
    // "will beraten", "soll geschlossen werden"
    let infinitive = form == Some(Form::Base) || closes(Class::FUTURE);
    // "soll Autos beschädigt haben": somebody says so.
    let alleged = closes(Class::AUXILIARY) && !closes(Class::FUTURE) && has(Class::FUTURE);
    if alleged {
        return Modality::Possible;
    }
    if has(Class::NEGATION) || has(Class::REFUSAL) {
        Modality::Denied
    } else if infinitive && has(Class::FUTURE) {
        Modality::Planned
    } else if infinitive && has(Class::MODAL) {
        Modality::Possible
    } else {
        Modality::Happened
    }
}

fn verb_plans(vocabulary: &Vocabulary, base: &str) -> bool {
    vocabulary.class(base).is(Class::PLAN)
}

fn of_noun(tokens: &[Token<'_>], noun: usize) -> Modality {
    let phrase = tokens.get(noun.saturating_sub(REACH)..noun).unwrap_or_default().iter().rev();
    let mut phrase = phrase.take_while(|token| {
        token.is_nominal()
            || token.time().is_some()
            || token.class.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::UPCOMING))
    });
    if phrase.any(|token| token.class.is(Class::UPCOMING)) { Modality::Planned } else { Modality::Happened }
}

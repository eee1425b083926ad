//! Where the predicate of an English clause begins and ends: its auxiliaries, its verb, and all that follows.

use std::ops::Range;

use super::class::Class;
use super::clause::{Opener, Segment, helped};
use super::inflection::Form;
use super::scope::{REACH, SEGMENTS, is_apposition};
use super::token::{Role, Token};

/// Where the words of the verb begin: its auxiliaries, and the verb that governs an infinitive.
pub(super) fn group_start(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let Some(segment) = segments.get(own) else { return verb };
    let mut first = match segment.finite {
        Some(finite) if finite < verb && infinitive_chain(tokens, finite, verb) => finite,
        _ => verb,
    };
    while first > segment.tokens.start {
        let Some(before) = tokens.get(first - 1) else { break };
        let belongs = matches!(before.role, Role::Auxiliary)
            || (matches!(before.role, Role::Function)
                && before.class.is(Class::FUTURE.or(Class::MODAL).or(Class::NEGATION)))
            || (matches!(before.role, Role::Other)
                && (before.class.is(Class::FILLER) || before.lower.ends_with("ly")));
        // "is to be closed": what is planned.
        let planned = before.class.is(Class::INFINITIVE)
            && first
                .checked_sub(2)
                .filter(|at| *at >= segment.tokens.start)
                .is_some_and(|at| tokens.get(at).is_some_and(|token| matches!(token.role, Role::Auxiliary)));
        if !belongs && !planned {
            break;
        }
        first -= 1 + usize::from(planned);
    }
    first
}

/// Whether a finite verb leads to an infinitive: "agreed on Friday to meet".
fn infinitive_chain(tokens: &[Token<'_>], finite: usize, verb: usize) -> bool {
    if verb.saturating_sub(finite) > REACH / 2 {
        return false;
    }
    let Some(told) = tokens.get(verb).and_then(Token::verb) else { return false };
    // "is expected to be closed": the verb stands behind its own auxiliaries.
    let aided = tokens.get(finite..verb).unwrap_or_default().iter().rev();
    let aids = aided.take_while(|token| matches!(token.role, Role::Auxiliary)).count();
    let opened = verb
        .checked_sub(aids + 1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::INFINITIVE));
    opened || matches!(told.form, Form::Gerund | Form::Participle | Form::Either) && !helped(tokens, verb)
}

/// Where the clause of a verb ends.
pub(super) fn predicate_end(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let Some(segment) = segments.get(own) else { return verb + 1 };
    let mut end = segment.tokens.end;
    if segment.opener == Opener::Relative
        && let Some(main) = main_verb_after(tokens, verb, end)
    {
        return main;
    }
    let says = tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says);
    let mut told = !says || !bare(tokens, verb + 1..end);
    let mut apposed = false;
    for (at, next) in segments.iter().enumerate().skip(own + 1).take(SEGMENTS) {
        let adjacent = next.tokens.start <= end + 1;
        let goes_on = match next.opener {
            Opener::That => true,
            Opener::Quote => !told || next.tokens.start == end + 1,
            Opener::Break => {
                says && !told && tokens.get(next.tokens.start - 1).is_some_and(|mark| mark.is_mark(':'))
            }
            Opener::Comma => {
                let named = is_apposition(tokens, next);
                let after_name = apposed
                    && tokens
                        .get(next.tokens.start)
                        .is_some_and(|first| first.is(Class::PREPOSITION) || first.time().is_some());
                apposed = named;
                next.finite.is_none() && (named || after_name || list_goes_on(tokens, segments, at))
            }
            Opener::Joint => !told,
            // "came two days after Finland had joined": how long after what.
            // "The strike began when the docks closed", and so what is asked or told with "whether".
            Opener::Subordinator => {
                let opener = tokens.get(next.tokens.start);
                let asks = opener.is_some_and(|opener| opener.class.is(Class::ASKING.or(Class::CONDITION)));
                says && !told && asks
                    || measured(tokens, next)
                    || only_begins(tokens, verb, end) && next.finite.is_some()
            }
            Opener::Relative | Opener::Bracket | Opener::Start => false,
        };
        if !goes_on || !adjacent && !told {
            break;
        }
        told |= !bare(tokens, next.tokens.clone());
        end = next.tokens.end;
        if end > verb + REACH {
            break;
        }
    }
    end.min(verb + REACH)
}

/// The verb of the main clause behind a relative clause that no comma closes: "the crowd that stormed the quay was small".
fn main_verb_after(tokens: &[Token<'_>], verb: usize, end: usize) -> Option<usize> {
    let joins =
        Class::CONJUNCTION.or(Class::THAT).or(Class::RELATIVE).or(Class::SUBORDINATOR).or(Class::INFINITIVE);
    let rest = (verb + 1..end.min(verb + REACH))
        .map_while(|at| tokens.get(at).filter(|token| !token.class.is(joins)).map(|_| at));
    let finite = |at: &usize| {
        let before = tokens.get(at - 1).is_some_and(|before| before.is_nominal() || before.time().is_some());
        let told = tokens.get(*at).is_some_and(|token| match token.role {
            Role::Auxiliary => true,
            // "The firm that Roe set up five years ago failed": no participle stands behind a day.
            Role::Verb(verb) => {
                matches!(verb.form, Form::Past | Form::Present)
                    || verb.form == Form::Either
                        && tokens.get(*at - 1).is_some_and(|time| time.time().is_some())
            }
            _ => token.is(Class::MODAL.or(Class::FUTURE)),
        });
        before && told && *at > verb + 1
    };
    { rest }.find(finite)
}

/// Whether a verb tells no more than that something took place, without saying where or how.
fn only_begins(tokens: &[Token<'_>], verb: usize, end: usize) -> bool {
    let Some(told) = tokens.get(verb) else { return false };
    let light = told.verb().is_some_and(|verb| verb.light) && !told.class.is(Class::ARRIVAL);
    let mut rest = tokens.get(verb + 1..end).unwrap_or_default().iter();
    light && !rest.any(|word| word.verb().is_some() || word.is_nominal() && !word.lower.ends_with("ly"))
}

/// Whether a length of time stands right before a clause that says from when it is counted.
fn measured(tokens: &[Token<'_>], next: &Segment) -> bool {
    let before = next.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let counted = tokens.get(next.tokens.start).is_some_and(|opener| opener.class.is(Class::CLAUSAL));
    counted
        && before
            .is_some_and(|unit| unit.is_nominal() && unit.class.is(Class::STOP) && unit.lower.ends_with('s'))
}

/// Whether a segment without a verb is an item of a list that an "and" will end.
fn list_goes_on(tokens: &[Token<'_>], segments: &[Segment], at: usize) -> bool {
    segments
        .iter()
        .skip(at)
        .take(8)
        .take_while(|segment| segment.opener == Opener::Comma && segment.finite.is_none())
        .any(|segment| {
            tokens
                .get(segment.tokens.clone())
                .unwrap_or_default()
                .iter()
                .take(8)
                .any(|token| token.is(Class::CONJUNCTION))
        })
}

/// Whether nothing that means anything stands there.
pub(super) fn bare(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    !tokens.get(range).unwrap_or_default().iter().any(|token| token.is_nominal() || token.verb().is_some())
}

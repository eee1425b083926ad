//! Which words of a sentence tell a happening: its subject, its predicate, or its noun phrase.

use std::ops::Range;

use super::clause::{Opener, Segment, helped};
use super::inflection::Form;
use super::token::{Role, Token};
use super::vocabulary::Class;

/// The words that tell one happening, as ranges of tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Who; nothing where a noun phrase tells it, or nobody is named.
    pub subject: Option<Range<usize>>,
    /// A bare name right after the subject that says who that is: "the ambassador, Jane Roe, said".
    pub apposition: Option<Range<usize>>,
    /// From the first word of the verb to the end of the clause, or the noun phrase.
    pub predicate: Range<usize>,
    /// What was said, where it stands before the verb of saying.
    pub content: Option<Range<usize>>,
}

impl Scope {
    /// The indices of its tokens, in the order they are told.
    pub(super) fn tokens(&self) -> impl Iterator<Item = usize> + '_ {
        let parts = [
            self.subject.clone(),
            self.apposition.clone(),
            Some(self.predicate.clone()),
            self.content.clone(),
        ];
        parts.into_iter().flatten().flatten()
    }
}

/// How far a clause is followed to either side, in tokens and in segments.
const REACH: usize = 60;
const SEGMENTS: usize = 12;

/// The scope of a happening that a verb tells.
pub(super) fn of_verb(tokens: &[Token<'_>], segments: &[Segment], verb: usize) -> Scope {
    let Some(own) = segments.iter().position(|segment| segment.tokens.contains(&verb)) else {
        return Scope { predicate: verb..verb + 1, ..Scope::default() };
    };
    let first = group_start(tokens, segments, own, verb);
    let (subject, apposition) = subject(tokens, segments, own, first, 0);
    let end = predicate_end(tokens, segments, own, verb);
    let mut scope = Scope { subject, apposition, predicate: first..end, content: None };
    if tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says) && bare(tokens, verb + 1..end) {
        scope.content = content_before(segments, own);
    }
    scope
}

/// Whether nothing that means anything stands there.
fn bare(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    !tokens.get(range).unwrap_or_default().iter().any(|token| token.is_nominal() || token.verb().is_some())
}

/// What was said, before "…, police said": the segments before, from the start of their clause.
pub(super) fn content_before(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let opener = segments.get(own)?.opener;
    let earlier = segments.get(own.saturating_sub(SEGMENTS)..own)?;
    let last = earlier.last()?;
    let told = earlier.iter().any(|segment| segment.finite.is_some());
    if !matches!(opener, Opener::Comma | Opener::Quote) || !told {
        return None;
    }
    let from = earlier.iter().rev().take_while(|segment| segment.opener != Opener::Break).last()?;
    let start = if from.opener == Opener::Break || from.tokens.start == last.tokens.start {
        from.tokens.start
    } else {
        earlier
            .iter()
            .rev()
            .find(|segment| segment.opener == Opener::Start)
            .map_or(from.tokens.start, |segment| segment.tokens.start)
    };
    Some(start.max(last.tokens.end.saturating_sub(REACH))..last.tokens.end)
}

/// Where the words of the verb begin: its auxiliaries, and the verb that governs an infinitive.
fn group_start(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
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
        if !belongs {
            break;
        }
        first -= 1;
    }
    first
}

/// Whether a finite verb leads to an infinitive: "agreed on Friday to meet".
fn infinitive_chain(tokens: &[Token<'_>], finite: usize, verb: usize) -> bool {
    if verb.saturating_sub(finite) > REACH / 2 {
        return false;
    }
    let Some(told) = tokens.get(verb).and_then(Token::verb) else { return false };
    let opened = verb.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.lower == "to");
    opened || matches!(told.form, Form::Gerund | Form::Participle | Form::Either) && !helped(tokens, verb)
}

/// Who does it: the words before the verb in its segment, or those of an earlier segment that it continues.
fn subject(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
    depth: usize,
) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let Some(segment) = segments.get(own) else { return (None, None) };
    let start = skip_openers(tokens, segment.tokens.start.max(verb.saturating_sub(REACH))..verb);
    let here = noun_phrase_before(tokens, start..verb);
    let (None, true) = (&here, depth < 4) else {
        return (here.map(|here| listed_from(tokens, segments, own, here)), None);
    };
    if segment.opener == Opener::Relative
        && let Some(before) = own.checked_sub(1).and_then(|before| segments.get(before))
    {
        return (noun_phrase_before(tokens, before.tokens.clone()), None);
    }
    // The verb continues an earlier segment: pass over what was put in between, up to the subject.
    let mut nominal: Vec<Range<usize>> = Vec::new();
    for earlier in (own.saturating_sub(SEGMENTS)..own).rev() {
        let Some(segment) = segments.get(earlier) else { break };
        if let Some(finite) = segment.finite {
            if segment.opener.depends() && earlier > 0 {
                continue;
            }
            if !nominal.is_empty() && !matches!(segments.get(own).map(|own| own.opener), Some(Opener::Joint))
            {
                break;
            }
            let first = group_start(tokens, segments, earlier, finite);
            return subject(tokens, segments, earlier, first, depth + 1);
        }
        let from = skip_openers(tokens, segment.tokens.clone());
        let opens_phrase = tokens.get(from).is_some_and(|token| {
            token.is_nominal() || token.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
        });
        if from < segment.tokens.end && opens_phrase {
            nominal.push(from..segment.tokens.end);
        }
        if segment.opener == Opener::Break {
            break;
        }
    }
    if let Some(subject) = nominal.pop() {
        let named = |range: &Range<usize>| {
            tokens.get(range.clone()).unwrap_or_default().iter().all(|token| matches!(token.role, Role::Name))
        };
        let apposition = nominal.pop().filter(|next| named(next) && !named(&subject));
        return (Some(subject), apposition);
    }
    // "Arriving in Brussels on Tuesday, the minister said": the subject comes after.
    let next = segments
        .iter()
        .enumerate()
        .skip(own + 1)
        .take(3)
        .find(|(_, next)| !next.opener.depends() && next.finite.is_some());
    match next {
        Some((at, next)) if segment.finite.is_none() => {
            let finite = next.finite.unwrap_or(next.tokens.start);
            let first = group_start(tokens, segments, at, finite);
            let start = skip_openers(tokens, next.tokens.start..first);
            (noun_phrase_before(tokens, start..first), None)
        }
        _ => (None, None),
    }
}

/// Passes over joining words, adverbs, and time expressions with their prepositions at the start of a range.
fn skip_openers(tokens: &[Token<'_>], range: Range<usize>) -> usize {
    let mut at = range.start;
    while at < range.end {
        let Some(token) = tokens.get(at) else { break };
        let joining = token.is(Class::CONJUNCTION.or(Class::SUBORDINATOR).or(Class::RELATIVE))
            && !token.is(Class::DETERMINER)
            || token.lower == "that"
            || token.is(Class::FILLER)
            || token.time().is_some()
            || matches!(token.role, Role::Mark(_))
            || (matches!(token.role, Role::Other) && token.lower.ends_with("ly") && !token.capital);
        let before_time = token.is(Class::TIMELY)
            && tokens
                .get(at + 1..(at + 4).min(range.end))
                .unwrap_or_default()
                .iter()
                .any(|next| next.time().is_some())
            && tokens.get(at + 1).is_some_and(|next| next.time().is_some() || next.is(Class::TIMELY));
        if !joining && !before_time {
            break;
        }
        at += 1;
    }
    at
}

/// The noun phrase that ends where the range does; the whole range where no preposition opens it.
fn noun_phrase_before(tokens: &[Token<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let start = skip_openers(tokens, range.clone());
    let part = tokens.get(start..range.end)?;
    let means = |token: &Token<'_>| token.is_nominal() || token.class.is(Class::PRONOUN);
    if !part.iter().any(means) {
        return None;
    }
    let opens_badly = part.first().is_some_and(|first| {
        first.is(Class::PREPOSITION) || first.verb().is_some() || matches!(first.role, Role::Auxiliary)
    });
    if !opens_badly {
        return Some(start..range.end);
    }
    // "In Paris the leaders": back from the end to where another phrase ends.
    let mut from = range.end;
    while from > start {
        let Some(token) = tokens.get(from - 1) else { break };
        let inside = token.is_nominal()
            || token.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
            || token.lower == "of";
        if !inside {
            break;
        }
        from -= 1;
        if token.is(Class::DETERMINER.or(Class::POSSESSIVE))
            && from.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.lower != "of")
        {
            break;
        }
    }
    tokens.get(from..range.end).filter(|part| part.iter().any(means)).map(|_| from..range.end)
}

/// The start of a list whose last item stands before the verb: "Estonia, Latvia, and Poland called".
fn listed_from(tokens: &[Token<'_>], segments: &[Segment], own: usize, here: Range<usize>) -> Range<usize> {
    let joined = segments
        .get(own)
        .and_then(|own| tokens.get(own.tokens.start))
        .is_some_and(|first| first.is(Class::CONJUNCTION));
    if !joined {
        return here;
    }
    let mut from = here.start;
    for earlier in (own.saturating_sub(SEGMENTS)..own).rev() {
        let Some(segment) = segments.get(earlier) else { break };
        let next = segments.get(earlier + 1).map(|next| next.opener);
        let start = skip_openers(tokens, segment.tokens.clone());
        let nominal = segment.finite.is_none()
            && tokens
                .get(start)
                .is_some_and(|token| token.is_nominal() || token.is(Class::DETERMINER.or(Class::POSSESSIVE)));
        if !nominal || !matches!(next, Some(Opener::Comma)) || start >= segment.tokens.end {
            break;
        }
        from = start;
    }
    from..here.end
}

/// Where the clause of a verb ends.
fn predicate_end(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let Some(segment) = segments.get(own) else { return verb + 1 };
    let mut end = segment.tokens.end;
    let says = tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says);
    let mut told = !says || !bare(tokens, verb + 1..end);
    for (at, next) in segments.iter().enumerate().skip(own + 1).take(SEGMENTS) {
        let adjacent = next.tokens.start <= end + 1;
        let goes_on = match next.opener {
            Opener::That => true,
            Opener::Quote => true,
            Opener::Break => {
                says && !told && tokens.get(next.tokens.start - 1).is_some_and(|mark| mark.is_mark(':'))
            }
            Opener::Comma => next.finite.is_none() && list_goes_on(tokens, segments, at),
            Opener::Joint => !told,
            Opener::Subordinator => says && !told,
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

/// The noun phrase around a noun, with what follows it in phrases of its own.
pub(super) fn of_noun(tokens: &[Token<'_>], noun: usize) -> Scope {
    let mut from = noun;
    while from > 0 && noun - from < 12 {
        let Some(before) = tokens.get(from - 1) else { break };
        let inside = before.is_nominal()
            || before.time().is_some()
            || before.is(Class::DETERMINER.or(Class::POSSESSIVE));
        if !inside {
            break;
        }
        from -= 1;
        if before.is(Class::DETERMINER.or(Class::POSSESSIVE)) {
            break;
        }
    }
    let mut to = noun + 1;
    while to < tokens.len() && to - noun < 30 {
        let Some(token) = tokens.get(to) else { break };
        let next_nominal = tokens.get(to + 1).is_some_and(|next| {
            next.is_nominal() || next.time().is_some() || next.is(Class::DETERMINER.or(Class::POSSESSIVE))
        });
        // "talks between Macron, Duda and Scholz": a comma between two names goes on.
        let listing = token.is_mark(',')
            && tokens.get(to - 1).is_some_and(|before| matches!(before.role, Role::Name))
            && tokens.get(to + 1).is_some_and(|next| matches!(next.role, Role::Name))
            && names_then_and(tokens, to + 1);
        let inside = token.is_nominal()
            || token.time().is_some()
            || listing
            || ((token.is(Class::PREPOSITION) || token.is(Class::CONJUNCTION)) && next_nominal)
            || (token.is(Class::DETERMINER.or(Class::POSSESSIVE)) && next_nominal);
        let own_clause = token.is(Class::CONJUNCTION) && !joins_names(tokens, to);
        if !inside || own_clause {
            break;
        }
        to += 1;
    }
    Scope { predicate: from..to, ..Scope::default() }
}

fn names_then_and(tokens: &[Token<'_>], from: usize) -> bool {
    let mut rest = tokens.iter().skip(from).take(12).skip_while(|token| {
        matches!(token.role, Role::Name) || token.is_mark(',') || token.class.is(Class::OFFICE)
    });
    rest.next().is_some_and(|token| token.is(Class::CONJUNCTION))
}

fn joins_names(tokens: &[Token<'_>], at: usize) -> bool {
    let named = |token: Option<&Token<'_>>| {
        token.is_some_and(|token| matches!(token.role, Role::Name) || token.class.is(Class::OFFICE))
    };
    named(at.checked_sub(1).and_then(|before| tokens.get(before))) && named(tokens.get(at + 1))
}

//! Who does what a verb tells.

use std::ops::Range;

use super::class::Class;
use super::clause::{Opener, Segment};
use super::inflection::Form;
use super::predicate::group_start;
use super::token::{Role, Token};

/// How far back a subject is sought, in tokens and in segments.
const REACH: usize = 60;
const SEGMENTS: usize = 14;

/// Who does it: the words before the verb in its segment, or those of an earlier segment that it continues.
pub(super) fn subject(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
    depth: usize,
) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let Some(segment) = segments.get(own) else { return (None, None) };
    let start = skip_openers(tokens, segment.tokens.start.max(verb.saturating_sub(REACH))..verb);
    // "A woman who was waiting was killed": the second verb of a relative clause goes on with what it qualifies.
    let resumes = segment.opener == Opener::Relative
        && segment.finite.is_some_and(|finite| {
            let between = tokens.get(finite.max(verb.saturating_sub(REACH))..verb).unwrap_or_default();
            finite < verb && !between.iter().any(|token| token.class.is(Class::INFINITIVE))
        })
        && tokens.get(verb).is_some_and(|token| {
            matches!(token.role, Role::Auxiliary) || token.verb().is_some_and(|verb| verb.form.is_finite())
        });
    if resumes && let Some(before) = own.checked_sub(1).and_then(|before| segments.get(before)) {
        return (noun_phrase_before(tokens, before.tokens.clone()), None);
    }
    // "the ward, which the ministry opened": the word that opens the clause is not who does it.
    let which = segment.opener == Opener::Relative && start == segment.tokens.start;
    let which = which && tokens.get(start).is_some_and(|first| first.class.is(Class::RELATIVE));
    let whose = tokens.get(start).is_some_and(|first| first.class.is(Class::WHOSE));
    let start = start + usize::from(which && !whose);
    // "lay dead after being shot": who lay dead.
    if let Some(finite) = segment.finite.filter(|finite| *finite < verb && depth < 4)
        && is_gerund_after_preposition(tokens, verb)
    {
        return subject(tokens, segments, own, group_start(tokens, segments, own, finite), depth + 1);
    }
    let here = noun_phrase_before(tokens, start..verb);
    let (None, true) = (&here, depth < 4) else {
        return (here.map(|here| listed_from(tokens, segments, own, here)), None);
    };
    if segment.opener == Opener::Relative
        && let Some(before) = own.checked_sub(1).and_then(|before| segments.get(before))
    {
        let opener = tokens.get(segment.tokens.start);
        let is = |class: Class| opener.is_some_and(|opener| opener.class.is(class));
        if is(Class::THAT) {
            return (nearest(tokens, before.tokens.clone()), None);
        }
        // "cases of the flu, which was declared": the verb says which of the two.
        let one = tokens.get(verb).is_some_and(|verb| is_singular(verb));
        if one && !is(Class::WHO) && heads_several(tokens, before.tokens.clone()) {
            return (nearest(tokens, before.tokens.clone()), None);
        }
        let of = antecedent(tokens, before.tokens.clone(), is(Class::WHO));
        return (of.map(|of| beyond_place(tokens, before.tokens.start, of)), None);
    }
    // The verb continues an earlier segment: pass over what was put in between, up to the subject.
    let mut nominal: Vec<Range<usize>> = Vec::new();
    for earlier in (own.saturating_sub(SEGMENTS)..own).rev() {
        let Some(segment) = segments.get(earlier) else { break };
        if tokens.get(segment.tokens.start).is_some_and(|first| first.class.is(Class::SOURCE)) {
            continue;
        }
        // "Jane Roe, 53, was found": an age says nothing of who it is.
        if matches!(tokens.get(segment.tokens.clone()), Some([age]) if age.is_age()) {
            continue;
        }
        if let Some(finite) = segment.finite {
            if let Some(who) = subject_of_said(tokens, segment, finite).filter(|_| own > earlier + 1) {
                return (Some(who), None);
            }
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
        // "Four people - a child among them - were hurt": what stands between dashes is passed over.
        let dashed = |at: usize| segments.get(at).is_some_and(|one| one.opener == Opener::Break);
        if segment.opener == Opener::Break && dashed(earlier + 1) && earlier + 1 == own {
            continue;
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
    // "Jane Roe, 53, and Ann Poe, 17, were hurt".
    if let ([last, .., first], true) = (&*nominal, nominal.len() > 1)
        && tokens.get(last.start.saturating_sub(1)).is_some_and(|word| word.is(Class::CONJUNCTION))
        && tokens.get(last.clone()).is_some_and(|words| words.iter().any(|word| word.role.is_name()))
    {
        return (Some(first.start..last.end), None);
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

/// Whether a verb is a gerund behind a preposition.
fn is_gerund_after_preposition(tokens: &[Token<'_>], verb: usize) -> bool {
    let gerund = tokens.get(verb).is_some_and(|token| {
        matches!(token.role, Role::Auxiliary | Role::Verb(_))
            && token.entry.verb.is_some_and(|verb| verb.form == Form::Gerund)
    });
    let before = verb.checked_sub(1).and_then(|at| tokens.get(at));
    gerund && before.is_some_and(|before| before.is(Class::PREPOSITION))
}

/// Whether a verb is that of one and not of several: "was", "has", "goes".
fn is_singular(verb: &Token<'_>) -> bool {
    let finite = verb.entry.verb.is_some_and(|verb| matches!(verb.form, Form::Past | Form::Present));
    finite && verb.lower.ends_with('s')
}

/// Whether a plural heads the phrase at the end of a range, and another noun under "of" ends it: "cases of the flu".
fn heads_several(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    let Some(phrase) = antecedent(tokens, range, false) else { return false };
    let of = phrase.clone().find(|at| tokens.get(*at).is_some_and(|token| token.class.is(Class::OF)));
    let head = of.filter(|of| *of > phrase.start).and_then(|of| tokens.get(of - 1));
    head.is_some_and(|head| !head.role.is_name() && head.lower.ends_with('s') && !head.lower.ends_with("ss"))
}

/// Who does what is said, where something put in parts the two: "police say Jane Roe, 53, of Riga, was found".
fn subject_of_said(tokens: &[Token<'_>], segment: &Segment, says: usize) -> Option<Range<usize>> {
    tokens.get(says)?.verb().filter(|verb| verb.says)?;
    let rest = tokens.get(says + 1..segment.tokens.end)?;
    let named = rest.last()?.role.is_name() && rest.iter().all(|token| token.verb().is_none());
    noun_phrase_before(tokens, says + 1..segment.tokens.end).filter(|_| named)
}

/// Passes over joining words, adverbs, and time expressions with their prepositions at the start of a range.
pub(super) fn skip_openers(tokens: &[Token<'_>], range: Range<usize>) -> usize {
    let mut at = range.start;
    while at < range.end {
        let Some(token) = tokens.get(at) else { break };
        let source = token.class.is(Class::SOURCE)
            || token.is(Class::PREPOSITION)
                && at > range.start
                && tokens.get(at - 1).is_some_and(|before| before.class.is(Class::SOURCE));
        let joining = source
            || token.is(Class::CONJUNCTION.or(Class::SUBORDINATOR).or(Class::RELATIVE))
                && !token.is(Class::DETERMINER)
            || token.class.is(Class::THAT)
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
    let aids = tokens.get(start..range.end)?.iter().rev();
    let aids = aids.take_while(|token| token.class.is(Class::AUXILIARY) && !token.is_nominal()).count();
    let range = range.start..range.end - aids;
    let part = tokens.get(start..range.end)?;
    // "The two met": a number stands for the persons.
    let counted = |token: &Token<'_>| token.is(Class::GROUP);
    let means = |token: &Token<'_>| token.is_nominal() || token.class.is(Class::PRONOUN) || counted(token);
    if !part.iter().any(means) {
        return None;
    }
    // "as she was waiting a car drove by": a phrase holds no verb of its own.
    let told = |token: &Token<'_>| {
        matches!(token.role, Role::Auxiliary)
            || token.verb().is_some_and(|verb| matches!(verb.form, Form::Past | Form::Present))
    };
    let own_clause = part.iter().any(told) && !part.iter().any(|token| token.class.is(Class::RELATIVE));
    let opens_badly = part.first().is_some_and(|first| {
        first.is(Class::PREPOSITION) || first.verb().is_some() || matches!(first.role, Role::Auxiliary)
    });
    if !opens_badly && !own_clause {
        return Some(start..range.end);
    }
    // "a survey shows sales to Riga were falling": what stands behind the verb of the clause before.
    if own_clause && let Some(last) = part.iter().rposition(told) {
        let behind = start + last + 1;
        let behind = skip_openers(tokens, behind..range.end);
        let opens = tokens.get(behind).is_some_and(|first| {
            first.is_nominal() && !first.lower.ends_with("ly")
                || first.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
        });
        let named = tokens.get(behind..range.end).is_some_and(|words| words.iter().any(Token::is_nominal));
        if opens && named && !tokens.get(behind..range.end)?.iter().any(|word| word.time().is_some()) {
            return Some(behind..range.end);
        }
    }
    // "In Paris the leaders": back from the end to where another phrase ends.
    let mut from = range.end;
    while from > start {
        let Some(token) = tokens.get(from - 1) else { break };
        let inside = token.is_nominal()
            || token.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
            || token.class.is(Class::OF);
        if !inside {
            break;
        }
        from -= 1;
        if token.is(Class::DETERMINER.or(Class::POSSESSIVE))
            && from
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|before| !before.class.is(Class::OF))
        {
            break;
        }
    }
    let last = tokens.get(from..range.end).filter(|part| part.iter().any(means)).map(|_| from..range.end);
    // "A teen is dead and another was hurt": what stands for no phrase goes on with the clause before.
    last.or(Some(start..range.end).filter(|_| !opens_badly))
}

/// What a relative clause says something of: the last phrase before it, with what "of" adds to it. Before "who" stands a
/// person, whom other phrases may describe: "a professor at the University of Riga, who".
pub(super) fn antecedent(tokens: &[Token<'_>], range: Range<usize>, who: bool) -> Option<Range<usize>> {
    let mut from = range.end;
    while from > range.start && range.end - from < REACH {
        let Some(token) = tokens.get(from - 1) else { break };
        let joined = links(token, who);
        let inside = token.is_nominal() || joined || token.is(Class::DETERMINER.or(Class::POSSESSIVE));
        if !inside || token.time().is_some() {
            break;
        }
        from -= 1;
        let opened = token.is(Class::DETERMINER.or(Class::POSSESSIVE));
        let before = from.checked_sub(1).and_then(|at| tokens.get(at));
        if opened && !before.is_some_and(|before| links(before, who)) {
            break;
        }
    }
    // "told of the flood, which": the word that ties opens no phrase.
    let ties = from < range.end && tokens.get(from).is_some_and(|first| links(first, who));
    let from = from + usize::from(ties);
    (from < range.end).then_some(from..range.end)
}

/// What "that" right behind a phrase says something of: the last noun alone.
fn nearest(tokens: &[Token<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let of = antecedent(tokens, range, false)?;
    let last = of.clone().rev().find(|at| tokens.get(*at).is_some_and(|token| token.class.is(Class::OF)));
    Some(last.map_or(of.start, |last| last + 1)..of.end)
}

/// The phrase before a bare place where one is: "the mission in Riga, which collapsed" tells of the mission.
fn beyond_place(tokens: &[Token<'_>], from: usize, of: Range<usize>) -> Range<usize> {
    let place = tokens.get(of.clone()).is_some_and(|words| words.iter().all(|word| word.role.is_name()));
    let led = of.start.checked_sub(1).filter(|at| *at > from);
    match led.filter(|at| place && tokens.get(*at).is_some_and(|token| token.is(Class::LOCATIVE))) {
        Some(led) => antecedent(tokens, from..led, false).map_or(of.clone(), |head| head.start..of.end),
        None => of,
    }
}

/// Whether a word ties a phrase to the one before it.
fn links(token: &Token<'_>, who: bool) -> bool {
    token.class.is(Class::OF) || who && token.class.is(Class::BELONGING)
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

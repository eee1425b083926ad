//! The order in which a German clause is told: who, the finite verb, the rest, and what closes the clause.

use std::ops::Range;

use super::class::Class;
use super::clause::{Opener, Segment};
use super::phrase::names_then_and;
use super::scope::{Scope, is_apposition};
use super::subject::{antecedent, skip_openers, subject};
use super::token::{Role, Token};

/// How far a clause is followed to either side, in tokens.
const REACH: usize = 60;
/// How many segments a clause is put together from.
const SEGMENTS: usize = 4;

/// The scope of a German clause. Where its finite verb stands first, last, or after a participle put first, the subject
/// is told before it; else the clause is told as it stands.
pub(super) fn of_clause(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Scope {
    let scope = in_order(tokens, segments, own, verb);
    let closed = scope.closing.as_ref().is_some_and(|closing| !closing.is_empty());
    match prefix_beyond(tokens, verb, scope.predicate.end).filter(|_| !closed) {
        Some(prefix) => Scope { closing: Some(prefix..prefix + 1), ..scope },
        None => scope,
    }
}

/// The prefix of a verb that a list parts from it: "finden am Montag, Dienstag und Freitag statt".
fn prefix_beyond(tokens: &[Token<'_>], verb: usize, end: usize) -> Option<usize> {
    let (prefix, _) = tokens.get(verb)?.verb()?.base.split_once('|')?;
    let apart = !tokens.get(verb)?.lower.starts_with(prefix);
    let mut rest = tokens.iter().enumerate().skip(end).take(REACH);
    let found = rest.find(|(_, token)| token.lower == prefix && matches!(token.role, Role::Auxiliary))?;
    apart.then_some(found.0)
}

fn in_order(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Scope {
    let Some(segment) = segments.get(own) else { return Scope::default() };
    let from = segment.tokens.start.max(verb.saturating_sub(REACH));
    let start = skip_openers(tokens, from..segment.tokens.end);
    let end = end(tokens, segments, own, verb);
    let opener = tokens.get(segment.tokens.start);
    let depends = matches!(segment.opener, Opener::Subordinator | Opener::That)
        || opener.is_some_and(|opener| opener.is(Class::SUBORDINATOR));
    if depends && let Some(scope) = verb_last(tokens, start, segment.tokens.end) {
        return scope;
    }
    if let Some(scope) = relative(tokens, segments, own) {
        return scope;
    }
    let first = tokens.get(start);
    let participle = first.and_then(Token::verb).is_some_and(|verb| verb.form.is_participle());
    if participle && tokens.get(start + 1).is_some_and(|next| next.class.is(Class::AUXILIARY)) {
        let who = noun_phrase(tokens, start + 2..end);
        if !who.is_empty() {
            return Scope {
                predicate: start + 1..start + 2,
                content: Some(who.end..end),
                closing: Some(start..start + 1),
                subject: Some(who),
                ..Scope::default()
            };
        }
    }
    if first.is_some_and(is_finite) {
        return verb_first(tokens, segments, own, start..end);
    }
    let scope = with_speech(tokens, segments, own, verb, start..end).unwrap_or_else(|| {
        let rest = closing(tokens, start..end, verb);
        Scope { predicate: start..rest.start, closing: Some(rest), ..Scope::default() }
    });
    let who = noun_phrase(tokens, start..scope.predicate.end);
    let object = first.is_some_and(|first| first.class.is(Class::OBLIQUE));
    let subject = !object && !who.is_empty() && tokens.get(who.end).is_some_and(is_finite);
    if !subject || who.end >= scope.predicate.end {
        return scope;
    }
    Scope { predicate: who.end..scope.predicate.end, subject: Some(who), ..scope }
}

/// Whether a word can be the finite verb of a clause.
fn is_finite(token: &Token<'_>) -> bool {
    matches!(token.role, Role::Auxiliary)
        || token.verb().is_some_and(|verb| verb.form.is_finite())
        || token.is(Class::FUTURE.or(Class::MODAL))
}

/// Where a clause ends: past a name put in between commas, up to what is said or to the next clause.
fn end(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let mut end = segments.get(own).map_or(verb + 1, |segment| segment.tokens.end);
    let own_start = segments.get(own).map_or(end, |own| own.tokens.start.max(end.saturating_sub(REACH)));
    let own_words = tokens.get(own_start..end).unwrap_or_default();
    let mut named = own_words.last().is_some_and(|last| last.role.is_name())
        && own_words.iter().any(|word| word.is_mark(','));
    for next in segments.iter().skip(own + 1).take(SEGMENTS) {
        let name = next.opener == Opener::Comma && is_apposition(tokens, next);
        let after_name = named && next.opener == Opener::Comma && next.finite.is_none();
        if next.opener != Opener::That && !name && !after_name {
            break;
        }
        named = name;
        end = next.tokens.end;
    }
    end.min(verb + REACH)
}

/// "als der Präsident die Stadt besuchte": the verb comes to its place.
fn verb_last(tokens: &[Token<'_>], start: usize, end: usize) -> Option<Scope> {
    let finite = end.checked_sub(1).filter(|last| tokens.get(*last).is_some_and(is_finite))?;
    // "beitrat" would have to be taken apart.
    let parts = tokens.get(finite)?.verb().and_then(|verb| verb.base.split_once('|'));
    let whole = parts
        .is_none_or(|(prefix, _)| !tokens.get(finite).is_some_and(|last| last.lower.starts_with(prefix)));
    let who = noun_phrase(tokens, start..finite);
    (whole && !who.is_empty()).then(|| Scope {
        predicate: finite..finite + 1,
        content: Some(who.end..finite),
        subject: Some(who),
        ..Scope::default()
    })
}

/// "die Brücke, die im März eröffnet wurde": what the clause says something of does it, or has it done to it where the
/// clause opens with "den".
fn relative(tokens: &[Token<'_>], segments: &[Segment], own: usize) -> Option<Scope> {
    let segment = segments.get(own).filter(|own| own.opener == Opener::Comma)?;
    let Range { start, end } = segment.tokens;
    let pronoun = tokens.get(start).filter(|first| first.is(Class::DEFINITE) && !first.capital)?;
    let finite = end.checked_sub(1).filter(|last| tokens.get(*last).is_some_and(is_finite))?;
    let others = tokens.get(start..finite)?.iter().filter(|token| is_finite(token));
    let free = others.clone().all(|other| other.verb().is_some_and(|verb| verb.form.is_participle()));
    let before = segments.get(own.checked_sub(1)?)?.tokens.clone();
    let verbal = tokens.get(before.clone())?.iter().rev();
    let verbal = verbal.take_while(|token| matches!(token.role, Role::Auxiliary | Role::Verb(_))).count();
    let of = antecedent(tokens, before.start..before.end - verbal, true);
    if !free || finite <= start + 1 || of.is_none() && !pronoun.is(Class::OBLIQUE) {
        return None;
    }
    let closing = closing(tokens, start..finite, start);
    let told = Scope { predicate: finite..finite + 1, closing: Some(closing.clone()), ..Scope::default() };
    if !pronoun.is(Class::OBLIQUE) {
        return Some(Scope { subject: of, content: Some(start + 1..closing.start), ..told });
    }
    let who = noun_phrase(tokens, start + 1..closing.start);
    let content = of.unwrap_or(who.end..closing.start);
    (!who.is_empty()).then_some(Scope { subject: Some(who), content: Some(content), ..told })
}

/// "am Montag tagten in Rom die Minister": the subject stands somewhere after the verb.
fn verb_first(tokens: &[Token<'_>], segments: &[Segment], own: usize, clause: Range<usize>) -> Scope {
    let Range { start, end } = clause;
    let own_end = segments.get(own).map_or(end, |segment| segment.tokens.end);
    let after = past_phrases(tokens, start + 1..own_end);
    let mut who = noun_phrase(tokens, after..own_end);
    let skipped = tokens
        .get(start + 1..after)
        .is_some_and(|words| words.iter().any(|word| word.is(Class::PREPOSITION)));
    let rest = closing(tokens, start + 1..end, start);
    if skipped && !who.is_empty() && tokens.get(who.end).is_some_and(|next| next.is(Class::PREPOSITION)) {
        // "begann in Rom die Konferenz zum Wiederaufbau": what follows belongs to the subject.
        let phrase = noun_phrase(tokens, who.end + 1..own_end);
        who.end = if phrase.is_empty() { who.end } else { phrase.end };
    }
    if who.is_empty() {
        let continues = segments
            .get(own)
            .is_some_and(|own| matches!(own.opener, Opener::Comma | Opener::Joint | Opener::Relative));
        if let Some(scope) = with_speech(tokens, segments, own, start, start..end) {
            return scope;
        }
        let (subject, apposition) =
            if continues { subject(tokens, segments, own, start, 0) } else { (None, None) };
        return Scope {
            subject,
            apposition,
            predicate: start..rest.start,
            closing: Some(rest),
            ..Scope::default()
        };
    }
    let apposition = segments
        .get(own + 1)
        .filter(|next| who.end == own_end && next.opener == Opener::Comma && is_apposition(tokens, next));
    let told = apposition.map_or(who.end, |name| name.tokens.end).min(rest.start);
    let told = told + usize::from(tokens.get(told).is_some_and(|mark| mark.is_mark(',') && told < own_end));
    let told = told + usize::from(told == own_end && end > own_end && who.end == own_end);
    // What was said before: "…, teilte die Behörde mit".
    let said = says(tokens, segments, own, start);
    if let Some(before) = said.clone().filter(|said| said.start < start) {
        return Scope { predicate: before.start..end, ..Scope::default() };
    }
    Scope {
        apposition: apposition.map(|name| name.tokens.clone()),
        predicate: start..who.start,
        content: Some(told..said.map_or(rest.start, |said| said.end)),
        closing: Some(rest),
        subject: Some(who),
        ..Scope::default()
    }
    .without_closing_before_speech()
}

/// What is said beside a verb of saying whose own clause says nothing: after it, or before it.
fn says(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Range<usize>> {
    let says = |token: &Token<'_>| token.verb().is_some_and(|verb| verb.says);
    let clause = segments.get(own)?;
    tokens.get(verb).filter(|token| says(token))?;
    // "Er strebe nichts an": reported speech has forms of its own, which the tables do not list.
    let tells = |next: &Segment| {
        let opener = tokens.get(next.tokens.start);
        let words = tokens.get(next.tokens.clone()).unwrap_or_default();
        next.finite.is_some()
            || words.iter().take(REACH).any(|word| word.is(Class::FUTURE.or(Class::MODAL)))
            || opener.is_some_and(|opener| opener.class.is(Class::PERSONAL))
    };
    if let Some(next) = segments.get(own + 1)
        && next.opener == Opener::Comma
        && tells(next)
    {
        return Some(clause.tokens.end..next.tokens.end.min(verb + REACH));
    }
    let before = segments.get(own.checked_sub(1)?)?;
    let told = before.finite.is_some() && clause.opener == Opener::Comma && !before.opener.depends();
    told.then(|| before.tokens.start.max(verb.saturating_sub(REACH))..before.tokens.end)
}

/// A clause with its subject first that only says who said what follows: "die Sprecherin sagte, man warte ab".
fn with_speech(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
    clause: Range<usize>,
) -> Option<Scope> {
    let said = says(tokens, segments, own, verb).filter(|said| said.start >= clause.end)?;
    let rest = closing(tokens, clause.start..said.end, said.start + 1);
    Some(Scope { predicate: clause.start..rest.start, closing: Some(rest), ..Scope::default() })
}

impl Scope {
    /// Where what is said follows, the prefix stands before it, as in the text.
    fn without_closing_before_speech(self) -> Self {
        let inside = self
            .content
            .as_ref()
            .zip(self.closing.as_ref())
            .is_some_and(|(content, closing)| content.end > closing.start);
        if inside { Self { closing: None, ..self } } else { self }
    }
}

/// The words at the end of a clause that close it: a prefix, a participle, an infinitive.
fn closing(tokens: &[Token<'_>], clause: Range<usize>, finite: usize) -> Range<usize> {
    let verbal = |at: &usize| {
        *at > finite
            && tokens.get(*at).is_some_and(|token| matches!(token.role, Role::Auxiliary | Role::Verb(_)))
    };
    let count = clause.clone().rev().take_while(verbal).count();
    clause.end.saturating_sub(count)..clause.end
}

/// Where the phrases with a preposition, the days and the adverbs after a finite verb end.
fn past_phrases(tokens: &[Token<'_>], range: Range<usize>) -> usize {
    let mut at = range.start;
    while at < range.end {
        let Some(token) = tokens.get(at) else { break };
        if token.is(Class::PREPOSITION) {
            let phrase = noun_phrase(tokens, at + 1..range.end);
            // "im Januar": the day belongs to its preposition.
            at = if phrase.is_empty() { at + 1 } else { phrase.end };
        } else if token.time().is_some() || token.is(Class::FILLER) || token.class.is(Class::REFLEXIVE) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// The noun phrase at the start of a range: an article, adjectives, one run of capitalised words, and a genitive.
pub(super) fn noun_phrase(tokens: &[Token<'_>], range: Range<usize>) -> Range<usize> {
    let mut to = range.start;
    let mut noun = false;
    while to < range.end {
        let Some(token) = tokens.get(to) else { break };
        let article = token.is(Class::DETERMINER.or(Class::POSSESSIVE));
        // "ziehen wir Proteste in Erwägung": a pronoun is a phrase by itself.
        let pronoun = |first: &Token<'_>| {
            first.class.is(Class::PRONOUN) && !first.is(Class::DETERMINER.or(Class::POSSESSIVE))
        };
        if to > range.start && tokens.get(range.start).is_some_and(pronoun) {
            break;
        }
        let last = to.checked_sub(1).filter(|at| *at >= range.start).and_then(|at| tokens.get(at));
        let after_name = last.is_some_and(|last| matches!(last.role, Role::Name));
        let genitive = noun && article && !after_name && token.class.is(Class::GENITIVE);
        let linked = noun
            && (token.is(Class::CONJUNCTION) || last.is_some_and(|last| last.text.ends_with('-')))
            && tokens.get(to + 1).is_some_and(|next| next.capital);
        let listed = after_name && token.is_mark(',') && names_then_and(tokens, to + 1);
        // "hat die Firma Insolvenz angemeldet": another noun without an article is another phrase.
        let next_phrase = last
            .is_some_and(|last| last.capital && last.is_nominal() && !last.text.ends_with('-'))
            && token.noun().is_some();
        let number = token.lower.starts_with(|one: char| one.is_ascii_digit());
        let inside = token.class.is(Class::PRONOUN) && to == range.start
            || article && (!noun || genitive)
            || linked
            || listed
            || token.is_nominal() && (token.capital || !noun && (number || !token.class.is(Class::FILLER)));
        if !inside || next_phrase {
            break;
        }
        noun |= token.is_nominal() && token.capital || token.class.is(Class::PRONOUN) && !article;
        to += 1;
    }
    if noun { range.start..to } else { range.start..range.start }
}

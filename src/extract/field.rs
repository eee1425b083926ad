//! The phrases between the verbs of a German clause: the noun phrases, those that a preposition leads, days, adverbs.

use std::ops::Range;

use super::class::Class;
use super::token::{Role, Token};
use super::words::Agreement;

/// A phrase of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its tokens, by index.
    pub words: Range<usize>,
    /// What it is made of.
    pub kind: Kind,
}

/// How far a phrase reaches with all that it holds, in tokens.
const REACH: usize = 60;

/// What a phrase is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "der Rat von Meran": a noun with what stands before it, and the genitive behind it.
    Noun,
    /// "in der Halle": a noun phrase that a preposition leads.
    Led,
    /// "er", "man".
    Pronoun,
    /// "sich".
    Reflexive,
    /// "am Montag", "seit Jahren".
    Time,
    /// A verb, a participle, a prefix, "zu".
    Verb,
    /// Any other word, or a mark.
    Adverb,
}

/// The phrases of a stretch of a clause, in its order; what stands in brackets is passed over.
pub(super) fn phrases(tokens: &[Token<'_>], range: Range<usize>, agreement: &Agreement) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut at = range.start;
    let mut brackets = 0_usize;
    while at < range.end {
        let Some(token) = tokens.get(at) else { break };
        let (opens, closes) = (token.is_mark('('), token.is_mark(')'));
        brackets = (brackets + usize::from(opens)).saturating_sub(usize::from(closes));
        if brackets > 0 || closes {
            at += 1;
            continue;
        }
        let (kind, end) = phrase(tokens, at, range.end, agreement);
        phrases.push(Phrase { words: at..end, kind });
        at = end;
    }
    phrases
}

/// What phrase stands at a place, and where it ends.
fn phrase(tokens: &[Token<'_>], at: usize, end: usize, agreement: &Agreement) -> (Kind, usize) {
    let Some(token) = tokens.get(at) else { return (Kind::Adverb, at + 1) };
    if token.time().is_some() {
        return (Kind::Time, at + 1);
    }
    if is_verbal(tokens, at) {
        return (Kind::Verb, at + 1);
    }
    if token.class.is(Class::REFLEXIVE) {
        return (Kind::Reflexive, at + 1);
    }
    // "als Zeuge", "wie ein Sieg"
    let as_adjective = || {
        let next = tokens.get(at + 1).filter(|_| at + 1 < end);
        let alone = at + 2 >= end || is_verbal(tokens, at + 2);
        alone && next.is_some_and(|next| matches!(next.role, Role::Other))
    };
    if token.is(Class::SUBORDINATOR) && as_adjective() {
        return (Kind::Led, at + 2);
    }
    let compares = token.is(Class::SUBORDINATOR) && listed(tokens, at + 1, end) > at + 1;
    if token.is(Class::PREPOSITION) || compares {
        return led(tokens, at, end, agreement);
    }
    let to = listed(tokens, at, end);
    if to > at {
        let timed = tokens.get(at..to).unwrap_or_default().iter().any(|word| word.time().is_some());
        let kind = if timed && is_timely(tokens, at..to) { Kind::Time } else { Kind::Noun };
        return (kind, to);
    }
    let kind = if token.is(Class::PRONOUN) && !token.class.is(Class::POSSESSIVE) {
        Kind::Pronoun
    } else {
        Kind::Adverb
    };
    (kind, at + 1)
}

/// Whether a token is part of the verbs of its clause.
pub(super) fn is_verbal(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let infinitive = || {
        let next =
            tokens.get(at + 1).is_some_and(|next| matches!(next.role, Role::Verb(_) | Role::Auxiliary));
        token.class.is(Class::INFINITIVE) && next
    };
    matches!(token.role, Role::Verb(_) | Role::Auxiliary)
        || token.is(Class::FUTURE.or(Class::MODAL))
        || infinitive()
}

/// A phrase that opens with a preposition: "in Rom und in Paris", "bis zum Ende der Woche", "am Montag".
fn led(tokens: &[Token<'_>], at: usize, end: usize, agreement: &Agreement) -> (Kind, usize) {
    let end = end.min(at + REACH);
    let preposition = |at: &usize| tokens.get(*at).is_some_and(|token| token.is(Class::PREPOSITION));
    let start = at + (at..end).take_while(preposition).count().max(1);
    let timely =
        |at: &usize| tokens.get(*at).is_some_and(|token| token.time().is_some() || token.is(Class::TIMELY));
    let timed = start + (start..end).take_while(timely).count();
    let day = (start..timed).rev().find(|at| tokens.get(*at).is_some_and(|token| token.time().is_some()));
    // "den 2010 gewählten Rat": the day stands inside the phrase.
    let articled = |day: usize| {
        let article = Class::ARTICLED.or(Class::DETERMINER);
        tokens.get(at..day).unwrap_or_default().iter().any(|before| before.is(article))
    };
    let inside = |day: usize| articled(day) && tokens.get(day + 1).is_some_and(is_inflected);
    if let Some(day) = day.filter(|day| !inside(*day)) {
        return (Kind::Time, day + 1);
    }
    let mut to = listed(tokens, start, end);
    if to <= start {
        // "unter anderem", "vor kurzem"
        let plain = tokens.get(start).is_some_and(|next| start < end && is_inflected(next));
        return (Kind::Adverb, start + usize::from(plain));
    }
    // "über die Grenzen hinaus"
    let behind = tokens
        .get(to)
        .filter(|next| to < end && next.class.is(Class::PREFIX) && !next.is(Class::PREPOSITION));
    to += usize::from(behind.is_some_and(|behind| matches!(behind.role, Role::Other)));
    // "eine Strafe von zwei Jahren" measures, "vor zwei Jahren" tells when.
    let tells = tokens.get(at).is_some_and(|first| first.is_one_of(agreement.when));
    if tells && is_timely(tokens, start..to) {
        return (Kind::Time, to);
    }
    while tokens.get(to).is_some_and(|joint| joint.is(Class::CONJUNCTION))
        && to + 1 < end
        && preposition(&(to + 1))
        && let (Kind::Led, next) = led(tokens, to + 1, end, agreement)
    {
        to = next;
    }
    (Kind::Led, to)
}

/// Whether a phrase only measures time: "einigen Tagen", "drei Jahren".
fn is_timely(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    let words = tokens.get(range).unwrap_or_default();
    let mut nouns = words.iter().filter(|word| word.capital && word.is_nominal()).peekable();
    let timed = words.iter().any(|word| word.time().is_some());
    (timed || nouns.peek().is_some())
        && nouns.all(|noun| {
            noun.class.is(Class::STOP)
                && !noun.class.is(Class::OFFICE.or(Class::HUMAN))
                && !noun.role.is_name()
        })
}

/// Where a noun phrase and those that a list joins to it end; the start where there is none.
fn listed(tokens: &[Token<'_>], start: usize, end: usize) -> usize {
    let mut to = noun_phrase(tokens, start, end);
    if to == start {
        return start;
    }
    let mut items = to;
    loop {
        let Some(joint) = tokens.get(items).filter(|_| items < end) else { return to };
        let (comma, joins) = (joint.is_mark(','), joint.is(Class::CONJUNCTION));
        if !comma && !joins {
            return to;
        }
        let next = noun_phrase(tokens, items + 1, end);
        if next == items + 1 {
            return to;
        }
        items = next;
        // A comma joins only where an "und" follows in the end: else it parts.
        to = if joins { items } else { to };
    }
}

/// Where a noun phrase ends that begins at a place; the place itself where none does.
pub(super) fn noun_phrase(tokens: &[Token<'_>], start: usize, end: usize) -> usize {
    // One phrase holds another, and that a third: none reaches further.
    let end = end.min(start + REACH);
    let opener =
        |at: &usize| tokens.get(*at).is_some_and(|token| token.is(Class::DETERMINER.or(Class::POSSESSIVE)));
    let mut at = start + (start..end).take(2).take_while(opener).count();
    // "ins neue Haus": the preposition holds the article.
    let articled =
        start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.is(Class::ARTICLED));
    let opened = at > start || articled;
    while at < end && !is_head(tokens, at) {
        let Some(token) = tokens.get(at) else { return start };
        if is_counted(token) || is_inflected(token) {
            at += 1;
        } else if opened && token.is(Class::PREPOSITION) {
            match attribute(tokens, at, end) {
                Some(goes_on) => at = goes_on,
                None => break,
            }
        } else if opened && (is_between(token) || token.time().is_some())
            || is_inside(tokens, at, end)
            || at > start && joins_adjectives(tokens, at)
        {
            at += 1;
        } else {
            break;
        }
    }
    let head = at;
    while at < end && is_head(tokens, at) && (at == head || !opens_another(tokens, at)) {
        at = quoted_until(tokens, at, end).unwrap_or(at) + 1;
        // "Roes norwegischer Schüler"
        let owner = tokens.get(at - 1).is_some_and(|last| last.role.is_name() && last.lower.ends_with('s'));
        let owned =
            owner && at + 1 < end && tokens.get(at).is_some_and(is_inflected) && is_head(tokens, at + 1);
        at += usize::from(owned);
    }
    // "des Vorjahres"
    let timed = opened && tokens.get(head.saturating_sub(1)).is_some_and(|last| last.time().is_some());
    if at == head && timed {
        return at;
    }
    if at == head {
        // "drei wurden verletzt", "eine der Frauen"
        let stands = |first: &Token<'_>| {
            is_counted(first)
                || first.is(Class::DETERMINER) && !first.class.is(Class::DEFINITE.or(Class::OBLIQUE))
        };
        let alone = at == start + 1 && tokens.get(start).is_some_and(stands);
        let of = tokens
            .get(at)
            .is_some_and(|next| at < end && next.is(Class::DETERMINER) && next.class.is(Class::GENITIVE));
        return match (alone, of) {
            (true, true) => noun_phrase(tokens, at, end),
            (true, false) => at,
            (false, _) => start,
        };
    }
    let genitive = tokens.get(at).is_some_and(|next| {
        let of_all = matches!(next.lower, "des" | "eines");
        let after_name = ends_name(tokens, at);
        next.is(Class::DETERMINER.or(Class::POSSESSIVE))
            && (of_all || !after_name && (next.class.is(Class::GENITIVE) || next.lower.ends_with("er")))
    });
    if genitive && at < end {
        return noun_phrase(tokens, at, end);
    }
    at
}

/// Where the phrases end that stand before an adjective: "der in der Presse im Juni genannte Preis".
fn attribute(tokens: &[Token<'_>], start: usize, end: usize) -> Option<usize> {
    let mut at = start;
    while tokens.get(at).is_some_and(|token| token.is(Class::PREPOSITION)) && at < end {
        let timed = tokens.get(at + 1).is_some_and(|next| next.time().is_some());
        at = if timed { at + 2 } else { noun_phrase(tokens, at + 1, end) };
    }
    tokens.get(at).filter(|next| at < end && is_inflected(next)).map(|_| at)
}

/// Whether a name that nothing else can be ends before a place: a country, an abbreviation, a name of two words.
fn ends_name(tokens: &[Token<'_>], at: usize) -> bool {
    let name = |at: Option<usize>| at.and_then(|at| tokens.get(at)).filter(|token| token.role.is_name());
    let short = |last: &Token<'_>| last.text.chars().all(|one| !one.is_lowercase());
    name(at.checked_sub(1))
        .is_some_and(|last| last.entry.known.is_some() || short(last) || name(at.checked_sub(2)).is_some())
}

/// Whether "und" or a comma stands between two adjectives: "ein langes oder kurzes Lied".
fn joins_adjectives(tokens: &[Token<'_>], at: usize) -> bool {
    let adjective = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(is_inflected);
    tokens.get(at).is_some_and(|joint| joint.is(Class::CONJUNCTION) || joint.is_mark(','))
        && adjective(at.checked_sub(1))
        && adjective(Some(at + 1))
}

/// Where a quote ends that opens at a place, if it is a short one.
fn quoted_until(tokens: &[Token<'_>], at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    tokens.get(at).filter(|mark| mark.is_mark('"'))?;
    (at + 1..end.min(at + LONGEST)).find(|at| tokens.get(*at).is_some_and(|mark| mark.is_mark('"')))
}

/// Whether a word counts: "200", "zwei", "mehrere".
pub(super) fn is_counted(token: &Token<'_>) -> bool {
    !token.capital
        && (token.class.is(Class::NUMBER) || token.lower.starts_with(|one: char| one.is_ascii_digit()))
}

/// Whether a word has the ending that agrees with a noun: "neue", "gewählten".
pub(super) fn is_inflected(token: &Token<'_>) -> bool {
    let ending = ["e", "en", "er", "es", "em"].iter().any(|ending| token.lower.ends_with(ending));
    ending
        && !token.capital
        && matches!(token.role, Role::Other)
        && !token.class.is(Class::FUNCTION.or(Class::FILLER))
}

/// Whether a word can stand between an article and its noun: "der nicht ganz neuen Brücke".
fn is_between(token: &Token<'_>) -> bool {
    matches!(token.role, Role::Other) && !token.capital && !token.is(Class::CONJUNCTION.or(Class::PRONOUN))
        || token.is(Class::NEGATION.or(Class::FILLER)) && !token.is(Class::CONJUNCTION)
}

/// Whether an adverb stands inside a noun phrase without an article: "schwer verletzte Männer", "rund 200 Gäste".
fn is_inside(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let plain =
        |at: usize| tokens.get(at).is_some_and(|token| matches!(token.role, Role::Other) && !token.capital);
    let next = tokens.get(at + 1).filter(|_| at + 1 < end);
    plain(at) && next.is_some_and(|next| is_counted(next) || is_inflected(next) && is_head(tokens, at + 2))
}

/// Whether a token can be the head of a noun phrase, or a mark of quotation around it.
fn is_head(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let quoted = token.is_mark('"');
    // "ein 23-Jähriger"
    let aged = token.hyphened && !token.capital && token.text.contains(char::is_uppercase);
    quoted
        || aged
        || token.role.is_name()
        || token.is_nominal() && token.capital && !is_plain_opener(tokens, at)
}

/// Whether a capital only opens the sentence: "Neue Regeln", "Gestern".
fn is_plain_opener(tokens: &[Token<'_>], at: usize) -> bool {
    let first = at == 0 || tokens.get(at - 1).is_some_and(|before| matches!(before.role, Role::Mark(_)));
    let next = || tokens.get(at + 1).is_some_and(|next| next.capital && next.is_nominal());
    first
        && tokens.get(at).is_some_and(|token| {
            let adjective = ["e", "er", "es", "en"].iter().any(|ending| token.lower.ends_with(ending));
            token.class.is(Class::FILLER)
                || adjective
                    && !token.role.is_name()
                    && token.noun().is_none()
                    && next()
                    && !token.class.is(Class::OFFICE.or(Class::HUMAN))
        })
}

/// Whether a noun right behind another opens a phrase of its own: "hat die Firma Insolvenz angemeldet", "in Rom Minister".
fn opens_another(tokens: &[Token<'_>], at: usize) -> bool {
    let (Some(last), Some(token)) = (tokens.get(at - 1), tokens.get(at)) else { return false };
    let joined = last.text.ends_with('-') || last.is_mark('"') || token.is_mark('"');
    let measure =
        last.class.is(Class::NUMBER.or(Class::OFFICE)) || last.role.is_name() && last.lower.ends_with("er");
    let event = token.noun().is_some() && !measure;
    // "St. Lorenzens Bürgermeister" is one phrase.
    let owner = last.role.is_name() && last.lower.ends_with('s');
    let office = token.class.is(Class::OFFICE) && !last.class.is(Class::OFFICE) && !owner;
    !joined && (event || office)
}

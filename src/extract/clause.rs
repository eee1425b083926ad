//! Cuts a sentence into segments, so that each time expression finds the verb of its own clause.

use std::ops::Range;

use super::class::Class;
use super::inflection::Form;
use super::token::{Role, Token};
use crate::language::Language;

/// A stretch of a sentence without a mark or a joining word inside.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    /// Its tokens, by index.
    pub tokens: Range<usize>,
    /// What it opens with.
    pub opener: Opener,
    /// Its first verb that can be the verb of a clause by itself.
    pub finite: Option<usize>,
}

/// What a segment opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// The sentence begins here.
    Start,
    /// A comma.
    Comma,
    /// A colon, a semicolon, a dash.
    Break,
    /// A bracket.
    Bracket,
    /// A quotation mark.
    Quote,
    /// "and", "but" with a verb of its own.
    Joint,
    /// "that", as the opener of what is said.
    That,
    /// "because", "while", and the like.
    Subordinator,
    /// "who", "which".
    Relative,
}

impl Opener {
    /// Whether what it opens depends on another clause.
    pub(super) fn depends(self) -> bool {
        matches!(self, Self::That | Self::Subordinator | Self::Relative | Self::Bracket)
    }
}

/// The segment a token lies in; marks between segments lie in none.
pub(super) fn segment_of(segments: &[Segment], token: usize) -> Option<usize> {
    let at = segments.partition_point(|segment| segment.tokens.end <= token);
    segments.get(at).filter(|segment| segment.tokens.contains(&token)).map(|_| at)
}

/// How far a joining word looks for the verb that makes what follows a clause; a bound keeps the time linear.
const REACH: usize = 14;

/// The segments of a sentence.
pub(super) fn segments(tokens: &[Token<'_>], language: Language) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut start = 0;
    let mut opener = Opener::Start;
    let mut finite = None;
    let mut quoted_until = 0;
    let mut finish = |from: usize, to: usize, opener: Opener, finite: Option<usize>| {
        // A joining word without a verb after it joins no clauses: "as chairman", "that summit".
        let joins_nothing = finite.is_none() && opener.depends() && opener != Opener::Bracket;
        match segments.last_mut() {
            Some(last) if joins_nothing && last.tokens.end == from => last.tokens.end = to,
            _ if from < to => segments.push(Segment { tokens: from..to, opener, finite }),
            _ => {}
        }
    };
    for (index, token) in tokens.iter().enumerate() {
        if let Role::Mark(mark) = token.role {
            if mark == '"' && only_words_quoted(tokens, index, &mut quoted_until) {
                continue;
            }
            if mark == ',' && lists_names(tokens, start, index, finite.is_some()) {
                continue;
            }
            let next = match mark {
                ',' => Opener::Comma,
                '(' => Opener::Bracket,
                ')' => Opener::Comma,
                '"' => Opener::Quote,
                _ => Opener::Break,
            };
            finish(start, index, opener, finite);
            // Marks in a row: the stronger opener stays.
            opener = if start == index && next == Opener::Comma { opener } else { next };
            (start, finite) = (index + 1, None);
            continue;
        }
        if index > start
            && let Some(next) = joint(tokens, index, finite.is_some())
            && (language != Language::German || parts(tokens.get(start..index).unwrap_or_default(), next))
        {
            finish(start, index, opener, finite);
            (start, finite, opener) = (index, None, next);
        } else if index == start
            && let Some(next) = joint(tokens, index, false)
        {
            opener = next;
        }
        if finite.is_none()
            && let Some(verb) = token.verb()
            && (verb.form.is_finite() || helped(tokens, index))
        {
            finite = Some(index);
        }
    }
    finish(start, tokens.len(), opener, finite);
    segments
}

/// Whether a German clause opens behind some words of its segment: one that depends on another does so behind a comma, or
/// behind a word that belongs to its opener, as in "und weil", "noch bevor".
fn parts(before: &[Token<'_>], next: Opener) -> bool {
    let opener = Class::CONJUNCTION.or(Class::FILLER).or(Class::PREPOSITION);
    next == Opener::Joint || before.iter().all(|word| word.is(opener))
}

/// Whether a quotation mark at a place opens, or closes, a quote of a few words without a verb, which is no clause.
fn only_words_quoted(tokens: &[Token<'_>], at: usize, until: &mut usize) -> bool {
    if at == *until && at > 0 {
        return true;
    }
    let close = tokens
        .iter()
        .enumerate()
        .skip(at + 1)
        .take(REACH)
        .find(|(_, token)| token.is_mark('"'))
        .map(|(close, _)| close);
    let Some(close) = close else { return false };
    let inside = tokens.get(at + 1..close).unwrap_or_default();
    let words = !inside.iter().enumerate().any(|(at, token)| {
        matches!(token.role, Role::Auxiliary | Role::Mark(',' | '.' | ';' | ':'))
            || token.verb().is_some_and(|verb| verb.form.is_finite() && (at > 0 || verb.form != Form::Either))
    });
    if words {
        *until = close;
    }
    words
}

/// Whether a comma stands inside a list of names that ends with "and": "between Macron, Duda and Scholz".
fn lists_names(tokens: &[Token<'_>], start: usize, comma: usize, verb_before: bool) -> bool {
    let named = |token: Option<&Token<'_>>| token.is_some_and(|token| matches!(token.role, Role::Name));
    let before = comma.checked_sub(1).and_then(|at| tokens.get(at));
    let first = tokens.get(start);
    // "In Vilnius, Poland and Lithuania signed": what stands before the clause is no part of its list.
    let fronted =
        !verb_before && first.is_some_and(|first| first.is(Class::PREPOSITION) || first.time().is_some());
    let linked = tokens
        .get(comma.saturating_sub(6).max(start)..comma)
        .unwrap_or_default()
        .iter()
        .any(|token| token.class.is(Class::BETWEEN.or(Class::OF)) || token.is_mark(','));
    if !named(before) || fronted && !linked {
        return false;
    }
    let mut rest = tokens.iter().skip(comma + 1).take(3 * REACH).skip_while(|token| {
        matches!(token.role, Role::Name) || token.is_mark(',') || token.class.is(Class::OFFICE)
    });
    let listed =
        named(tokens.get(comma + 1)) || tokens.get(comma + 1).is_some_and(|next| next.is(Class::CONJUNCTION));
    if tokens.get(comma + 1).is_some_and(|next| next.is(Class::CONJUNCTION)) {
        return named(tokens.get(comma + 2))
            && tokens
                .get(comma.saturating_sub(8).max(start)..comma)
                .unwrap_or_default()
                .iter()
                .any(|token| token.is_mark(','));
    }
    listed
        && rest.next().is_some_and(|token| token.is(Class::CONJUNCTION))
        && rest.next().is_some_and(|next| matches!(next.role, Role::Name) || next.class.is(Class::OFFICE))
}

/// Whether an auxiliary or modal before a participle makes it finite.
pub(super) fn helped(tokens: &[Token<'_>], index: usize) -> bool {
    tokens
        .get(index.saturating_sub(40)..index)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(|token| !matches!(token.role, Role::Mark(_) | Role::Verb(_)))
        .any(|token| matches!(token.role, Role::Auxiliary))
}

/// Whether a segment opens at a word, and how.
fn joint(tokens: &[Token<'_>], index: usize, verb_before: bool) -> Option<Opener> {
    const JOINTS: Class =
        Class::THAT.or(Class::RELATIVE).or(Class::SUBORDINATOR).or(Class::CLAUSAL).or(Class::CONJUNCTION);
    let token = tokens.get(index)?;
    if !token.class.is(JOINTS) || !matches!(token.role, Role::Function | Role::Other) {
        return None;
    }
    let before = index.checked_sub(1).and_then(|index| tokens.get(index));
    let class = token.class;
    if class.is(Class::THAT) {
        let governed = before.is_some_and(|before| before.is(Class::PREPOSITION));
        let said = before
            .is_some_and(|before| matches!(before.role, Role::Verb(_) | Role::Time(_) | Role::Mark(',')));
        // English "that" opens a relative clause as well, German "dass" nothing else.
        let only = !class.is(Class::RELATIVE);
        let opener = if said || only { Opener::That } else { Opener::Relative };
        return (only || !governed && verb_follows(tokens, index + 1, false)).then_some(opener);
    }
    if class.is(Class::RELATIVE) {
        return verb_follows(tokens, index + 1, false).then_some(Opener::Relative);
    }
    if class.is(Class::SUBORDINATOR) && !class.is(Class::CONJUNCTION) {
        return verb_follows(tokens, index + 1, false).then_some(Opener::Subordinator);
    }
    // "before the vote" against "before the parliament voted".
    if class.is(Class::CLAUSAL) {
        return verb_follows(tokens, index + 1, true).then_some(Opener::Subordinator);
    }
    if class.is(Class::CONJUNCTION) {
        let mut behind = tokens.iter().skip(index + 1).take(REACH);
        let after = behind.find(|next| !next.class.is(Class::FILLER))?;
        let verb_next = matches!(after.role, Role::Verb(_) | Role::Auxiliary)
            || after.class.is(Class::FUTURE.or(Class::MODAL)) && matches!(after.role, Role::Function);
        let like_with_like = before.is_some_and(Token::is_nominal) && after.is_nominal();
        let own_clause = verb_before && !like_with_like && verb_follows(tokens, index + 1, true);
        return (verb_next && verb_before || own_clause).then_some(Opener::Joint);
    }
    None
}

/// Whether a finite verb stands before the next mark or joining word; with a subject before it where one is asked for.
fn verb_follows(tokens: &[Token<'_>], from: usize, subject: bool) -> bool {
    let mut seen_subject = !subject;
    for (at, token) in tokens.iter().enumerate().skip(from).take(REACH) {
        match token.role {
            Role::Mark(_) => return false,
            Role::Verb(verb) if verb.form.is_finite() || helped(tokens, at) => {
                let infinitive = at
                    .checked_sub(1)
                    .and_then(|at| tokens.get(at))
                    .is_some_and(|before| before.class.is(Class::INFINITIVE));
                if !infinitive {
                    return seen_subject;
                }
            }
            Role::Function if token.class.is(Class::FUTURE.or(Class::MODAL)) => return seen_subject,
            Role::Noun | Role::Name | Role::Other => seen_subject = true,
            _ if token.class.is(Class::PRONOUN) => seen_subject = true,
            _ => {}
        }
    }
    false
}

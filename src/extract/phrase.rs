//! The phrase of a noun.

use std::ops::Range;

use super::class::Class;
use super::token::{Role, Token};

/// The noun phrase around a noun, with what follows it in phrases of its own.
pub(super) fn around(tokens: &[Token<'_>], noun: usize) -> Range<usize> {
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
    // "minutes of the session": a bare noun is told with what it belongs to.
    let bare = tokens.get(from..noun).unwrap_or_default().iter().all(|token| token.is(Class::DETERMINER));
    if bare && from > 1 && tokens.get(from - 1).is_some_and(|before| before.class.is(Class::OF)) {
        let head = tokens
            .get(..from - 1)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(3)
            .take_while(|token| token.is_nominal())
            .count();
        from -= if head > 0 { head + 1 } else { 0 };
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
        // After a name a plain word goes on with the clause, not with the phrase: "the talks in Riga calmed".
        let goes_on = token.capital
            || !matches!(token.role, Role::Other)
            || tokens.get(to - 1).is_none_or(|before| !matches!(before.role, Role::Name) || before.owns)
            || qualifies(tokens, to);
        let inside = token.is_nominal() && goes_on
            || token.time().is_some()
            || token.is_mark('"')
            || listing
            || ((token.is(Class::PREPOSITION) || token.is(Class::CONJUNCTION)) && next_nominal)
            || (token.is(Class::DETERMINER.or(Class::POSSESSIVE)) && next_nominal);
        let own_clause = token.is(Class::CONJUNCTION) && !joins_names(tokens, to);
        if !inside || own_clause {
            break;
        }
        to += 1;
    }
    from..to
}

/// Whether a name right before a place only says which one of a kind is meant: "the Riga talks".
fn qualifies(tokens: &[Token<'_>], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let name = before.iter().rev().take_while(|token| token.role.is_name()).count();
    let opener = before.len().checked_sub(name + 1).and_then(|opener| before.get(opener));
    opener.is_some_and(|opener| opener.is(Class::DETERMINER))
}

/// Whether a list of names goes on from there to an "and".
pub(super) fn names_then_and(tokens: &[Token<'_>], from: usize) -> bool {
    let mut rest = tokens.iter().skip(from).take(12).skip_while(|token| {
        matches!(token.role, Role::Name) || token.is_mark(',') || token.class.is(Class::OFFICE)
    });
    rest.next().is_some_and(|token| token.is(Class::CONJUNCTION))
}

/// Whether a conjunction stands between two names.
fn joins_names(tokens: &[Token<'_>], at: usize) -> bool {
    let named = |token: Option<&Token<'_>>| {
        token.is_some_and(|token| matches!(token.role, Role::Name) || token.class.is(Class::OFFICE))
    };
    named(at.checked_sub(1).and_then(|before| tokens.get(before))) && named(tokens.get(at + 1))
}

//! What stands in a sentence and is not its own words: the dateline of an agency, the stamp of a page.

use std::ops::Range;

use super::token::{Role, Token};
use crate::lang::layout::Layout;
use crate::language::Language;

/// The most tokens that a dateline has, and that a stamp has behind its word.
const LONGEST: usize = 30;
const STAMP: usize = 12;

/// Takes the dateline and the stamps out of the tokens of a sentence.
pub(super) fn take_out(tokens: &mut Vec<Token<'_>>, language: Language) {
    tokens.drain(..dateline(tokens));
    let mut stamps: Vec<Range<usize>> = Vec::new();
    for stamp in (0..tokens.len()).filter_map(|word| stamp(tokens, word, language)) {
        match stamps.last_mut() {
            Some(last) if stamp.start < last.end => last.end = stamp.end.max(last.end),
            _ => stamps.push(stamp),
        }
    }
    for stamp in stamps.into_iter().rev() {
        tokens.drain(stamp);
    }
}

/// How many tokens at the start are a dateline: "BERLIN, June 14 (Reuters) –". A day alone is none: the line of a
/// chronicle opens so.
fn dateline(tokens: &[Token<'_>]) -> usize {
    let shouted = |token: &Token<'_>| token.text.len() > 2 && !token.text.chars().any(char::is_lowercase);
    if !tokens.first().is_some_and(|first| first.capital && shouted(first) || first.time().is_some()) {
        return 0;
    }
    let mut bracket = false;
    for (index, token) in tokens.iter().enumerate().take(LONGEST) {
        match token.role {
            Role::Mark('-') if !bracket && tokens[..index].iter().any(|token| token.capital) => {
                return index + 1;
            }
            Role::Mark('-') if !bracket => return 0,
            Role::Mark('(') => bracket = true,
            Role::Mark(')') => bracket = false,
            Role::Mark(',' | '.' | ':') | Role::Time(_) => {}
            _ if bracket || token.capital || token.lower.len() <= 3 => {}
            _ if token.lower.starts_with(|one: char| one.is_ascii_digit()) => {}
            _ => return 0,
        }
    }
    0
}

/// Where a stamp stands that says when the page was published, at the start of the sentence or in brackets: "Page last
/// updated at 09:14 GMT, Tuesday, 13 September 2011", "(Published Thursday, Oct. 10, 2013)". It holds a number: a day
/// alone ("Published on Monday, the report …") is told.
fn stamp(tokens: &[Token<'_>], word: usize, language: Language) -> Option<Range<usize>> {
    if !language.layout(&tokens.get(word)?.lower).is(Layout::PUBLISHED) {
        return None;
    }
    let page = language.page();
    let beside = |token: &&Token<'_>| {
        token.time().is_some()
            || matches!(token.role, Role::Mark(',' | ':' | '-' | '|'))
            || page.beside.contains(&&*token.lower)
            || page.published.contains(&&*token.lower)
            || token.text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (before, behind) = (tokens.get(..word)?, tokens.get(word + 1..)?);
    let start = word - before.iter().rev().take(STAMP).take_while(beside).count();
    let opens = start == 0 || before.get(start - 1).is_some_and(|token| token.is_mark('('));
    let behind = behind.iter().take(STAMP).take_while(beside).count();
    let stamp = tokens.get(start..=word + behind)?;
    let numbered = stamp
        .iter()
        .any(|token| token.time().is_some() && token.text.bytes().any(|byte| byte.is_ascii_digit()));
    // A zone of the clock may end it, and no word that may be the next sentence's: "10:14 UK".
    let zone = |token: &Token<'_>| token.capital && !token.text.contains(char::is_lowercase);
    let last = stamp.iter().rposition(|token| token.time().is_some() || zone(token))?;
    (opens && numbered).then_some(start..(start + last).max(word) + 1)
}

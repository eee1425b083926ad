//! What stands in a sentence and is not its own words: the dateline of an agency, the stamp of a page, who wrote to it.

use std::ops::Range;

use super::class::Class;
use super::token::{Role, Token};
use crate::language::Language;

/// The most tokens that a dateline has, and that a stamp has behind its word.
const LONGEST: usize = 30;
const STAMP: usize = 12;
/// The most tokens between the time and the colon of a reader's signature.
const SIGNATURE: usize = 10;

/// Takes the dateline and the stamps out of the tokens of a sentence, and the times at which something was `posted`; says
/// where those are that are left.
pub(super) fn take_out(
    tokens: &mut [Token<'_>],
    language: Language,
    posted: impl Fn(usize) -> bool,
) -> Range<usize> {
    let start = dateline(tokens);
    let tokens = tokens.get_mut(start..).unwrap_or_default();
    // Nearly every sentence has none of what follows.
    let (mut any_posted, mut any_numbered) = (false, false);
    for token in tokens.iter() {
        if let Role::Time(time) = token.role {
            any_posted |= posted(time);
            any_numbered |= is_numbered(token);
        }
    }
    let mut end = tokens.len();
    if any_posted {
        let mut behind = false;
        end = retain(tokens, |_, token| {
            let mark = matches!(token.role, Role::Mark('-' | '|' | ',' | ':'));
            // A time at which something was posted goes with the marks behind it.
            behind = token.time().map_or(behind && mark, &posted);
            !behind
        });
    }
    // What tells when a page was published or a letter came holds a time in numbers.
    if any_numbered {
        let tokens = tokens.get_mut(..end).unwrap_or_default();
        let stamps = stamps(tokens, language);
        let mut stamps = stamps.into_iter().peekable();
        end = retain(tokens, |at, _| {
            let _ = stamps.next_if(|stamp| stamp.end <= at);
            !stamps.peek().is_some_and(|stamp| stamp.contains(&at))
        });
    }
    start..start + end
}

/// Moves the tokens that stay before the others, and says how many they are.
fn retain<'t>(tokens: &mut [Token<'t>], mut stays: impl FnMut(usize, &Token<'t>) -> bool) -> usize {
    let mut end = 0;
    for at in 0..tokens.len() {
        if tokens.get(at).is_some_and(|token| stays(at, token)) {
            tokens.swap(end, at);
            end += 1;
        }
    }
    end
}

/// The stamps and signatures among some tokens.
fn stamps(tokens: &[Token<'_>], language: Language) -> Vec<Range<usize>> {
    let mut stamps: Vec<Range<usize>> = Vec::new();
    let stamp = |at| stamp(tokens, at, language).or_else(|| signature(tokens, at));
    for stamp in (0..tokens.len()).filter_map(stamp) {
        match stamps.last_mut() {
            Some(last) if stamp.start < last.end => last.end = stamp.end.max(last.end),
            _ => stamps.push(stamp),
        }
    }
    stamps
}

/// Whether a digit stands in it.
fn is_numbered(token: &Token<'_>) -> bool {
    token.text.bytes().any(|byte| byte.is_ascii_digit())
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

/// Where a stamp stands that says when the page was published, at the start of the sentence, in brackets or behind a label: "Page last
/// updated at 09:14 GMT, Tuesday, 13 September 2011", "(Published Thursday, Oct. 10, 2013)". It holds a number: a day
/// alone ("Published on Monday, the report …") is told.
fn stamp(tokens: &[Token<'_>], word: usize, language: Language) -> Option<Range<usize>> {
    if !tokens.get(word)?.entry.published {
        return None;
    }
    let page = language.page();
    let beside = |token: &&Token<'_>| {
        token.time().is_some()
            || matches!(token.role, Role::Mark(',' | ':' | '-' | '|'))
            || page.beside.contains(&token.lower)
            || page.published.contains(&token.lower)
            || token.text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (before, behind) = (tokens.get(..word)?, tokens.get(word + 1..)?);
    let start = word - before.iter().rev().take(STAMP).take_while(beside).count();
    // "Storm closes harbour Posted: Monday, 12 June 2023": a label opens a stamp wherever it stands.
    let label = tokens.get(word)?.capital && behind.first().is_some_and(|next| next.is_mark(':'));
    let opens = label || start == 0 || before.get(start - 1).is_some_and(|token| token.is_mark('('));
    let behind = behind.iter().take(STAMP).take_while(beside).count();
    let stamp = tokens.get(start..=word + behind)?;
    let numbered = stamp.iter().any(|token| token.time().is_some() && is_numbered(token));
    // A zone of the clock may end it, and no word that may be the next sentence's: "10:14 UK".
    let zone = |token: &Token<'_>| token.capital && !token.text.contains(char::is_lowercase);
    let last = stamp.iter().rposition(|token| token.time().is_some() || zone(token))?;
    (opens && numbered).then_some(start..(start + last).max(word) + 1)
}

/// Where the line stands that a page puts above what a reader wrote, up to its colon: "At 10:04 on 5 May 2009, old salt
/// wrote:". It gives the time by the clock, as nobody does who tells of a letter.
fn signature(tokens: &[Token<'_>], time: usize) -> Option<Range<usize>> {
    let by_clock = |token: &Token<'_>| {
        token.time().is_some() && is_numbered(token) && token.text.contains([':', 'h', 'm', 'M'])
    };
    tokens.get(time).filter(|token| by_clock(token))?;
    let rest = tokens.get(time + 1..)?.iter().take(SIGNATURE);
    let beside = rest.take_while(|token| !matches!(token.role, Role::Mark(':' | '.' | ';' | '"'))).count();
    let colon = time + 1 + beside;
    tokens.get(colon).filter(|mark| mark.is_mark(':'))?;
    let wrote = tokens.get(colon - 1)?.entry.verb.filter(|verb| verb.says)?;
    let start = time - usize::from(time > 0 && tokens.get(time - 1)?.class.is(Class::TIMELY));
    (wrote.form.is_finite() && colon > time + 2).then_some(start..colon + 1)
}

//! One line for a chronicle, from the words that tell a happening.

use std::ops::Range;

use super::scope::Scope;
use super::token::{Role, Token};
use super::vocabulary::{Class, Vocabulary};

/// How long a title may be, in characters.
pub(super) const LONGEST: usize = 90;
/// How long a subject may be before its offices and lists are shortened.
const LONGEST_SUBJECT: usize = 42;

/// The title of a happening. `stand_in` names whom a pronoun in the subject or before the noun stands for.
pub(super) fn title(
    tokens: &[Token<'_>],
    scope: &Scope,
    trigger: usize,
    stand_in: Option<&str>,
    vocabulary: &Vocabulary,
) -> String {
    let mut line = Line::default();
    let subject = subject(tokens, scope, stand_in, vocabulary);
    if let Some(subject) = &subject {
        line.text.push_str(subject);
    } else if let Some(owner) = owner(tokens, scope, stand_in) {
        line.text.push_str(&owner);
    }
    let mut parts = kept(tokens, &scope.predicate, subject.is_none());
    if let Some(content) = &scope.content {
        parts.extend(kept(tokens, content, true));
    }
    line.fill(tokens, &parts, trigger, scope);
    finished(&line.text)
}

/// The words of a range that a title keeps.
fn kept(tokens: &[Token<'_>], range: &Range<usize>, opens: bool) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    let mut bracket = 0_usize;
    for index in range.clone() {
        let Some(token) = tokens.get(index) else { break };
        match token.role {
            Role::Mark('(') => bracket += 1,
            Role::Mark(')') => bracket = bracket.saturating_sub(1),
            Role::Time(_) if bracket == 0 => {
                let qualifies =
                    tokens.get(index + 1).is_some_and(|next| next.is_nominal() && index + 1 < range.end);
                while let Some(last) = kept.last().copied() {
                    let lead = tokens.get(last).is_some_and(|before| {
                        before.is(Class::TIMELY)
                            && !matches!(before.role, Role::Verb(_))
                            && !(qualifies && before.is(Class::DETERMINER))
                    });
                    if !lead || last + 1 < index && !follows_directly(tokens, last, index) {
                        break;
                    }
                    kept.pop();
                    if qualifies {
                        break;
                    }
                }
            }
            _ if bracket > 0 => {}
            _ if token.is(Class::FILLER) && !token.is(Class::CONJUNCTION.or(Class::PREPOSITION)) => {}
            Role::Mark('"' | '.') => {}
            _ => kept.push(index),
        }
    }
    if opens {
        let leading = kept.iter().take_while(|index| {
            tokens.get(**index).is_some_and(|token| {
                matches!(token.role, Role::Mark(_))
                    || token.is(Class::CONJUNCTION)
                    || (token.is(Class::DETERMINER.or(Class::POSSESSIVE)) && is_article(token))
            })
        });
        let leading = leading.count();
        kept.drain(..leading);
    }
    kept
}

fn follows_directly(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    tokens
        .get(from + 1..to)
        .unwrap_or_default()
        .iter()
        .all(|token| token.is(Class::TIMELY) || token.time().is_some())
}

fn is_article(token: &Token<'_>) -> bool {
    matches!(token.lower.as_str(), "the" | "a" | "an") || token.class.is(Class::POSSESSIVE)
}

/// Who, as short as it can be said.
fn subject(
    tokens: &[Token<'_>],
    scope: &Scope,
    stand_in: Option<&str>,
    vocabulary: &Vocabulary,
) -> Option<String> {
    let range = scope.subject.clone()?;
    let words = kept(tokens, &range, true);
    let personal =
        words.iter().all(|index| tokens.get(*index).is_some_and(|token| token.class.is(Class::PRONOUN)));
    if personal {
        let person =
            words.iter().any(|index| tokens.get(*index).is_some_and(|token| token.class.is(Class::PERSONAL)));
        return match stand_in {
            Some(name) if person => Some(name.to_owned()),
            _ => Some(joined(tokens, &words)),
        };
    }
    let mut text = joined(tokens, &words);
    if let Some(apposition) = &scope.apposition {
        text.push(' ');
        text.push_str(&joined(tokens, &kept(tokens, apposition, false)));
    }
    if text.chars().count() <= LONGEST_SUBJECT {
        return Some(text);
    }
    // Too long: names alone say who; of a list the first names it.
    let all: Vec<usize> =
        words.iter().copied().chain(scope.apposition.clone().into_iter().flatten()).collect();
    let names = name_groups(tokens, &all);
    let list = names.iter().map(|group| joined(tokens, group)).collect::<Vec<_>>();
    let and = if vocabulary.language == crate::lang::Language::German { "und" } else { "and" };
    let short = match list.as_slice() {
        [] => first_phrase(tokens, &words),
        [only] => only.clone(),
        [one, two] => format!("{one} {and} {two}"),
        _ if common_head(tokens, &words) => first_phrase(tokens, &words),
        [one, two, three] => format!("{one}, {two} {and} {three}"),
        [one, ..] => format!("{one} {and} {}", if and == "und" { "andere" } else { "others" }),
    };
    Some(if common_head(tokens, &words) && list.len() < 3 { first_phrase(tokens, &words) } else { short })
}

/// Whether a common noun, not a name, heads the subject: "the presidents of Estonia, Latvia and Poland".
fn common_head(tokens: &[Token<'_>], words: &[usize]) -> bool {
    let before_of = words
        .iter()
        .take_while(|index| tokens.get(**index).is_some_and(|token| !token.is(Class::PREPOSITION)));
    let count = before_of.clone().count();
    count < words.len()
        && before_of
            .clone()
            .last()
            .and_then(|index| tokens.get(*index))
            .is_some_and(|token| !matches!(token.role, Role::Name))
}

/// The start of a subject, up to a mark, a preposition that is not "of", or a joining word past the limit.
fn first_phrase(tokens: &[Token<'_>], words: &[usize]) -> String {
    let mut best = Vec::new();
    for (at, index) in words.iter().enumerate() {
        let Some(token) = tokens.get(*index) else { break };
        let boundary = matches!(token.role, Role::Mark(_))
            || token.is(Class::PREPOSITION)
            || token.is(Class::CONJUNCTION);
        let before = words.get(..at).unwrap_or_default();
        if boundary && at > 0 && joined(tokens, before).chars().count() <= LONGEST_SUBJECT + 18 {
            best = before.to_vec();
        }
    }
    if best.is_empty() { joined(tokens, words) } else { joined(tokens, &best) }
}

fn name_groups(tokens: &[Token<'_>], words: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for index in words {
        let Some(token) = tokens.get(*index).filter(|token| matches!(token.role, Role::Name) && !token.owns)
        else {
            continue;
        };
        match groups.last_mut() {
            Some(group) if last == index.checked_sub(1) => group.push(*index),
            _ => groups.push(vec![*index]),
        }
        last = Some(*index);
        let _ = token;
    }
    // "Ukraine's President Volodymyr Zelenskyy, Speaker of the Verkhovna Rada Ruslan Stefanchuk": people before bodies.
    groups
}

/// Whose it is, where a pronoun before the noun says so.
fn owner(tokens: &[Token<'_>], scope: &Scope, stand_in: Option<&str>) -> Option<String> {
    let first = tokens.get(scope.predicate.start)?;
    let name = stand_in
        .filter(|_| first.class.is(Class::POSSESSIVE) && matches!(first.lower.as_str(), "his" | "her"))?;
    Some(format!("{name}’s"))
}

/// Some tokens as text, spaced as in the source.
fn joined(tokens: &[Token<'_>], words: &[usize]) -> String {
    let mut line = Line::default();
    for index in words {
        line.push(tokens, *index);
    }
    line.text
}

/// A line that grows word by word.
#[derive(Debug, Default)]
struct Line {
    text: String,
    last: Option<usize>,
}

impl Line {
    fn push(&mut self, tokens: &[Token<'_>], index: usize) {
        let Some(token) = tokens.get(index) else { return };
        let mark = matches!(token.role, Role::Mark(',' | ';' | ':'));
        let touching =
            self.last.and_then(|last| tokens.get(last)).is_some_and(|last| last.span.end == token.span.start);
        if !self.text.is_empty() && !mark && !touching {
            self.text.push(' ');
        }
        self.text.push_str(token.text);
        if token.owns
            && !token.lower.is_empty()
            && token.lower.ends_with('s')
            && !token.text.ends_with("'s")
            && !token.text.ends_with("’s")
        {
            self.text.push('’');
        }
        self.last = Some(index);
    }

    /// Adds as many words as fit, and ends where a phrase ends.
    fn fill(&mut self, tokens: &[Token<'_>], words: &[usize], trigger: usize, scope: &Scope) {
        let mut whole = Self { text: self.text.clone(), last: self.last };
        let mut best: Option<String> = None;
        let mut least: Option<String> = None;
        for (at, index) in words.iter().enumerate() {
            whole.push(tokens, *index);
            let length = whole.text.chars().count();
            if length > LONGEST {
                break;
            }
            let ends = ends_phrase(tokens, *index, words.get(at + 1).copied());
            if *index >= trigger || scope.content.is_some() {
                if ends {
                    best = Some(whole.text.clone());
                }
                least = Some(whole.text.clone());
            }
            if at + 1 == words.len() {
                best = Some(whole.text.clone());
            }
        }
        self.text = best.or(least).unwrap_or_else(|| whole.text.chars().take(LONGEST).collect());
    }
}

/// Whether a title can end between two of its words.
fn ends_phrase(tokens: &[Token<'_>], last: usize, next: Option<usize>) -> bool {
    let Some(token) = tokens.get(last) else { return false };
    let Some(next) = next.and_then(|next| tokens.get(next)) else { return true };
    let full = token.is_nominal() && !token.owns;
    let apart = matches!(next.role, Role::Mark(_) | Role::Auxiliary)
        || next.is(Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::RELATIVE).or(Class::SUBORDINATOR))
        || next.verb().is_some_and(|verb| verb.form == super::inflection::Form::Gerund);
    full && apart && next.lower != "of" && !(matches!(next.role, Role::Auxiliary))
}

/// Without marks or joining words at either end, and with a capital.
fn finished(text: &str) -> String {
    let text = text.trim_matches(|one: char| {
        one.is_whitespace() || matches!(one, ',' | ';' | ':' | '-' | '–' | '—' | '.' | '"')
    });
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

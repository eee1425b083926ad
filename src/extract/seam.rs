//! Where a headline or a caption without a stop runs into the sentence behind it, as on pages whose lines were lost:
//! "Rescuers reach the flooded mine A team of divers has found …".

use super::class::Class;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::language::Language;

/// The fewest words that stand before a seam.
const HEAD: usize = 3;
/// How far behind a seam the verb of its sentence stands at most, in tokens.
const REACH: usize = 16;
/// How many words in capitals are a heading.
const SHOUTED: usize = 3;

/// The places at which another sentence begins. Only English shows them, which writes common nouns with a small letter;
/// `is_plain` says of a word that the document writes it so elsewhere.
pub(super) fn seams(
    tokens: &[Token<'_>],
    vocabulary: &Vocabulary,
    is_plain: impl Fn(&Token<'_>) -> bool,
) -> Vec<usize> {
    let mut seams = Vec::new();
    if vocabulary.language != Language::English {
        return seams;
    }
    let mut from = 0;
    for (at, first) in tokens.iter().enumerate().skip(HEAD).filter(|(_, token)| token.capital) {
        let (Some(before), Some(rest)) = (tokens.get(from..at), tokens.get(at..)) else { continue };
        if before.len() < HEAD {
            continue;
        }
        if is_seam(before, first, rest, vocabulary, &is_plain) {
            let seam = at - usize::from(opens_with_time(before));
            seams.push(seam);
            from = seam;
        }
    }
    seams
}

fn is_seam(
    before: &[Token<'_>],
    first: &Token<'_>,
    rest: &[Token<'_>],
    vocabulary: &Vocabulary,
    is_plain: impl Fn(&Token<'_>) -> bool,
) -> bool {
    let begins = || begins(before, first, rest.get(1), vocabulary, is_plain);
    // What is asked first is nearly always untrue.
    (begins() || is_headed(before)) && !is_shouted(first) && tells(rest)
}

/// Whether a heading in capitals stands before a place.
fn is_headed(before: &[Token<'_>]) -> bool {
    let heading =
        before.iter().rev().take(2 * SHOUTED).take_while(|token| is_shouted(token) || is_number(token));
    heading.filter(|token| is_shouted(token)).count() >= SHOUTED
}

/// Whether another sentence begins with a word in a capital, before which none ends.
fn begins(
    before: &[Token<'_>],
    first: &Token<'_>,
    next: Option<&Token<'_>>,
    vocabulary: &Vocabulary,
    is_plain: impl Fn(&Token<'_>) -> bool,
) -> bool {
    let Some(last) = before.last() else { return false };
    let ends = || {
        !last.owns
            && !matches!(last.role, Role::Mark(_))
            && !last.class.is(Class::FUNCTION.or(Class::OFFICE).or(Class::NUMBER))
            && !is_titled(before)
    };
    let small = |token: Option<&Token<'_>>| token.is_some_and(|token| !token.capital && token.is_word());
    let opener = Class::DETERMINER.or(Class::PRONOUN).or(Class::POSSESSIVE).or(Class::PREPOSITION);
    if first.class.is(opener) && first.text != "I" {
        if !ends() {
            return false;
        }
        // "The EU has": an article before a body in capitals opens a sentence too, "The Times" is a name.
        let body = first.class.is(Class::ARTICLE)
            && next.is_some_and(|next| is_shouted(next) || next.entry.known.is_some());
        let time = next.is_some_and(|next| next.time().is_some());
        let named = first.class.is(Class::PREPOSITION) && !first.class.is(Class::DETERMINER) && last.capital;
        let joins = next.is_some_and(|next| next.class.is(Class::CONJUNCTION));
        // Behind a common noun an "A" can be a grade: "vitamin A".
        let letter = first.text.len() == 1 && last.is_one_of(vocabulary.tables.graded);
        return !named && !joins && !letter && (small(next) || body || time);
    }
    // "the flooded mine Rescuers have found": a common noun with a capital, behind a noun or the name of a place.
    let common = first.class.is(Class::SEVERAL) || is_plain(first);
    let kind = first.class.is(Class::OFFICE.or(Class::BODY).or(Class::STOP)) || first.entry.known.is_some();
    let many = first.class.is(Class::SEVERAL) || first.lower.ends_with('s');
    let verb_next = next.is_some_and(|next| next.class.is(Class::AUXILIARY.or(Class::CONJUNCTION)));
    common
        && !kind
        && (many || verb_next)
        && small(next)
        && ends()
        && (small(Some(last)) || is_placed(before))
}

/// Whether the time at the end of some words belongs to the sentence behind them, as in a list of days: "… 20 October 2011
/// The witness said".
fn opens_with_time(before: &[Token<'_>]) -> bool {
    let Some([.., ahead, time]) = before.get(HEAD - 1..) else { return false };
    time.time().is_some() && !ahead.class.is(Class::PREPOSITION.or(Class::TIMELY)) && ahead.time().is_none()
}

/// Whether a finite verb follows before anything ends the sentence.
fn tells(rest: &[Token<'_>]) -> bool {
    rest.iter().skip(1).take(REACH).any(|token| {
        token.class.is(Class::AUXILIARY.or(Class::MODAL).or(Class::FUTURE))
            || token.entry.verb.is_some_and(|verb| verb.form.is_finite())
    })
}

/// Whether the words before a place name things with capitals all along, as the title of a book does.
fn is_titled(before: &[Token<'_>]) -> bool {
    let words = || before.iter().rev().take(HEAD).filter(|token| !token.class.is(Class::FUNCTION));
    words().all(|token| token.capital)
}

/// Whether the name at the end of some words is that of a place: "in Riga".
fn is_placed(before: &[Token<'_>]) -> bool {
    let name = before.iter().rev().take(HEAD).take_while(|token| token.capital).count();
    let opener = before.len().checked_sub(name + 1).and_then(|at| before.get(at));
    name > 0 && opener.is_some_and(|opener| opener.class.is(Class::LOCATIVE.or(Class::OF)))
}

/// Whether a word is written in capitals.
fn is_shouted(token: &Token<'_>) -> bool {
    token.capital && token.text.len() > 1 && !token.text.contains(char::is_lowercase)
}

fn is_number(token: &Token<'_>) -> bool {
    token.text.bytes().all(|byte| byte.is_ascii_digit()) || token.text.len() == 1
}

//! Which words bear a name: those with a capital that the language, the sentence or the document does not explain.

use super::{Names, Shown};
use crate::extract::class::Class;
use crate::extract::token::{Role, Token};
use crate::extract::vocabulary::Vocabulary;
use crate::lang::name::PARTICLES;
use crate::language::Language;

impl Names {
    /// Which tokens belong to names; one for which there is no answer does not.
    pub(in crate::extract) fn mark(&self, tokens: &[Token<'_>], vocabulary: &Vocabulary) -> Vec<bool> {
        if !tokens.iter().any(may_bear_name) {
            return Vec::new();
        }
        self.mark_in(tokens, in_title_case(tokens, vocabulary), vocabulary)
    }

    /// The same where it is known whether nearly every word bears a capital.
    pub(super) fn mark_in(
        &self,
        tokens: &[Token<'_>],
        title_case: bool,
        vocabulary: &Vocabulary,
    ) -> Vec<bool> {
        let bears_name =
            |(index, token)| may_bear_name(token) && self.bears_name(tokens, index, title_case, vocabulary);
        let mut marked: Vec<bool> = tokens.iter().enumerate().map(bears_name).collect();
        // "Oscar de la Torre": small words between two parts of a name belong to it.
        for index in 1..tokens.len() {
            let before = marked.get(index - 1).copied().unwrap_or_default();
            if !before || !marked.iter().skip(index + 1).take(2).any(|marked| *marked) {
                continue;
            }
            let german = vocabulary.language == Language::German;
            let particle = tokens.get(index).is_some_and(|token| {
                !token.capital
                    && matches!(token.role, Role::Other)
                    && PARTICLES.contains(&token.lower)
                    && !(german && token.class.is(Class::DETERMINER))
            });
            if particle && let Some(slot) = marked.get_mut(index) {
                *slot = true;
            }
        }
        marked
    }

    fn bears_name(
        &self,
        tokens: &[Token<'_>],
        index: usize,
        title_case: bool,
        vocabulary: &Vocabulary,
    ) -> bool {
        let Some(token) = tokens.get(index) else { return false };
        if token.lower == "i" || token.lower.starts_with("i'") {
            return false;
        }
        let known = token.entry.known.is_some();
        if known && (token.lower.len() > 2 || token.text.chars().all(|one| one.is_uppercase() || one == '.'))
        {
            return true;
        }
        let acronym = token.text.chars().filter(|one| one.is_uppercase()).count() >= 2
            && !token.text.chars().any(char::is_lowercase);
        let function = token.class.is(Class::FUNCTION.or(Class::FILLER));
        if acronym && !function && !title_case {
            return true;
        }
        if function || token.class.is(Class::OFFICE) || token.entry.noun.is_some() {
            return false;
        }
        if vocabulary.language == Language::German {
            return self.bears_german_name(tokens, index, vocabulary);
        }
        if title_case {
            return !self.is(token, Shown::PLAIN)
                && (self.is(token, Shown::INSIDE) || token.entry.verb.is_none())
                && !token.class.is(Class::STOP);
        }
        if !opens_sentence(tokens, index) {
            return true;
        }
        if self.is(token, Shown::PLAIN) || token.class.is(Class::STOP) {
            return false;
        }
        if self.is(token, Shown::INSIDE) {
            return true;
        }
        // Alone at the start, only a word that a verb or what it owns follows is a name: "Rasmussen warned", not
        // "Diplomatic pressure" or "Friends of the victim".
        let next = tokens.get(index + 1);
        let next_capital = next.is_some_and(|next| next.capital && matches!(next.role, Role::Other));
        let next_verb = next.is_some_and(|next| next.entry.verb.is_some() || next.entry.guessed.is_some());
        let plain_ending = ["ly", "ing", "s"].iter().any(|ending| token.lower.ends_with(ending));
        let no_verb = token.entry.verb.is_none() && token.entry.guessed.is_none();
        // "Police cleared the gates": which police, no capital at the start says.
        let kind = token.class.is(Class::BODY);
        no_verb && (next_capital || !kind && (token.owns || next_verb && !plain_ending))
    }

    fn bears_german_name(&self, tokens: &[Token<'_>], index: usize, vocabulary: &Vocabulary) -> bool {
        let Some(token) = tokens.get(index) else { return false };
        let lower = token.lower;
        let common = token.class.is(Class::COMMON.or(Class::STOP).or(Class::NUMBER).or(Class::HUMAN))
            || self.is(token, Shown::ARTICLED)
            || vocabulary
                .tables
                .endings
                .split_whitespace()
                .any(|ending| lower.len() > ending.len() + 2 && lower.ends_with(ending))
            || token.entry.noun.is_some()
            || token.last.is_some();
        let first = opens_sentence(tokens, index);
        if common
            || after_article(tokens, index)
            || after_number(tokens, index)
            || (first && (self.is(token, Shown::PLAIN) || token.entry.verb.is_some()))
        {
            return false;
        }
        let adjective_before = index.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
            !before.capital
                && before.entry.verb.is_none()
                && matches!(before.role, Role::Other)
                && !before.class.is(Class::FUNCTION.or(Class::FILLER).or(Class::STOP))
                && ["e", "en", "er", "es", "em"].iter().any(|ending| before.lower.ends_with(ending))
        });
        !adjective_before
    }
}

/// Whether a word has the look of a name, or part of one.
pub(super) fn may_bear_name(token: &Token<'_>) -> bool {
    let arabic_article =
        || token.hyphened && (token.lower.starts_with("al-") || token.lower.starts_with("el-"));
    matches!(token.role, Role::Other) && (token.capital || arabic_article()) && !token.lower.is_empty()
}

/// Whether a capital says nothing at this place: the first word of a sentence, of a quote, or after a colon.
pub(super) fn opens_sentence(tokens: &[Token<'_>], index: usize) -> bool {
    match index.checked_sub(1).and_then(|before| tokens.get(before)) {
        None => true,
        Some(before) => matches!(before.role, Role::Mark('"' | ':' | '.' | '(' | '-')),
    }
}

pub(super) fn after_article(tokens: &[Token<'_>], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_some_and(|before| before.class.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::ARTICLED)))
}

/// Whether what is counted stands there: "zwölf Familien", "1,2 Millionen Kronen".
fn after_number(tokens: &[Token<'_>], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_some_and(|before| {
        before.class.is(Class::NUMBER) || before.lower.starts_with(|one: char| one.is_ascii_digit())
    })
}

/// Whether nearly every longer word bears a capital, as in the headlines of some papers; where every noun bears one, that
/// says nothing.
pub(super) fn in_title_case(tokens: &[Token<'_>], vocabulary: &Vocabulary) -> bool {
    if vocabulary.language == Language::German {
        return false;
    }
    let (mut long, mut capital) = (0, 0);
    for token in
        tokens.iter().filter(|token| matches!(token.role, Role::Other) && token.text.len() > 3).take(60)
    {
        long += 1;
        capital += usize::from(token.capital);
    }
    long > 2 && capital * 10 >= long * 8
}

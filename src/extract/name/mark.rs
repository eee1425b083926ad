//! Which words bear a name: those with a capital that the language, the sentence or the document does not explain.

use super::{Names, Shown};
use crate::extract::class::Class;
use crate::extract::token::{Role, TOGETHER, Token, places};
use crate::extract::vocabulary::Vocabulary;
use crate::lang::name::PARTICLES;
use crate::language::Language;

impl Names {
    /// Marks the tokens that belong to names.
    pub(in crate::extract) fn mark(&self, tokens: &mut [Token<'_>], vocabulary: &Vocabulary) {
        let Capitals { title_case, .. } = Capitals::of(tokens, vocabulary);
        self.mark_in(tokens, title_case, vocabulary);
    }

    /// The same where it is known whether nearly every word bears a capital.
    pub(super) fn mark_in(&self, tokens: &mut [Token<'_>], title_case: bool, vocabulary: &Vocabulary) {
        tokens.iter_mut().for_each(|token| token.named = false);
        let mut last = None;
        for start in (0..tokens.len()).step_by(TOGETHER) {
            for index in places(tokens, start, may_bear_name) {
                if !self.bears_name(tokens, index, title_case, vocabulary) {
                    continue;
                }
                if let Some(token) = tokens.get_mut(index) {
                    token.named = true;
                }
                if let Some(last) = last.replace(index) {
                    join(tokens, last, index, vocabulary.language);
                }
            }
        }
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
        let acronym = !token.text.contains(char::is_lowercase)
            && token.text.chars().filter(|one| one.is_uppercase()).count() >= 2;
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

/// "Oscar de la Torre": small words between two parts of a name belong to it, one or two of them.
fn join(tokens: &mut [Token<'_>], last: usize, next: usize, language: Language) {
    if next - last > 3 {
        return;
    }
    let determines = |token: &Token<'_>| language == Language::German && token.class.is(Class::DETERMINER);
    for token in tokens.get_mut(last + 1..next).unwrap_or_default() {
        token.named = !token.capital
            && matches!(token.role, Role::Other)
            && PARTICLES.contains(&token.lower)
            && !determines(token);
        if !token.named {
            return;
        }
    }
}

/// Whether a word has the look of a name, or part of one.
#[inline]
pub(super) fn may_bear_name(token: &Token<'_>) -> bool {
    let arabic_article = token.hyphened && (token.lower.starts_with("al-") || token.lower.starts_with("el-"));
    (token.capital | arabic_article) & matches!(token.role, Role::Other) & token.is_word()
}

/// Whether a word is written with a capital.
#[inline]
pub(super) fn is_raised(token: &Token<'_>) -> bool {
    token.capital & matches!(token.role, Role::Other) & token.is_word()
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

/// What the capitals of a sentence show at a glance.
pub(super) struct Capitals {
    /// How many words have the look of a name.
    pub(super) bearers: usize,
    /// Whether nearly every longer word bears a capital, as in the headlines of some papers; where every noun bears one, that
    /// says nothing.
    pub(super) title_case: bool,
}

impl Capitals {
    pub(super) fn of(tokens: &[Token<'_>], vocabulary: &Vocabulary) -> Self {
        /// A longer word has more bytes than this.
        const SHORT: usize = 3;
        /// So many longer words tell how a sentence is written.
        const ENOUGH: usize = 60;
        let (mut bearers, mut long, mut capital) = (0, 0, 0);
        for token in tokens {
            bearers += usize::from(may_bear_name(token));
            let is_long = matches!(token.role, Role::Other) & (token.text.len() > SHORT) & (long < ENOUGH);
            long += usize::from(is_long);
            capital += usize::from(is_long & token.capital);
        }
        let german = vocabulary.language == Language::German;
        Self { bearers, title_case: !german && long > 2 && capital * 10 >= long * 8 }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Span;
    use crate::extract::cutter::{Letters, cut};
    use crate::extract::glossary::{Glossary, Shelves};

    /// Marks token by token, first what bears a name by itself, then the small words between.
    fn mark_each(names: &Names, tokens: &mut [Token<'_>], vocabulary: &Vocabulary) {
        for at in 0..tokens.len() {
            tokens[at].named = may_bear_name(&tokens[at]) && names.bears_name(tokens, at, false, vocabulary);
        }
        for at in 1..tokens.len() {
            let named = |at: usize| tokens.get(at).is_some_and(|token| token.named);
            let small = PARTICLES.contains(&tokens[at].lower) && !tokens[at].capital;
            let article = vocabulary.language == Language::German && tokens[at].class.is(Class::DETERMINER);
            tokens[at].named |= named(at - 1) && (named(at + 1) || named(at + 2)) && small && !article;
        }
    }

    proptest! {
        #[test]
        fn small_words_between_parts_of_a_name_belong_to_it(
            words in prop::collection::vec("(Oscar|Torre|Roe|de|la|van|der|in|met|,|al-Arab)", 0..90),
            german: bool,
        ) {
            let text = words.join(" ");
            let small = text.to_ascii_lowercase();
            let vocabulary = Vocabulary::of(if german { Language::German } else { Language::English });
            let (shelves, mut tokens) = (Shelves::of(0), Vec::new());
            let (letters, span) = (Letters { text: &text, small: &small }, Span::new(0, text.len()));
            cut(letters, span, std::iter::empty(), vocabulary, &mut Glossary::of(0, &shelves), &mut tokens);
            let (names, mut each) = (Names::default(), tokens.clone());
            names.mark_in(&mut tokens, false, vocabulary);
            mark_each(&names, &mut each, vocabulary);
            let named = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.named).collect::<Vec<_>>();
            prop_assert_eq!(named(&tokens), named(&each));
        }
    }
}

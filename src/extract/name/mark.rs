//! Which words bear a name: those with a capital that the language, the sentence or the document does not explain.

use super::glance::Glance;
use super::{Names, Shown};
use crate::extract::class::Class;
use crate::extract::marks::Marks;
use crate::extract::token::{Role, Token};
use crate::extract::vocabulary::Vocabulary;
use crate::lang::name::PARTICLES;
use crate::language::Language;

impl Names {
    /// Marks the tokens that belong to names, none of which is marked yet.
    pub(in crate::extract) fn mark(&self, tokens: &mut [Token<'_>], vocabulary: &Vocabulary) {
        let glance = Glance::at(tokens, vocabulary);
        self.borne(tokens, &glance, vocabulary).places().for_each(|at| {
            if let Some(token) = tokens.get_mut(at) {
                token.named = true;
            }
        });
    }

    /// Which tokens belong to names.
    pub(super) fn borne(&self, tokens: &[Token<'_>], glance: &Glance, vocabulary: &Vocabulary) -> Marks {
        let mut borne = Marks::default();
        let mut last = None;
        glance.bearers.places().for_each(|at| {
            if self.bears_name(tokens, at, glance.title_case, vocabulary) {
                borne.add(at);
                if let Some(last) = last.replace(at) {
                    join(tokens, last, at, vocabulary.language, &mut borne);
                }
            }
        });
        borne
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
        let german = vocabulary.language == Language::German;
        let function = token.class.is(Class::FUNCTION.or(Class::FILLER));
        let common = function || token.class.is(Class::OFFICE) || token.entry.noun.is_some();
        // Most are told by where they stand.
        if !common && !german && !title_case && !opens_sentence(tokens, index) {
            return true;
        }
        if !function && !title_case && is_acronym(token.text) {
            return true;
        }
        if common {
            return false;
        }
        if german {
            return self.bears_german_name(tokens, index, vocabulary);
        }
        if title_case {
            return !self.is(token, Shown::PLAIN)
                && (self.is(token, Shown::INSIDE) || token.entry.verb.is_none())
                && !token.class.is(Class::STOP);
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

fn is_acronym(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.chars().filter(|one| one.is_uppercase()).count() >= 2
}

/// "Oscar de la Torre": small words between two parts of a name belong to it, one or two of them.
fn join(tokens: &[Token<'_>], last: usize, next: usize, language: Language, borne: &mut Marks) {
    if next - last > 3 {
        return;
    }
    let determines = |token: &Token<'_>| language == Language::German && token.class.is(Class::DETERMINER);
    let between = (last + 1..next).zip(tokens.get(last + 1..next).unwrap_or_default());
    let belongs = |token: &Token<'_>| {
        !token.capital
            && matches!(token.role, Role::Other)
            && PARTICLES.contains(&token.lower)
            && !determines(token)
    };
    between.take_while(|(_, token)| belongs(token)).for_each(|(at, _)| borne.add(at));
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Span;
    use crate::extract::cutter::{Letters, cut};
    use crate::extract::glossary::{Glossary, Shelves};

    /// Marks token by token, first what bears a name by itself, then the small words between.
    fn mark_each(names: &Names, glance: &Glance, tokens: &mut [Token<'_>], vocabulary: &Vocabulary) {
        for at in 0..tokens.len() {
            tokens[at].named = glance.bearers.hold(at) && names.bears_name(tokens, at, false, vocabulary);
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
            let glance = Glance { title_case: false, ..Glance::at(&tokens, vocabulary) };
            let borne = names.borne(&tokens, &glance, vocabulary);
            mark_each(&names, &glance, &mut each, vocabulary);
            prop_assert!((0..each.len()).all(|at| borne.hold(at) == each[at].named));
        }
    }
}

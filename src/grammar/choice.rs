//! Which rules of a grammar are worth trying where a phrase begins.

use super::opener::Openers;
use super::phrase::Phrase;
use super::rule::Rule;

/// How many numbers of rules one piece of a set holds.
const PIECE: usize = u64::BITS as usize;
/// How many pieces a set has.
const PIECES: usize = 3;

/// A set of rules, by their place in the grammar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules([u64; PIECES]);

impl Rules {
    const NONE: Self = Self([0; PIECES]);

    fn add(&mut self, rule: usize) {
        self.0[rule / PIECE] |= 1 << (rule % PIECE);
    }

    fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|piece| self.0[piece] | other.0[piece]))
    }

    fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|piece| self.0[piece] & other.0[piece]))
    }

    fn is_empty(self) -> bool {
        self.0 == [0; PIECES]
    }
}

impl Iterator for Rules {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let (piece, left) = self.0.iter_mut().enumerate().find(|(_, left)| **left != 0)?;
        let rule = piece * PIECE + left.trailing_zeros() as usize;
        *left &= *left - 1;
        Some(rule)
    }
}

/// The rules of a grammar by the classes of words that they call for.
pub(super) struct Choice {
    /// By the class of the first word, if it is no article.
    opened: ByClass,
    /// By the class of the word behind an article that comes first.
    led: ByClass,
    /// By a class of any word of the phrase, for each of the two that a rule may call for.
    told: [ByClass; 2],
}

impl Choice {
    /// Of those rules.
    pub(super) fn new(rules: &[Rule]) -> Self {
        assert!(rules.len() <= PIECE * PIECES, "a set holds no more rules");
        let told = |index: usize| ByClass::new(rules.iter().map(move |rule| rule.telling[index]));
        let opened = rules.iter().map(|rule| rule.opener.without(Openers::THE));
        let led = rules.iter().map(Rule::led);
        Self { opened: ByClass::new(opened), led: ByClass::new(led), told: [told(0), told(1)] }
    }

    /// The rules that can read something where that phrase begins.
    pub(super) fn of(&self, phrase: &Phrase) -> Rules {
        self.of_classes(phrase.opening, phrase.second, phrase.all)
    }

    fn of_classes(&self, opening: Openers, second: Openers, all: Openers) -> Rules {
        let opened = self.opened.any(opening);
        let leads = opening.meets(Openers::THE);
        let opened = if leads { opened.or(self.led.any(second)) } else { opened };
        if opened.is_empty() {
            return opened;
        }
        let [first, second] = &self.told;
        opened.and(first.any(all)).and(second.any(all))
    }

    /// The classes of which one at least stands in any phrase that some rule can read: all but the frequent ones that by
    /// themselves call for none.
    pub(super) fn calling(&self) -> Openers {
        let silent = Openers::FREQUENT.into_iter().fold(Openers::NONE, |silent, more| {
            let with = silent.or(more);
            if self.of_classes(with, with, with).is_empty() { with } else { silent }
        });
        Openers::ALL.without(silent)
    }
}

/// Rules by the classes of which they call for one.
struct ByClass([Rules; u64::BITS as usize]);

impl ByClass {
    fn new(called_for: impl Iterator<Item = Openers>) -> Self {
        let mut rules = [Rules::NONE; u64::BITS as usize];
        for (rule, classes) in called_for.enumerate() {
            for class in classes.each() {
                rules[class].add(rule);
            }
        }
        Self(rules)
    }

    /// Those that call for any of these classes.
    fn any(&self, classes: Openers) -> Rules {
        classes.each().fold(Rules::NONE, |all, class| all.or(self.0[class]))
    }
}

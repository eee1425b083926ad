//! Which rules of a grammar are worth trying where a phrase begins.

use super::opener::Openers;
use super::phrase::Phrase;
use super::rule::Rule;

/// A set of rules, by their place in the grammar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules(u128);

impl Rules {
    const NONE: Self = Self(0);
    /// How many rules a set can hold.
    const MOST: usize = u128::BITS as usize;

    /// That rule alone.
    fn one(rule: usize) -> Self {
        Self(1 << rule)
    }

    fn or(self, Self(other): Self) -> Self {
        Self(self.0 | other)
    }
}

impl Iterator for Rules {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let rule = (self.0 != 0).then(|| self.0.trailing_zeros() as usize)?;
        self.0 &= self.0 - 1;
        Some(rule)
    }
}

/// How many classes there are.
const CLASSES: usize = u64::BITS as usize;

/// The rules of a grammar by the classes of words that they call for.
pub(super) struct Choice {
    /// For each class that opens a rule, and each one that stands right behind it, the rules that may read both.
    opened: Box<[[Rules; CLASSES]]>,
    /// For each rule: of each of these a word must stand in the phrase.
    telling: Box<[[Openers; 3]]>,
    /// The classes that can open any.
    opening: Openers,
}

impl Choice {
    /// Of those rules.
    pub(super) fn new(rules: &[Rule]) -> Self {
        assert!(rules.len() <= Rules::MOST, "a set holds no more rules");
        let opening = rules.iter().fold(Openers::NONE, |all, rule| all.or(rule.opener));
        let opened = (0..CLASSES).map(Openers::numbered).map(|first| {
            let mut opened = [Rules::NONE; CLASSES];
            for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.opener.meets(first)) {
                for second in rule.behind(first).each() {
                    opened[second] = opened[second].or(Rules::one(number));
                }
            }
            opened
        });
        Self { opened: opened.collect(), telling: rules.iter().map(|rule| rule.telling).collect(), opening }
    }

    /// The rules that can read something where that phrase begins.
    #[inline]
    pub(super) fn of(&self, phrase: &Phrase) -> impl Iterator<Item = usize> {
        self.of_classes(phrase.opening, phrase.second, phrase.all)
    }

    #[inline]
    fn of_classes(&self, opening: Openers, second: Openers, all: Openers) -> impl Iterator<Item = usize> {
        let mut rules = Rules::NONE;
        for opened in opening.and(self.opening).each().map(|first| &self.opened[first]) {
            let second = second.or(Openers::ANYTHING).each();
            rules = second.map(|second| opened[second]).fold(rules, Rules::or);
        }
        rules.filter(move |rule| self.telling[*rule].iter().all(|telling| telling.meets(all)))
    }

    /// The classes of which one at least stands in any phrase that some rule can read: all but the frequent ones that by
    /// themselves call for none.
    pub(super) fn calling(&self) -> Openers {
        let silent = Openers::FREQUENT.into_iter().fold(Openers::NONE, |silent, more| {
            let with = silent.or(more);
            let said = with.or(Openers::BY_NEXT);
            if self.of_classes(said, said, said).next().is_none() { with } else { silent }
        });
        Openers::ALL.without(silent)
    }
}

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

    fn add(&mut self, rule: usize) {
        self.0 |= 1 << rule;
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
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

/// A rule that a word of some class can open.
struct Candidate {
    rule: usize,
    /// What must stand right behind that word.
    second: Openers,
    /// Of each of these a word must stand in the phrase.
    telling: [Openers; 3],
}

/// The rules of a grammar by the classes of words that they call for: for each class those that it can open.
pub(super) struct Choice {
    opened: [Opened; u64::BITS as usize],
    /// The classes that can open any.
    opening: Openers,
}

/// The rules that a word of some class can open.
struct Opened {
    /// What must stand right behind it for any of them.
    second: Openers,
    candidates: Vec<Candidate>,
}

impl Choice {
    /// Of those rules.
    pub(super) fn new(rules: &[Rule]) -> Self {
        assert!(rules.len() <= Rules::MOST, "a set holds no more rules");
        let opening = rules.iter().fold(Openers::NONE, |all, rule| all.or(rule.opener));
        let opened = std::array::from_fn(|class| {
            let class = Openers::numbered(class);
            let opened = rules.iter().enumerate().filter(|(_, rule)| rule.opener.meets(class));
            let candidates: Vec<_> =
                opened.map(|(number, rule)| Candidate::new(number, rule, class)).collect();
            let second = candidates.iter().fold(Openers::NONE, |all, candidate| all.or(candidate.second));
            Opened { second, candidates }
        });
        Self { opened, opening }
    }

    /// The rules that can read something where that phrase begins.
    pub(super) fn of(&self, phrase: &Phrase) -> Rules {
        self.of_classes(phrase.opening, phrase.second, phrase.all)
    }

    fn of_classes(&self, opening: Openers, second: Openers, all: Openers) -> Rules {
        let mut rules = Rules::NONE;
        let second = second.or(Openers::ANYTHING);
        for class in opening.and(self.opening).each() {
            let Opened { second: any, candidates } = &self.opened[class];
            for candidate in if any.meets(second) { candidates.as_slice() } else { &[] } {
                if candidate.is_called_for(second, all) {
                    rules.add(candidate.rule);
                }
            }
        }
        rules
    }

    /// The classes of which one at least stands in any phrase that some rule can read: all but the frequent ones that by
    /// themselves call for none.
    pub(super) fn calling(&self) -> Openers {
        let silent = Openers::FREQUENT.into_iter().fold(Openers::NONE, |silent, more| {
            let with = silent.or(more);
            let said = with.or(Openers::BY_NEXT);
            if self.of_classes(said, said, said).is_empty() { with } else { silent }
        });
        Openers::ALL.without(silent)
    }
}

impl Candidate {
    /// The rule of that number, which a word of that class opens.
    fn new(number: usize, rule: &Rule, class: Openers) -> Self {
        Self { rule: number, second: rule.behind(class), telling: rule.telling }
    }

    /// Whether a phrase has all that the rule cannot do without.
    fn is_called_for(&self, second: Openers, all: Openers) -> bool {
        self.second.meets(second) && self.telling.iter().all(|telling| telling.meets(all))
    }
}

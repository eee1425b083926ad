//! What two reports share: names, words and concepts.

use std::ops::Range;

use super::report::Token;

/// What two reports share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shared {
    /// How many names, words and concepts.
    count: usize,
    /// Whether a name is among them.
    name: bool,
}

impl Shared {
    /// What the tokens of two reports have in common, of each sorted and distinct; some of all tokens are names.
    pub(super) fn of(one: &[Token], other: &[Token], names: &Range<Token>) -> Self {
        let mut shared = Self::default();
        let (mut left, mut right) = (0, 0);
        while left < one.len() && right < other.len() {
            let (first, second) = (one[left], other[right]);
            if first == second {
                shared.count += 1;
                shared.name |= names.contains(&first);
            }
            left += usize::from(first <= second);
            right += usize::from(second <= first);
        }
        shared
    }

    /// Whether they have nothing in common.
    pub(super) fn is_nothing(self) -> bool {
        self.count == 0
    }

    /// Whether they have a name in common.
    pub(super) fn has_a_name(self) -> bool {
        self.name
    }

    /// Whether they have a name in common, and something beside it.
    pub(super) fn with_a_name(self) -> bool {
        self.count > 1 && self.name
    }

    /// Whether two of one concept have nothing else in common, but for the word of it.
    pub(super) fn only_the_concept(self) -> bool {
        self.count <= 2 && !self.with_a_name()
    }
}

/// The tokens of one report, marked among all by a bit each, so that those of others are held against them without a search:
/// one report after the other is compared with the same.
pub(super) struct Marked {
    report: Option<usize>,
    tokens: Vec<Token>,
    marks: Vec<u64>,
}

impl Marked {
    /// No report yet, among so many tokens.
    pub(super) fn among(tokens: usize) -> Self {
        Self { report: None, tokens: Vec::new(), marks: vec![0; tokens / u64::BITS as usize + 1] }
    }

    /// Marks the tokens of a report in place of those of another one.
    pub(super) fn mark(&mut self, report: usize, tokens: &[Token]) {
        if self.report == Some(report) {
            return;
        }
        self.report = Some(report);
        // Each stands in a report once, so those of both keep their marks.
        for &token in self.tokens.iter().chain(tokens) {
            if let Some(marks) = self.marks.get_mut(word(token)) {
                *marks ^= bit(token);
            }
        }
        self.tokens.clear();
        self.tokens.extend(tokens);
    }

    /// What it [shares](Shared::of) with the tokens of another one.
    pub(super) fn shared(&self, tokens: &[Token], names: &Range<Token>) -> Shared {
        let mut shared = Shared::default();
        for &token in tokens {
            let both = self.marks.get(word(token)).is_some_and(|marks| marks & bit(token) != 0);
            shared.count += usize::from(both);
            shared.name |= both & names.contains(&token);
        }
        shared
    }
}

/// Where the bit of a token stands.
fn word(token: Token) -> usize {
    (token / u64::BITS) as usize
}

fn bit(token: Token) -> u64 {
    1 << (token % u64::BITS)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_shared_with_a_marked_report_is_what_both_bear(
            reports in prop::collection::vec(prop::collection::btree_set(0..20u32, 0..12), 1..5),
            pairs in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..9),
            names in (0..20u32, 0..20u32),
        ) {
            let reports: Vec<Vec<Token>> = reports.iter().map(BTreeSet::iter).map(|own| own.copied().collect()).collect();
            let mut marked = Marked::among(20);
            for (one, other) in pairs {
                let (one, other) = (one.index(reports.len()), other.index(reports.len()));
                marked.mark(other, &reports[other]);
                let names = names.0..names.1;
                prop_assert_eq!(
                    marked.shared(&reports[one], &names),
                    Shared::of(&reports[one], &reports[other], &names)
                );
            }
        }
    }
}

//! How much two reports say the same: the names, words and concept they share, the rare ones weighing more.

use std::ops::Range;

use super::fit::Days;
use super::happenings::Happenings;
use super::report::{Report, Token, Vocabulary};
use super::shared::Shared;

/// In how many happenings each token takes part, and when.
///
/// A token is as rare as the happenings that bear it are few, counting each day, concept and first name once, so that neither
/// copies nor many reports of one happening make its names common. What does not bear the token does not count, so
/// that a document about other things changes nothing here.
pub(crate) struct Rarity {
    /// The tokens that are names; those before them are concepts, those behind them any other words.
    names: Range<Token>,
    happenings: Happenings,
    /// By token, how rare it is at all.
    all: Vec<f64>,
    /// By token, what it says that two share it.
    shared: Vec<f64>,
    /// By number of happenings, how rare that is: asked for every token of every pair.
    rare: Vec<f64>,
}

/// What a token says within some days.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    /// In how many happenings of these days it takes part.
    local: u32,
    /// How much it says: the mean of how rare it is at all and how rare within these days, by its kind.
    says: f64,
}

/// What a report says, and what each of it says within some days.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) weights: &'a [Weight],
}

/// What it says that the days can be one, where little else of what they share happened within them.
const TIME: f64 = 1.0;
/// Doubt that a pair has to overcome that has little to compare at all.
const PRIOR: f64 = 0.35;
/// What is said by only one of two reports tells them apart, less so where it is the longer one.
const ONLY_SHORTER: f64 = 0.65;
const ONLY_LONGER: f64 = 0.2;

impl Rarity {
    /// Counts the happenings of some reports.
    pub(crate) fn of(reports: &[Report<'_>], vocabulary: &Vocabulary<'_>) -> Self {
        let happenings = Happenings::of(reports, vocabulary);
        let tokens = 0..vocabulary.len() as Token;
        let most = tokens.clone().map(|token| happenings.count(token)).max().unwrap_or_default();
        let rare: Vec<f64> = (0..=most).map(|count| rare(count as usize)).collect();
        let all = tokens.clone().map(|token| rare[happenings.count(token) as usize]).collect();
        let mut rarity = Self { names: vocabulary.names(), happenings, all, shared: Vec::new(), rare };
        rarity.shared =
            tokens.map(|token| rarity.weighed(token, rarity.happenings.count(token)).says).collect();
        rarity
    }

    /// How many tokens there are.
    pub(super) fn tokens(&self) -> usize {
        self.all.len()
    }

    /// What a shared token says at all.
    pub(crate) fn weight(&self, token: Token) -> f64 {
        self.shared.get(token as usize).copied().unwrap_or(1.0)
    }

    /// What a shared token says within some days.
    pub(super) fn weight_within(&self, token: Token, days: Days) -> Weight {
        self.weighed(token, self.happenings.within(token, days))
    }

    /// What it says where it takes part in so many happenings.
    fn weighed(&self, token: Token, local: u32) -> Weight {
        let kind = if token < self.names.start {
            0.8
        } else if token < self.names.end {
            1.5
        } else {
            1.0
        };
        let all = self.all.get(token as usize).copied().unwrap_or(1.0);
        let says = kind * (all + self.rare.get(local as usize).copied().unwrap_or(1.0)) / 2.0;
        Weight { local, says }
    }

    /// How much two reports say the same, 0 to 1.
    pub(crate) fn likeness(&self, one: &Report<'_>, other: &Report<'_>) -> f64 {
        let within = within(one.days, other.days);
        let weights = |report: &Report<'_>| -> Vec<Weight> {
            let weight = |token: &Token| match within {
                Some(within) => self.weight_within(*token, within),
                None => self.weighed(*token, self.happenings.count(*token)),
            };
            report.tokens.iter().map(weight).collect()
        };
        let (left, right) = (weights(one), weights(other));
        let told = |tokens, weights| Told { tokens, weights };
        let dated = one.days.is_some() && other.days.is_some();
        self.alike(told(&one.tokens, &left), told(&other.tokens, &right), dated)
    }

    /// The same where it is known what all they say weighs within their days; `dated` where both have days.
    pub(super) fn alike(&self, one: Told<'_>, other: Told<'_>, dated: bool) -> f64 {
        let (mut shared, mut only_one, mut only_other) = (0.0, 0.0, 0.0);
        let mut crowd = 0;
        let each = |told: Told<'_>| told.tokens.len().min(told.weights.len());
        let (mut left, mut right) = (0, 0);
        let (left_end, right_end) = (each(one), each(other));
        while left < left_end && right < right_end {
            let (first, second) = (one.tokens[left], other.tokens[right]);
            if second < first {
                only_other += other.weights[right].says;
                right += 1;
            } else if first < second {
                only_one += one.weights[left].says;
                left += 1;
            } else {
                let weight = one.weights[left];
                shared += weight.says;
                crowd = crowd.max(weight.local);
                (left, right) = (left + 1, right + 1);
            }
        }
        if shared == 0.0 {
            return 0.0;
        }
        for weight in &one.weights[left..left_end] {
            only_one += weight.says;
        }
        only_other += other.weights[right..right_end].iter().map(|weight| weight.says).sum::<f64>();
        if dated {
            shared += TIME * self.rare.get(crowd as usize).copied().unwrap_or(1.0);
        }
        let (shorter, longer) = (f64::min(only_one, only_other), f64::max(only_one, only_other));
        shared / (PRIOR + shared + ONLY_SHORTER * shorter + ONLY_LONGER * longer)
    }

    /// What two reports share.
    fn shared(&self, one: &Report<'_>, other: &Report<'_>) -> Shared {
        Shared::of(&one.tokens, &other.tokens, &self.names)
    }

    /// The tokens that are names.
    pub(super) fn all_names(&self) -> &Range<Token> {
        &self.names
    }

    /// The names that a report bears.
    pub(super) fn names<'t>(&self, report: &'t Report<'_>) -> &'t [Token] {
        let before = |token: Token| report.tokens.partition_point(|own| *own < token);
        report.tokens.get(before(self.names.start)..before(self.names.end)).unwrap_or_default()
    }

    /// Whether two reports have a name in common, and something beside it.
    pub(crate) fn share_a_name(&self, one: &Report<'_>, other: &Report<'_>) -> bool {
        self.shared(one, other).with_a_name()
    }

    /// The token of a report's concept.
    pub(crate) fn concept(&self, report: &Report<'_>) -> Option<Token> {
        // Concepts are numbered before names and words.
        report.tokens.first().copied().filter(|token| *token < self.names.start)
    }
}

/// The days within which what two reports say is counted: those of the one that has more.
pub(super) fn within(one: Option<Days>, other: Option<Days>) -> Option<Days> {
    let length = |(first, last): Days| last - first;
    match (one, other) {
        (Some(one), Some(other)) => Some(if length(one) < length(other) { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// How rare something is that takes part in so many happenings, 1 for a single one.
pub(super) fn rare(happenings: usize) -> f64 {
    1.0 / (1.0 + (happenings.max(1) as f64).ln())
}

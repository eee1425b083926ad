//! How much two reports say the same: the names, words and concept they share, the rare ones weighing more.

use std::cell::RefCell;

use super::report::{Days, Report, Token, TokenKind, Vocabulary};
use crate::calendar::Day;

/// In how many happenings each token takes part, and when.
///
/// A token is as rare as the happenings that bear it are few, counting each day, concept and first name once, so that neither
/// copies nor many reports of one happening make its names common. What does not bear the token does not count, so
/// that a document about other things changes nothing here.
pub(crate) struct Rarity {
    kinds: Vec<TokenKind>,
    /// By token, the first days of the happenings that bear it, sorted.
    days: Vec<Vec<Day>>,
    /// By number of happenings, how rare that is: asked for every token of every pair.
    rare: Vec<f64>,
    /// What the tokens say within the days that were asked for last, for many pairs of one day follow each other.
    weights: RefCell<Weights>,
}

/// What tokens say within some days.
#[derive(Default)]
struct Weights {
    within: Option<Days>,
    /// How often the days changed; a weight of another round is of other days.
    round: u32,
    of: Vec<Weight>,
}

/// What a token says, and in how many happenings of the days it takes part.
#[derive(Clone, Copy, Default)]
struct Weight {
    round: u32,
    local: u32,
    weight: f64,
}

/// What is counted as one happening, before it is known: its first day, concept and first name.
type Happening<'a> = (Day, Option<Token>, Option<&'a str>);

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
        let mut rarity = Self {
            kinds: vocabulary.kinds().to_vec(),
            days: Vec::new(),
            rare: Vec::new(),
            weights: RefCell::default(),
        };
        let mut happenings: Vec<Vec<Happening<'_>>> = vec![Vec::new(); rarity.kinds.len()];
        for report in reports {
            let Some((first, _)) = report.days else { continue };
            let happening = (first, rarity.concept(report), report.first_name());
            for &token in &report.tokens {
                happenings[token as usize].push(happening);
            }
        }
        let days = happenings.into_iter().map(|mut happenings| {
            happenings.sort_unstable();
            happenings.dedup();
            happenings.into_iter().map(|(day, ..)| day).collect()
        });
        rarity.days = days.collect();
        let most = rarity.days.iter().map(Vec::len).max().unwrap_or_default();
        rarity.rare = (0..=most).map(rare).collect();
        let weights = vec![Weight::default(); rarity.kinds.len()];
        rarity.weights = RefCell::new(Weights { within: None, round: 1, of: weights });
        rarity
    }

    /// How many happenings bear a token, and how many of them begin within these days.
    fn happenings(&self, token: Token, within: Option<Days>) -> (usize, usize) {
        let days = self.days.get(token as usize).map_or(&[][..], Vec::as_slice);
        let local = within.map_or(days.len(), |(first, last)| {
            let from = days.partition_point(|day| *day < first);
            days.get(from..).unwrap_or_default().partition_point(|day| *day <= last)
        });
        (days.len(), local)
    }

    /// What a shared token says: the mean of how rare it is at all and how rare within these days, by its kind.
    pub(crate) fn weight(&self, token: Token, within: Option<Days>) -> f64 {
        self.weight_of(token, self.happenings(token, within))
    }

    fn weight_of(&self, token: Token, (all, local): (usize, usize)) -> f64 {
        let kind = match self.kinds.get(token as usize) {
            Some(TokenKind::Concept) => 0.8,
            Some(TokenKind::Name) => 1.5,
            _ => 1.0,
        };
        let rare = |happenings: usize| self.rare.get(happenings).copied().unwrap_or(1.0);
        kind * (rare(all) + rare(local)) / 2.0
    }

    /// The same within the days that weights are asked for.
    fn weigh(&self, token: Token, weights: &mut Weights) -> Weight {
        let Weights { within, round, ref mut of } = *weights;
        let known = of.get_mut(token as usize);
        match known {
            Some(known) if known.round == round => *known,
            known => {
                let (all, local) = self.happenings(token, within);
                let weight =
                    Weight { round, local: local as u32, weight: self.weight_of(token, (all, local)) };
                if let Some(known) = known {
                    *known = weight;
                }
                weight
            }
        }
    }

    /// How much two reports say the same, 0 to 1.
    pub(crate) fn likeness(&self, one: &Report<'_>, other: &Report<'_>) -> f64 {
        let length = |(first, last): Days| last.days_since(first);
        let within = match (one.days, other.days) {
            (Some(one), Some(other)) if one == other => Some(one),
            (Some(one), Some(other)) => Some(if length(one) < length(other) { other } else { one }),
            (one, other) => one.or(other),
        };
        let weights = &mut *self.weights.borrow_mut();
        weights.go_to(within);
        let (mut shared, mut only_one, mut only_other) = (0.0, 0.0, 0.0);
        let mut crowd = 0;
        let (mut left, mut right) = (one.tokens.as_slice(), other.tokens.as_slice());
        while let (Some((&first, left_rest)), right_first) = (left.split_first(), right.first()) {
            match right_first {
                Some(&second) if second < first => {
                    only_other += self.weigh(second, weights).weight;
                    right = &right[1..];
                }
                Some(&second) if second == first => {
                    let Weight { weight, local, .. } = self.weigh(first, weights);
                    shared += weight;
                    crowd = crowd.max(local as usize);
                    (left, right) = (left_rest, &right[1..]);
                }
                _ => {
                    only_one += self.weigh(first, weights).weight;
                    left = left_rest;
                }
            }
        }
        only_other += right.iter().map(|token| self.weigh(*token, weights).weight).sum::<f64>();
        if shared == 0.0 {
            return 0.0;
        }
        if one.when.is_some() && other.when.is_some() {
            shared += TIME * rare(crowd);
        }
        let (shorter, longer) = (f64::min(only_one, only_other), f64::max(only_one, only_other));
        shared / (PRIOR + shared + ONLY_SHORTER * shorter + ONLY_LONGER * longer)
    }

    /// Whether two reports of one concept have nothing else in common, but for the word of it.
    pub(crate) fn share_only_the_concept(&self, one: &Report<'_>, other: &Report<'_>) -> bool {
        let shared = || one.tokens.iter().filter(|token| other.bears(**token)).count();
        self.concept(one).is_some()
            && self.concept(one) == self.concept(other)
            && shared() <= 2
            && !self.share_a_name(one, other)
    }

    /// The names that a report bears.
    pub(super) fn names<'t>(&self, report: &'t Report<'_>) -> impl Iterator<Item = Token> + use<'t, '_> {
        report
            .tokens
            .iter()
            .copied()
            .filter(|token| self.kinds.get(*token as usize) == Some(&TokenKind::Name))
    }

    /// Whether both bear names, and none that the other bears.
    pub(super) fn name_others(&self, one: &Report<'_>, other: &Report<'_>) -> bool {
        let bears = |report| self.names(report).next().is_some();
        bears(one) && bears(other) && !self.names(one).any(|name| other.bears(name))
    }

    /// Whether two reports have a name in common, and something beside it.
    pub(crate) fn share_a_name(&self, one: &Report<'_>, other: &Report<'_>) -> bool {
        let shared = one.tokens.iter().filter(|token| other.bears(**token));
        shared.count() > 1 && self.names(one).any(|name| other.bears(name))
    }

    /// The token of a report's concept.
    pub(crate) fn concept(&self, report: &Report<'_>) -> Option<Token> {
        let is_concept = |token: &Token| self.kinds.get(*token as usize) == Some(&TokenKind::Concept);
        // Concepts are numbered before names and words.
        report.tokens.first().copied().filter(is_concept)
    }
}

impl Weights {
    /// Asks for other days than before, if they are others.
    fn go_to(&mut self, within: Option<Days>) {
        if self.within == within {
            return;
        }
        self.within = within;
        self.round = self.round.wrapping_add(1);
        // What is left from so long ago must not be taken for what is of these days.
        if self.round == 0 {
            self.of.fill(Weight::default());
            self.round = 1;
        }
    }
}

/// How rare something is that takes part in so many happenings, 1 for a single one.
pub(super) fn rare(happenings: usize) -> f64 {
    1.0 / (1.0 + (happenings.max(1) as f64).ln())
}

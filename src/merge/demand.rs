//! How alike two reports have to be to be one happening, by their days, their kinds and their documents, and by what their
//! words have in common: found out before it is known how alike they are, so that most pairs are refused without it.

use super::fit::{Fit, Stretch};
use super::pair::{LIKE, Pair, Pairs, SURROUNDINGS};
use super::shared::Shared;

/// How alike they are in their own words at least where their days only lie in each other.
pub(super) const UNLIKE: f64 = 0.2;
/// How alike they are in their own words where the days differ or one has none: then they share a name, too.
const LIKE_APART: f64 = 0.55;
/// What another report recalls is alike where the documents are: more so the longer ago it was, and less where both bear
/// names that few do.
const LIKE_RECALLED: f64 = 0.2;
const LONG_AGO: f64 = 0.3;
const KIN: f64 = 1.5;
/// How much about the same documents must be where a day is only inferred, and where nothing but the kind is shared.
const CLOSE: f64 = 0.05;
const CLOSER: f64 = 0.1;
/// Days in which much can happen.
const WIDE: i32 = 14;
/// Days of which a report without a day can mean one.
pub(super) const FEW: i32 = 2;

/// How alike two reports have to be to say of themselves that they are one happening.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demand {
    /// In their own words.
    words: f64,
    /// On the whole.
    whole: f64,
    /// What their documents are about counts on the whole by so much.
    surrounded: f64,
    /// Whether two that are less alike cannot be one, for all that others say.
    pub(super) binding: bool,
    /// Whether two that are unlike in their own words say nothing where the document of one of them tells of the other
    /// elsewhere.
    pub(super) unless_told: bool,
}

impl Demand {
    /// As alike on the whole as usual, and so much in their own words; what their documents are about counts by so much.
    fn usual(words: f64, surrounded: f64) -> Self {
        Self { words, whole: LIKE, surrounded, binding: false, unless_told: false }
    }

    /// The same on a condition.
    fn where_so(condition: bool, words: f64, surrounded: f64) -> Self {
        if condition { Self::usual(words, surrounded) } else { Self::mute(surrounded) }
    }

    /// They may be of one happening if others say so, and do not say so themselves.
    fn mute(surrounded: f64) -> Self {
        Self::usual(f64::INFINITY, surrounded)
    }

    /// Where the days do not speak for it, neither do the documents.
    fn apart(shared: Shared) -> Self {
        Self { whole: LIKE_APART, ..Self::where_so(shared.with_a_name(), 0.0, 0.0) }
    }

    /// How alike two are on the whole that are so alike in their own words.
    pub(super) fn on_the_whole(&self, alike: f64) -> f64 {
        alike + self.surrounded
    }

    /// Whether two so alike in their own words are alike enough.
    pub(super) fn is_met(&self, alike: f64) -> bool {
        alike >= self.words && self.on_the_whole(alike) >= self.whole
    }

    /// The same where it hangs on nothing but their days, kinds and documents.
    pub(super) fn is_met_anyhow(&self) -> Option<bool> {
        if self.is_met(0.0) {
            return Some(true);
        }
        (self.words == f64::INFINITY).then_some(false)
    }
}

impl Pairs<'_> {
    /// What is demanded of two reports whose documents are so much more or less than usual about the same. The more, the
    /// sooner they are one.
    pub(super) fn demand(&self, pair: &Pair, surroundings: f64) -> Demand {
        let (of_one, of_other) = (&self.features[pair.one], &self.features[pair.other]);
        let surrounded = SURROUNDINGS * surroundings;
        let Some(when) = of_one.days else { return Demand::mute(surrounded) };
        let Some(days) = of_other.days else { return self.demand_undated(pair, when, surroundings) };
        let (fit, shared) = (pair.fit, pair.shared);
        let own = of_one.document == of_other.document;
        let lead = of_one.leading && of_other.leading;
        // That somebody said something on that day is no happening: verbs alone are not enough.
        let same_concept = of_one.concept.is_some() && of_one.concept == of_other.concept;
        let verbs = !(of_one.noun && of_other.noun) && same_concept && shared.only_the_concept();
        if verbs && !(lead && surroundings > CLOSER) {
            return Demand::mute(surrounded);
        }
        let fits = fit.is_one();
        if fits && !own && when.length().max(days.length()) > WIDE {
            return Demand::where_so(surroundings >= 0.0 && shared.with_a_name(), UNLIKE, 0.0);
        }
        if fits && (of_one.lead || of_other.lead) {
            let words = if lead && !own { 0.0 } else { UNLIKE };
            return Demand::where_so(own || surroundings >= CLOSE, words, surrounded);
        }
        // "Police said on Tuesday" that somebody died: on the Monday of another report if the two are of one affair.
        let late = of_one.late || of_other.late;
        if fit == Fit::Within && late && !Fit::of_stretches(when, days, || self.is_same(pair)).is_one() {
            let known = own || surroundings >= CLOSER && shared.with_a_name();
            return Demand::where_so(known, UNLIKE, surrounded);
        }
        match fit {
            // "A strike began in Torwick": in words alike, of two places.
            Fit::Same if !own && self.name_others(pair) && self.tell_of_others(pair) => {
                Demand::mute(surrounded)
            }
            Fit::Same => Demand { unless_told: !own, ..Demand::usual(0.0, surrounded) },
            Fit::Within => Demand::usual(UNLIKE, surrounded),
            // Two that give two days are one happening only where they are alike themselves, whatever others say.
            Fit::Near | Fit::Apart => Demand { binding: true, ..Demand::apart(shared) },
        }
    }

    /// The same where the second one has no days.
    fn demand_undated(&self, pair: &Pair, when: Stretch, surroundings: f64) -> Demand {
        let (other, surrounded) = (&self.features[pair.other], SURROUNDINGS * surroundings);
        if other.news {
            let known = when.length() <= FEW && surroundings >= CLOSE && pair.shared.with_a_name();
            return Demand { whole: LIKE_APART, ..Demand::where_so(known, UNLIKE, surrounded) };
        }
        let Some(recalled) = other.recalled else { return Demand::apart(pair.shared) };
        let ago = recalled - when.days.0;
        if surroundings < CLOSER {
            return Demand::mute(surrounded);
        }
        // "Found dead" tells of a shooting that is recalled, as "joined the league" does not of a summit.
        let words = if self.reports[pair.other].harm() { 0.0 } else { f64::MIN_POSITIVE };
        let profile = |report: usize| self.features[report].profile;
        let known = self.kinship.between(profile(pair.one), profile(pair.other)).min(KIN);
        let whole = LIKE_RECALLED + LONG_AGO * (1.0 + f64::from(ago)).ln() - known;
        Demand { whole, ..Demand::usual(words, surrounded) }
    }

    /// Whether two reports bear names, and none in common.
    fn name_others(&self, pair: &Pair) -> bool {
        let names = |report: usize| self.features[report].names;
        names(pair.one) && names(pair.other) && !pair.shared.has_a_name()
    }

    /// Whether the documents of two reports name nothing in common in what they state.
    fn tell_of_others(&self, pair: &Pair) -> bool {
        let named = |report: usize| &self.named[self.features[report].document as usize];
        let (one, other) = (named(pair.one), named(pair.other));
        !one.iter().any(|name| other.binary_search(name).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_met_anyhow_is_met_by_two_however_alike(
            words in prop::sample::select(vec![0.0, f64::MIN_POSITIVE, UNLIKE, f64::INFINITY]),
            (whole, surrounded) in (-2.0..2.0_f64, -1.0..=1.0_f64),
            alike in prop_oneof![Just(0.0), 0.0..=1.0_f64],
        ) {
            let demand = Demand { words, whole, surrounded, binding: false, unless_told: false };
            prop_assert!(demand.is_met_anyhow().is_none_or(|is_met| is_met == demand.is_met(alike)));
        }
    }
}

//! The careful decision about two reports: how alike they are, and how alike they would have to be.
//!
//! What they say counts, and how much their documents are about the same: the first that each of two documents tells of
//! a day is likely the same thing if the documents are alike, whatever words they tell it in.

use super::features::{Features, documents};
use super::fit::{Days, Fit, Stretch};
use super::kinship::Kinship;
use super::likeness::{Rarity, Told, Weight, within};
use super::notes::Notes;
use super::profile::{Comparison, MOST, Profiles};
use super::report::{Report, Token};
use super::shared::{Marked, Shared};
use crate::calendar::Certainty;
use crate::threads;

/// How alike two reports are taken together with their documents to be one happening.
pub(super) const LIKE: f64 = 0.4;
/// How alike they are in their own words at least where their days only lie in each other.
const UNLIKE: f64 = 0.2;
/// How alike they are in their own words where the days differ or one has none: then they share a name, too.
const LIKE_APART: f64 = 0.55;
/// What another report recalls is alike where the documents are: more so the longer ago it was, and less where both bear
/// names that few do.
const LIKE_RECALLED: f64 = 0.2;
const LONG_AGO: f64 = 0.3;
const KIN: f64 = 1.5;
/// How much more or less alike documents make two of their statements.
const SURROUNDINGS: f64 = 2.0;
/// How much about the same documents must be where a day is only inferred, and where nothing but the kind is shared.
const CLOSE: f64 = 0.05;
const CLOSER: f64 = 0.1;
/// How many reports of one day and document are asked whether they tell the same as another.
const BESIDE: usize = 8;
/// Days in which much can happen.
const WIDE: i32 = 14;
/// Days of which a report without a day can mean one.
const FEW: i32 = 2;

/// How alike two reports are, and how alike they would have to be.
pub(super) struct Likeness {
    pub(super) alike: f64,
    needed: f64,
    /// Whether it says nothing where the document of one of them [tells of the other elsewhere](Judge::told_elsewhere).
    unless_told: bool,
}

impl Likeness {
    fn new(alike: f64, needed: f64) -> Self {
        Self { alike, needed, unless_told: false }
    }

    /// As alike as usual is enough, on a condition.
    fn where_so(condition: bool, alike: f64) -> Self {
        if condition { Self::new(alike, LIKE) } else { Self::mute(alike) }
    }

    /// They may be of one happening if others say so, and do not say so themselves.
    fn mute(alike: f64) -> Self {
        Self::new(alike, f64::INFINITY)
    }

    fn is_enough(&self) -> bool {
        self.alike >= self.needed
    }
}

/// Two reports, and what their words have in common.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    one: usize,
    other: usize,
    shared: Shared,
    alike: f64,
}

/// All that pairs of reports are judged by.
pub(super) struct Pairs<'a> {
    pub(super) reports: &'a [Report<'a>],
    pub(super) rarity: &'a Rarity,
    pub(super) profiles: Profiles<'a>,
    pub(super) features: Vec<Features>,
    kinship: Kinship,
    /// By the number of each statement, that of its document among those that state something.
    documents: Vec<u32>,
    /// What each token of a report says within the days of its own, report by report.
    weights: Vec<Vec<Weight>>,
    /// The names that each document bears in what it states, sorted.
    named: Vec<Vec<Token>>,
    /// The reports of each document on each day, sorted.
    told: Vec<(u32, i32, u32)>,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(
        reports: &'a [Report<'a>],
        rarity: &'a Rarity,
        profiles: Profiles<'a>,
        kinship: Kinship,
    ) -> Self {
        let documents = documents(reports);
        let features = Features::of(reports, &documents, rarity, &profiles);
        let days = |(index, report): (u32, &'a Report<'_>)| {
            Some((features[index as usize].document, report.days?.0, index))
        };
        let mut told: Vec<(u32, i32, u32)> = (0..).zip(reports).filter_map(days).collect();
        told.sort_unstable();
        let mut named = vec![Vec::new(); documents.last().map_or(0, |last| *last as usize + 1)];
        for (report, features) in reports.iter().zip(&features) {
            named[features.document as usize].extend(rarity.names(report));
        }
        for names in &mut named {
            names.sort_unstable();
            names.dedup();
        }
        let weights = threads::map(reports, |report| {
            let weight = |days| report.tokens.iter().map(move |token| rarity.weight_within(*token, days));
            report.days.into_iter().flat_map(weight).collect()
        });
        Self { reports, rarity, profiles, features, kinship, documents, weights, named, told }
    }

    /// The numbers of all that say so.
    pub(super) fn documents_of(&self, report: &Report<'_>) -> impl Iterator<Item = u32> {
        report.numbers.iter().map(|&number| self.documents[number as usize])
    }

    /// Whether the days of two reports let them be one happening, the second one perhaps without days. Days that differ
    /// by few do so only where `conflicts` are asked for.
    pub(super) fn may_be_one(&self, one: usize, other: usize, conflicts: impl FnOnce() -> bool) -> bool {
        let (of_one, of_other) = (&self.features[one], &self.features[other]);
        let Some(when) = of_one.days else { return false };
        let Some(days) = of_other.days else {
            return match of_other.recalled {
                _ if of_other.news => true,
                Some(recalled) => recalled >= when.days.0 && when.length() <= FEW,
                None => Fit::open(self.reports[other].value, when.when),
            };
        };
        match Fit::of_told((when, of_one.late), (days, of_other.late)) {
            Fit::Same | Fit::Within => true,
            Fit::Near => is_sure(when) && is_sure(days) && conflicts(),
            Fit::Apart => false,
        }
    }

    /// Whether two reports bear names, and none in common.
    fn name_others(&self, (one, other): (usize, usize)) -> bool {
        self.rarity.name_others(&self.reports[one], &self.reports[other])
    }

    /// Whether the documents of two reports name nothing in common in what they state.
    fn tell_of_others(&self, (one, other): (usize, usize)) -> bool {
        let named = |report: usize| &self.named[self.features[report].document as usize];
        let (one, other) = (named(one), named(other));
        !one.iter().any(|name| other.binary_search(name).is_ok())
    }
}

/// Judges pairs one after the other, and remembers what the next one may ask for again.
pub(super) struct Judge<'a> {
    pairs: &'a Pairs<'a>,
    documents: Comparison<'a>,
    /// The second of two reports, for many pairs of the same follow each other.
    marked: Marked,
    weights: Weights,
    /// What the tokens of one of two reports say within the days of the other.
    apart: Vec<Weight>,
}

/// What tokens say within some days, for many pairs of the same days follow each other.
struct Weights {
    within: Option<Days>,
    of: Notes<Weight>,
}

impl<'a> Judge<'a> {
    pub(super) fn of(pairs: &'a Pairs<'a>) -> Self {
        let tokens = pairs.rarity.tokens();
        let weights = Weights { within: None, of: Notes::of(tokens) };
        let (documents, marked) = (pairs.profiles.comparison(), Marked::among(tokens));
        Self { pairs, documents, marked, weights, apart: Vec::new() }
    }

    /// How much two reports say the same, 0 to 1.
    fn likeness(&mut self, one: usize, other: usize) -> f64 {
        let pairs = self.pairs;
        let (left, right) = (&pairs.reports[one], &pairs.reports[other]);
        let Some(within) = within(left.days, right.days) else { return pairs.rarity.likeness(left, right) };
        let told = |report: &'a Report<'_>, weights| Told { tokens: &report.tokens, weights };
        let own = |report: usize| told(&pairs.reports[report], &pairs.weights[report]);
        let dated = left.days.is_some() && right.days.is_some();
        match (left.days == Some(within), right.days == Some(within)) {
            (true, true) => pairs.rarity.alike(own(one), own(other), dated),
            (true, false) => {
                self.weights.weigh(right, within, pairs.rarity, &mut self.apart);
                pairs.rarity.alike(own(one), told(right, &self.apart), dated)
            }
            _ => {
                self.weights.weigh(left, within, pairs.rarity, &mut self.apart);
                pairs.rarity.alike(told(left, &self.apart), own(other), dated)
            }
        }
    }

    /// Two reports, the second one perhaps without days, by what they say.
    pub(super) fn pair(&mut self, one: usize, other: usize) -> Pair {
        let pairs = self.pairs;
        self.marked.mark(other, &pairs.reports[other].tokens);
        let shared = self.marked.shared(&pairs.reports[one].tokens, pairs.rarity.all_names());
        let alike = if shared == Shared::default() { 0.0 } else { self.likeness(one, other) };
        Pair { one, other, shared, alike }
    }

    /// Whether two reports can say of themselves that they are one happening, whatever their documents are about; nothing
    /// where they cannot be one for all that others say.
    pub(super) fn may_say_so(&self, pair: Pair) -> Option<bool> {
        Some(self.judged(pair, MOST)?.is_enough())
    }

    /// How alike two reports are that can be one.
    pub(super) fn alike(&mut self, pair: Pair) -> Option<Likeness> {
        let surroundings = self.surroundings(pair);
        self.judged(pair, surroundings)
    }

    /// Whether two reports so alike say of themselves that they are one happening.
    pub(super) fn say_so(&mut self, pair: Pair, likeness: &Likeness) -> bool {
        likeness.is_enough() && !(likeness.unless_told && self.told_elsewhere((pair.one, pair.other)))
    }

    /// How much more or less than usual the documents of two reports are about the same.
    fn surroundings(&mut self, pair: Pair) -> f64 {
        let profile = |report: usize| self.pairs.features[report].profile;
        self.documents.surroundings(profile(pair.one), profile(pair.other))
    }

    /// How alike two reports are whose days let them be one, where their documents are so much more or less than usual about
    /// the same; nothing where they cannot be one for all that. The more, the sooner they are one.
    fn judged(&self, pair: Pair, surroundings: f64) -> Option<Likeness> {
        let pairs = self.pairs;
        let Pair { alike, shared, .. } = pair;
        let both = (pair.one, pair.other);
        let (of_one, of_other) = (&pairs.features[pair.one], &pairs.features[pair.other]);
        let when = of_one.days?;
        let Some(days) = of_other.days else { return Some(self.judged_undated(pair, when, surroundings)) };
        let surrounded = alike + SURROUNDINGS * surroundings;
        let own = of_one.document == of_other.document;
        let lead = of_one.leading && of_other.leading;
        // That somebody said something on that day is no happening: verbs alone are not enough.
        let same_concept = of_one.concept.is_some() && of_one.concept == of_other.concept;
        let verbs = !(of_one.noun && of_other.noun) && same_concept && shared.only_the_concept();
        if verbs && !(lead && surroundings > CLOSER) {
            return Some(Likeness::mute(surrounded));
        }
        let fit = Fit::of_told((when, of_one.late), (days, of_other.late));
        let fits = fit.is_one();
        if fits && !own && when.length().max(days.length()) > WIDE {
            let known = surroundings >= 0.0 && shared.with_a_name();
            return Some(Likeness::where_so(known && alike >= UNLIKE, alike));
        }
        if fits && (of_one.lead || of_other.lead) {
            let like = lead && !own || alike >= UNLIKE;
            return Some(Likeness::where_so(like && (own || surroundings >= CLOSE), surrounded));
        }
        // "Police said on Tuesday" that somebody died: on the Monday of another report if the two are of one affair.
        let late = of_one.late || of_other.late;
        if fit == Fit::Within && late && !Fit::of(when.when, days.when).is_one() {
            let known = own || surroundings >= CLOSER && shared.with_a_name();
            return Some(Likeness::where_so(known && alike >= UNLIKE, surrounded));
        }
        match fit {
            // "A strike began in Torwick": in words alike, of two places.
            Fit::Same if !own && pairs.name_others(both) && pairs.tell_of_others(both) => {
                Some(Likeness::mute(surrounded))
            }
            Fit::Same => {
                let unless_told = !own && alike < UNLIKE;
                Some(Likeness { unless_told, ..Likeness::new(surrounded, LIKE) })
            }
            Fit::Within => Some(Likeness::where_so(alike >= UNLIKE, surrounded)),
            // Two that give two days are one happening only where they are alike themselves, whatever others say.
            Fit::Near => Some(apart(alike, shared)).filter(Likeness::is_enough),
            Fit::Apart => None,
        }
    }

    /// Whether the document of one of two reports tells of the other one in another report of its day, in words
    /// alike by themselves: what it tells beside that is something else.
    fn told_elsewhere(&mut self, (one, other): (usize, usize)) -> bool {
        let pairs = self.pairs;
        let mut told = |report: usize, told: usize| {
            let features = &pairs.features[report];
            let Some(days) = features.days else { return false };
            let place = (features.document, days.days.0);
            let start = pairs.told.partition_point(|(document, day, _)| (*document, *day) < place);
            let beside =
                pairs.told[start..].iter().take_while(|(document, day, _)| (*document, *day) == place);
            let beside = beside.map(|(.., beside)| *beside as usize).take(BESIDE);
            let mut beside = beside.filter(|beside| *beside != report);
            beside.any(|beside| self.likeness(beside, told) >= LIKE)
        };
        told(one, other) || told(other, one)
    }

    /// The same where the second one has no days.
    fn judged_undated(&self, pair: Pair, when: Stretch, surroundings: f64) -> Likeness {
        let pairs = self.pairs;
        let Pair { alike, shared, .. } = pair;
        let other = &pairs.features[pair.other];
        let surrounded = alike + SURROUNDINGS * surroundings;
        if other.news {
            let known = when.length() <= FEW && surroundings >= CLOSE && shared.with_a_name();
            let needed = if known && alike >= UNLIKE { LIKE_APART } else { f64::INFINITY };
            return Likeness::new(surrounded, needed);
        }
        let Some(recalled) = other.recalled else { return apart(alike, shared) };
        let ago = recalled - when.days.0;
        // "Found dead" tells of a shooting that is recalled, as "joined the league" does not of a summit.
        if surroundings < CLOSER || alike <= 0.0 && !pairs.reports[pair.other].harm() {
            return Likeness::mute(surrounded);
        }
        let profile = |report: usize| pairs.features[report].profile;
        let known = pairs.kinship.between(profile(pair.one), profile(pair.other)).min(KIN);
        Likeness::new(surrounded, LIKE_RECALLED + LONG_AGO * (1.0 + f64::from(ago)).ln() - known)
    }
}

impl Weights {
    /// Weighs what a report says within some days.
    fn weigh(&mut self, report: &Report<'_>, within: Days, rarity: &Rarity, weights: &mut Vec<Weight>) {
        if self.within != Some(within) {
            self.within = Some(within);
            self.of.forget();
        }
        let weight = |&token: &Token| {
            self.of.get(token as usize).unwrap_or_else(|| {
                let weight = rarity.weight_within(token, within);
                self.of.note(token as usize, weight);
                weight
            })
        };
        weights.clear();
        weights.extend(report.tokens.iter().map(weight));
    }
}

/// Where the days do not speak for it, neither do the documents.
fn apart(alike: f64, shared: Shared) -> Likeness {
    if shared.with_a_name() { Likeness::new(alike, LIKE_APART) } else { Likeness::mute(alike) }
}

/// Whether a day is sure enough to disagree with another.
fn is_sure(days: Stretch) -> bool {
    days.when.certainty() != Certainty::Approximate
}

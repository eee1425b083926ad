//! The careful decision about two reports: how alike they are, and whether that is as much as is [demanded](super::demand::Demand).
//!
//! What they say counts, and how much their documents are about the same: the first that each of two documents tells of
//! a day is likely the same thing if the documents are alike, whatever words they tell it in.

use super::demand::{FEW, UNLIKE};
use super::features::{Features, documents};
use super::fit::{self, Days, Fit, Stretch};
use super::keys::{Key, Keys};
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
/// How much more or less alike documents make two of their statements.
pub(super) const SURROUNDINGS: f64 = 2.0;
/// How many reports of one day and document are asked whether they tell the same as another.
const BESIDE: usize = 8;

/// How alike two reports are.
pub(super) struct Likeness {
    /// On the whole.
    pub(super) alike: f64,
    /// Whether that is enough.
    enough: bool,
    /// Whether it says nothing where the document of one of them [tells of the other elsewhere](Judge::told_elsewhere).
    unless_told: bool,
}

/// Two reports whose days let them be one happening, the second one perhaps without days.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) one: usize,
    pub(super) other: usize,
    /// How their days stand to each other; one without days lies within those that it can mean.
    pub(super) fit: Fit,
    /// What their words have in common.
    pub(super) shared: Shared,
    /// How alike these are, once that was asked.
    alike: Option<f64>,
}

/// All that pairs of reports are judged by.
pub(super) struct Pairs<'a> {
    pub(super) reports: &'a [Report<'a>],
    pub(super) rarity: &'a Rarity,
    pub(super) profiles: Profiles<'a>,
    pub(super) features: Vec<Features>,
    pub(super) kinship: Kinship,
    /// By the number of each statement, that of its document among those that state something.
    documents: Vec<u32>,
    /// By what each report is looked for, its tokens first, and what each of these says within the days of its own.
    pub(super) keys: Keys,
    weights: Vec<Weight>,
    /// The names that each document bears in what it states, sorted.
    pub(super) named: Vec<Vec<Token>>,
    /// The reports of each document on each day, sorted.
    by_day: Vec<(u32, i32, u32)>,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(
        reports: &'a [Report<'a>],
        rarity: &'a Rarity,
        profiles: Profiles<'a>,
        kinship: Kinship,
    ) -> Self {
        let documents = documents(reports);
        let mut features = Features::of(reports, &documents, rarity, &profiles);
        let days = |(index, report): (u32, &'a Report<'_>)| {
            Some((features[index as usize].document, report.days?.0, index))
        };
        let mut by_day: Vec<(u32, i32, u32)> = (0..).zip(reports).filter_map(days).collect();
        by_day.sort_unstable();
        let mut named = vec![Vec::new(); documents.last().map_or(0, |last| *last as usize + 1)];
        for (report, features) in reports.iter().zip(&features) {
            named[features.document as usize].extend(rarity.names(report));
        }
        for names in &mut named {
            names.sort_unstable();
            names.dedup();
        }
        let own = reports.iter().zip(&features);
        let own = own.map(|(report, features)| (report.tokens.as_slice(), features.profile));
        let keys = Keys::of(own, rarity.tokens(), profiles.len());
        for (report, features) in features.iter_mut().enumerate() {
            let (start, tokens) = (keys.place(report).start, keys.tokens(report).len());
            features.tokens = (start as u32, (start + tokens) as u32);
        }
        let mut each: Vec<(Key, u32)> = Vec::with_capacity(keys.len());
        for (report, _) in (0..).zip(reports) {
            each.extend(keys.of_report(report as usize).iter().map(|&key| (key, report)));
        }
        let weights = threads::map(&each, |&(token, report)| {
            let days = features[report as usize].days;
            days.map(|days| rarity.weight_within(token, days.days)).unwrap_or_default()
        });
        Self { reports, rarity, profiles, features, kinship, documents, keys, weights, named, by_day }
    }

    /// What a report says, each token weighed within the days of its own.
    fn told(&self, report: usize) -> Told<'_> {
        let (start, end) = self.features[report].tokens;
        let own = start as usize..end as usize;
        Told { tokens: self.keys.between(own.clone()), weights: &self.weights[own] }
    }

    /// The numbers of all that say so.
    pub(super) fn documents_of(&self, report: &Report<'_>) -> impl Iterator<Item = u32> {
        report.numbers.iter().map(|&number| self.documents[number as usize])
    }

    /// Two reports, the second one perhaps without days, if their days let them be one happening. Days that differ by few do
    /// so only where `conflicts` are asked for.
    pub(super) fn pair(&self, one: usize, other: usize, conflicts: impl FnOnce() -> bool) -> Option<Pair> {
        let pair = Pair { one, other, fit: Fit::Within, shared: Shared::default(), alike: None };
        let (of_one, of_other) = (&self.features[one], &self.features[other]);
        let when = of_one.days?;
        let Some(days) = of_other.days else { return self.may_mean(&pair, when).then_some(pair) };
        let fit = Fit::of_told((when, of_one.late), (days, of_other.late), || self.is_same(&pair));
        let may_be_one = match fit {
            Fit::Same | Fit::Within => true,
            Fit::Near => is_sure(when) && is_sure(days) && conflicts(),
            Fit::Apart => false,
        };
        may_be_one.then_some(Pair { fit, ..pair })
    }

    /// Whether the second of two reports, which has no days, may mean those of the first one.
    fn may_mean(&self, pair: &Pair, when: Stretch) -> bool {
        let other = &self.features[pair.other];
        match other.recalled {
            _ if other.news => true,
            Some(recalled) => recalled >= when.days.0 && when.length() <= FEW,
            None => {
                let value = self.reports[pair.other].value;
                self.reports[pair.one].when.is_some_and(|when| Fit::open(value, when))
            }
        }
    }

    /// Whether the days of two reports are the same but for how certain they are.
    pub(super) fn is_same(&self, pair: &Pair) -> bool {
        let (one, other) = (&self.reports[pair.one], &self.reports[pair.other]);
        one.when.zip(other.when).is_some_and(|(one, other)| fit::is_same(one, other))
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
    fn in_words(&mut self, one: usize, other: usize) -> f64 {
        let pairs = self.pairs;
        let days = |report: usize| pairs.features[report].days.map(|days| days.days);
        let (left, right) = (days(one), days(other));
        let Some(within) = within(left, right) else {
            return pairs.rarity.likeness(&pairs.reports[one], &pairs.reports[other]);
        };
        let dated = left.is_some() && right.is_some();
        let (mut one, mut other) = (pairs.told(one), pairs.told(other));
        let apart = if left != Some(within) {
            Some(&mut one)
        } else if right != Some(within) {
            Some(&mut other)
        } else {
            None
        };
        if let Some(apart) = apart {
            self.weights.weigh(apart.tokens, within, pairs.rarity, &mut self.apart);
            apart.weights = &self.apart;
        }
        pairs.rarity.alike(one, other, dated)
    }

    /// Finds out what the words of two reports have in common.
    pub(super) fn compare(&mut self, pair: &mut Pair) {
        let tokens = |report: usize| self.pairs.told(report).tokens;
        self.marked.mark(pair.other, tokens(pair.other));
        pair.shared = self.marked.shared(tokens(pair.one), self.pairs.rarity.all_names());
    }

    /// Whether two reports can say of themselves that they are one happening, whatever their documents are about; nothing
    /// where they cannot be one for all that others say.
    pub(super) fn may_say_so(&mut self, pair: &mut Pair) -> Option<bool> {
        let demand = self.pairs.demand(pair, MOST);
        let is_met = demand.is_met_anyhow().unwrap_or_else(|| demand.is_met(self.alike(pair)));
        (is_met || !demand.binding).then_some(is_met)
    }

    /// How alike two reports are.
    pub(super) fn likeness(&mut self, pair: &mut Pair) -> Likeness {
        let demand = self.pairs.demand(pair, self.surroundings(pair));
        let alike = self.alike(pair);
        Likeness {
            alike: demand.on_the_whole(alike),
            enough: demand.is_met(alike),
            unless_told: demand.unless_told && alike < UNLIKE,
        }
    }

    /// How much two reports say the same, 0 to 1.
    fn alike(&mut self, pair: &mut Pair) -> f64 {
        if pair.shared.is_nothing() {
            return 0.0;
        }
        *pair.alike.get_or_insert_with(|| self.in_words(pair.one, pair.other))
    }

    /// Whether two reports so alike say of themselves that they are one happening.
    pub(super) fn say_so(&mut self, pair: &Pair, likeness: &Likeness) -> bool {
        likeness.enough && !(likeness.unless_told && self.told_elsewhere((pair.one, pair.other)))
    }

    /// How much more or less than usual the documents of two reports are about the same.
    fn surroundings(&mut self, pair: &Pair) -> f64 {
        let profile = |report: usize| self.pairs.features[report].profile;
        self.documents.surroundings(profile(pair.one), profile(pair.other))
    }

    /// Whether the document of one of two reports tells of the other one in another report of its day, in words
    /// alike by themselves: what it tells beside that is something else.
    fn told_elsewhere(&mut self, (one, other): (usize, usize)) -> bool {
        let pairs = self.pairs;
        let mut told = |report: usize, told: usize| {
            let features = &pairs.features[report];
            let Some(days) = features.days else { return false };
            let place = (features.document, days.days.0);
            let start = pairs.by_day.partition_point(|(document, day, _)| (*document, *day) < place);
            let beside =
                pairs.by_day[start..].iter().take_while(|(document, day, _)| (*document, *day) == place);
            let beside = beside.map(|(.., beside)| *beside as usize).take(BESIDE);
            let mut beside = beside.filter(|beside| *beside != report);
            beside.any(|beside| self.in_words(beside, told) >= LIKE)
        };
        told(one, other) || told(other, one)
    }
}

impl Weights {
    /// Weighs what a report says within some days.
    fn weigh(&mut self, tokens: &[Token], within: Days, rarity: &Rarity, weights: &mut Vec<Weight>) {
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
        weights.extend(tokens.iter().map(weight));
    }
}

/// Whether a day is sure enough to disagree with another.
fn is_sure(days: Stretch) -> bool {
    days.certainty != Certainty::Approximate
}

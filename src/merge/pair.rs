//! The careful decision about two reports: how alike they are, and how alike they would have to be.
//!
//! What they say counts, and how much their documents are about the same: the first that each of two documents tells of
//! a day is likely the same thing if the documents are alike, whatever words they tell it in.

use super::fit::Fit;
use super::kinship::Kinship;
use super::likeness::Rarity;
use super::profile::Profiles;
use super::report::{Report, Token};
use crate::calendar::{Certainty, Day, Interval};
use crate::document::Span;

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
/// How many paragraphs of a document tell what it is about.
const LEAD: usize = 4;
/// How many reports of one day and document are asked whether they tell the same as another.
const BESIDE: usize = 8;
/// Days in which much can happen.
const WIDE: i64 = 14;
/// Days of which a report without a day can mean one.
const FEW: i64 = 2;

/// How alike two reports are, and how alike they would have to be.
pub(super) struct Likeness {
    pub(super) alike: f64,
    pub(super) needed: f64,
}

impl Likeness {
    fn new(alike: f64, needed: f64) -> Self {
        Self { alike, needed }
    }

    /// As alike as usual is enough, on a condition.
    fn where_so(condition: bool, alike: f64) -> Self {
        if condition { Self::new(alike, LIKE) } else { Self::mute(alike) }
    }

    /// They may be of one happening if others say so, and do not say so themselves.
    fn mute(alike: f64) -> Self {
        Self::new(alike, f64::INFINITY)
    }
}

/// All that pairs of reports are judged by.
pub(super) struct Pairs<'a> {
    pub(super) reports: &'a [Report<'a>],
    pub(super) rarity: &'a Rarity,
    pub(super) profiles: Profiles<'a>,
    kinship: Kinship,
    /// The number of each report's document among the profiles.
    pub(super) profiled: Vec<Option<u32>>,
    /// By the number of each statement, that of its document among those that state something.
    documents: Vec<u32>,
    /// Whether a report is the first that its document tells of its day, near its top.
    leading: Vec<bool>,
    /// The names that each document bears in what it states, sorted.
    named: Vec<Vec<Token>>,
    /// The reports of each document on each day, sorted.
    told: Vec<(u32, Day, u32)>,
}

impl<'a> Pairs<'a> {
    pub(super) fn of(
        reports: &'a [Report<'a>],
        rarity: &'a Rarity,
        profiles: Profiles<'a>,
        kinship: Kinship,
    ) -> Self {
        let documents = documents(reports);
        let of = |report: &Report<'_>| documents[report.numbers[0] as usize];
        let days = |(index, report): (u32, &'a Report<'_>)| Some((of(report), report.days?.0, index));
        let mut told: Vec<(u32, Day, u32)> = (0..).zip(reports).filter_map(days).collect();
        told.sort_unstable();
        let mut named = vec![Vec::new(); documents.last().map_or(0, |last| *last as usize + 1)];
        for report in reports {
            named[of(report) as usize].extend(rarity.names(report));
        }
        for names in &mut named {
            names.sort_unstable();
            names.dedup();
        }
        let profiled = reports.iter().map(|report| profiles.number(report.document())).collect();
        let leading = leading(reports, &documents);
        Self { reports, rarity, profiles, kinship, profiled, documents, leading, named, told }
    }

    /// The number of the first document that says so.
    fn document(&self, report: usize) -> u32 {
        self.documents[self.reports[report].numbers[0] as usize]
    }

    /// The numbers of all that say so.
    pub(super) fn documents_of(&self, report: &Report<'_>) -> impl Iterator<Item = u32> {
        report.numbers.iter().map(|&number| self.documents[number as usize])
    }

    /// How alike two reports are, the second one perhaps without days; nothing where they cannot be one. Days that
    /// differ by few are one only where it is asked for `conflicts`.
    pub(super) fn compare(&self, one: usize, other: usize, conflicts: bool) -> Option<Likeness> {
        let lead = self.leading[one] && self.leading[other];
        let (first, second) = (one, other);
        let (one, other) = (&self.reports[one], &self.reports[other]);
        let when = one.when?;
        let Some(days) = other.when else { return self.compare_undated((first, second), when) };
        let fit = Fit::of_told((when, one.lead()), (days, other.lead()));
        if fit == Fit::Apart {
            return None;
        }
        // Weighing words and documents costs more than all else, so it waits until the days leave something to say.
        let verbs = !(one.noun() && other.noun()) && self.rarity.share_only_the_concept(one, other);
        let conflicting = conflicts && is_sure(when) && is_sure(days);
        if fit == Fit::Near && !conflicting {
            return None;
        }
        let alike = self.rarity.likeness(one, other);
        let surroundings = self.profiles.surroundings(self.profiled[first], self.profiled[second]);
        let surrounded = alike + SURROUNDINGS * surroundings;
        let own = self.document(first) == self.document(second);
        // That somebody said something on that day is no happening: verbs alone are not enough.
        if verbs && !(lead && surroundings > CLOSER) {
            return Some(Likeness::mute(surrounded));
        }
        let fits = matches!(fit, Fit::Same | Fit::Within);
        if fits && !own && when.days().max(days.days()) > WIDE {
            let known = surroundings >= 0.0 && self.rarity.share_a_name(one, other);
            return Some(Likeness::where_so(known && alike >= UNLIKE, alike));
        }
        if fits && (one.lead() || other.lead()) {
            let like = lead && !own || alike >= UNLIKE;
            return Some(Likeness::where_so(like && (own || surroundings >= CLOSE), surrounded));
        }
        match fit {
            // "A strike began in Torwick": in words alike, of two places.
            Fit::Same
                if !own && self.rarity.name_others(one, other) && self.tell_of_others((first, second)) =>
            {
                Some(Likeness::mute(surrounded))
            }
            Fit::Same => {
                let unlike = !own && alike < UNLIKE;
                Some(Likeness::where_so(!unlike || !self.told_elsewhere((first, second)), surrounded))
            }
            Fit::Within => Some(Likeness::where_so(alike >= UNLIKE, surrounded)),
            // Two that give two days are one happening only where they are alike themselves, whatever others say.
            Fit::Near => Some(self.apart(one, other, alike)).filter(|like| like.alike >= like.needed),
            Fit::Apart => None,
        }
    }

    /// Whether the document of one of two reports tells of the other one in another report of its day, in words
    /// alike by themselves: what it tells beside that is something else.
    fn told_elsewhere(&self, (one, other): (usize, usize)) -> bool {
        let told = |report: usize, told: usize| {
            let Some((day, _)) = self.reports[report].days else { return false };
            let place = (self.document(report), day);
            let start = self.told.partition_point(|(document, day, _)| (*document, *day) < place);
            let beside =
                self.told[start..].iter().take_while(|(document, day, _)| (*document, *day) == place);
            let beside = beside.map(|(.., beside)| *beside as usize).take(BESIDE);
            let mut beside = beside.filter(|beside| *beside != report);
            beside.any(|beside| self.rarity.likeness(&self.reports[beside], &self.reports[told]) >= LIKE)
        };
        told(one, other) || told(other, one)
    }

    /// Whether the documents of two reports name nothing in common in what they state.
    fn tell_of_others(&self, (one, other): (usize, usize)) -> bool {
        let named = |report: usize| &self.named[self.document(report) as usize];
        let (one, other) = (named(one), named(other));
        !one.iter().any(|name| other.binary_search(name).is_ok())
    }

    /// The same where the second one has no days.
    fn compare_undated(&self, (first, second): (usize, usize), when: Interval) -> Option<Likeness> {
        let (one, other) = (&self.reports[first], &self.reports[second]);
        let alike = || self.rarity.likeness(one, other);
        if other.news() {
            let surroundings = self.profiles.surroundings(self.profiled[first], self.profiled[second]);
            let known = when.days() <= FEW && surroundings >= CLOSE && self.rarity.share_a_name(one, other);
            let alike = alike();
            let surrounded = alike + SURROUNDINGS * surroundings;
            let needed = if known && alike >= UNLIKE { LIKE_APART } else { f64::INFINITY };
            return Some(Likeness::new(surrounded, needed));
        }
        let Some(recalled) = other.recalled() else {
            return Fit::open(other.value, when).then(|| self.apart(one, other, alike()));
        };
        let ago = recalled.days_since(when.start());
        if ago < 0 || when.days() > FEW {
            return None;
        }
        let (own, others) = (self.profiled[first], self.profiled[second]);
        let surroundings = self.profiles.surroundings(own, others);
        let alike = alike();
        let surrounded = alike + SURROUNDINGS * surroundings;
        // "Found dead" tells of a shooting that is recalled, as "joined the league" does not of a summit.
        if surroundings < CLOSER || alike <= 0.0 && !other.harm() {
            return Some(Likeness::mute(surrounded));
        }
        let known = self.kinship.between(own, others).min(KIN);
        Some(Likeness::new(surrounded, LIKE_RECALLED + LONG_AGO * (1.0 + ago as f64).ln() - known))
    }

    /// Where the days do not speak for it, neither do the documents.
    fn apart(&self, one: &Report<'_>, other: &Report<'_>, alike: f64) -> Likeness {
        if self.rarity.share_a_name(one, other) {
            Likeness::new(alike, LIKE_APART)
        } else {
            Likeness::mute(alike)
        }
    }
}

/// Whether a day is sure enough to disagree with another.
fn is_sure(when: Interval) -> bool {
    when.certainty() != Certainty::Approximate
}

/// By the number of each statement, that of its document: statements are numbered document by document.
fn documents(reports: &[Report<'_>]) -> Vec<u32> {
    let count = reports.iter().map(|report| report.numbers.len()).sum();
    let mut ids = vec![""; count];
    for report in reports {
        for (&number, statement) in report.numbers.iter().zip(&report.statements) {
            ids[number as usize] = statement.document.as_str();
        }
    }
    let mut documents = Vec::with_capacity(count);
    for same in ids.chunk_by(|one, other| one == other) {
        let document = documents.last().map_or(0, |last| last + 1);
        documents.extend(same.iter().map(|_| document));
    }
    documents
}

/// Whether each report is the first that its document tells of its day, near its top, or what it recalls.
fn leading(reports: &[Report<'_>], documents: &[u32]) -> Vec<bool> {
    let mut places = Vec::new();
    let mut leading: Vec<bool> = reports.iter().map(|report| report.recalled().is_some()).collect();
    for (index, report) in reports.iter().enumerate() {
        let Some((day, _)) = report.days else { continue };
        for (&number, statement) in report.numbers.iter().zip(&report.statements) {
            let place: (usize, Span, usize) = (statement.paragraph, statement.trigger.span, index);
            places.push(((documents[number as usize], day), place));
        }
    }
    places.sort_unstable();
    for told in places.chunk_by(|one, other| one.0 == other.0) {
        let (_, (paragraph, _, index)) = told[0];
        leading[index] = paragraph <= LEAD;
    }
    leading
}

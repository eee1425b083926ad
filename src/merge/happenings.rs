//! In which happenings each token takes part, before it is known which reports are one.

use super::fit::Days;
use super::report::{Report, Token, Vocabulary};

/// The happenings of some reports, by the tokens that take part in them.
pub(super) struct Happenings {
    /// By token, where its days begin among all.
    starts: Vec<u32>,
    /// The days on which happenings begin that bear each token, in order.
    days: Vec<i32>,
    /// How many happenings were counted before each of these days, and in the end.
    before: Vec<u32>,
}

/// What is told of one first day, with one concept and one first name, is one happening.
type Happening = (i32, Option<Token>, Option<Option<Token>>);

impl Happenings {
    /// Those of some reports.
    pub(super) fn of(reports: &[Report<'_>], vocabulary: &Vocabulary<'_>) -> Self {
        let names = vocabulary.names();
        let concept =
            |report: &Report<'_>| report.tokens.first().copied().filter(|token| *token < names.start);
        let happening = |report: &Report<'_>| Some((report.days?.0, concept(report), report.named));
        let told = reports.iter().filter_map(|report| Some((happening(report)?, report.tokens.as_slice())));
        Self::told(told.collect(), vocabulary.len())
    }

    /// Those that are told with some tokens each, of so many tokens.
    fn told(mut told: Vec<(Happening, &[Token])>, tokens: usize) -> Self {
        told.sort_unstable_by_key(|(happening, _)| *happening);
        let happenings = || told.chunk_by(|one, other| one.0 == other.0);
        // The latest of the happenings that bear each token, from 1, and its day.
        let mut latest = vec![(0, i32::MIN); tokens];
        let mut starts = vec![0; tokens + 1];
        for ((day, ..), own) in &told {
            for &token in *own {
                if std::mem::replace(&mut latest[token as usize].1, *day) != *day {
                    starts[token as usize + 1] += 1;
                }
            }
        }
        for token in 0..tokens {
            starts[token + 1] += starts[token];
        }
        let mut days = vec![i32::MIN; starts.last().map_or(0, |end| *end as usize)];
        let mut counts = vec![0; days.len()];
        let mut ends = starts.clone();
        for (number, same) in (1..).zip(happenings()) {
            for ((day, ..), own) in same {
                for &token in *own {
                    let token = token as usize;
                    if std::mem::replace(&mut latest[token].0, number) == number {
                        continue;
                    }
                    let known = ends[token] as usize;
                    if known == starts[token] as usize || days[known - 1] != *day {
                        days[known] = *day;
                        ends[token] += 1;
                    }
                    counts[ends[token] as usize - 1] += 1;
                }
            }
        }
        let mut sum = 0;
        let mut before: Vec<u32> = Vec::with_capacity(counts.len() + 1);
        before.extend(counts.into_iter().map(|count: u32| {
            sum += count;
            sum - count
        }));
        before.push(sum);
        Self { starts, days, before }
    }

    /// Where the days of a token stand.
    fn place(&self, token: Token) -> (usize, usize) {
        let start = |token: usize| self.starts.get(token).map(|start| *start as usize);
        start(token as usize).zip(start(token as usize + 1)).unwrap_or_default()
    }

    /// How many happenings were counted between two places.
    fn between(&self, from: usize, to: usize) -> u32 {
        let before = |at: usize| self.before.get(at).copied().unwrap_or_default();
        before(to) - before(from)
    }

    /// In how many happenings a token takes part.
    pub(super) fn count(&self, token: Token) -> u32 {
        let (start, end) = self.place(token);
        self.between(start, end)
    }

    /// In how many happenings that begin within some days a token takes part.
    pub(super) fn within(&self, token: Token, (first, last): Days) -> u32 {
        let (start, end) = self.place(token);
        let days = self.days.get(start..end).unwrap_or_default();
        let from = days.partition_point(|day| *day < first);
        // Each day stands there once, so they are no more than there are days.
        let most = last.saturating_sub(first).saturating_add(1).max(0) as usize;
        let later = &days[from..];
        let met = later[..later.len().min(most)].partition_point(|day| *day <= last);
        self.between(start + from, start + from + met)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_told_of_one_day_alike_counts_once(
            told in prop::collection::vec(
                ((0..9_i32, prop::option::of(0..2_u32), Just(None)), prop::collection::btree_set(0..4_u32, 0..4)), 0..16
            ),
            (first, last) in (-2..12_i32, -2..12_i32),
        ) {
            let told: Vec<(Happening, Vec<Token>)> =
                told.into_iter().map(|(happening, own)| (happening, own.into_iter().collect())).collect();
            let happenings = Happenings::told(told.iter().map(|(one, own)| (*one, own.as_slice())).collect(), 4);
            for token in 0..4 {
                let bearing = told.iter().filter(|(_, own)| own.contains(&token));
                let bearing: BTreeSet<Happening> = bearing.map(|(happening, _)| *happening).collect();
                let within = bearing.iter().filter(|(day, ..)| (first..=last).contains(day)).count();
                prop_assert_eq!(happenings.count(token) as usize, bearing.len());
                prop_assert_eq!(happenings.within(token, (first, last)) as usize, within);
            }
        }
    }
}

//! The line of a history: the date that its story has come to, and the year in which an open date goes on from there.
//!
//! Knows the calendar; knows no text.

use crate::calendar::{Day, Granularity, Part, Period};

use super::reason::Step;

/// Where a history stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    /// The date that the story has come to.
    at: Option<Period>,
    /// The first and the last day that the heading of the section names.
    section: Option<(Day, Day)>,
    /// Whether the paragraph has not said yet which time it tells of.
    opens: bool,
}

/// How a date stands in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// It opens the sentence.
    pub(super) leads: bool,
    /// The text states its year.
    pub(super) is_stated: bool,
}

impl Line {
    /// A story that has not begun, and the first date that the text will state.
    pub(super) fn before(first: Option<Period>) -> Self {
        Self { at: first, ..Self::default() }
    }

    /// The date that the story has come to.
    pub(super) fn at(&self) -> Option<Period> {
        self.at
    }

    /// A new paragraph may go back to what another one has told.
    pub(super) fn enter_paragraph(&mut self) {
        self.opens = true;
    }

    /// A heading that states dates says which time its section tells of; one that states none says nothing new.
    pub(super) fn enter_section(&mut self, stated: impl Iterator<Item = Period> + Clone) {
        let first = stated.clone().min_by_key(|period| period.first_day());
        let Some((first, last)) = first.zip(stated.map(Period::last_day).max()) else { return };
        self.section = Some((first.first_day(), last));
        self.at = Some(first);
    }

    /// The story comes to a date, unless its clause only tells of what had been before: "who had come in 1756".
    pub(super) fn come_to(&mut self, period: Period, said: Said, is_retold: impl FnOnce() -> bool) {
        /// So many days from the line a paragraph may begin with a year within a sentence and tell of that year.
        const NEAR: i64 = 5 * 366;
        let Some(at) = self.at else {
            self.at = Some(period);
            return;
        };
        // A bare year within a sentence may look aside, and the year where the story stands says nothing new.
        let is_fine = period.granularity() <= Granularity::Season;
        let is_other = at.first_day().year() != period.first_day().year();
        let is_near = apart(at, period) <= NEAR;
        let is_aside = || period.last_day() < at.first_day() && is_retold();
        let moves = is_fine || is_other && (said.leads || self.opens && said.is_stated && is_near);
        if moves && !is_aside() {
            self.leave_section(period, said.leads && said.is_stated);
            self.at = Some(period);
            self.opens = false;
        }
    }

    /// A sentence that opens with a date outside what the heading names has left that behind.
    fn leave_section(&mut self, period: Period, leads: bool) {
        let outside = |(first, last): (Day, Day)| period.last_day() < first || last < period.first_day();
        if leads && self.section.is_some_and(outside) {
            self.section = None;
        }
    }

    /// The year of an open date: within its section, and on the shortest way from where the story stands to `coming`,
    /// the next date that the paragraph states.
    pub(super) fn place(&self, part: Part, coming: Option<Period>, steps: &mut Vec<Step>) -> Option<Period> {
        /// So many days away the next date is another story.
        const FAR: i64 = 2 * 366;
        let at = self.at?;
        let coming = coming.filter(|coming| apart(at, *coming) <= FAR);
        let year = at.first_day().year();
        let rank = |period: &Period| {
            let outside = self
                .section
                .is_some_and(|(first, last)| period.last_day() < first || last < period.first_day());
            let on = coming.map_or(0, |coming| apart(*period, coming));
            (outside, self.way(at, *period) + on, (period.first_day().year() - year).abs())
        };
        let around = [0, -1, 1].into_iter().map(|shift| year.saturating_add(shift));
        let before =
            coming.map(|coming| coming.first_day().year()).map(|year| [year, year.saturating_sub(1)]);
        let years = around.chain(before.into_iter().flatten());
        let period = years.filter_map(|year| part.in_year(year)).min_by_key(rank)?;
        steps.push(Step::Follows(at));
        Some(period)
    }

    /// How many days the story goes from where it stands: on from the end of that, which makes it the easier way, or back
    /// from its beginning, which is easier yet at the opening of a paragraph.
    fn way(&self, at: Period, to: Period) -> i64 {
        let (begins, ends) = (at.first_day(), at.last_day());
        match to.first_day() {
            _ if to.covers(at) => 0,
            first if first >= begins => first.days_since(ends),
            first if self.opens => begins.days_since(first) / 2,
            first => begins.days_since(first),
        }
    }
}

/// How many days lie between the beginnings of two periods; none where one holds the other.
fn apart(one: Period, other: Period) -> i64 {
    let held = one.covers(other) || other.covers(one);
    if held { 0 } else { other.first_day().days_since(one.first_day()).abs() }
}

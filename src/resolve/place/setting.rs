//! What stands around an expression, as far as placing it needs to know, and which day of that it counts from.

use crate::calendar::{Day, Granularity, Part, Period};
use crate::expression::Anchor;

use crate::resolve::line::Line;
use crate::resolve::reason::{Base, Direction, Order, Step};

/// What stands around an expression, as far as placing it needs to know.
#[derive(Debug, Clone, Copy)]
pub(in crate::resolve) struct Setting<'a> {
    /// The day that the writer's "today" is.
    pub(in crate::resolve) published: Option<Day>,
    /// The last date that the text mentioned.
    pub(in crate::resolve) mentioned: Option<Period>,
    /// Whether that was in the same sentence or the one before it: a time of the clock is that day's.
    pub(in crate::resolve) is_near: bool,
    /// Whether the expression opens its sentence.
    pub(in crate::resolve) leads: bool,
    /// The quarter whose figures the text tells, as in reports of business.
    pub(in crate::resolve) reported: Option<Period>,
    /// The line that open dates follow, and the date that comes next on it, where they follow a story instead of the
    /// day of publication.
    pub(in crate::resolve) line: Option<(&'a Line, Option<Period>)>,
    /// Whether the text is a message, which speaks of the day it is written on.
    pub(in crate::resolve) is_message: bool,
    /// Which way an open date lies.
    pub(in crate::resolve) direction: Direction,
    /// Whether `04/05` is read day first.
    pub(in crate::resolve) day_first: bool,
    /// What decides that.
    pub(in crate::resolve) order: Order,
}

impl Setting<'_> {
    /// The day of publication.
    pub(super) fn published(&self) -> Option<Base> {
        self.published.map(Base::Published)
    }

    /// The last date mentioned, else the day of publication.
    pub(super) fn telling(&self) -> Option<Base> {
        self.mentioned.map(Base::Mentioned).or(self.published())
    }

    /// The day of publication, else the last date mentioned.
    pub(super) fn writing(&self) -> Option<Base> {
        self.published().or(self.mentioned.map(Base::Mentioned))
    }

    /// What "two years later" counts from: the last date mentioned, unless a history only looked aside to that.
    pub(super) fn counting(&self, count: i32) -> Option<Base> {
        let line = self.line.and_then(|(line, _)| line.at());
        let line = line.filter(|_| count != 0 && self.leads && !self.is_near);
        line.map(Base::Mentioned).or(self.telling())
    }

    /// The day that open dates are looked for around.
    pub(super) fn base(&self) -> Option<Base> {
        if self.line.is_some() { self.telling() } else { self.published() }
    }

    /// The same for a part: a weekday is not looked for around a year that was told.
    pub(super) fn base_of(&self, part: Part) -> Option<Base> {
        let weekly = matches!(part, Part::Weekday(_) | Part::Weekend);
        let base = self.base()?;
        if weekly && base.granularity() > Granularity::Month { self.writing() } else { Some(base) }
    }

    /// What an expression counts from that names its anchor.
    pub(super) fn anchor(&self, anchor: Anchor) -> Option<Base> {
        match anchor {
            Anchor::Published => self.base(),
            Anchor::Mentioned => self.telling(),
        }
    }

    /// The quarter that the text tells of: one it has named, else, in news, the last one that is over.
    pub(super) fn quarter_told(&self) -> Option<(Period, Step)> {
        if let Some(reported) = self.reported {
            return Some((reported, Step::Follows(reported)));
        }
        let base = self.published().filter(|_| self.line.is_none())?;
        let over = Period::containing(Granularity::Quarter, base.day()).shift(-1);
        Some((over, Step::Counted(-1, Granularity::Quarter, base)))
    }
}

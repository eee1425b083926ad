//! The classes of words that can begin an expression.

use crate::lexicon::Sense;

/// A set of classes of words, of which one must begin the text for a rule to be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Openers(u64);

impl Openers {
    /// No word.
    pub(super) const NONE: Self = Self(0);
    /// A digit, or an apostrophe and a digit.
    pub(crate) const FIGURE: Self = Self(1);
    pub(crate) const MONTH: Self = Self(1 << 1);
    pub(crate) const WEEKDAY: Self = Self(1 << 2);
    pub(crate) const SEASON: Self = Self(1 << 3);
    pub(crate) const FEAST: Self = Self(1 << 4);
    pub(crate) const DAYPART: Self = Self(1 << 5);
    pub(crate) const HOUR: Self = Self(1 << 6);
    pub(crate) const UNIT: Self = Self(1 << 7);
    pub(crate) const NUMBER: Self = Self(1 << 8);
    pub(crate) const ORDINAL: Self = Self(1 << 9);
    pub(crate) const DEICTIC: Self = Self(1 << 10);
    pub(crate) const POINTER: Self = Self(1 << 11);
    pub(crate) const EARLY: Self = Self(1 << 12);
    pub(crate) const EDGE: Self = Self(1 << 13);
    pub(crate) const ABOUT: Self = Self(1 << 14);
    pub(crate) const THE: Self = Self(1 << 15);
    pub(crate) const EVERY: Self = Self(1 << 16);
    pub(crate) const RECURRING: Self = Self(1 << 17);
    pub(crate) const REFERENCE: Self = Self(1 << 18);
    pub(crate) const FISCAL: Self = Self(1 << 19);
    pub(crate) const ERA: Self = Self(1 << 20);
    pub(crate) const DECADE: Self = Self(1 << 21);
    pub(crate) const HALF: Self = Self(1 << 22);
    pub(crate) const ONE: Self = Self(1 << 23);
    /// A name that the caller gave a period.
    pub(crate) const NAMED: Self = Self(1 << 25);
    pub(crate) const WHOLE: Self = Self(1 << 26);
    pub(crate) const DAY: Self = Self(1 << 27);
    pub(crate) const NAME: Self = Self(1 << 28);

    /// What may stand within an expression and opens none.
    const FILLER: Self = Self(1 << 24);
    /// What leads to a telling word, and alone is no expression.
    pub(super) const LEADING: Self =
        Self::THE.or(Self::POINTER).or(Self::ONE).or(Self::FILLER).or(Self::WHOLE);

    /// Whether there is more than words that lead to others.
    pub(super) fn tells(self) -> bool {
        !Self::LEADING.covers(self)
    }

    /// Whether all classes of the other are among these.
    pub(super) fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// The words of either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The class of a word of that sense; none for a word that begins no expression.
    pub(super) fn of(sense: Sense) -> Self {
        match sense {
            Sense::Month(_) => Self::MONTH,
            Sense::Weekday(_) | Sense::Weekdays(_) | Sense::WeekdayPart(..) => Self::WEEKDAY,
            Sense::Season(_) => Self::SEASON,
            Sense::Feast(_) | Sense::FeastWeekend(_) => Self::FEAST,
            Sense::Daypart(_) => Self::DAYPART,
            Sense::Hour(_) | Sense::Quarters(_) | Sense::PastHour(_) => Self::HOUR,
            Sense::Unit(_)
            | Sense::Abbreviated(_)
            | Sense::Multiple(..)
            | Sense::Units(_)
            | Sense::Quarter(_)
            | Sense::Halfyear(_)
            | Sense::Lasting(..) => Self::UNIT,
            Sense::Number(_) | Sense::NumberAndHalf(_) | Sense::Power(_) | Sense::Few | Sense::Times(_) => {
                Self::NUMBER
            }
            Sense::One | Sense::Another => Self::ONE,
            Sense::Half => Self::HALF,
            Sense::Ordinal(_) => Self::ORDINAL,
            Sense::Decade(_) => Self::DECADE,
            Sense::Deictic(_) | Sense::DeicticPart(..) | Sense::Shifted(..) => Self::DEICTIC,
            Sense::Pointer(..) | Sense::Adjoining(_) => Self::POINTER,
            Sense::Early(_) => Self::EARLY,
            Sense::Edge(_) | Sense::EdgeOf(..) | Sense::Eve => Self::EDGE,
            Sense::About(_) | Sense::Prefix(_) => Self::ABOUT,
            Sense::The => Self::THE,
            Sense::Every(_) | Sense::EveryOther | Sense::Per => Self::EVERY,
            Sense::Recurring(_) => Self::RECURRING,
            Sense::Reference(_) | Sense::Then(_) | Sense::Prospect(_) => Self::REFERENCE,
            Sense::Fiscal => Self::FISCAL,
            Sense::Stretch => Self::UNIT,
            Sense::Filler => Self::FILLER,
            Sense::Whole => Self::WHOLE,
            Sense::Era(_) => Self::ERA,
            Sense::Day(..) => Self::DAY,
            Sense::Name => Self::NAME,
            _ => Self::NONE,
        }
    }
}

//! The classes of words that can begin an expression, or tell that one stands there.

use crate::calendar::Granularity;
use crate::lexicon::Sense;

/// A set of classes of words. One of them must begin the text for a rule to be tried, and of others one must follow.
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

    // What opens no expression, and stands in some.
    /// "more".
    pub(crate) const FILLER: Self = Self(1 << 24);
    /// What joins two dates: "to", "and", a dash, a stroke.
    pub(crate) const JOINT: Self = Self(1 << 29);
    /// "of", "in", "from": what hangs a date on another.
    pub(crate) const LINK: Self = Self(1 << 30);
    /// "ago", "later".
    pub(crate) const AWAY: Self = Self(1 << 31);
    /// "before", "after", of the date behind it.
    pub(crate) const BESIDE: Self = Self(1 << 32);
    /// What makes a number a time of the clock: "p.m.", "o'clock", "hours", "GMT".
    pub(crate) const CLOCK: Self = Self(1 << 33);
    /// "times", "twice".
    pub(crate) const TIMES: Self = Self(1 << 34);
    /// What makes a number an ordinal: "th".
    pub(crate) const TH: Self = Self(1 << 35);
    /// What makes a number a decade: "s".
    pub(crate) const TENS: Self = Self(1 << 36);
    /// "Mondays", "nights", "weekends".
    pub(crate) const PLURAL: Self = Self(1 << 37);
    /// "Q3", "H1".
    pub(crate) const CODE: Self = Self(1 << 38);
    /// A number that can be a year: of four figures, or behind an apostrophe.
    pub(crate) const YEAR: Self = Self(1 << 39);
    /// A number with another right behind a dot, colon, stroke or dash: "12:30", "4.5.2023".
    pub(crate) const MARKED: Self = Self(1 << 40);
    /// A unit behind a word that may be its adjective: "bloody weeks".
    pub(crate) const DESCRIBED: Self = Self(1 << 41);
    /// A number that can begin a year in words: "nineteen" ninety-six, two "thousand".
    pub(crate) const SPOKEN: Self = Self(1 << 42);
    /// "at", "on".
    pub(crate) const AT: Self = Self(1 << 43);
    /// What says more of a length or date before it: "or so", "long", "old", "ahead", "than".
    pub(crate) const BEHIND: Self = Self(1 << 44);
    /// A word that is something else as well: a verb, a name.
    pub(crate) const OTHER: Self = Self(1 << 45);
    /// "weeks": also a unit.
    pub(crate) const UNITS: Self = Self(1 << 48);
    /// "weekend": also a unit, as those that follow.
    pub(crate) const WEEKEND: Self = Self(1 << 49);
    /// "quarter".
    pub(crate) const QUARTER: Self = Self(1 << 50);
    /// "century", "millennium".
    pub(crate) const CENTURY: Self = Self(1 << 51);
    /// A month somewhere before: (May 11,) "12".
    pub(crate) const BEHIND_MONTH: Self = Self(1 << 46);
    /// The same of what makes a set: (every Monday and) "Friday".
    pub(crate) const BEHIND_EVERY: Self = Self(1 << 47);
    /// A number of three figures, which is a year only behind the noun, or beside an era.
    pub(crate) const EARLY_YEAR: Self = Self(1 << 52);
    /// A figure that begins a number, and is none of its later parts: the 12 of "12:30".
    pub(crate) const FIRST: Self = Self(1 << 61);
    /// A number of one or two figures, which can be a day, and begins as one.
    pub(crate) const SMALL: Self = Self(1 << 53);
    /// A number of a day that some month has not: 29 and more.
    pub(crate) const LATE: Self = Self(1 << 54);
    /// A number that is written as a date or a part of one is: "2014", "4.5.2023", "3rd", "90s".
    pub(crate) const DATING: Self = Self(1 << 60);
    /// "past", "recent": also a pointer.
    pub(crate) const NEAR: Self = Self(1 << 55);
    /// "period": also a unit.
    pub(crate) const STRETCH: Self = Self(1 << 56);

    // What a word is by the one behind it.
    /// What can begin a date.
    pub(crate) const DATE: Self = Self(1 << 57);
    /// What joins something to a date or a time of the clock right behind it.
    pub(crate) const JOINED: Self = Self(1 << 58);
    /// A unit, and right behind it what says of what larger one each: "hours" a day.
    pub(crate) const EACH: Self = Self(1 << 59);
    /// All that is known of a word by the one behind it.
    pub(super) const BY_NEXT: Self = Self::DATE.or(Self::JOINED).or(Self::EACH);

    /// Nothing, or anything, right behind a word.
    pub(super) const ANYTHING: Self = Self(1 << 63);
    /// What is known by a word before.
    pub(super) const BEHIND_OTHERS: Self = Self::BEHIND_MONTH.or(Self::BEHIND_EVERY);
    /// What an ordinal is read from: "third", the "th" of "3rd".
    pub(crate) const NTH: Self = Self::ORDINAL.or(Self::TH);
    /// What a length has behind its number.
    pub(crate) const LENGTH: Self = Self::UNIT.or(Self::DESCRIBED);
    /// All words.
    pub(super) const ALL: Self = Self(u64::MAX);

    /// What any date has one of.
    pub(crate) const DATED: Self = Self::DATING
        .or(Self::MONTH)
        .or(Self::WEEKDAY)
        .or(Self::SEASON)
        .or(Self::FEAST)
        .or(Self::NAMED)
        .or(Self::DAY)
        .or(Self::DAYPART)
        .or(Self::DECADE)
        .or(Self::DEICTIC)
        .or(Self::ERA)
        .or(Self::UNIT)
        .or(Self::HALF)
        .or(Self::SPOKEN);
    /// What a day has one of on which a time of the clock, or a part of the day, can lie.
    pub(crate) const DAYS: Self = Self::MARKED
        .or(Self::MONTH)
        .or(Self::WEEKDAY)
        .or(Self::FEAST)
        .or(Self::DAY)
        .or(Self::TH)
        .or(Self::DEICTIC)
        .or(Self::POINTER);
    /// What can begin a date, whatever stands behind it.
    const BEGINS_DATE: Self = Self::MONTH
        .or(Self::WEEKDAY)
        .or(Self::SEASON)
        .or(Self::FEAST)
        .or(Self::NAMED)
        .or(Self::DAY)
        .or(Self::TH)
        .or(Self::DEICTIC)
        .or(Self::FISCAL)
        .or(Self::ERA)
        .or(Self::DECADE)
        .or(Self::WEEKEND)
        .or(Self::CODE)
        .or(Self::SPOKEN)
        .or(Self::YEAR);
    /// What must stand behind a word of these classes that begins a date, or in one with it.
    const LEADS_TO_DATE: [(Self, Self); 6] = [
        (Self::THE, Self::DATE.or(Self::FILLER)),
        (Self::POINTER, Self::ALL),
        (Self::ORDINAL, Self::MONTH.or(Self::LINK).or(Self::UNIT).or(Self::HALF).or(Self::FISCAL)),
        (Self::UNIT, Self::LINK.or(Self::FIGURE).or(Self::NUMBER).or(Self::ERA).or(Self::FISCAL)),
        (Self::FIRST, Self::MARKED.or(Self::MONTH).or(Self::LINK).or(Self::TENS)),
        (Self::FIGURE, Self::ERA),
    ];
    /// What can stand behind what joins two dates, or times of the clock.
    const BEHIND_JOINT: Self = Self::DATE.or(Self::FIGURE).or(Self::NUMBER).or(Self::HOUR).or(Self::ABOUT);

    /// What a set has one of.
    pub(crate) const REPEATED: Self =
        Self::UNIT.or(Self::WEEKDAY).or(Self::MONTH).or(Self::SEASON).or(Self::FEAST).or(Self::DAYPART);
    /// What something can be counted from.
    pub(crate) const LANDMARK: Self =
        Self::NAMED.or(Self::FEAST).or(Self::WEEKDAY).or(Self::MONTH).or(Self::MARKED);

    /// What leads to a telling word, and alone is no expression.
    pub(super) const LEADING: Self =
        Self::THE.or(Self::POINTER).or(Self::ONE).or(Self::FILLER).or(Self::WHOLE);

    /// What only leads to more of an expression, or from one part of it to the next: none ends there.
    pub(super) const NEVER_LAST: Self = Self::THE
        .or(Self::LINK)
        .or(Self::JOINT)
        .or(Self::AT)
        .or(Self::POINTER)
        .or(Self::FILLER)
        .or(Self::WHOLE)
        .or(Self::ABOUT)
        .or(Self::EVERY)
        .or(Self::BESIDE)
        .or(Self::ONE)
        .or(Self::OTHER);

    /// What is frequent in any text, the most frequent first: of so many of these as possible no word is to call for a
    /// rule where no other does.
    pub(super) const FREQUENT: [Self; 31] = [
        Self::FIGURE,
        Self::FIRST,
        Self::SMALL,
        Self::LATE,
        Self::EARLY_YEAR,
        Self::THE,
        Self::LINK,
        Self::AT,
        Self::BEHIND,
        Self::OTHER,
        Self::JOINT,
        Self::ONE,
        Self::POINTER,
        Self::ABOUT,
        Self::NUMBER,
        Self::FILLER,
        Self::WHOLE,
        Self::BESIDE,
        Self::AWAY,
        Self::ORDINAL,
        Self::EARLY,
        Self::EDGE,
        Self::EVERY,
        Self::TENS,
        Self::TH,
        Self::HALF,
        Self::TIMES,
        Self::FISCAL,
        Self::PLURAL,
        Self::HOUR,
        Self::CLOCK,
    ];

    /// What stands in one with a figure, and alone is nothing: the figure calls for a rule, not this.
    pub(super) const SUFFIX: Self = Self::TH.or(Self::TENS);

    /// The class of that number.
    pub(super) const fn numbered(number: usize) -> Self {
        Self(1 << number)
    }

    /// The words of either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All words but those.
    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The words of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What a word of these classes tells of the words behind it.
    pub(super) fn behind(self) -> Self {
        let month = if self.meets(Self::MONTH) { Self::BEHIND_MONTH } else { Self::NONE };
        if self.meets(Self::EVERY) { month.or(Self::BEHIND_EVERY) } else { month }
    }

    /// What a word that opens with these classes is by what stands in one with it and behind it.
    #[inline]
    pub(super) fn by_next(self, second: Self) -> Self {
        let either = self.or(second);
        let leads = |(first, then): &(Self, Self)| self.meets(*first) && second.meets(*then);
        let begins =
            self.meets(Self::BEGINS_DATE) || second != Self::NONE && Self::LEADS_TO_DATE.iter().any(leads);
        let date = if begins { Self::DATE } else { Self::NONE };
        if !either.meets(Self::JOINT.or(Self::UNIT)) {
            return date;
        }
        let joins = either.meets(Self::JOINT) && second.meets(Self::BEHIND_JOINT);
        let joined = if joins { date.or(Self::JOINED) } else { date };
        let spread = either.meets(Self::UNIT) && second.meets(Self::ONE.or(Self::EVERY));
        if spread { joined.or(Self::EACH) } else { joined }
    }

    /// The number of each class.
    pub(super) fn each(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let class = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(class)
        })
    }

    /// The classes of a word of that sense; none for a word that no rule calls for.
    pub(super) fn of(sense: Sense) -> Self {
        match sense {
            Sense::Month(_) => Self::MONTH,
            Sense::Weekday(_) | Sense::WeekdayPart(..) => Self::WEEKDAY,
            Sense::Weekdays(_) => Self::WEEKDAY.or(Self::PLURAL),
            Sense::Season(_) => Self::SEASON,
            Sense::Feast(_) | Sense::FeastWeekend(_) => Self::FEAST,
            Sense::Daypart(_) => Self::DAYPART,
            Sense::Hour(_) | Sense::Quarters(_) | Sense::PastHour(_) => Self::HOUR,
            Sense::Unit(Granularity::Weekend) => Self::UNIT.or(Self::WEEKEND),
            Sense::Unit(Granularity::Quarter) => Self::UNIT.or(Self::QUARTER),
            Sense::Unit(Granularity::Century | Granularity::Millennium) => Self::UNIT.or(Self::CENTURY),
            Sense::Units(Granularity::Hour) => Self::UNIT.or(Self::UNITS).or(Self::CLOCK),
            Sense::Units(Granularity::Weekend) => Self::UNIT.or(Self::UNITS).or(Self::PLURAL),
            Sense::Units(_) => Self::UNIT.or(Self::UNITS),
            Sense::Unit(_)
            | Sense::UnitOfMonth(..)
            | Sense::Abbreviated(_)
            | Sense::Multiple(..)
            | Sense::Lasting(..) => Self::UNIT,
            Sense::Quarter(_) | Sense::Halfyear(_) => Self::UNIT.or(Self::CODE),
            Sense::Number(13..=20 | 100..) | Sense::Power(100..) => Self::NUMBER.or(Self::SPOKEN),
            Sense::Number(_) | Sense::NumberAndHalf(_) | Sense::Power(_) | Sense::Few => Self::NUMBER,
            Sense::Times(_) => Self::NUMBER.or(Self::TIMES),
            Sense::One | Sense::Another => Self::ONE,
            Sense::Half => Self::HALF,
            Sense::Ordinal(1..=28) => Self::ORDINAL,
            Sense::Ordinal(_) => Self::ORDINAL.or(Self::LATE),
            Sense::Decade(_) => Self::DECADE,
            Sense::Deictic(_) | Sense::DeicticPart(..) | Sense::Shifted(..) => Self::DEICTIC,
            Sense::Pointer(..) => Self::POINTER,
            Sense::Adjoining(_) => Self::POINTER.or(Self::NEAR),
            Sense::Early(_) => Self::EARLY,
            Sense::Edge(_) | Sense::EdgeOf(..) | Sense::Eve => Self::EDGE,
            Sense::About(_) | Sense::Prefix(_) => Self::ABOUT,
            Sense::The | Sense::OfThe => Self::THE,
            Sense::Every(_) | Sense::EveryOther | Sense::Per => Self::EVERY,
            Sense::Recurring(_) => Self::RECURRING,
            Sense::Reference(_) | Sense::Then(_) | Sense::Prospect(_) => Self::REFERENCE,
            Sense::Fiscal => Self::FISCAL,
            Sense::Stretch => Self::UNIT.or(Self::STRETCH),
            Sense::Filler => Self::FILLER,
            Sense::Whole => Self::WHOLE,
            Sense::Era(_) => Self::ERA,
            Sense::Day(..) => Self::DAY,
            Sense::Name => Self::NAME,
            Sense::To | Sense::And => Self::JOINT,
            Sense::Of | Sense::Preposition | Sense::From | Sense::AwayAhead(..) => Self::LINK,
            Sense::At => Self::AT,
            Sense::Homonym | Sense::GivenName | Sense::Surname => Self::OTHER,
            Sense::Hedge(_) | Sense::Ahead | Sense::Ending | Sense::Attribute | Sense::Age | Sense::Than => {
                Self::BEHIND
            }
            Sense::Away(..) => Self::AWAY,
            Sense::Beside(_) => Self::BESIDE,
            Sense::Meridiem(_) | Sense::Clock | Sense::Zone(_) => Self::CLOCK,
            Sense::TimesNoun => Self::TIMES,
            Sense::OrdinalSuffix => Self::TH,
            Sense::DecadeSuffix => Self::TENS,
            Sense::Dayparts(_) => Self::PLURAL,
            _ => Self::NONE,
        }
    }
}

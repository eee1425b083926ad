//! What words say.

use crate::calendar::{Daypart, Granularity, Modifier, Part, Reference, Season, Weekday};
use crate::expression::Anchor;

/// What a word can say in a time expression. A word may have several senses: "second", "May", "fall".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12.
    Month(u8),
    /// A weekday.
    Weekday(Weekday),
    /// A weekday as a set: "Fridays".
    Weekdays(Weekday),
    /// A weekday and a part of it in one word: "Montagabend".
    WeekdayPart(Weekday, Daypart),
    /// A season.
    Season(Season),
    /// A day of the year with a name of its own: "Christmas", "Good Friday".
    Feast(Part),
    /// The weekend of such a day, in one word: "Osterwochenende".
    FeastWeekend(Part),
    /// One day of history, known by a name: "9/11".
    Day(i16, u8, u8),
    /// A part of the day.
    Daypart(Daypart),
    /// A part of the day as a set: "nights".
    Dayparts(Daypart),
    /// An hour with a name of its own: "noon".
    Hour(u8),
    /// A unit of time: "week".
    Unit(Granularity),
    /// Its plural: "weeks".
    Units(Granularity),
    /// A unit in so few letters that only a number makes it one: "sec.".
    Abbreviated(Granularity),
    /// A number of units in one word: "fortnight".
    Multiple(u32, Granularity),
    /// A stretch of no certain unit: "period".
    Stretch,
    /// A number in words, up to "ninety-nine".
    Number(u32),
    /// A number and a half: "anderthalb" is 1.
    NumberAndHalf(u32),
    /// A number that multiplies the one before it: "hundred".
    Power(u32),
    /// A number that is left open: "several", "a few".
    Few,
    /// "a", "an": one of what follows, or in each.
    One,
    /// "another": one more of what follows, or as many more as follow.
    Another,
    /// "half".
    Half,
    /// An ordinal in words: "third", "twenty-first".
    Ordinal(u8),
    /// What makes figures an ordinal: the "th" of "4th".
    OrdinalSuffix,
    /// What makes figures a decade: the "s" of "1990s".
    DecadeSuffix,
    /// A decade in words: "nineties" is 9.
    Decade(u8),
    /// So many days from the day of publication: "yesterday", "tomorrow".
    Deictic(i32),
    /// What makes "today" the times one lives in: "heute noch".
    Still,
    /// A part of the day of publication, or of a day from it: "tonight".
    DeicticPart(i32, Daypart),
    /// A unit by its distance from an anchor, in one word: "Vorjahr" (-1, year).
    Shifted(i32, Granularity, Anchor),
    /// So many units from an anchor: "last", "this", "next", "following", "that".
    Pointer(i32, Anchor),
    /// What makes a length or plural one that touches the anchor: "past", "recent", "coming".
    Adjoining(Reference),
    /// What makes a length a distance: "ago", "later", "earlier".
    Away(i32, Anchor),
    /// The same before the length: "vor" in "vor drei Wochen".
    AwayAhead(i32, Anchor),
    /// What makes a length or unit a distance from the date behind it: "before", "after".
    Beside(i32),
    /// The day before what follows: "eve".
    Eve,
    /// A part of a period, before its name: "early", "mid", "later".
    Early(Modifier),
    /// A part of a period, as a noun: "end", "beginning".
    Edge(Modifier),
    /// A part of a period with the period, in one word: "Jahresende".
    EdgeOf(Modifier, Granularity),
    /// A unit of a month, in one word: "Juliwoche".
    UnitOfMonth(u8, Granularity),
    /// Vagueness or a bound: "about", "more than".
    About(Modifier),
    /// A bound that a hyphen joins to its date: the "post" of "post-1959".
    Prefix(Modifier),
    /// Vagueness or a bound behind a length: "or so".
    Hedge(Modifier),
    /// The article.
    The,
    /// The article that joins what is of something to it by itself: "Tag des Jahres".
    OfThe,
    /// The article where it opens a relative clause, behind a comma.
    Relative,
    /// "of".
    Of,
    /// A preposition that may stand before a bare month or year: "in", "since".
    Preposition,
    /// "at", "on": before a time of the clock.
    At,
    /// Opens a range whose ends "to" joins: "from".
    From,
    /// Opens a range whose ends "and" joins: "between".
    Between,
    /// Joins the ends of a range: "to", "until", "through".
    To,
    /// "and", "or": joins two of a kind.
    And,
    /// "each", "every", by their TIMEX3 `quant`.
    Every(&'static str),
    /// "per".
    Per,
    /// How often: "once", "twice".
    Times(u32),
    /// "times", after a number.
    TimesNoun,
    /// An adverb or adjective of a set: "daily", "annually".
    Recurring(Granularity),
    /// A time without a place: "now", "recently".
    Reference(Reference),
    /// The same, where a preposition stands before: at "the time".
    Then(Reference),
    /// The same as a noun, where no noun follows that it describes: the "future".
    Prospect(Reference),
    /// "fiscal".
    Fiscal,
    /// "ended", "ending": makes a year before it one that runs to some day.
    Ending,
    /// "long": makes a length an attribute.
    Attribute,
    /// A pronoun or an auxiliary, which no number counts: on the 28th "they".
    Small,
    /// What compares: "than" in "three years later than planned".
    Than,
    /// What business reports of a part of the year: first-half "profit".
    Figures,
    /// "teens": years of a life, as those that are joined to them.
    Teens,
    /// "his", "her": makes a decade one of a life.
    Own,
    /// "ahead", "to come": behind units, says that they follow.
    Ahead,
    /// "every other": each second of what follows.
    EveryOther,
    /// "old": makes a length an age.
    Age,
    /// What makes years behind it an age: "mit" 17 Jahren.
    Aged,
    /// A length in one word, of so many units or of an open number: "zweijährig", "jahrelang".
    Lasting(Option<u32>, Granularity),
    /// "more", "full", "consecutive": may stand between a number and its unit.
    Filler,
    /// "whole", "all": makes a unit one length and no count.
    Whole,
    /// What makes a weekday the name of a happening, or of a feast: "Bloody" Sunday, "Black" Friday.
    Epithet,
    /// What makes a part of the day a greeting: "good" morning.
    Greets,
    /// Before (`true`) or of (`false`) the common era: "BC", "AD".
    Era(bool),
    /// The hours before (`false`) or after (`true`) noon: "a.m.", "p.m.".
    Meridiem(bool),
    /// What makes a number a time of the clock: "o'clock", "Uhr".
    Clock,
    /// So many quarters of an hour, before the hour: "dreiviertel acht".
    Quarters(u8),
    /// So many minutes past the hour behind it, or to it if negative: "half past", "quarter to".
    PastHour(i8),
    /// A time zone, in minutes east of UTC.
    Zone(i16),
    /// What is counted, measured or paid, and makes a number before it no year: "people", "percent", "dollars".
    Counted,
    /// The word is common with another meaning, and alone it is a time only where a word before calls for one.
    Homonym,
    /// A name that holds a word of time and says none: "USA Today".
    Name,
    /// A month or weekday that is a name too where it has a capital: "April" Jones, the "Sun".
    GivenName,
    /// A month or weekday that is a surname too: Erika "Sonntag".
    Surname,
    /// What stands before a surname: "Frau", "Dr.".
    Title,
    /// What bears a number as its name: "Flight" 1984, "Room" 2021.
    Numbered,
    /// What a bare year stands beside: "starb" 1648, "erst" 1871; whether the noun behind such a number is never counted
    /// by it, as in "wurde 1871 Kanzler". A verb is in the singular, for a count calls for a plural.
    Befalls(bool),
    /// A quarter by its number: "Q3".
    Quarter(u8),
    /// A half of the year by its number: "H1".
    Halfyear(u8),
}

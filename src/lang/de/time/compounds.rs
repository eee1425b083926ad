//! German words that are made of two: "Montagabend", "zweiundzwanzig", "dreiwöchig".

use crate::calendar::Daypart::{Afternoon, Evening, Midday, Morning, Night};
use crate::calendar::Granularity::{Day, Hour, Minute, Month, Week, Weekend, Year};
use crate::calendar::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
use crate::lexicon::Sense::{
    Decade, Homonym, Lasting, Number, NumberAndHalf, UnitOfMonth, Weekday, WeekdayPart, Weekdays,
};
use crate::lexicon::Word;

/// A weekday, its genitive, its adverb, and its parts.
macro_rules! weekdays {
    ($($name:literal $day:ident)*) => { &[$(
        ($name, Weekday($day)),
        (concat!($name, "es"), Weekday($day)),
        (concat!($name, "e"), Weekday($day)),
        (concat!($name, "s"), Weekdays($day)),
        (concat!("des ", $name, "s"), Weekday($day)),
        (concat!($name, "morgen"), WeekdayPart($day, Morning)),
        (concat!($name, " früh"), WeekdayPart($day, Morning)),
        (concat!($name, "früh"), WeekdayPart($day, Morning)),
        (concat!($name, "vormittag"), WeekdayPart($day, Morning)),
        (concat!($name, "mittag"), WeekdayPart($day, Midday)),
        (concat!($name, "nachmittag"), WeekdayPart($day, Afternoon)),
        (concat!($name, "abend"), WeekdayPart($day, Evening)),
        (concat!($name, "nacht"), WeekdayPart($day, Night)),
    )*] };
}

pub(in crate::lang) const WEEKDAYS: &[Word] = weekdays! {
    "montag" Monday
    "dienstag" Tuesday
    "mittwoch" Wednesday
    "donnerstag" Thursday
    "freitag" Friday
    "samstag" Saturday
    "sonnabend" Saturday
    "sonntag" Sunday
};

/// A week and a weekend of a month.
macro_rules! months {
    ($($name:literal $month:literal)*) => { &[$(
        (concat!($name, "woche"), UnitOfMonth($month, Week)),
        (concat!($name, "wochenende"), UnitOfMonth($month, Weekend)),
    )*] };
}

pub(super) const MONTHS: &[Word] = months! {
    "januar" 1
    "jänner" 1
    "februar" 2
    "märz" 3
    "april" 4
    "mai" 5
    "juni" 6
    "juli" 7
    "august" 8
    "september" 9
    "oktober" 10
    "november" 11
    "dezember" 12
};

/// The numbers between two tens.
macro_rules! tens {
    ($($name:literal $tens:literal)*) => { &[$(
        ($name, Number($tens)),
        (concat!("einund", $name), Number($tens + 1)),
        (concat!("zweiund", $name), Number($tens + 2)),
        (concat!("dreiund", $name), Number($tens + 3)),
        (concat!("vierund", $name), Number($tens + 4)),
        (concat!("fünfund", $name), Number($tens + 5)),
        (concat!("sechsund", $name), Number($tens + 6)),
        (concat!("siebenund", $name), Number($tens + 7)),
        (concat!("achtund", $name), Number($tens + 8)),
        (concat!("neunund", $name), Number($tens + 9)),
    )*] };
}

pub(super) const TENS: &[Word] = tens! {
    "zwanzig" 20
    "dreißig" 30
    "vierzig" 40
    "fünfzig" 50
    "sechzig" 60
    "siebzig" 70
    "achtzig" 80
    "neunzig" 90
};

/// A number, the same and a half, and what lasts so long.
macro_rules! lengths {
    ($($name:literal $count:literal)*) => { &[$(
        ($name, Number($count)),
        (concat!($name, "einhalb"), NumberAndHalf($count)),
        (concat!($name, "jährig~"), Lasting(Some($count), Year)),
        (concat!($name, "monatig~"), Lasting(Some($count), Month)),
        (concat!($name, "wöchig~"), Lasting(Some($count), Week)),
        (concat!($name, "tägig~"), Lasting(Some($count), Day)),
        (concat!($name, "stündig~"), Lasting(Some($count), Hour)),
        (concat!($name, "minütig~"), Lasting(Some($count), Minute)),
    )*] };
}

pub(super) const LENGTHS: &[Word] = lengths! {
    "ein" 1
    "zwei" 2
    "drei" 3
    "vier" 4
    "fünf" 5
    "sechs" 6
    "sieben" 7
    "acht" 8
    "neun" 9
    "zehn" 10
    "elf" 11
    "zwölf" 12
    "fünfzehn" 15
};

/// What lasts for so long that nobody counts.
macro_rules! open_lengths {
    ($($name:literal $unit:ident)*) => { &[$(
        (concat!($name, "lang"), Lasting(None, $unit)),
        (concat!($name, "lang~"), Lasting(None, $unit)),
    )*] };
}

pub(super) const OPEN_LENGTHS: &[Word] = open_lengths! {
    "minuten" Minute
    "stunden" Hour
    "tage" Day
    "wochen" Week
    "monate" Month
    "jahre" Year
};

/// A decade by its number in words.
macro_rules! decades {
    ($($name:literal $decade:literal)*) => { &[$(
        (concat!($name, "erjahre"), Decade($decade)),
        (concat!($name, "erjahren"), Decade($decade)),
        (concat!($name, "er jahre"), Decade($decade)),
        (concat!($name, "er jahren"), Decade($decade)),
        (concat!($name, "er-jahre"), Decade($decade)),
        (concat!($name, "er-jahren"), Decade($decade)),
        (concat!($name, "er"), Decade($decade)),
        (concat!($name, "er"), Homonym),
        (concat!($name, "ern"), Decade($decade)),
        (concat!($name, "ern"), Homonym),
    )*] };
}

pub(super) const DECADES: &[Word] = decades! {
    "null" 0
    "zwanzig" 2
    "dreißig" 3
    "vierzig" 4
    "fünfzig" 5
    "sechzig" 6
    "siebzig" 7
    "achtzig" 8
    "neunzig" 9
};
